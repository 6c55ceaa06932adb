import Dashboard
import People
import Screen
import TestSupport
import Testing

/// The views that have the screen to themselves: each is a list with all acts.
@Suite struct AcrossTests {
  @Test func contactsStandInColumns() {
    var user = Scenario()
    user.press("3")
    #expect(user.sees("in touch by"))
    #expect(user.sees("@graceok"))
    #expect(user.sees("#customer"))
    user.press("j*")
    #expect(user.saved == [Patch(.contact, "c-sam", ["star": true])])
    user.press("<Enter>")
    #expect(user.sees("editor at Red"))
    user.press("<Esc>1")
    #expect(user.state.view == .dashboard)
  }

  @Test func theLimitOfAViewStaysWhileAnotherIsShown() {
    var user = Scenario()
    user.press("3\\london<Enter>")
    #expect(user.state.contacts.list.itemCount == 1)
    user.press("53")
    #expect(user.sees("\\london"))
    user.press("<Esc>")
    #expect(user.state.contacts.list.itemCount == 4)
    #expect(user.state.view == .contacts)
  }

  @Test func followUpsStandByDayAndByWeek() {
    var user = Scenario()
    user.press("5")
    #expect(user.sees("overdue  1"))
    #expect(user.sees("a day late"))
    #expect(user.sees("today · Sat 21 Nov"))
    #expect(user.sees("Tue 24 Nov · in 3 days"))
    #expect(user.sees("in 7 weeks"))
    user.press("<Tab>")
    #expect(user.sees("▎next week"))
    #expect(user.sees("Sam Baker: ask"))
    user.press("1")
    #expect(user.sees("▎this week"))
    user.press("5")
    #expect(user.sees("▎next week"))
    user.happen(.resized(Size(columns: 80, rows: 24)))
    #expect(user.sees("Mon ·  Tue 1"))
  }

  @Test func aPromiseIsDoneInTheAgendaAndStaysDimmed() {
    var user = Scenario()
    user.press("5je")
    #expect(user.saved.map(\.id) == ["f-2"])
    #expect(user.sees("✓ done"))
    user.press("j")
    #expect(user.state.followUps.list.itemCount == 3)
    user.press("u")
    #expect(user.state.followUps.list.selectedItem?.id.description == "f-2")
    #expect(user.state.view == .followUps)
  }

  @Test func circlesGoFromPersonToPerson() {
    var user = Scenario()
    user.press("4")
    #expect(user.state.circles.hasFound)
    let people = user.state.circles.list.items.map(\.id.description)
    #expect(Set(people) == ["c-grace", "c-sam", "c-pat", "c-jo"])
    #expect(user.state.subject?.contact?.description == people[0])
    user.press("j<Enter>")
    #expect(user.sees("‹ "))
    user.press("<Esc>a, and more<Enter>")
    #expect(user.saved.map(\.id) == [people[1]])
    user.press("4")
    #expect(user.state.circles.list.selectedItem?.id.description == people[1])
  }

  @Test func aNarrowScreenHasCirclesAsAList() {
    var user = Scenario(size: Size(columns: 40, rows: 20))
    user.press("4")
    #expect(user.sees("▎active"))
    #expect(user.sees("Grace Okoye"))
  }

  @Test func insightsScrollWhereTheyDoNotFit() {
    var user = Scenario(size: Size(columns: 80, rows: 24))
    user.press("6")
    #expect(user.sees("conversation against broadcast"))
    #expect(!user.sees("they say most"))
    user.press("G")
    #expect(user.sees("they say most"))
    user.press("g")
    #expect(user.sees("conversation against broadcast"))
    user.press("/")
    user.press("x<Enter>")
    #expect(user.sees("Nothing is listed here"))
  }

  @Test func whatIsFoundOutInAnotherBookIsAskedForAgain() {
    var user = Scenario()
    user.press("6")
    #expect(user.surveys == [.insights])
    user.happen(.surveyed(.threads(ThreadIndex(user.state.book)), edition: 7))
    #expect(user.surveys == [.insights, .threads])
  }

  @Test func anEmptyBookSaysWhatLeadsOn() {
    var user = Scenario(SampleBooks.empty)
    for (key, words) in [
      ("2", "perch import"), ("3", "perch import"), ("4", "Nobody stands close yet"),
      ("5", "f adds one"), ("6", "You said nothing of late"),
    ] {
      user.press(key)
      #expect(user.sees(words), "\(key)")
    }
  }
}
