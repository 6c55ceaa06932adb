internal import Glibc
internal import People
internal import Runtime
internal import Scoring
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
  func judged(_ extent: Extent) throws -> Judged {
    let first = Judged(loaded, now: now)
    let isEnough =
      switch extent {
      case .first: true
      case .scores: first.relations.hasPast
      case .tweets: false
      }
    guard !isEnough, !loaded.book.isComplete else { return first }
    do throws(StorageError) {
      return try Judged(whole: first, of: store, now: now)
    } catch {
      throw Failure(error.sentence)
    }
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
    ActLog(store.location).add(ActEntry(.done, act))
    do throws(StorageError) {
      try store.append(patches)
    } catch {
      throw Failure(error.sentence)
    }
  }

  /// Has the summaries of old months made, so that the dashboard need not wait for them. They are
  /// derived: where that fails, it makes them itself.
  func prepareCache() {
    guard let loaded = try? store.load(now: now), !loaded.book.isComplete else { return }
    _ = try? Judged(whole: Judged(loaded, now: now), of: store, now: now)
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
