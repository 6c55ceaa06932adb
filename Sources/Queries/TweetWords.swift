package import People

/// The words of some tweets, folded, so that looking through them again reads nothing.
package struct TweetWords: Sendable {
  enum Part { case text, name }

  private var texts: [TweetKey: (text: [UInt8], name: [UInt8])] = [:]

  package init() {}

  /// - Parameter rows: of the tweets, in `book`.
  package init(_ rows: some Sequence<Int>, _ book: Book) {
    for row in rows {
      guard let tweet = book.tweet(row) else { continue }
      texts[book.tweets.keys[row]] = (FoldedText.bytes(tweet.text), TweetWords.name(tweet))
    }
  }

  /// Whether a tweet has the words; nil where it is not among these.
  func says(_ words: FoldedWords, _ key: TweetKey, in part: Part) -> Bool? {
    guard let known = texts[key] else { return nil }
    return words.isIn(part == .text ? known.text : known.name)
  }

  static func says(_ words: FoldedWords, _ tweet: Tweet?, in part: Part) -> Bool {
    guard let tweet else { return false }
    return words.isIn(part == .text ? FoldedText.bytes(tweet.text) : name(tweet))
  }

  /// The author's name and handle.
  private static func name(_ tweet: Tweet) -> [UInt8] {
    FoldedText.bytes("\(tweet.name) \(tweet.author.at)")
  }
}
