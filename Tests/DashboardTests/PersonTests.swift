import Dashboard
import People
import TestSupport
import Testing

/// What is noted, promised and logged about a person, from a list or from an opened page.
@Suite struct PersonTests {
  @Test func aPromiseStartsWithItsDate() {
    var user = Scenario()
    user.press("ffri send slides")
    #expect(user.sees("→ Fri 27 Nov, in 6 days: send slides"))
    user.press("<Enter>")
    let fields = user.saved.first?.fields
    #expect(fields?["due"] == "2026-11-27")
    #expect(fields?["what"] == "send slides")
    #expect(fields?["contact"] == "c-sam")
    #expect(fields?["tweet"] == "twitter:130")
    #expect(user.sees("send slides"))
  }

  @Test func aPromiseWithoutDateOrWordsAsksForThem() {
    var user = Scenario()
    user.press("fsend slides<Enter>")
    #expect(user.sees("Start with a date"))
    user.press("<^u>tomorrow<Enter>")
    #expect(user.sees("Say what you promise"))
    #expect(user.saved.isEmpty)
  }

  @Test func loggingResetsTheClock() {
    var user = Scenario()
    user.press("<Shift-Tab>/jo<Enter>")
    let before = strength(user, "c-jo")
    user.press("mcoffee good talk about the fair<Enter>")
    let fields = user.saved.last?.fields
    #expect(fields?["channel"] == "coffee")
    #expect(fields?["note"] == "good talk about the fair")
    #expect(fields?["direction"] == "both")
    #expect(strength(user, "c-jo") > before)
  }

  @Test func anUnknownChannelIsNamed() {
    var user = Scenario()
    user.press("mwaved at her<Enter>")
    #expect(user.sees("says no channel"))
  }

  @Test func tagsAreAddedAndTakenAway() {
    var user = Scenario()
    user.press("t#Local -press<Enter>")
    #expect(user.saved == [Patch(.contact, "c-sam", ["tags": ["local": true, "press": nil]])])
    #expect(user.state.book.contact(ContactID("c-sam"))?.tags == ["local"])
    user.press("u")
    #expect(user.state.book.contact(ContactID("c-sam"))?.tags == ["press"])
  }

  @Test func aNoteIsEditedInPlace() {
    var user = Scenario()
    user.press("a, and coffee<Enter>")
    #expect(user.saved.first?.fields["note"] == "likes being asked about covers, and coffee")
    user.press("a<^u><Enter>")
    #expect(user.saved.last?.fields["note"] == .null)
  }

  @Test func theSameKeysActOnAnOpenedPage() {
    var user = Scenario()
    user.press("<Shift-Tab>/sam<Enter><Enter>")
    #expect(user.sees("‹ Sam Baker"))
    user.press("*")
    #expect(user.saved == [Patch(.contact, "c-sam", ["star": true])])
    user.press("r")
    #expect(user.sees("Reply to Sam Baker"))
  }

  @Test func qClosesAPageAndLeavesOnlyFromTheTop() {
    var user = Scenario()
    user.press("<Enter><Enter>q")
    #expect(user.sees("‹ Thread"))
    user.press("q")
    #expect(user.sees("To answer"))
    #expect(!user.effects.contains(.quit))
    user.press("q")
    #expect(user.effects == [.quit])
  }

  @Test func controlQLeavesFromAnywhere() {
    var user = Scenario()
    user.press("<Enter><Enter><^q>")
    #expect(user.effects == [.quit])
  }

  @Test func aRepeatingPromiseMovesOn() {
    var user = Scenario()
    user.press("<Tab>Ge")
    #expect(user.saved.first?.fields["due"] == "2027-01-02")
    user.press("<^u>")
    #expect(user.sees("say hello"))
  }

  @Test func aDonePromiseStaysDimmedUntilTheCursorMovesOn() {
    var user = Scenario()
    user.press("<Tab>e")
    #expect(user.sees("✓ done"))
    #expect(user.sees("0 overdue"))
    user.press("j")
    #expect(!user.sees("✓ done"))
  }

  @Test func linksAreCopiedAndShownWhereThereIsNoBrowser() {
    var user = Scenario()
    user.press("y")
    #expect(user.effects == [.copy("https://x.com/sambaker/status/130")])
    user.press("o")
    #expect(user.sees("Set $BROWSER to open links here: https://x.com/sambaker/status/130"))
  }

  private func strength(_ user: Scenario, _ id: String) -> Double {
    user.state.contacts.list.items.first { $0.id.description == id }?.value ?? -1
  }
}
