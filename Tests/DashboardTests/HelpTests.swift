import Commands
import Dashboard
import Screen
import TestSupport
import Testing

/// `?`: what can be done here, and finding it.
@Suite struct HelpTests {
  @Test func whatCanBeDoneHereComesFirst() throws {
    var user = Scenario()
    user.press("?")
    let lines = HelpLines.lines(user.state, columns: 120)
    #expect(lines.first == .heading("On this tweet of Sam Baker"))
    #expect(lines[1] == .keys("r", "write an answer and hand it over", isOff: false))
    #expect(lines.contains(.heading("Not here: Nobody here looks like somebody else.")))
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    var user = Scenario(SampleBooks.empty)
    user.press("?/reply<Enter>")
    #expect(user.sees("Not here: No tweet is under the cursor"))
    #expect(user.sees("write an answer and hand it over"))
  }

  @Test func aWordFindsItsKey() {
    var user = Scenario()
    user.press("?/answer<Enter>")
    #expect(user.sees("Find: answer"))
    #expect(user.sees("write an answer"))
    #expect(!user.sees("go to the last line"))
    user.press("<Esc>")
    #expect(user.state.help != nil && user.sees("go to the last line"))
    user.press("/zebra")
    #expect(user.sees("nothing has these words"))
    user.press("<Esc><Esc>")
    #expect(user.state.help == nil)
  }

  @Test func datesAndLinesAreExplained() {
    var user = Scenario()
    user.press("?/next tue<Enter>")
    #expect(user.sees("the next Tuesday"))
    user.press("<Esc>/promised<Enter>")
    #expect(user.sees("promised slides by friday"))
  }

  @Test func whatAQueryCanAskStandsThereToo() {
    var user = Scenario()
    user.press("?/inner close<Enter>")
    #expect(user.sees("circle:inner circle<=15"))
  }

  @Test func itScrollsToItsEndsAndNoFurther() {
    var user = Scenario(size: .init(columns: 80, rows: 24))
    user.press("?G")
    let end = user.state.help?.top ?? 0
    #expect(end > 20 && user.sees("what belongs together"))
    user.press("j<PgDn>")
    #expect(user.state.help?.top == end)
    user.press("<PgUp>")
    #expect((user.state.help?.top ?? 0) < end)
    user.press("gk")
    #expect(user.state.help?.top == 0)
  }

  @Test func keysThatActDoNothingUntilItIsClosed() {
    var user = Scenario()
    user.press("?e")
    #expect(user.saved.isEmpty && user.sees("Close help first: Esc."))
    user.press("qe")
    #expect(user.saved.count == 1)
  }

  @Test func theKeysAreTheUsersOwn() {
    var bindings = KeyBindings()
    bindings.preset = .mutt
    bindings.own[.reply] = [.character("R")]
    bindings.own[.help] = [.function(2)]
    var preferences = Preferences()
    preferences.keymap = Keymap(bindings)
    var user = Scenario()
    user.happen(.settingsChanged(preferences))
    #expect(user.sees("Settings read again: keys."))
    user.press("?")
    #expect(user.sees("? does nothing here: F2 shows all keys."))
    #expect(user.sees("R reply"))
    user.press("<F2>")
    let lines = HelpLines.lines(user.state, columns: 120)
    #expect(lines.contains(.keys("R", "write an answer and hand it over", isOff: false)))
    #expect(user.state.help != nil)
  }
}
