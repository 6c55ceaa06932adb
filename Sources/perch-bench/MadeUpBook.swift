internal import People

/// A book of any size, the same for the same size: a third of its tweets are mine, the rest come
/// from contacts by a power law, most mention or answer me, a few days' worth wait for an answer.
struct MadeUpBook {
  static let now = Moment(seconds: 1_795_251_600)  // 2026-11-21T09:00:00Z
  static let months = 120

  let tweetCount: Int
  let contactCount: Int
  private var generator = SeededGenerator(1)
  private let me = Handle(.twitter, "anna")

  init(tweets: Int) {
    tweetCount = tweets
    contactCount = max(100, min(20_000, tweets / 20))
  }

  var people: [Patch] {
    let mine: Fields = ["me": true, "name": "Anna", "handles": ["twitter:anna": true]]
    return [Patch(.contact, "c-me", mine)]
      + (0..<contactCount).map { number in
        Patch(
          .contact, "c-\(number)",
          [
            "name": .text("Person \(number)"), "handles": ["twitter:person\(number)": true],
            "place": .text(["London", "Halifax, NS", "東京", "somewhere sunny"][number % 4]),
            "bio": .text(String(repeating: "writes about towns and what they eat. ", count: 2)),
            "tags": number % 7 == 0 ? ["press": true] : [:],
          ])
      }
  }

  /// The tweets of a month, `months - 1` being the newest, in order of time.
  mutating func tweets(ofMonth month: Int) -> [Tweet] {
    let numbers =
      (tweetCount * month / MadeUpBook.months)..<(tweetCount * (month + 1) / MadeUpBook.months)
    return numbers.compactMap { tweet($0) }
  }

  /// Ten years lie between the first tweet and now.
  private mutating func tweet(_ number: Int) -> Tweet? {
    let span = 3652.0 * 86400
    let age = span * (1 - Double(number + 1) / Double(tweetCount))
    let time = MadeUpBook.now.adding(seconds: -age.rounded())
    guard let me, let other = Handle(.twitter, "person\(person())") else { return nil }
    let isMine = generator.next() % 3 == 0
    var tweet = Tweet(
      id: TweetID("twitter:\(1_000_000_000_000_000_000 + number)"), time: time,
      author: isMine ? me : other, kind: .reply)
    tweet.text = text()
    tweet.mentions = [isMine ? other : me]
    tweet.replyToAuthor = tweet.mentions.first
    tweet.replyTo = TweetID("twitter:\(1_000_000_000_000_000_000 + max(0, number - 3))")
    return tweet
  }

  private mutating func person() -> Int {
    let unit = Double(generator.next() >> 11) / Double(1 << 53)
    return Int(Double(contactCount) * unit * unit * unit)
  }

  private static let words = [
    "the", "new", "look", "of", "our", "town", "at", "thursday", "coffee", "slides", "kettle",
    "press", "grüße", "東京", "🎈", "https://example.org/a/long/enough/path", "?", "and", "why",
  ]

  private mutating func text() -> String {
    (0..<(5 + generator.next() % 36)).map { _ in
      MadeUpBook.words[Int(generator.next() % UInt64(MadeUpBook.words.count))]
    }.joined(separator: " ")
  }
}
