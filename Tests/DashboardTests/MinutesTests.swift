import Commands
import Dashboard
import People
import Scoring
import Screen
import TestSupport
import Testing

/// Five minutes, and how the day goes.
@Suite struct MinutesTests {
  private static var book: Book {
    var book = SampleBooks.small
    book.take(SampleBooks.said)
    return book
  }

  private func plan(_ user: Scenario) -> MinutesPage? {
    if case .minutes(let page)? = user.state.pages.last { page } else { nil }
  }

  @Test func whatMattersMostComesFirstAndTheSessionEnds() {
    var user = Scenario(MinutesTests.book)
    user.press("F")
    let matters = plan(user)?.list.items.map(\.item.matter) ?? []
    #expect(matters.first == .unhappy && matters.contains(.promise) && matters.contains(.said))
    #expect(matters == matters.sorted())
    #expect((plan(user)?.secondsLeft ?? 0) <= 300)
    #expect(user.sees("Five minutes  0 of \(matters.count)"))
    for item in plan(user)?.list.items ?? [] {
      #expect(plan(user)?.list.selectedItem == item)
      user.press("e")
    }
    #expect(user.sees("\(matters.count) of \(matters.count) in less than a minute"))
    user.press("e")
    #expect(user.saved.count == matters.count)
    #expect(user.sees("next") && user.sees("Tue 24 Nov") && user.sees("ask about Thursday"))
    user.press("<Esc>")
    #expect(user.state.pages.isEmpty)
  }

  @Test func theUnhappyOneIsDoneInTwoKeys() {
    var user = Scenario(MinutesTests.book)
    user.press("Fe")
    #expect(user.saved.map(\.id) == ["twitter:131"])
    #expect(user.saved.first?.fields["state"] == "done")
    #expect(plan(user)?.doneCount == 1 && user.sees("1 done"))
    user.press("u")
    #expect(plan(user)?.doneCount == 0)
    #expect(plan(user)?.list.selectedItem?.item.matter == .unhappy)
  }

  @Test func aPromiseThatIsDueIsMovedAndAFoundOneIsKept() throws {
    var user = Scenario(MinutesTests.book)
    user.press("F")
    while plan(user)?.list.selectedItem?.item.matter != .promise { user.press("j") }
    user.press("wmon<Enter>")
    #expect(user.saved.first?.fields["due"] == "2026-11-23")
    while plan(user)?.list.selectedItem?.item.matter != .said { user.press("j") }
    user.press("y")
    let kept = try #require(user.state.book.followUps.last)
    #expect(kept.tweet == TweetID("twitter:140") && kept.what == "send the map")
    #expect(kept.due == Due("2026-11-23") && kept.contact == ContactID("c-jo"))
  }

  @Test func timeIsToldAndNothingIsCutOff() {
    var user = Scenario(MinutesTests.book)
    user.press("F")
    user.happen(.ticked(SampleBooks.now.adding(seconds: 360)))
    #expect(user.sees("time is up"))
    user.press("e")
    #expect(plan(user)?.doneCount == 1)
  }

  @Test func nobodyMutedIsPlanned() {
    var book = MinutesTests.book
    book.apply(
      ["c-jo", "c-pat", "c-grace", "c-sam"].map { Patch(.contact, $0, ["muted": true]) })
    var user = Scenario(book)
    user.press("F")
    let subjects = plan(user)?.list.items.compactMap { user.state.subject(of: $0.id)?.name } ?? []
    #expect(subjects == ["@stranger"])
  }

  @Test func aTieThatCoolsIsGreetedLater() {
    var book = SampleBooks.empty
    book.put(
      SampleBooks.person("c-lena", "Lena Ito", "twitter:lena") { $0.cadence = Cadence("2w") })
    var user = Scenario(book)
    user.press("F")
    #expect(user.sees("Lena Ito") && user.sees("hello"))
    user.press("wtue<Enter>")
    #expect(user.state.book.followUps.first?.what == "say hello")
    #expect(user.sees("all caught up"))
  }

  @Test func theDaysCountGoesOnInTheNextVisit() {
    var user = Scenario(MinutesTests.book)
    user.press("eje")
    #expect(user.state.dayProgress.done == 2)
    let places = KeptPlaces(user.state.placesNow.fields)
    let next = Scenario(MinutesTests.book, places: places)
    #expect(next.state.doneToday == 2)
    var tomorrow = next
    tomorrow.happen(.ticked(SampleBooks.now.adding(seconds: 86400)))
    #expect(tomorrow.state.doneToday == 0)
  }

  @Test func whenAllIsAnsweredTheQueueSaysWhatComesNext() {
    var user = Scenario()
    user.press("VeG")
    #expect(user.sees("4 of 6 · all answered · next follow-up Fri 20 Nov"))
    user.press("<Tab>gejej<Shift-Tab>")
    #expect(user.sees("6 of 6 · all caught up · next follow-up Tue 24 Nov"))
  }
}

/// Promises that stand in what I wrote.
@Suite struct SaidTests {
  private static var book: Book {
    var book = SampleBooks.small
    book.take(SampleBooks.said)
    return book
  }

  @Test func oneIsKeptAndOneRefusedForGood() {
    var user = Scenario(SaidTests.book)
    user.press("5")
    #expect(user.sees("P: 2 more in what you wrote"))
    user.press("Pyn")
    #expect(user.saved.count == 2)
    #expect(user.state.book.followUps.contains { $0.what == "send the map" })
    #expect(user.state.book.isRefused(TweetID("twitter:141")))
    #expect(user.state.book.saidPromises(now: SampleBooks.now, zone: .utc).isEmpty)
    #expect(user.sees("0 of 2"))
    user.press("u")
    #expect(!user.state.book.isRefused(TweetID("twitter:141")) && user.sees("1 of 2"))
  }

  @Test func anotherDateIsTyped() {
    var user = Scenario(SaidTests.book)
    user.press("Pf")
    #expect(user.state.prompt?.field.text == "2026-11-23 send the map")
    user.press("<^u>tue send the map<Enter>")
    #expect(user.state.book.followUps.last?.due == Due("2026-11-24"))
    #expect(user.state.book.followUps.last?.tweet == TweetID("twitter:140"))
  }
}

/// First-timers.
@Suite struct ScreeningTests {
  @Test func aFirstTimerIsLetIn() {
    var user = Scenario()
    user.press("!")
    #expect(user.sees("First-timers  1 of 1"))
    user.press("y")
    #expect(user.state.book.contact(of: Handle(.twitter, "stranger")!)?.isMuted == false)
    #expect(user.sees("let in") && user.state.queue.waiting == 4)
    user.press("u")
    #expect(user.state.book.contact(of: Handle(.twitter, "stranger")!) == nil)
  }

  @Test func aFirstTimerIsKeptOut() {
    var user = Scenario()
    user.press("!n")
    #expect(user.sees("kept out"))
    user.press("<Esc>")
    #expect(user.state.queue.waiting == 3)
    user.press("!")
    #expect(user.sees("Nobody new waits"))
  }
}
