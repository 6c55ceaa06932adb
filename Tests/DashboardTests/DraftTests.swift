import Commands
import Dashboard
import People
import TestSupport
import Testing

/// Drafts, and the outbox to look through.
@Suite struct DraftTests {
  @Test("A pause keeps what was typed, once, and the next only what is new")
  func pauses() {
    var user = Scenario()
    user.press("rone")
    #expect(user.saved.isEmpty)
    user.pause()
    #expect(
      user.saved.map(\.fields) == [
        ["text": "one", "state": "draft", "network": "twitter", "inReplyTo": "twitter:130"]
      ])
    user.pause()
    #expect(user.saved.count == 1)
    user.press(" two")
    user.pause()
    #expect(user.saved.last?.fields == ["text": "one two"])
    #expect(user.state.undo.done.isEmpty)
  }

  @Test("While somebody types on, nothing is kept, but not for ever")
  func noPause() {
    var user = Scenario()
    user.press("ra")
    for _ in 1...4 {
      user.press("b")
      user.aSecondPasses()
      #expect(user.saved.isEmpty)
    }
    user.press("c")
    user.aSecondPasses()
    #expect(user.saved.last?.fields["text"] == "abbbbc")
  }

  @Test("When the terminal goes, what was typed since is kept")
  func terminalLost() {
    var user = Scenario()
    user.press("rhalf a thou")
    user.happen(.reminded(.toKeepAll))
    #expect(user.saved.last?.fields["text"] == "half a thou")
  }

  @Test("The queue shows the draft; another visit takes it up")
  func restart() {
    var user = Scenario()
    user.press("rhalf a thou<Esc>")
    #expect(user.sees("draft"))
    var next = Scenario(user.state.book)
    #expect(next.sees("draft"))
    next.press("<Home>")
    while next.state.subject?.name != "Sam Baker" { next.press("j") }
    next.press("r")
    #expect(next.state.composer?.field.text == "half a thou")
    next.press("ght<Esc>")
    #expect(next.state.book.outbox.entries.count == 1)
  }

  @Test("Several at once, in the outbox; discarding is undone")
  func several() {
    var user = Scenario()
    user.press("rfirst<Esc>Csecond<Esc>Cthird<^p>O")
    #expect(user.sees("queued  1") && user.sees("drafts  2"))
    #expect(user.sees("first") && user.sees("second") && user.sees("third"))
    user.press("jx")
    #expect(user.sees("drafts  1") && !user.sees("first"))
    user.press("u")
    #expect(user.sees("drafts  2") && user.sees("first"))
    user.press("<Home><Enter>")
    #expect(user.state.composer?.field.text == "third")
    user.press("!<Esc>")
    #expect(user.sees("third!") && user.sees("queued  1"))
  }

  @Test("From the outbox one is handed over; posted, it leaves; undone, it is there again")
  func handedOverFromTheOutbox() {
    var user = Scenario()
    user.press("Cthird<^p>Os")
    #expect(user.copied == ["third"])
    user.press("y")
    #expect(user.sees("Nothing is left to send."))
    user.press("u")
    #expect(user.sees("queued  1"))
    user.press("p")
    #expect(user.sees("drafts  1"))
  }

  @Test func discardedWhileWritingItComesBackByUndo() {
    var user = Scenario()
    user.press("rhello<^g>")
    #expect(user.state.composer == nil && !user.sees("draft"))
    user.press("ur")
    #expect(user.state.composer?.field.text == "hello")
  }

  @Test("An emptied draft goes, and undo brings back what was kept")
  func emptied() {
    var user = Scenario()
    user.press("rhello<Esc>r<^u><Esc>")
    #expect(user.sees("discarded an answer to Sam Baker"))
    user.press("ur")
    #expect(user.state.composer?.field.text == "hello")
  }

  @Test("One that another session sent is not made a draft again")
  func sentElsewhere() throws {
    var user = Scenario()
    user.press("rhello")
    user.pause()
    var entry = try #require(user.state.book.outbox.entries.first)
    entry.state = .handed
    user.save()
    user.happen(.looked(news { $0.outbox = [entry] }))
    #expect(user.sees("sent or discarded elsewhere"))
    user.press(" again<Esc>")
    #expect(user.saved.count == 1)
  }

  @Test func nothingWrittenSaysSo() {
    var user = Scenario()
    user.press("O")
    #expect(user.sees("Nothing is written here"))
  }
}

/// What speaks against sending.
@Suite struct CautionTests {
  /// Two tries at Jo without an answer, the last yesterday.
  private static var pushed: Book {
    var book = SampleBooks.small
    book.take([
      SampleBooks.tweet(1, "2026-11-18T09:00:00Z", "anna", "@jolind hello?", to: "jolind"),
      SampleBooks.tweet(2, "2026-11-20T09:00:00Z", "anna", "@jolind hello again?", to: "jolind"),
      SampleBooks.tweet(3, "2026-11-21T09:00:00Z", "patd", "@anna my order?", to: "anna"),
    ])
    return book
  }

  @Test("A third try says why not; y sends it once")
  func once() {
    var user = Scenario(CautionTests.pushed)
    user.press("C@jolind third time lucky?<^s>")
    #expect(user.sees("2 tries without an answer: it is their turn"))
    #expect(user.copied.isEmpty)
    user.press("n and more<^s>")
    #expect(user.copied.isEmpty)
    user.press("y")
    #expect(user.copied == ["@jolind third time lucky? and more"])
    user.press("yC@jolind fourth<^s>")
    #expect(user.sees("tries without an answer"))
  }

  @Test("a sends it, and for good; undo takes that back")
  func forGood() {
    var user = Scenario(CautionTests.pushed)
    user.press("C@jolind third<^s>ayC@jolind fourth<^s>")
    #expect(user.copied == ["@jolind third", "@jolind fourth"])
    #expect(user.state.book.contact(ContactID("c-jo"))?.tags == [Contact.freelyTag])
  }

  @Test("What was handed over from here counts before any archive has it")
  func byHand() {
    var user = Scenario()
    user.press("C@graceok one<^s>y")
    #expect(user.copied == ["@graceok one"])
    user.press("C@graceok two<^s>")
    #expect(user.sees("2 tries without an answer, with those from here"))
  }

  @Test("A stranger has had enough of it as well")
  func stranger() {
    var book = SampleBooks.small
    book.take([
      SampleBooks.tweet(1, "2026-11-18T09:00:00Z", "anna", "@host hello?", to: "host"),
      SampleBooks.tweet(2, "2026-11-20T09:00:00Z", "anna", "@host hello?", to: "host"),
    ])
    var user = Scenario(book)
    user.press("C@host! one more<^s>")
    #expect(user.sees("@host: 2 tries without an answer"))
  }

  @Test("Whoever waits for an answer may have one, and none is warned of")
  func answersAreFine() {
    var user = Scenario()
    user.press("ryes<^s>")
    #expect(user.copied == ["yes"])
  }

  @Test("What was answered already says so, also where the answer comes while one writes")
  func answered() {
    var user = Scenario()
    user.press("ryes<^s>y")
    user.press("<Home>")
    while user.state.subject?.name != "Sam Baker" { user.press("j") }
    user.press("ryes again")
    #expect(user.sees("You already answered this"))
    user.press("<^s>")
    #expect(user.sees("Send it all the same?"))
    #expect(user.copied == ["yes"])
  }

  @Test func answeredWhileWriting() throws {
    var user = Scenario()
    user.press("ryes")
    #expect(!user.sees("already answered"))
    var entry = OutboxEntry(id: OutboxID("o-elsewhere"))
    (entry.text, entry.state) = ("from the phone", .sent)
    entry.inReplyTo = TweetID("twitter:130")
    user.happen(.looked(news { $0.outbox = [entry] }))
    #expect(user.sees("You already answered this") && user.sees("from the phone"))
  }
}

/// News with what `fill` puts into it.
private func news(_ fill: (inout News) -> Void) -> News {
  var news = News()
  fill(&news)
  return news
}
