import Dashboard
import People
import TestSupport
import Testing

/// Contacts who may be one person: yes, no, later.
@Suite struct WhoIsWhoTests {
  private let sam = ContactID("c-sam")
  private let samB = ContactID("c-sam-b")

  @Test func theSurestComesFirstWithWhatSpeaksForIt() {
    var user = Scenario(SampleBooks.twins)
    user.press("=")
    #expect(user.sees("1 of 2"))
    #expect(user.sees("@sam@example.social's profile names the other's handle"))
    user.press("j")
    #expect(user.sees("2 of 2"))
    #expect(user.sees("same name, which nobody else has"))
  }

  @Test func itOpensAtWhoIsUnderTheCursor() {
    var user = Scenario(SampleBooks.twins)
    user.press("<Shift-Tab>/Jo<Enter>=")
    #expect(user.sees("2 of 2"))
  }

  @Test func yesShowsThemAsOneEverywhere() {
    var user = Scenario(SampleBooks.twins)
    user.press("=y")
    #expect(user.saved == [Patch(.contact, "c-sam-b", ["mergedInto": "c-sam"])])
    #expect(user.effects.contains { if case .count = $0 { true } else { false } })
    #expect(user.sees("1 of 1"))
    #expect(user.sees("u undo “merged Samuel Baker into Sam Baker”"))
    user.press("<Esc><Shift-Tab>/Sam<Enter><Enter>")
    #expect(user.sees("@sam@example.social @sambaker"))
    #expect(user.sees("likes being asked about covers · prefers the phone"))
    #expect(user.sees("send the map"))
  }

  @Test func undoPartsThemAndAsksAgain() {
    var user = Scenario(SampleBooks.twins)
    user.press("=yu")
    #expect(user.sees("1 of 2"))
    #expect(user.saved.last == Patch(.contact, "c-sam-b", ["mergedInto": .null]))
    #expect(user.state.book.contact(samB)?.name == "Samuel Baker")
  }

  @Test func theOtherCanBeKept() {
    var user = Scenario(SampleBooks.twins)
    user.press("=xy")
    #expect(user.saved == [Patch(.contact, "c-sam", ["mergedInto": "c-sam-b"])])
    #expect(user.state.book.contact(sam)?.name == "Samuel Baker")
  }

  @Test func noIsRemembered() {
    var user = Scenario(SampleBooks.twins)
    user.press("=n<Esc>=")
    #expect(user.saved == [Patch(.contact, "c-sam", ["notSame": ["c-sam-b": true]])])
    #expect(user.sees("1 of 1"))
  }

  @Test func laterAsksFromADateOn() {
    var user = Scenario(SampleBooks.twins)
    user.press("=w<Enter>")
    #expect(
      user.saved == [
        Patch(.contact, "c-sam", ["askAgain": ["c-sam-b": "2026-12-19T00:00:00Z"]])
      ])
    #expect(user.sees("1 of 1"))
    user.press("<Esc>")
    user.happen(.ticked(Moment(rfc3339: "2026-12-19T08:00:00Z") ?? SampleBooks.now))
    user.press("=")
    #expect(user.sees("1 of 2"))
  }

  @Test func allAnsweredSaysSo() {
    var user = Scenario(SampleBooks.twins)
    user.press("=yy")
    #expect(user.sees("All answered."))
    user.press("y")
    #expect(user.sees("Nobody here looks like somebody else."))
  }

  @Test func whereNobodyIsTwiceItSaysSo() {
    var user = Scenario()
    user.press("=")
    #expect(user.state.pages.isEmpty)
    #expect(user.sees("Nobody here looks like somebody else."))
  }

  @Test func aTagTakenOffThePersonIsGone() {
    var user = Scenario(SampleBooks.twins)
    user.press("=y<Esc><Shift-Tab>/Sam<Enter>t-fair<Enter>")
    #expect(user.state.book.contact(sam)?.tags == ["press"])
    user.press("u")
    #expect(user.state.book.contact(sam)?.tags == ["press", "fair"])
  }

  @Test func whatAnotherMachineWritesToTheMergedOneIsThePersons() {
    var user = Scenario(SampleBooks.twins)
    user.press("=y")
    user.save()
    var news = News()
    var coffee = Interaction(id: InteractionID("i-7"))
    coffee.contact = samB
    coffee.time = "2026-11-20"
    coffee.channel = .coffee
    news.interactions = [coffee]
    user.happen(.looked(news))
    user.press("<Esc><Shift-Tab>/Sam<Enter><Enter>")
    #expect(user.sees("coffee"))
  }
}
