import Commands
import Dashboard
import People
import TestSupport
import Testing

/// The palette, and prompts that show what they understood.
@Suite struct PaletteTests {
  @Test func aFewLettersFindACommandAndTeachItsKey() {
    var user = Scenario()
    user.press(":fup")
    #expect(user.state.palette?.entry?.choice == .command(.followUp))
    #expect(user.sees("promise something for a date"))
    user.press("<Enter>")
    #expect(user.state.prompt?.kind == .followUp)
    user.press("<Esc>:")
    #expect(user.state.palette?.entry?.choice == .command(.followUp), "what was chosen comes first")
    user.press("<Esc>")
    #expect(user.state.palette == nil)
  }

  @Test func aCommandMayBeFollowedByWhatItAsksFor() {
    var user = Scenario()
    user.press(":snooze tue 9:30")
    #expect(user.sees("Tue 24 Nov 09:30, in 3 days"))
    user.press("<Enter>")
    #expect(user.sees("until Tue 24 Nov 09:30") && user.saved.count == 1)
    user.press("j:tag fair<Enter>:limit tag:fair<Enter>")
    #expect(user.state.queue.list.itemCount == 1)
    user.press(":snooze someday<Enter>")
    #expect(user.state.prompt?.kind == .snooze, "what is wrong can be mended")
  }

  @Test func whatCannotBeDoneSaysWhy() {
    var user = Scenario(SampleBooks.empty)
    user.press(":reply")
    #expect(user.sees("No tweet is under the cursor"))
    user.press("<Enter>")
    #expect(user.state.palette != nil && user.saved.isEmpty)
    user.press("<Esc>:zzzz")
    #expect(user.sees("Nothing fits"))
    user.press("<Enter>")
    #expect(user.sees("No command is like “zzzz”"))
  }

  @Test func everyCommandIsThere() {
    var user = Scenario()
    user.press(":")
    let known = Set(
      user.state.palette?.entries.compactMap { entry -> Command? in
        if case .command(let command) = entry.choice { command } else { nil }
      } ?? [])
    // The palette opens nowhere while a text is written.
    let all = Command.allCases.filter { CommandTable.scope(of: $0) != .composing }
    #expect(known == Set(all).subtracting([.palette]))
  }

  @Test(arguments: [
    ("tue", "Tue 24 Nov 09:00, in 3 days"), ("tomorrow", "Sun 22 Nov 09:00, tomorrow"),
    ("tonight", "Sat 21 Nov 19:00, in 10 hours"), ("2h", "Sat 21 Nov 11:14, in 2 hours"),
    ("in 2 weeks", "Sat 5 Dec 09:00, in 2 weeks"), ("6 jan", "Wed 6 Jan 09:00, in 6 weeks"),
    ("tusday", "did you mean tuesday?"), ("yesterday", "is past"), ("gibberish", "is no date"),
    ("t", "Tab tonight"),
  ])
  func aDateIsShownAsItIsUnderstood(_ typed: String, _ shown: String) {
    var user = Scenario()
    user.press("w\(typed)")
    #expect(user.sees(shown))
  }

  @Test func namedTimesAreOffered() {
    var user = Scenario()
    user.press("w")
    #expect(user.sees("Tab tonight") && user.sees("next week"))
    user.press("<Tab><Tab>")
    #expect(user.state.prompt?.field.text == "tomorrow")
    user.press("<Enter>")
    #expect(user.sees("until Sun 22 Nov"))
  }

  @Test func nothingIsPutOffToThePast() {
    var user = Scenario()
    user.press("wyesterday<Enter>")
    #expect(user.saved.isEmpty && user.sees("is past"))
  }

  @Test func whyACommandIsNotForNow() {
    var user = Scenario()
    user.press("2/anna<Enter>")
    for command in Command.allCases {
      guard let trouble = user.state.obstacle(to: command) else { continue }
      #expect(!trouble.sentence.isEmpty, "\(command)")
    }
    user.press("1n")
    #expect(user.sees("Search for something first"))
  }
}
