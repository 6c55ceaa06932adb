import Dashboard
import People
import Scoring
import TestSupport
import Testing

/// Older months come in behind the screen, and nothing on it jumps.
@Suite struct HistoryTests {
  /// Jo was close long ago; what the first screen knows begins in August.
  private var all: Book { book { _ in true } }
  private var first: Book {
    var book = book { $0.time >= HistoryTests.until }
    book.markIncomplete()
    return book
  }

  private static let until = Moment(rfc3339: "2026-08-01T00:00:00Z") ?? Moment(seconds: 0)

  private func book(_ isWanted: (Tweet) -> Bool) -> Book {
    var book = SampleBooks.small
    var tweets = (0..<book.tweets.count).compactMap { book.tweet($0) }
    for day in 10..<31 {
      tweets.append(
        SampleBooks.tweet(1000 + day, "2026-07-\(day)T10:00:00Z", "jolind", "hm", to: "anna"))
    }
    book.take(tweets.filter(isWanted))
    return book
  }

  private func arrive(_ user: inout Scenario, _ past: Past) {
    let relations = Relations(book: all, now: SampleBooks.now, past: past)
    var scorer = QueueBuilder()
    let queue = scorer.queue(book: all, relations: relations, now: SampleBooks.now)
    user.happen(
      .historyLoaded(LoadedTweets(book: all, relations: relations, scorer: scorer, queue: queue)))
  }

  private var names: (Scenario) -> [String] {
    { user in user.state.contacts.list.items.map(\.id.description) }
  }

  @Test func withACacheTheScreenStaysCellForCell() {
    let past = Past(all, until: HistoryTests.until)
    var user = Scenario(first, past: past)
    let before = user.screen
    arrive(&user, past)
    #expect(user.screen == before)
    #expect(user.state.book.isComplete)
    #expect(user.state.book.tweets.count == all.tweets.count)
    user.press("<^l>1")
    #expect(user.screen == before)
  }

  @Test func withoutACacheTheOrderStaysUntilItIsAskedFor() {
    var user = Scenario(first)
    user.press("<Tab>")
    let (order, waiting) = (names(user), user.state.queue.list.items.map(\.id))
    #expect(order.last == "c-jo")
    let value = user.state.contacts.list.items.last?.value ?? 0
    arrive(&user, Past(all, until: HistoryTests.until))
    #expect(names(user) == order)
    #expect(user.state.queue.list.items.map(\.id) == waiting)
    #expect((user.state.contacts.list.items.last?.value ?? 0) > value + 10)
    user.press("<^l>")
    #expect(names(user).first == "c-jo")
    #expect(user.effects.contains(.repaint))
  }

  @Test func enteringTheViewPutsItInOrder() {
    var user = Scenario(first)
    arrive(&user, Past(all, until: HistoryTests.until))
    #expect(names(user).last == "c-jo")
    user.press("21")
    #expect(names(user).first == "c-jo")
  }

  @Test func whatWasDoneMeanwhileStays() {
    let past = Past(all, until: HistoryTests.until)
    var user = Scenario(first, past: past)
    user.press("e*")
    let dealtWith = user.state.queue.handled
    #expect(dealtWith.count == 1)
    let starred = user.state.book.contacts.filter(\.isStarred).map(\.id)
    let values = user.state.contacts.list.items.map(\.value)
    arrive(&user, past)
    #expect(user.state.queue.handled == dealtWith)
    #expect(user.state.book.contacts.filter(\.isStarred).map(\.id) == starred)
    #expect(user.state.contacts.list.items.map(\.value) == values)
    for item in user.state.queue.list.items {
      #expect(user.state.book.tweet(item.row)?.id == item.id)
    }
  }
}
