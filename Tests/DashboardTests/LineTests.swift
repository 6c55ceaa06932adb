import Dashboard
import People
import TestSupport
import Testing

/// One line about what happened, read while it is typed.
@Suite struct LineTests {
  /// The small book, with two Joes.
  private var book: Book {
    var book = SampleBooks.small
    book.put(SampleBooks.person("c-joe-1", "Joe Adams", "twitter:joea"))
    book.put(SampleBooks.person("c-joe-2", "Joe Brown", "twitter:joeb") { $0.place = "Leeds" })
    return book
  }

  @Test func whatIsUnderstoodStandsBelowTheLine() {
    var user = Scenario(book)
    user.press(
      "cmet Sam Baker and Jo at Chamber breakfast yesterday #press promised slides by friday")
    #expect(user.sees("Sam Baker @sambaker, Jo Lind @jolind"))
    #expect(user.sees("Fri 20 Nov · Chamber breakfast (new event)"))
    #expect(user.sees("#press"))
    #expect(user.sees("Fri 27 Nov · slides · to each of them"))
    #expect(user.saved.isEmpty)
  }

  @Test func enterSavesItAsOneActThatUndoTakesBack() {
    var user = Scenario(book)
    let before = user.state.book
    user.press("cmet Ana Ruiz @anaruiz and Jo Lind at Boat Show yesterday promised maps<Enter>")
    #expect(user.effects.filter { if case .save = $0 { true } else { false } }.count == 1)
    #expect(Set(user.saved.map(\.kind)) == [.contact, .event, .interaction, .followUp])
    #expect(user.sees("u undo “logged met with Ana Ruiz and Jo Lind”"))
    user.press("u")
    #expect(user.state.book.contact(ContactID("c-jo")) == before.contact(ContactID("c-jo")))
    #expect(user.state.book.contact(ContactID("c-tw-anaruiz")) == nil)
    #expect(user.state.book.events.values.allSatisfy { $0.isDeleted })
    #expect(user.state.book.interactions.filter { !$0.isDeleted }.count == 1)
    #expect(user.state.book.followUps.filter(\.isOpen).count == 4)
  }

  @Test func aboutThePersonUnderTheCursorNoNameIsNeeded() {
    var user = Scenario(book)
    user.press("<Shift-Tab>/Sam<Enter>mcoffee good talk about the fair")
    #expect(user.sees("Log with Sam Baker:"))
    #expect(user.sees("Sam Baker @sambaker"))
    user.press("<Enter>")
    #expect(user.saved.map(\.kind) == [.contact, .interaction])
    #expect(user.saved.last?.fields["note"] == "good talk about the fair")
    #expect(user.state.book.contact(ContactID("c-sam"))?.met?.on == "2026-11-21")
  }

  @Test func aStrangerInTheQueueBecomesAContact() {
    var user = Scenario(book)
    user.press("/stranger<Enter>mcall about maps<Enter>")
    #expect(user.saved.map(\.kind) == [.contact, .interaction])
    #expect(user.saved.last?.fields["channel"] == "call")
  }

  @Test func anAmbiguousNameAsksAndTabChooses() {
    var user = Scenario(book)
    user.press("cmet Joe<Enter>")
    #expect(user.sees("“Joe” may be Joe Adams @joea or Joe Brown @joeb (Leeds)"))
    #expect(user.saved.isEmpty)
    user.press("<Tab><Tab>")
    #expect(user.sees("met @joeb"))
    user.press("<Enter>")
    #expect(user.saved.last?.fields["contact"] == "c-joe-2")
  }

  @Test func tabChoosesInTheMidstOfALine() {
    var user = Scenario(book)
    user.press("cmet Joe at the fair yesterday<Tab>")
    #expect(user.sees("met @joea at the fair yesterday"))
  }

  @Test func peopleAreFoundAsTheyAreTyped() {
    var user = Scenario(book)
    user.press("ccoffee with Gr")
    #expect(user.sees("Tab      Grace Okoye @graceok"))
    user.press("<Tab>")
    #expect(user.sees("coffee with @graceok"))
    user.press("and @jol<Tab>")
    #expect(user.sees("coffee with @graceok and @jolind"))
  }

  @Test func whatIsMissingIsSaidAndTheLineStays() {
    var user = Scenario(book)
    user.press("ccoffee yesterday<Enter>")
    #expect(user.sees("Say who it was"))
    #expect(user.sees("coffee yesterday"))
    user.press("<Esc>")
    #expect(user.state.prompt == nil && user.state.reading == nil)
  }

  @Test func anEmptyLineIsNone() {
    var user = Scenario(book)
    user.press("c<Enter>")
    #expect(user.state.prompt == nil)
    #expect(user.saved.isEmpty)
  }

  @Test func aPastedLineIsRead() {
    var user = Scenario(book)
    user.press("c")
    user.happen(.paste("called Grace Okoye\nshe needs a printer"))
    #expect(user.sees("she needs a printer"))
    user.press("<Enter>")
    #expect(user.saved.last?.fields["channel"] == "call")
  }
}
