internal import Dashboard
internal import Glibc
internal import People
internal import Runtime
internal import Scoring
internal import Settings
internal import Storage

/// The data folder and its book, opened for a command.
struct Opening {
  let store: Store
  private let loaded: Store.Loaded
  private(set) var book: Book
  /// Knows what was written since the book was loaded.
  let follower: Follower
  let report: LoadReport
  let now: Moment
  let surroundings: Surroundings
  /// What the settings file says, or what is wrong with it.
  let settingsRead: SettingsReading

  var zone: Zone { surroundings.zone }
  /// How much of the tweets a command's scores need.
  enum Extent {
    /// What is there at once; the dashboard fills in the rest.
    case first
    /// All of it, but not the old tweets themselves.
    case scores
    case tweets
  }

  /// Opens the folder of this process.
  ///
  /// - Parameter whole: whether all months are read before anything is done.
  init(whole: Bool = true, access: Store.Access = .readWrite) throws {
    let surroundings = try Opening.surroundings()
    let folders = try Opening.folders(surroundings)
    try self.init(folders, surroundings, whole: whole, access: access)
  }

  init(
    _ folders: Store.Location, _ surroundings: Surroundings, whole: Bool,
    access: Store.Access = .readWrite
  ) throws {
    self.surroundings = surroundings
    settingsRead = Opening.settings(surroundings)
    store = try Opening.store(folders, surroundings, access)
    now = surroundings.clock()
    follower = store.follow()
    do throws(StorageError) {
      let loaded = try store.load(now: now)
      self.loaded = loaded
      (book, report) = (loaded.book, loaded.report)
      if whole, !book.isComplete {
        let history = try store.loadHistory(continuing: book, now: now)
        book.replaceTweets(
          history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
      }
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// The book with its scores.
  ///
  /// - Parameter settings: nil for the user's, without which a command fails.
  func judged(_ extent: Extent, _ settings: Settings? = nil) throws -> Judged {
    let settings = try settings ?? self.settings
    let first = Judged(
      loaded, now: now, weights: settings.weights, quiet: settings.quiet, groups: settings.groups)
    // Who has the queue look further back than the cache reaches waits for all history.
    let isWithinCache = settings.weights.queueReach < Double(Store.snapshotDays)
    let isEnough =
      switch extent {
      case .first: isWithinCache
      case .scores: first.relations.hasPast && isWithinCache
      case .tweets: false
      }
    guard !isEnough, !loaded.book.isComplete else { return first }
    do throws(StorageError) {
      let whole = try Judged.Whole(first, of: store, now: now)
      whole.putBy(in: store)
      return whole.judged
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// What a whole book's scores are counted from, with the user's settings.
  func relations() throws -> Relations {
    let settings = try settings
    return Relations(
      book: book, now: now, weights: settings.weights, quiet: settings.quiet,
      groups: settings.groups)
  }

  /// The user's settings. A command whose output they change goes no further without them.
  var settings: Settings {
    get throws {
      guard settingsRead.problems.isEmpty else { throw Failure(settingsRead.sentences) }
      return settingsRead.settings
    }
  }

  /// The user's settings, for a command that needs no book.
  static func settingsInForce() throws -> Settings {
    let read = settings(try surroundings())
    guard read.problems.isEmpty else { throw Failure(read.sentences) }
    return read.settings
  }

  static func settings(_ surroundings: Surroundings) -> SettingsReading {
    guard let path = surroundings.settingsFile else {
      return SettingsReading(path: "", exists: false)
    }
    return SettingsFile(path).read()
  }

  static func surroundings() throws -> Surroundings {
    do throws(SurroundingsProblem) {
      return try Surroundings.ofProcess()
    } catch {
      throw Failure(error.sentence)
    }
  }

  static func folders(_ surroundings: Surroundings) throws -> Store.Location {
    do throws(SurroundingsProblem) {
      return try surroundings.folders()
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// The store alone, of this process's folder.
  static func store(_ access: Store.Access) throws -> Store {
    let surroundings = try surroundings()
    return try store(try folders(surroundings), surroundings, access)
  }

  private static func store(
    _ folders: Store.Location, _ surroundings: Surroundings, _ access: Store.Access
  ) throws -> Store {
    do throws(StorageError) {
      return try Store.open(folders, clock: surroundings.clock, access: access)
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Appends an act, durably; the dashboard can take it back.
  func append(_ label: String, _ patches: [Patch]) throws {
    let patches = book.prepared(patches)
    let act = Act(
      id: newID("a"), label: label, patches: patches, inverse: book.inverse(of: patches))
    let entry = ActEntry(.done, act)
    ActLog(store.location).add(entry)
    do throws(StorageError) {
      try store.append(patches)
    } catch {
      throw Failure(error.sentence)
    }
    runHooks(entry)
  }

  /// Runs the user's programs, and waits for them.
  private func runHooks(_ entry: ActEntry) {
    let hooks = settingsRead.settings.hooks
    guard hooks != Hooks() else { return }
    var after = book
    after.apply(entry.act.patches)
    HookRunner(hooks, home: surroundings["HOME"]).errand(entry, after)?.run { program, why in
      Output.complain("perch: \(Trouble.hookFailed(program, why).sentence)")
    }
  }

  /// Has the summaries of old months made, so that the dashboard need not wait for them. They are
  /// derived: where that fails, it makes them itself.
  func prepareCache() {
    guard let loaded = try? store.load(now: now), !loaded.book.isComplete else { return }
    let (weights, quiet) = (settingsRead.settings.weights, settingsRead.settings.quiet)
    let first = Judged(loaded, now: now, weights: weights, quiet: quiet)
    try? Judged.Whole(first, of: store, now: now).putBy(in: store)
  }

  /// The contact that `@sam`, `sam`, `mastodon:sam@example.org` or an id names.
  func contact(_ spelled: String) throws -> Contact {
    if spelled.hasPrefix("c-"), let contact = book.contact(ContactID(spelled)) { return contact }
    guard let handle = handle(spelled) else {
      throw Failure("“\(spelled)” is no handle: write @sambaker.", status: 2)
    }
    guard let contact = book.contact(of: handle) else {
      throw Failure("Nobody in the book has the handle \(handle.at).")
    }
    return contact
  }

  func handle(_ spelled: String) -> Handle? { Handle(spelled) ?? Handle(.twitter, spelled) }
}

/// Whether standard output is a terminal.
func isTerminal(_ descriptor: Int32 = STDOUT_FILENO) -> Bool { isatty(descriptor) == 1 }
