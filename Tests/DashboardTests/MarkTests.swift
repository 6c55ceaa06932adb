import Commands
import Dashboard
import People
import Queries
import Screen
import TestSupport
import Testing

/// Marks, acts on several, counts.
@Suite struct MarkTests {
  @Test func whatIsMarkedIsDoneAtOnceAndUndoneAtOnce() {
    var user = Scenario()
    user.press("vv")
    #expect(user.sees("2 marked"))
    #expect(user.state.queue.list.selectedItem?.id == user.state.queue.all[2].id)
    user.press("e")
    #expect(user.saved.count == 2 && user.saved.allSatisfy { $0.kind == .queue })
    #expect(user.effects.count { if case .save = $0 { true } else { false } } == 1)
    #expect(user.sees("Done with 2"))
    #expect(user.state.queue.waiting == 2 && user.state.marks.isEmpty)
    user.press("u")
    #expect(user.state.queue.waiting == 4)
    user.press("<^r>")
    #expect(user.state.queue.waiting == 2)
  }

  @Test func allThatIsShownIsMarkedAndEscClears() {
    var user = Scenario()
    user.press("\\jolind or patd<Enter>V")
    #expect(user.state.marks.tweets == [TweetID("twitter:120"), TweetID("twitter:131")])
    user.press("V")
    #expect(user.state.marks.isEmpty)
    user.press("V<Esc>")
    #expect(user.state.marks.isEmpty && !user.state.limit.isEmpty)
  }

  @Test func onlyWhatIsShownIsActedOn() {
    var user = Scenario()
    user.press("V\\patd<Enter>e")
    #expect(user.saved.map(\.id) == ["twitter:131"])
    #expect(user.state.marks.count == 3)
  }

  @Test func severalAreTaggedSnoozedAndPromisedTo() {
    var user = Scenario()
    user.press("<Shift-Tab>V")
    user.press("tfair<Enter>")
    #expect(user.saved.count == 4 && user.sees("Tagged 4 people #fair"))
    user.press("ffri send the map<Enter>")
    #expect(user.state.book.followUps.count == 8)
    user.press("u")
    #expect(user.state.book.followUps.count { $0.isOpen } == 4)
    user.press("*")
    #expect(user.state.book.contacts.allSatisfy { $0.isMe || $0.isStarred })
    user.press("*")
    #expect(user.state.book.contacts.allSatisfy { !$0.isStarred })
    user.press("<Tab><Tab><Esc>vvwtue<Enter>")
    #expect(user.sees("Snoozed 2 until Tue 24 Nov"))
  }

  @Test func oneLineIsLoggedWithAll() {
    var user = Scenario()
    user.press("<Shift-Tab>Vmat the fair yesterday<Enter>")
    let logged = user.saved.filter { $0.kind == .interaction }
    #expect(logged.count == 4 && user.state.prompt == nil)
    user.press("u")
    #expect(user.state.book.interactions.count { !$0.isDeleted } == 1)
  }

  @Test func aCountActsOnSoMany() {
    var user = Scenario()
    user.press("<Alt-2>e")
    #expect(user.state.queue.waiting == 2)
    user.press("u<Alt-3>j")
    #expect(user.state.queue.list.selectedItem?.id == user.state.queue.all[3].id)
    user.press("g<Alt-1>0")
    #expect(user.sees("10…"))
    user.press("<Esc>j")
    #expect(user.state.queue.list.selectedItem?.id == user.state.queue.all[1].id)
    user.press("<Alt-3>G")
    #expect(user.state.queue.list.selectedItem?.id == user.state.queue.all[2].id)
    user.press("g<Alt-2>w2h<Enter>")
    #expect(user.sees("Snoozed 2 until"))
  }

  @Test func anActThatReachesOutOfSightAsksFirst() {
    var book = SampleBooks.small
    book.put(
      (0..<100).map { SampleBooks.person("c-n\($0)", "Nobody \($0)", "twitter:nobody\($0)") })
    var user = Scenario(book)
    user.press("<Shift-Tab>V*")
    #expect(user.sees("out of sight") && user.saved.isEmpty)
    user.press("<Esc>")
    #expect(user.saved.isEmpty && user.state.marks.count == 104)
    user.press("*y")
    #expect(user.saved.count == 104)
    user.press("u")
    #expect(!user.state.book.contacts.contains { $0.isStarred && $0.id != ContactID("c-grace") })
  }

  @Test func pagesHaveNothingToMark() {
    var user = Scenario()
    user.press("<Enter>v")
    #expect(user.sees("Nothing here can be marked"))
  }

  @Test func aCardFollowsTheCursor() {
    var user = Scenario()
    user.press("<Shift-Tab>p/sam<Enter>")
    #expect(user.sees("likes being asked about covers") && user.sees("last said"))
    #expect(user.sees("To answer"))
    user.press("/jo<Enter>")
    #expect(!user.sees("likes being asked about covers") && user.sees("did they speak?"))
    user.press("p")
    #expect(!user.sees("last said"))
  }

  @Test("A mark is seen wherever its contact is", arguments: ["3", "4"])
  func seen(view: String) {
    var user = Scenario(size: .init(columns: 60, rows: 20))
    user.press("\(view)v")
    #expect(user.sees("+Grace Okoye"))
    user.press("<Esc>")
    #expect(!user.sees("+Grace Okoye"))
  }

  @Test func theListOfContactsSaysByWhatItIsSorted() {
    var user = Scenario()
    user.press("3:sort name<Enter>")
    #expect(user.sees("4 · by name"))
  }
}
