internal import People

/// Tweets between me and contacts by a power law, in memory: a third are mine, and over ten years.
struct MadeUpTable {
  let contacts: Int
  private let tweets: Int
  private var random = SeededGenerator(1)

  init(tweets: Int) {
    self.tweets = tweets
    contacts = max(100, min(20_000, tweets / 20))
  }

  /// The book of all but the newest, and these.
  func book(arriving: Int) -> (Book, TweetTable) {
    var (book, random) = (Book(), random)
    book.put(person(0, isMe: true))
    book.put((1...contacts).map { person($0) })
    var (older, newer) = (TweetTable(), TweetTable())
    let handles = (0...contacts).compactMap { book.handles.existing("twitter:p\($0)") }
    for number in 0..<tweets {
      let entry = entry(number, handles, &random)
      if number < tweets - arriving { older.append(entry) } else { newer.append(entry) }
    }
    book.replaceTweets(older, handles: book.handles, isComplete: true, reader: OneText())
    return (book, newer)
  }

  private func person(_ number: Int, isMe: Bool = false) -> Contact {
    var contact = Contact(id: ContactID("c-\(number)"))
    contact.name = "Person \(number)"
    contact.handles = Set([Handle(.twitter, "p\(number)")].compactMap(\.self))
    contact.isMe = isMe
    return contact
  }

  private func entry(
    _ number: Int, _ handles: [HandleNumber], _ random: inout SeededGenerator
  ) -> TweetTable.Entry {
    let age = 3652.0 * 86400 * (1 - Double(number + 1) / Double(tweets))
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    let other = handles[1 + Int(Double(contacts) * unit * unit * unit)]
    let isMine = random.next() % 3 == 0
    let first = 1_000_000_000_000_000_000
    var entry = TweetTable.Entry(
      key: TweetKey(first + number), time: MadeUpBook.now.adding(seconds: -age.rounded()),
      author: isMine ? handles[0] : other, kind: .reply,
      location: TweetLocation(file: 0, offset: 0, length: 1))
    entry.mentions = [isMine ? other : handles[0]]
    entry.replyToAuthor = isMine ? other : handles[0]
    if random.next() % 4 != 0 {
      entry.replyTo = TweetKey(first + max(0, number - Int(random.next() % 5) - 1))
    }
    return entry
  }
}

/// The same text for every tweet, so that none has to be read from disk.
private struct OneText: TweetReader {
  func tweet(at location: TweetLocation) -> Tweet? { nil }

  func text(at location: TweetLocation) -> String? { "shall we meet at the new place on thursday?" }

  func locations(holding words: String) -> Set<TweetLocation> { [] }
}
