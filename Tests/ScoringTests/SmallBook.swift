import People
import Scoring

/// A book made in the test, as a story: who there is, who said what, what I did about it.
/// Anna is me; now is noon, so that whole days ago lie a whole number of days back.
struct SmallBook {
  static let now = Moment(rfc3339: "2026-11-21T12:00:00Z")!

  var book = Book()
  var tweets: [Said] = []
  private var texts: [String] = []
  private var nextID: TweetKey = 1000

  struct Said {
    var key: TweetKey
    var time: Moment
    var author: String
    var to: [String]
    var kind: Tweet.Kind
    var replyTo: TweetKey?
    var thread: TweetKey?
    var text: Int
  }

  init(_ names: String...) {
    person("anna") { $0.isMe = true }
    for name in names { person(name) }
  }

  mutating func person(_ name: String, _ change: (inout Contact) -> Void = { _ in }) {
    var contact = book.contact(ContactID("c-\(name)")) ?? Contact(id: ContactID("c-\(name)"))
    contact.name = name
    if contact.handles.isEmpty { contact.handles = [Handle("twitter:\(name)")!] }
    change(&contact)
    book.put(contact)
  }

  /// Somebody says something; an answer goes to the author of what it answers too.
  @discardableResult
  mutating func say(
    _ author: String, _ ago: Duration, _ text: String = "we shall see about that one tomorrow",
    to: String..., answering: TweetKey? = nil, thread: TweetKey? = nil, kind: Tweet.Kind? = nil
  ) -> TweetKey {
    nextID += 1
    texts.append(text)
    tweets.append(
      Said(
        key: nextID, time: SmallBook.now.adding(seconds: -ago.inSeconds), author: author, to: to,
        kind: kind ?? (answering == nil ? .tweet : .reply), replyTo: answering, thread: thread,
        text: texts.count - 1))
    return nextID
  }

  mutating func log(
    _ name: String, daysAgo: Int, _ channel: Channel = .coffee, _ direction: Direction = .both
  ) {
    var interaction = Interaction(id: InteractionID("i-\(book.interactions.count)"))
    interaction.contact = ContactID("c-\(name)")
    interaction.time = (SmallBook.now.utcDay + -daysAgo).description
    interaction.channel = channel
    interaction.direction = direction
    book.put(interaction)
  }

  mutating func put(_ tweet: TweetKey, _ state: QueueState.State?, until: Duration? = nil) {
    var put = QueueState(id: "twitter:\(tweet)", FieldsSource([:]))
    put.state = state
    put.until = until.map { SmallBook.now.adding(seconds: $0.inSeconds) }
    book.put(put)
  }

  func index(_ name: String) -> Int { book.index(of: ContactID("c-\(name)"))! }

  /// The book with its tweets in place; those before `since` left out.
  func made(since: Moment? = nil, order: ([Said]) -> [Said] = { $0 }) -> Book {
    var book = book
    var (handles, table) = (book.handles, TweetTable())
    let authors = Dictionary(uniqueKeysWithValues: tweets.map { ($0.key, $0.author) })
    for said in order(tweets) {
      func number(_ name: String) -> HandleNumber { handles.number(of: "twitter:\(name)") }
      var entry = TweetTable.Entry(
        key: said.key, time: said.time, author: number(said.author), kind: said.kind,
        location: TweetLocation(file: 0, offset: UInt32(said.text), length: 1))
      entry.mentions = said.to.map(number)
      entry.thread = said.thread ?? TweetTable.noTweet
      if let answered = said.replyTo {
        entry.replyTo = answered
        entry.replyToAuthor = authors[answered].map(number) ?? TweetTable.nobody
      }
      table.append(entry)
    }
    table.sort()
    if let since {
      var recent = TweetTable()
      for row in table.firstRow(since: since)..<table.count { recent.append(table.entry(row)) }
      table = recent
    }
    book.replaceTweets(
      table, handles: handles, isComplete: since == nil, reader: InMemory(texts: texts))
    return book
  }

  func relations(now: Moment = now) -> Relations { Relations(book: made(), now: now) }

  func strength(_ name: String, now: Moment = now) -> Strength {
    relations(now: now).strength(index(name), now: now)
  }

  func queue(now: Moment = now) -> Queue {
    var builder = QueueBuilder()
    let book = made()
    return builder.queue(book: book, relations: Relations(book: book, now: now), now: now)
  }
}

private struct InMemory: TweetReader {
  let texts: [String]

  func tweet(at location: TweetLocation) -> Tweet? {
    guard let author = Handle("twitter:somebody") else { return nil }
    var tweet = Tweet(
      id: TweetID("twitter:1"), time: Moment(seconds: 0), author: author, kind: .tweet)
    tweet.text = texts[Int(location.offset)]
    return tweet
  }

  func locations(holding words: String) -> Set<TweetLocation> { [] }
}

extension Duration {
  static func minutes(_ count: Int) -> Duration { .seconds(60 * count) }
  static func hours(_ count: Int) -> Duration { .minutes(60 * count) }
  static func days(_ count: Int) -> Duration { .hours(24 * count) }

  var inSeconds: Double { Double(components.seconds) }
}

extension Double {
  /// Equal as far as anybody could see.
  func isAbout(_ other: Double, _ tolerance: Double = 1e-6) -> Bool {
    abs(self - other) <= tolerance
  }
}

extension [Reason] {
  var sum: Double { reduce(0) { $0 + $1.points } }

  func points(_ phrase: String) -> Double? { first { $0.phrase == phrase }?.points }
}
