internal import Dashboard
internal import People
internal import Scoring
package import Storage

/// Carries out what the dashboard asks of the world. Results come back by the mailbox.
package struct EffectRunner {
  private let store: Store
  let mailbox: Mailbox
  private let browser: Browser?
  private let saver = WorkThread()
  private let reader = WorkThread()

  package init(store: Store, mailbox: Mailbox, browser: Browser?) {
    self.store = store
    self.mailbox = mailbox
    self.browser = browser
  }

  /// Appends patches behind the screen's back, in the order they were given.
  func save(act: Int, _ patches: [Patch]) {
    saver.run { [store, mailbox] in
      do throws(StorageError) {
        try store.append(patches)
        mailbox.leave(.saved(act: act))
      } catch {
        mailbox.leave(.notSaved(act: act, error.sentence))
      }
    }
  }

  /// Reads the months that the first screen did not need, and makes ready what it shows of them.
  func loadHistory(_ first: Judged, now: Moment) {
    reader.run { [store, mailbox] in
      do throws(StorageError) {
        var whole = try Judged(whole: first, of: store, now: now)
        mailbox.leave(.historyLoaded(whole.loadedTweets(now: now)))
      } catch {
        mailbox.leave(.historyFailed(error.sentence))
      }
    }
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

  /// Waits for what is being saved. Returns false where it takes longer than anybody waits.
  func finishSaving() -> Bool { saver.finish(within: 10_000) }
}

extension Judged {
  fileprivate mutating func loadedTweets(now: Moment) -> LoadedTweets {
    let waiting = queue.queue(book: book, relations: relations, now: now)
    return LoadedTweets(book: book, relations: relations, scorer: queue, queue: waiting)
  }
}
