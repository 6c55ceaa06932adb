package import Dashboard
internal import People
internal import Queries
internal import Scoring
package import Settings
package import Storage

/// Carries out what the dashboard asks of the world. Results come back by the mailbox.
package struct EffectRunner {
  private let store: Store
  let mailbox: Mailbox<DashboardEvent>
  private let browser: Browser?
  private let editor: Editor?
  private let templates: TemplateFolder?
  private let saver = WorkThread()
  private let reader = WorkThread(givesWay: true)
  /// For what takes a look at all: a search does not wait behind it.
  private let surveyor = WorkThread(givesWay: true)
  /// Acts that are not on disk, and why.
  private let failed = Failed()
  private let log: ActLog
  private let keptQueries: KeptQueries
  /// The number of the search whose results are wanted.
  private let wanted = Locked(0)
  /// As many tweets are told of before a search is at its end.
  private static let firstFound = 200
  private let follower: Follower?
  private let folderWatch: FolderWatch?
  /// The settings as they were read at the start, and who tells of changes to them.
  private let settings: SettingsReading?
  private let settingsWatch: SettingsWatch?
  private let hooks: HookRunner?
  private let syncing: SyncChild?
  private let places: PlaceLookup?
  /// What is to run once acts are on disk.
  private let errands = Locked<[Int: Errand]>([:])
  /// Acts after which it may pay to compact again.
  private static let tidiedEvery = 200
  /// How long somebody who leaves waits for programs of theirs, in milliseconds.
  private static let hookPatience = 2000

  /// - Parameters:
  ///   - follower: made before the book was loaded; nil where nobody else writes.
  ///   - settings: what was read of the file that is watched; nil where there can be none.
  ///   - hooks: runs programs after acts; nil for none.
  ///   - syncing: starts syncs; nil where none can be.
  package init(
    store: Store, mailbox: Mailbox<DashboardEvent>, browser: Browser?, follower: Follower? = nil,
    settings: SettingsReading? = nil, hooks: HookRunner? = nil,
    editor: Editor? = nil, templates: TemplateFolder? = nil, syncing: SyncChild? = nil,
    places: PlaceLookup? = nil
  ) {
    self.syncing = syncing
    self.store = store
    (self.editor, self.templates, self.places) = (editor, templates, places)
    log = ActLog(store.location)
    keptQueries = KeptQueries(store.location)
    self.mailbox = mailbox
    self.browser = browser
    self.follower = follower
    folderWatch = follower == nil ? nil : store.watch()
    self.settings = settings
    settingsWatch = settings.map { SettingsWatch(SettingsFile($0.path)) }
    self.hooks = hooks
  }

  /// Tells of changes to the data folder from now on, and of those since the book was loaded.
  func watch() {
    watchSettings()
    if let syncing {
      WorkThread().run { [mailbox] in mailbox.leave(syncing.known()) }
    }
    guard let folderWatch else { return }
    mailbox.leave(.folderChanged)
    WorkThread().run { [mailbox] in folderWatch.run { mailbox.leave(.folderChanged) } }
  }

  /// Has another program talk to the networks; what it writes comes by the folder.
  func sync() {
    guard let syncing else { return }
    WorkThread().run { [mailbox] in
      let outcome = syncing.run()
      mailbox.leave(syncing.known())
      mailbox.leave(.synced(outcome))
    }
  }

  private func watchSettings() {
    guard let settingsWatch, let settings else { return }
    WorkThread().run { [mailbox, hooks] in
      settingsWatch.run(since: settings) { new in
        if new.problems.isEmpty { hooks?.take(new.settings.hooks) }
        mailbox.leave(DashboardEvent(new))
      }
    }
  }

  func stopWatching() {
    folderWatch?.stop()
    settingsWatch?.stop()
  }

  /// Looks for what others wrote, in turn with saving: what is found is never older than what was
  /// saved before.
  func look(_ book: Book) {
    guard let follower else { return }
    saver.run { [mailbox] in
      // What cannot be read now is looked for again when something changes.
      let news = try? follower.look(book)
      mailbox.leave(.looked(news ?? News()))
    }
  }

  /// Counts everybody's history, away from the keys.
  func count(_ number: Int, _ judged: Judged, _ preferences: Preferences, now: Moment) {
    reader.run { [mailbox] in
      let weights = preferences.weights
      let counted = judged.relations.anew(
        book: judged.book, now: now, weights: weights, quiet: preferences.quiet,
        groups: preferences.groups)
      var scorer: QueueBuilder?
      if judged.relations.weights != weights {
        scorer = QueueBuilder(weights: weights)
        scorer?.readAhead(book: judged.book, now: now)
      }
      mailbox.leave(.counted(counted, scorer, number: number))
    }
  }

  /// Looks at all that ever passed, away from the keys.
  func survey(_ survey: Survey, edition: Int, _ judged: Judged, now: Moment, zone: Zone) {
    surveyor.run { [mailbox, places] in
      let finding = survey.finding(
        in: judged.book, judged.relations, now: now, zone: zone, places: places)
      mailbox.leave(.surveyed(finding, edition: edition))
    }
  }

  /// Where an earlier visit ended.
  package static func places(_ location: Store.Location) -> KeptPlaces {
    KeptPlaces(PlaceFile(location).read())
  }

  /// Notes where this visit ends, for the next.
  func keep(_ places: KeptPlaces) { PlaceFile(store.location).write(places.fields) }

  /// Appends patches behind the screen's back, in the order they were given: after one that failed
  /// none is saved that came later, lest it seem the earlier one when that is tried again.
  ///
  /// - Parameter book: as it is after the act.
  func save(act: Int, _ patches: [Patch], _ entry: ActEntry?, _ book: Book) {
    if let errand = entry.flatMap({ hooks?.errand($0, book) }) {
      errands.withLock { $0[act] = errand }
    }
    saver.run { [self, store, mailbox, failed, log] in
      if let entry { log.add(entry) }
      if let (_, why) = failed.withLock({ $0.first { $0.key < act } }) {
        failed.withLock { $0[act] = why }
        return mailbox.leave(.notSaved(act: act, why))
      }
      do throws(StorageError) {
        try store.append(patches)
        failed.withLock { $0[act] = nil }
        mailbox.leave(.saved(act: act))
        if let errand = errands.withLock({ $0.removeValue(forKey: act) }) { run(errand) }
        if act % EffectRunner.tidiedEvery == 0 { tidy() }
      } catch {
        let why = error.sentence
        failed.withLock { $0[act] = why }
        mailbox.leave(.notSaved(act: act, why))
      }
    }
  }

  private func run(_ errand: Errand) {
    hooks?.run(errand) { [mailbox] program, why in
      mailbox.leave(.hookFailed(program: program, why))
    }
  }

  /// Looks up the acts of earlier sessions, in turn with those that are being noted.
  func recall(_ wish: UndoWish) {
    saver.run { [mailbox, log] in
      let (done, undone) = log.recall()
      mailbox.leave(.recalled(wish == .undo ? done : undone, wish))
    }
  }

  /// Reads the months that the first screen did not need, and makes ready what it shows of them.
  func loadHistory(_ first: Judged, now: Moment) {
    reader.run { [store, mailbox] in
      do throws(StorageError) {
        let whole = try Judged.Whole(first, of: store, now: now)
        var judged = whole.judged
        mailbox.leave(.historyLoaded(judged.loadedTweets(now: now)))
        whole.putBy(in: store)
      } catch {
        mailbox.leave(.historyFailed(error.sentence))
      }
    }
  }

  /// Compacts what is worth it, behind everything else that is to be read. Nothing is lost where
  /// that can't be done now.
  func tidy() {
    reader.run { [store] in _ = try? store.compactIfItPays() }
  }

  /// Looks for tweets, and gives up what was looked for before. The first that are found are told
  /// of at once, and then all of them.
  func find(_ request: FindRequest, in world: QueryWorld) {
    wanted.withLock { $0 = request.number }
    reader.run { [mailbox, wanted] in
      let table = world.book.tweets
      var (found, isTold) = ([TweetKey](), false)
      TweetSearch(request.query, world).run { rows in
        guard wanted.withLock({ $0 }) == request.number else { return false }
        found += rows.map { table.keys[$0] }
        if !isTold, found.count >= EffectRunner.firstFound {
          isTold = true
          mailbox.leave(.found(request, found))
        }
        return true
      }
      guard wanted.withLock({ $0 }) == request.number else { return }
      mailbox.leave(.found(request, found))
    }
  }

  /// Looks through everything, and tells of what is found as it comes.
  func searchAll(_ query: Query, number: Int, in world: QueryWorld) {
    wanted.withLock { $0 = number }
    reader.run { [mailbox, wanted] in
      var (found, isTold) = ([Hit](), false)
      WholeSearch(query, world).run { hits in
        guard wanted.withLock({ $0 }) == number else { return false }
        found += hits
        // Few at a time would have the screen drawn again and again.
        if !isTold || found.count >= EffectRunner.firstFound {
          mailbox.leave(.hits(found, number: number, isLast: false))
          (found, isTold) = ([], true)
        }
        return true
      }
      guard wanted.withLock({ $0 }) == number else { return }
      mailbox.leave(.hits(found, number: number, isLast: true))
    }
  }

  /// Gives up what is being looked for.
  func stopFinding() { wanted.withLock { $0 = 0 } }

  /// Reads the words of the book, for queries.
  func readWords(_ rows: [Int], _ book: Book) {
    reader.run { [mailbox] in mailbox.leave(.wordsRead(FinderWords(book, rows: rows))) }
  }

  /// Reckons what contacts are sorted by.
  func sort(_ order: ContactOrder, _ ranking: [Int], _ judged: Judged, now: Moment) {
    reader.run { [mailbox] in
      mailbox.leave(
        .sorted(
          ContactKeys(
            order, ranking: ranking, book: judged.book, relations: judged.relations, now: now)))
    }
  }

  /// Keeps a query under its letter.
  func keep(_ saved: SavedQuery) {
    saver.run { [keptQueries] in
      keptQueries.keep(letter: String(saved.letter), name: saved.name, text: saved.text)
    }
  }

  func open(_ link: String) {
    guard let browser else { return }
    mailbox.leave(.opened(link: link, problem: browser.open(link)))
  }

  /// Reads the user's templates anew each time: a changed one counts at once.
  func readTemplates() {
    saver.run { [mailbox, templates] in mailbox.leave(.templates(templates?.read() ?? [])) }
  }

  /// Has the user's editor change a text; the terminal must be free for it.
  func edit(_ text: String) {
    let result = editor?.edit(text) ?? .failed("no editor is known: set $EDITOR.")
    mailbox.leave(.edited(result))
  }

  /// Waits for what is being saved. Returns false where it takes longer than anybody waits.
  ///
  /// - Parameter isLost: the terminal is gone, or somebody ends the program: nobody waits at all.
  func finishSaving(isLost: Bool) -> Bool {
    guard isLost else {
      let isSaved = saver.finish(within: 10_000)
      _ = hooks?.finish(within: EffectRunner.hookPatience)
      return isSaved
    }
    store.hurry(.milliseconds(700))
    return saver.finish(within: 1500)
  }
}

/// Acts by their number, with the sentence that says why they are not on disk.
private final class Failed: Sendable {
  private let acts = Locked<[Int: String]>([:])

  func withLock<Result>(_ body: (inout [Int: String]) -> Result) -> Result {
    acts.withLock { acts in body(&acts) }
  }
}

extension Judged {
  fileprivate mutating func loadedTweets(now: Moment) -> LoadedTweets {
    let waiting = queue.queue(book: book, relations: relations, now: now)
    return LoadedTweets(book: book, relations: relations, scorer: queue, queue: waiting)
  }
}

extension DashboardEvent {
  /// What came of reading the settings again.
  fileprivate init(_ reading: SettingsReading) {
    if let first = reading.problems.first {
      self = .settingsWrong(first.sentence(file: "config.toml"))
    } else {
      self = .settingsChanged(Preferences(reading.settings))
    }
  }
}
