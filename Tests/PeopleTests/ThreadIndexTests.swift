import People
import TestSupport
import Testing

/// Which tweets belong together, and where each conversation stands.
@Suite struct ThreadIndexTests {
  private func book(_ tweets: [Tweet]) -> Book {
    var book = SampleBooks.small
    book.take(tweets)
    return book
  }

  private func ids(_ rows: [Int], _ book: Book) -> [Int] {
    rows.map { Int(book.tweets.keys[$0]) }
  }

  /// 1 is answered by 3, that by 5; 2 and 4 are messages with Sam; 6 is a stranger's word to nobody.
  private var story: [Tweet] {
    var tweets = [
      SampleBooks.tweet(1, "2026-11-01T10:00:00Z", "anna", "anybody?"),
      SampleBooks.tweet(2, "2026-11-01T11:00:00Z", "sambaker", "psst", to: "anna"),
      SampleBooks.tweet(3, "2026-11-02T10:00:00Z", "graceok", "@anna me", answering: 1, "anna"),
      SampleBooks.tweet(4, "2026-11-03T10:00:00Z", "anna", "psst too", to: "sambaker"),
      SampleBooks.tweet(5, "2026-11-04T10:00:00Z", "anna", "@graceok you", answering: 3, "graceok"),
      SampleBooks.tweet(6, "2026-11-05T10:00:00Z", "stranger", "rain"),
    ]
    for at in [1, 3] {
      tweets[at].kind = .message
      tweets[at].to = tweets[at].mentions
    }
    return tweets
  }

  @Test func answersAndMessagesBelongTogether() {
    let book = book(story)
    let threads = ThreadIndex(book)
    #expect(ids(threads.rows(with: 0), book) == [1, 3, 5])
    #expect(ids(threads.rows(with: 2), book) == [1, 3, 5])
    #expect(ids(threads.rows(with: 3), book) == [2, 4])
    #expect(ids(threads.heads.map(Int.init), book) == [4, 5])
    #expect(threads.place(of: 0) == 1)
    #expect(threads.place(of: 5) == nil)
  }

  @Test("Taking rows as they come gives what all at once gives", arguments: 0...5)
  func asTheyCome(first: Int) {
    let all = book(story)
    var threads = ThreadIndex(book(Array(story.prefix(first))))
    threads.takeNewer(of: all)
    let whole = ThreadIndex(all)
    #expect(threads.heads == whole.heads)
    for row in 0..<all.tweets.count {
      #expect(threads.rows(with: row) == whole.rows(with: row))
    }
  }

  @Test func theNewestAloneKnowNothingOfTheRest() {
    let book = book(story)
    let threads = ThreadIndex(book, newest: 3)
    #expect(threads.first == 3)
    #expect(!threads.knows(0))
    #expect(ids(threads.heads.map(Int.init), book) == [4, 5])
    #expect(ids(threads.rows(with: 4), book) == [5])
  }

  @Test func aLikeBelongsToNothing() {
    var tweets = story
    tweets[5].kind = .like
    let threads = ThreadIndex(book(tweets))
    #expect(threads.heads.count == 2)
    #expect(threads.rows(with: 5) == [5])
  }
}
