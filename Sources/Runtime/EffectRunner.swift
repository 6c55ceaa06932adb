internal import Dashboard
internal import People
internal import Scoring
package import Storage

/// Carries out what the dashboard asks of the world. Results come back by the mailbox.
package struct EffectRunner {
  private let store: Store
  let mailbox: Mailbox
  private let browser: Browser?
  private let editor: Editor?
  private let templates: TemplateFolder?
  private let saver = WorkThread()
  private let reader = WorkThread(givesWay: true)
  /// Acts that are not on disk, and why.
  private let failed = Failed()
  private let log: ActLog
  private let follower: Follower?
  private let folderWatch: FolderWatch?
  /// Acts after which it may pay to compact again.
  private static let tidiedEvery = 200

  /// - Parameter follower: made before the book was loaded; nil where nobody else writes.
  package init(
    store: Store, mailbox: Mailbox, browser: Browser?, follower: Follower? = nil,
    editor: Editor? = nil, templates: TemplateFolder? = nil
  ) {
    self.store = store
    (self.editor, self.templates) = (editor, templates)
    log = ActLog(store.location)
    self.mailbox = mailbox
    self.browser = browser
    self.follower = follower
    folderWatch = follower == nil ? nil : store.watch()
  }

  /// Tells of changes to the data folder from now on, and of those since the book was loaded.
  func watch() {
    guard let folderWatch else { return }
    mailbox.leave(.folderChanged)
    WorkThread().run { [mailbox] in folderWatch.run { mailbox.leave(.folderChanged) } }
  }

  func stopWatching() { folderWatch?.stop() }

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
  func count(_ number: Int, _ judged: Judged, now: Moment) {
    reader.run { [mailbox] in
      let counted = judged.relations.anew(book: judged.book, now: now)
      mailbox.leave(.counted(counted, number: number))
    }
  }

  /// Appends patches behind the screen's back, in the order they were given: after one that failed
  /// none is saved that came later, lest it seem the earlier one when that is tried again.
  func save(act: Int, _ patches: [Patch], _ entry: ActEntry?) {
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
        if act % EffectRunner.tidiedEvery == 0 { tidy() }
      } catch {
        let why = error.sentence
        failed.withLock { $0[act] = why }
        mailbox.leave(.notSaved(act: act, why))
      }
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

  func find(_ text: String, _ purpose: FindPurpose, _ book: Book) {
    reader.run { [mailbox] in
      mailbox.leave(.found(text, book.tweets(holding: text), purpose: purpose))
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
    guard isLost else { return saver.finish(within: 10_000) }
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
