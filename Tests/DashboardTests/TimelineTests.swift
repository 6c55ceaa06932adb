import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// All conversations in order of time: folded to what is new, kept where they were left.
@Suite struct TimelineTests {
  private func entries(_ user: Scenario) -> [Int] {
    user.state.timeline.list.items.map { Int($0.id) }
  }

  @Test func aConversationIsOneEntryUntilItIsUnfolded() {
    var user = Scenario()
    user.press("2jjjjj")
    #expect(entries(user).filter { (110...112).contains($0) } == [112])
    #expect(user.sees("+2 before"))
    user.press("<Enter>")
    #expect(entries(user).filter { (110...112).contains($0) } == [110, 111, 112])
    #expect(user.state.timeline.list.selectedItem?.id == 110)
    user.press("j")
    #expect(user.state.subject?.tweet == TweetID("twitter:111"))
    user.press("<Esc>")
    #expect(entries(user).filter { (110...112).contains($0) } == [112])
    #expect(user.state.timeline.list.selectedItem?.id == 112)
    #expect(user.state.view == .timeline)
  }

  @Test func enterOnOneThatIsUnfoldedOpensItsPage() {
    var user = Scenario()
    user.press("2jjjjj<Enter><Enter>")
    #expect(user.sees("‹ Thread"))
    #expect(user.sees("they are wonderful"))
  }

  @Test func thePlaceIsKeptFromViewToView() {
    var user = Scenario()
    user.press("2jjj")
    let here = user.state.timeline.list.selectedItem?.id
    user.press("13")
    #expect(user.state.view == .contacts)
    user.press("2")
    #expect(user.state.timeline.list.selectedItem?.id == here)
  }

  @Test func whatCameSinceTheLastVisitIsMarked() {
    var first = Scenario()
    first.press("2")
    #expect(!first.sees("new since"))
    var book = SampleBooks.small
    var tweets = (0..<book.tweets.count).compactMap { book.tweet($0) }
    tweets.append(
      SampleBooks.tweet(140, "2026-11-21T09:05:00Z", "jolind", "@anna found one!", to: "anna"))
    book.take(tweets)
    var second = Scenario(book, places: first.state.placesNow)
    second.press("2")
    #expect(second.sees("1 new since 09:00"))
    #expect(second.sees("seen before"))
    let rows = second.state.timeline.list.rows
    #expect(rows.first?.item == nil && rows[1].item?.id == 140)
    second.press("12")
    #expect(!second.sees("new since"))
  }

  @Test func aVisitBeginsWhereTheLastOneEnded() {
    var first = Scenario()
    first.press("2jjj3jj5j")
    let left = first.state.placesNow
    #expect(KeptPlaces(left.fields) == left)
    var second = Scenario(places: left)
    second.press("2")
    #expect(second.state.timeline.list.selectedItem == first.state.timeline.list.selectedItem)
    #expect(second.state.contacts.list.selectedItem == first.state.contacts.list.selectedItem)
    second.press("5")
    #expect(second.state.followUps.list.selectedItem == first.state.followUps.list.selectedItem)
  }

  @Test func whatIsNewArrivesAboveAndTheCursorStays() {
    var user = Scenario()
    user.press("2j")
    let here = user.state.timeline.list.selectedItem?.id
    var book = SampleBooks.small
    var tweets = (0..<book.tweets.count).compactMap { book.tweet($0) }
    tweets.append(SampleBooks.tweet(99, "2026-08-21T09:05:00Z", "jolind", "summer", to: "anna"))
    book.take(tweets)
    let whole = Scenario(book).state
    user.happen(
      .historyLoaded(
        LoadedTweets(
          book: whole.book, relations: whole.relations, scorer: whole.scorer, queue: .init())))
    #expect(user.state.timeline.list.selectedItem?.id == here)
    user.press("G")
    #expect(user.state.timeline.list.selectedItem?.id == 99)
  }
}

/// A timeline that is longer than the rows that are made of it.
@Suite struct LongTimelineTests {
  private static let count = 3000

  private var book: Book {
    var book = SampleBooks.small
    book.take(
      (0..<LongTimelineTests.count).map { at in
        var tweet = SampleBooks.tweet(at + 1, "2026-01-01T00:00:00Z", "jolind", "word \(at + 1)")
        tweet.time = Moment(seconds: 1_767_225_600 + Int64(at) * 600)
        return tweet
      })
    return book
  }

  @Test func theCursorGoesAllTheWayDownAndUp() {
    var user = Scenario(book)
    user.press("2")
    #expect(user.state.timeline.list.rows.count < 300)
    for step in 1...400 {
      user.press("j")
      let wanted = LongTimelineTests.count - step
      #expect(user.state.timeline.list.selectedItem.map { Int($0.id) } == wanted)
    }
    #expect(user.sees("word 2600"))
    user.press("G")
    #expect(user.state.timeline.list.selectedItem?.id == 1)
    #expect(user.sees("word 1"))
    user.press("kkg")
    #expect(user.state.timeline.list.selectedItem.map { Int($0.id) } == LongTimelineTests.count)
  }

  @Test func aSearchGoesBeyondTheRowsThatAreMade() {
    var user = Scenario(book)
    user.press("2/word 77<Enter>")
    user.answer([77, 1777])
    #expect(user.state.timeline.list.selectedItem?.id == 1777)
    user.press("n")
    #expect(user.state.timeline.list.selectedItem?.id == 77)
    user.press("n")
    #expect(user.state.timeline.list.selectedItem?.id == 1777)
    user.press("N")
    #expect(user.state.timeline.list.selectedItem?.id == 77)
    #expect(user.sees("word 77"))
  }

  @Test func aPlaceFarDownIsFoundAgain() {
    var first = Scenario(book)
    first.press("2")
    for _ in 0..<500 { first.press("j") }
    var second = Scenario(book, places: first.state.placesNow)
    second.press("2")
    #expect(second.state.timeline.list.selectedItem == first.state.timeline.list.selectedItem)
    #expect(second.screen == first.screen)
  }
}
