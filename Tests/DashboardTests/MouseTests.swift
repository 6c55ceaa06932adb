import Dashboard
import People
import Screen
import TestSupport
import Testing

@Suite struct MouseTests {
  @Test func aClickSelectsAndAnotherOpens() {
    var user = Scenario()
    let second = user.state.queue.list.items[1]
    let name = user.state.book.tweet(second.id).map { user.state.book.subject($0).name } ?? ""
    // The name stands in the queue, and may stand among the contacts before it.
    user.click("\(name)  @")
    #expect(user.state.focus == .queue)
    #expect(user.state.queue.list.selectedItem?.id == second.id)
    #expect(user.state.pages.isEmpty)
    user.click("\(name)  @")
    #expect(user.sees("‹ Thread"))
  }

  @Test func aClickInAnotherPaneGoesThere() {
    var user = Scenario()
    user.click("Follow-ups")
    #expect(user.state.focus == .followUps)
    user.click("Contacts")
    #expect(user.state.focus == .contacts)
  }

  @Test func aKeyOfTheFooterIsPressed() {
    var user = Scenario()
    user.click("2 Timeline")
    #expect(user.state.view == .timeline)
    user.click("1 Dashboard")
    #expect(user.state.view == .dashboard)
    user.click("? help")
    #expect(user.state.help?.top == 0)
    user.click("Esc close")
    #expect(user.state.help == nil)
    user.click("r reply")
    #expect(user.state.composer != nil)
    user.click("Esc leave")
    #expect(user.state.composer == nil)
  }

  @Test func aDraftIsSelectedAndOpenedByClicks() {
    var user = Scenario()
    user.press("Cfirst draft<Esc>Csecond draft<Esc>O")
    user.click("second draft")
    user.click("second draft")
    #expect(user.state.composer?.field.text == "second draft")
  }

  @Test func whileSomethingIsTypedListsAreLeftAlone() {
    var user = Scenario()
    let before = user.state.queue.list.selected
    user.press("wtue")
    user.click("Follow-ups")
    #expect(user.state.focus == .queue)
    #expect(user.state.prompt?.field.text == "tue")
    #expect(user.state.queue.list.selected == before)
  }

  @Test func theWheelScrollsWhatIsUnderThePointer() throws {
    var user = Scenario(try SampleBooks.demo(), size: Size(columns: 120, rows: 20))
    let selected = user.state.queue.list.selected
    user.roll(over: "Contacts", 1)
    #expect(user.state.focus == .queue)
    #expect(user.state.contacts.list.top == 3)
    #expect(user.state.queue.list.selected == selected)
    user.roll(over: "Contacts", -1)
    #expect(user.state.contacts.list.top == 0)
    user.roll(over: "Contacts", -5)
    #expect(user.state.contacts.list.top == 0)
  }

  @Test func theWheelStopsAtTheLastPageAndTheCursorGoesAlong() throws {
    var user = Scenario(try SampleBooks.demo(), size: Size(columns: 120, rows: 20))
    user.press("<Shift-Tab>")
    user.roll(over: "Contacts", 500)
    let list = user.state.contacts.list
    #expect(list.top + 14 == list.rows.count)
    #expect(list.selected.map { $0 >= list.top } ?? false)
    // Nothing jumps when something else happens.
    user.happen(.ticked(user.state.now))
    #expect(user.state.contacts.list.top == list.top)
    user.roll(over: "Contacts", -500)
    #expect(user.state.contacts.list.top == 0)
    #expect(user.state.contacts.list.selected.map { $0 < 14 } ?? false)
  }

  @Test func theWheelScrollsHelp() {
    var user = Scenario(size: Size(columns: 80, rows: 24))
    user.press("?")
    user.roll(over: "Move", 2)
    #expect(user.state.help?.top == 6)
  }
}
