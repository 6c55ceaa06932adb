import Commands
import Dashboard
import Glibc
import People
import Runtime
import Screen
import Storage
import TestSupport
import Testing

/// The one loop, on a real data folder, with a script in place of a user.
@Suite(.timeLimit(.minutes(1)))
struct VisitTests {
  private let visit: Visit
  private var console: FakeConsole { visit.console }
  private let sam = TweetID("twitter:130")

  init() throws { visit = try Visit() }

  @Test("A key becomes an act that is on disk when the loop has ended")
  func keyToDisk() throws {
    console.seeing("2 to answer", press: "eq")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates[sam]?.state == .done)
    #expect(visit.loss == nil)
    #expect(console.ends == 1)
  }

  @Test("Without a screen all is said, and keys do what they do")
  func linear() throws {
    console.seeing("Sam Baker @sambaker", press: "e")
    console.seeing("u undo", press: "?")
    console.seeing("write an answer", press: "qq")
    #expect(try visit.run(isLinear: true) == 0)
    #expect(try visit.load().queueStates[sam]?.state == .done)
    #expect(console.screens.isEmpty)
  }

  @Test("Who comes back to a program that was stopped hears where they are")
  func linearAgain() throws {
    console.seeing("Sam Baker @sambaker", .signals([.stop, .resumed]))
    console.seeing("Sam Baker @sambaker", press: "q")
    #expect(try visit.run(isLinear: true) == 0)
    let openings = console.said.flatMap(\.lines).count { $0.text.hasPrefix("Perch, line by line") }
    #expect(openings == 2)
  }

  @Test("The mouse finds what was drawn")
  func mouse() throws {
    console.seeing("2 to answer", .press([.wheel(Point(column: 1, row: 4), 1)]))
    console.seeing("2 to answer", .press([.click(Point(column: 40, row: 22))]))
    console.seeing("2 to answer", press: "q")
    #expect(try visit.run() == 0)
  }

  @Test("The next visit begins where this one ended, and knows what was seen")
  func place() throws {
    console.seeing("2 to answer", press: "2jq")
    console.seeing("2 to answer", press: "q")
    #expect(try visit.run() == 0)
    let places = EffectRunner.places(visit.store.location)
    #expect(places.panes[.timeline]?.item == "twitter:121")
    #expect(places.seen == Moment(rfc3339: "2026-11-21T07:14:00Z"))
  }

  @Test("Keys after the one that leaves do nothing")
  func nothingAfterQuit() throws {
    console.seeing("2 to answer", press: "qe")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates.isEmpty)
  }

  @Test("A terminal that goes ends it with 129, and the act is on disk")
  func hangUp() throws {
    console.seeing("2 to answer", press: "e")
    console.seeing("1 to answer", .hangUp)
    #expect(try visit.run() == 128 + SIGHUP)
    #expect(try visit.load().queueStates[sam]?.state == .done)
    #expect(console.ends == 1)
  }

  @Test(
    "A signal to end is obeyed, told in the exit status, and loses nothing",
    arguments: [
      (ConsoleSignal.terminate(SIGTERM), Int32(143)), (.terminate(SIGINT), 130), (.hungUp, 129),
    ])
  func signals(_ signal: ConsoleSignal, _ status: Int32) throws {
    console.seeing("2 to answer", press: "e")
    console.seeing("1 to answer", .signals([signal]))
    #expect(try visit.run() == status)
    #expect(try visit.load().queueStates[sam]?.state == .done)
  }

  @Test("A lone Esc counts once its deadline is lost")
  func escape() throws {
    console.seeing("2 to answer", press: "?")
    console.seeing("write an answer", .escape)
    console.seeing("2 to answer · 0 today", press: "q")
    #expect(try visit.run() == 0)
    #expect(!console.screen.contains("write an answer"))
  }

  @Test("A new size is drawn at once")
  func resize() throws {
    console.seeing("2 to answer", .resize(Size(columns: 120, rows: 36)))
    console.seeing("Follow-ups", .signals([.terminate(SIGTERM)]))
    #expect(try visit.run() == 143)
    #expect(console.screens.last?.size == Size(columns: 120, rows: 36))
  }

  @Test("After a stop the whole screen is drawn, at the size that it then has")
  func stopAndGoOn() throws {
    console.seeing("2 to answer", .signals([.stop, .resumed]))
    console.seeing("2 to answer", press: "q")
    #expect(try visit.run() == 0)
    #expect(console.suspensions == 1 && console.repaints == 1)
  }

  @Test("When the minute changes, so does the header, without a key")
  func minute() throws {
    let next = SampleBooks.now.adding(seconds: 60)
    visit.clock(says: [next.adding(seconds: -0.001), next])
    console.patience = nil
    console.seeing("09:15", press: "q")
    #expect(try visit.run() == 0)
  }

  @Test("What another session does is shown, and what is being typed stays")
  func otherSession() throws {
    let other = try visit.otherSession()
    console.seeing("2 to answer", press: "f")
    console.seeing("Follow up with", press: "fri send")
    console.seeing(
      "fri send",
      .happens {
        try other.append([
          Patch(.queue, "twitter:121", ["state": "done"]),
          Patch(.followUp, "f-1", ["contact": "c-sam", "due": "2026-11-21", "what": "call her"]),
        ])
      })
    console.seeing("1 to answer · 1 today", .press([.key(.enter)]))
    console.seeing("u undo “follow up with", press: "q")
    #expect(try visit.run() == 0)
    #expect(try visit.load().followUps.map(\.what) == ["call her", "send"])
  }

  @Test("Tweets that somebody else brings in are shown")
  func otherTweets() throws {
    let other = try visit.otherSession()
    let tweet = SampleBooks.tweet(
      140, "2026-11-21T09:10:00Z", "kai_w", "@anna and what about Friday?", to: "anna")
    console.seeing("2 to answer", .happens { try other.append(tweets: [tweet], patches: []) })
    console.seeing(
      "3 to answer",
      .happens { [console] in
        #expect(console.screen.contains("and what about Friday?"))
      })
    console.seeing("3 to answer", press: "q")
    #expect(try visit.run() == 0)
  }

  @Test("What one visit did, the next takes back, and the one after that does again")
  func undoAfterRestart() throws {
    console.seeing("2 to answer", press: "eq")
    #expect(try visit.run() == 0)
    console.seeing("1 to answer", press: "u")
    console.seeing("Undone: done with Sam Baker", press: "q")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates[sam]?.isDeleted == true)
    console.seeing("2 to answer", .press([.key(.control("r"))]))
    console.seeing("Done again: done with Sam Baker", press: "q")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates[sam]?.state == .done)
  }

  @Test("A hang-up does not wait long for somebody who holds the lock; the loss is told")
  func hangUpWhileLocked() throws {
    let lock = open(visit.root + "/data/.lock", O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    console.seeing("2 to answer", press: "e")
    console.seeing("1 to answer", .hangUp)
    let start = ContinuousClock.now
    #expect(try visit.run() == 128 + SIGHUP)
    // Not a measure of speed: its patience with others is five seconds.
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(visit.loss == "The last act could not be saved.")
  }

  @Test("What could not be saved is saved by itself once the disk lets it")
  func savesByItself() throws {
    console.seeing("2 to answer", .happens { [visit] in try visit.breakDisk() })
    console.seeing("2 to answer", press: "e")
    console.seeing("Not saved, kept in memory", .happens { [visit] in try visit.mendDisk() })
    console.seeing("All saved.", press: "q")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates[sam]?.state == .done)
  }

  @Test("What is copied goes to the terminal")
  func copy() throws {
    console.seeing("2 to answer", press: "yq")
    #expect(try visit.run() == 0)
    #expect(console.copied == ["https://x.com/sambaker/status/130"])
  }

  @Test("A search through all tweets comes back")
  func search() throws {
    console.seeing("2 to answer", press: "2")
    console.seeing("Timeline", press: "\\")
    console.seeing("Limit to", .press("maps".map { .key(.character($0)) } + [.key(.enter)]))
    console.seeing("Timeline  1 newest first", .signals([.terminate(SIGTERM)]))
    #expect(try visit.run() == 143)
  }

  @Test("A file that is mostly superseded is compacted behind the screen")
  func compacts() throws {
    let note = FieldValue.text(String(repeating: "of the regatta ", count: 20))
    for _ in 0..<3 {
      try visit.store.append((0..<200).map { _ in Patch(.contact, "c-sam", ["note": note]) })
    }
    let before = try visit.bytes(of: "contacts.jsonl")
    // The search waits its turn behind it.
    console.seeing("2 to answer", press: "2")
    console.seeing("Timeline", press: "\\")
    console.seeing("Limit to", .press("maps".map { .key(.character($0)) } + [.key(.enter)]))
    console.seeing("Timeline  1 newest first", .signals([.terminate(SIGTERM)]))
    #expect(try visit.run() == 143)
    #expect(try visit.bytes(of: "contacts.jsonl") * 10 < before)
    #expect(try visit.load().contact(ContactID("c-sam"))?.note.hasPrefix("of the regatta") == true)
  }

  @Test("What cannot be saved is kept and told of; leaving takes a second q, and is no success")
  func diskFails() throws {
    console.seeing("2 to answer", .happens { [visit] in try visit.breakDisk() })
    console.seeing("2 to answer", press: "e")
    console.seeing("Not saved, kept in memory", press: "q")
    console.seeing("Acts are not saved yet", press: "q")
    #expect(try visit.run() == 1)
    #expect(visit.loss != nil)
    #expect(console.ends == 1)
  }

  @Test("What could not be saved goes along with the next act")
  func diskComesBack() throws {
    console.seeing("2 to answer", .happens { [visit] in try visit.breakDisk() })
    console.seeing("2 to answer", press: "e")
    console.seeing("Not saved, kept in memory", press: "j")
    console.seeing("✓ Sam Baker  done", .happens { [visit] in try visit.mendDisk() })
    console.seeing("✓ Sam Baker  done", press: "e")
    console.seeing("All saved.", press: "q")
    #expect(try visit.run() == 0)
    #expect(try visit.load().queueStates.count == 2)
    #expect(visit.loss == nil)
  }
}
