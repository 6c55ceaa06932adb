import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// Who to answer now: the queue and what is done with it.
@Suite struct TriageTests {
  @Test func theBestStandsFirstWithItsReasons() {
    let user = Scenario()
    #expect(user.state.queue.list.items.first?.tweet == TweetID("twitter:130"))
    #expect(user.sees("asks you a question"))
    #expect(user.sees("4 to answer · 1 today · 1 overdue"))
  }

  @Test func doneStaysDimmedUntilTheCursorMovesOn() {
    var user = Scenario()
    user.press("e")
    #expect(user.sees("✓ done"))
    #expect(user.sees("loved the piece"))
    #expect(user.saved == [Patch(.queue, "twitter:130", ["state": "done", "until": nil])])
    user.press("j")
    #expect(!user.sees("loved the piece"))
    #expect(user.sees("✓ Sam Baker  done"))
    #expect(user.sees("3 to answer"))
  }

  @Test func undoBringsItBackWhereItStood() {
    var user = Scenario()
    user.press("eju")
    #expect(user.state.queue.list.selectedItem?.tweet == TweetID("twitter:130"))
    #expect(user.sees("4 to answer"))
    #expect(user.sees("Undone: done with Sam Baker"))
    #expect(user.saved.last == Patch(.queue, "twitter:130", ["deleted": true]))
    user.press("<^r>")
    #expect(user.sees("3 to answer"))
    #expect(user.saved.last?.fields == ["state": "done", "until": nil, "deleted": nil])
    user.press("ue")
    #expect(user.saved.last?.fields == ["state": "done", "until": nil, "deleted": nil])
  }

  @Test func snoozeShowsWhatItUnderstoodAndComesBackAtThatTime() {
    var user = Scenario()
    user.press("w2h")
    #expect(user.sees("→ Sat 21 Nov 11:14"))
    user.press("<Enter>j")
    #expect(user.sees("3 to answer"))
    user.happen(.ticked(at("2026-11-21T11:13:00Z")))
    #expect(user.sees("3 to answer"))
    user.happen(.ticked(at("2026-11-21T11:14:00Z")))
    #expect(user.sees("4 to answer"))
  }

  @Test func aDateThatIsNoneCanBeMended() {
    var user = Scenario()
    user.press("wsomeday<Enter>")
    #expect(user.sees("“someday” is no date"))
    #expect(user.saved.isEmpty)
    user.press("<^u>tue<Enter>")
    #expect(user.saved.count == 1)
  }

  @Test func aMutedContactLeavesAndIsLetInAgain() {
    var user = Scenario()
    user.press("M")
    #expect(user.saved == [Patch(.contact, "c-sam", ["muted": true])])
    user.press("u")
    #expect(user.saved.last == Patch(.contact, "c-sam", ["muted": nil]))
  }

  @Test func aStrangerBecomesAContactWithTheFirstAct() {
    var user = Scenario()
    user.press("G*")
    #expect(user.saved.map(\.kind) == [.contact, .contact])
    #expect(user.saved.first?.fields["handles"] == ["twitter:stranger": true])
    #expect(user.state.book.contact(of: handle("twitter:stranger"))?.isStarred == true)
    user.press("u")
    #expect(user.state.book.contact(of: handle("twitter:stranger")) == nil)
    user.press("<^r>")
    #expect(user.state.book.contact(of: handle("twitter:stranger"))?.isStarred == true)
    #expect(user.saved.last?.fields["deleted"] == .null)
  }

  @Test func mutingTakesAllOfTheirTweetsOutAndLettingInBringsThemBack() {
    var user = Scenario()
    user.press("M")
    #expect(user.sees("✓ muted"))
    #expect(user.sees("3 to answer"))
    user.press("j")
    #expect(!user.sees("loved the piece"))
    user.press("u")
    #expect(user.sees("loved the piece"))
    #expect(user.sees("4 to answer"))
  }

  @Test func allCaughtUpSaysWhatComesNext() {
    var user = Scenario()
    user.press("ejejejej")
    #expect(user.sees("0 to answer"))
    user.press("k")
    #expect(user.sees("4 of 6 · all answered · next follow-up Fri 20 Nov"))
  }

  @Test func aKeyThatCannotActSaysWhy() {
    var user = Scenario(SampleBooks.empty)
    user.press("r")
    #expect(user.sees("No tweet is under the cursor"))
    user.press("e")
    #expect(user.sees("Nothing here waits to be done."))
    user.press("u")
    #expect(user.effects.last == .recall(.undo))
    user.press("Z")
    #expect(user.sees("Z does nothing here"))
  }

  @Test func anActThatIsNotSavedIsKeptAndTriedAgain() {
    var user = Scenario()
    user.press("e")
    user.happen(.notSaved(act: 1, "The disk is full."))
    #expect(user.sees("Not saved, kept in memory: The disk is full."))
    user.press("q")
    #expect(!user.effects.contains(.quit))
    #expect(user.sees("Acts are not saved yet"))
    user.press("j*")
    #expect(user.saved.filter { $0.kind == .queue }.count == 2)
    user.save()
    user.press("q")
    #expect(user.effects.last == .quit)
  }
}

func at(_ time: String) -> Moment { Moment(rfc3339: time)! }
func handle(_ text: String) -> Handle { Handle(text)! }
