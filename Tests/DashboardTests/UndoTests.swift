import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// Taking back, when others wrote meanwhile, and in another visit.
@Suite struct UndoTests {
  private let sam = ContactID("c-sam")
  private let tweet = TweetID("twitter:130")

  private func isDone(_ user: Scenario) -> Bool {
    user.state.book.queueStates[tweet]?.hides(at: SampleBooks.now) ?? false
  }

  /// Somebody else has left a contact like this.
  private func sam(_ change: (inout Contact) -> Void) -> News {
    var contact = Scenario().state.book.contact(sam)!
    change(&contact)
    var news = News()
    news.contacts = [contact]
    return news
  }

  @Test("What was changed since is left as it is, and a line says what")
  func except() {
    var user = Scenario()
    user.press("<Tab>wnext tue<Enter>")
    user.save()
    var theirs = user.state.book.followUp(FollowUpID("f-1"))
    #expect(theirs?.snoozed == "2026-11-20")
    theirs?.due = Due("2027-03-01")
    var news = News()
    news.followUps = [theirs].compactMap(\.self)
    user.happen(.looked(news))
    user.press("u")
    let left = user.state.book.followUp(FollowUpID("f-1"))
    #expect(left?.due == Due("2027-03-01") && left?.snoozed == "")
    #expect(user.sees("except what was changed since: the due of “did they speak?”"))
  }

  @Test("An act of which all was changed since stays, and the one before it is next")
  func nothingLeft() {
    var user = Scenario()
    user.press("*<Shift-Tab>")
    user.press("<Tab>atall<Enter>")
    user.save()
    user.happen(
      .looked(
        sam {
          $0.note = "small"; $0.isStarred = true
        }))
    user.press("u")
    #expect(user.state.book.contact(sam)?.note == "small")
    #expect(user.sees("Left as it is, since it was changed later"))
    user.press("u")
    #expect(user.state.book.contact(sam)?.isStarred == false)
    #expect(user.state.book.contact(sam)?.note == "small")
  }

  @Test("A contact that an act made goes only while nobody else wrote on it")
  func made() throws {
    for isTouched in [false, true] {
      var user = Scenario()
      user.press("/stranger<Enter>ffri call<Enter>")
      let made = try #require(user.state.book.contact(of: handle("twitter:stranger")))
      user.save()
      if isTouched {
        var news = News()
        var theirs = made
        theirs.place = "Lisbon"
        news.contacts = [theirs]
        user.happen(.looked(news))
      }
      user.press("u")
      #expect(!user.state.book.followUps.contains { $0.what == "call" && $0.isOpen })
      #expect(user.state.book.contact(made.id)?.place == (isTouched ? "Lisbon" : nil))
    }
  }

  @Test("Undone, done again and undone again, all as it was")
  func backAndForth() {
    var user = Scenario()
    let before = user.state.book.queueStates
    user.press("rhello<^s>y")
    let after = user.state.book.queueStates
    for _ in 1...3 {
      user.press("u")
      #expect(!isDone(user))
      user.press("<^r>")
      #expect(user.state.book.queueStates == after)
    }
    #expect(before.isEmpty)
    #expect(user.saved.filter { $0.kind == .outbox }.last?.fields["state"] == "handed")
  }

  @Test("After one's own acts come those of earlier visits, each once")
  func earlier() {
    var first = Scenario()
    first.press("ej*")
    let acts = first.state.undo.done
    var user = Scenario(first.state.book)
    user.press("u")
    #expect(user.effects.last == .recall(.undo))
    user.happen(.recalled(acts, .undo))
    #expect(user.sees("Undone: starred"))
    user.press("uu")
    user.happen(.recalled(acts, .undo))
    user.happen(.recalled(acts, .undo))
    #expect(!isDone(user))
    #expect(user.sees("Nothing to undo."))
    user.press("<^r><^r>")
    #expect(isDone(user))
    #expect(user.effects.filter { $0 == .recall(.redo) }.isEmpty)
    user.press("<^r>")
    user.happen(.recalled([], .redo))
    #expect(user.sees("Nothing to redo."))
  }

  @Test("Each step is noted before it is saved")
  func noted() {
    var user = Scenario()
    user.press("eu<^r>")
    let events = user.effects.compactMap { effect -> ActEntry.Event? in
      guard case .save(_, _, let entry) = effect else { return nil }
      return entry?.event
    }
    #expect(events == [.done, .undone, .redone])
  }
}
