package import People

/// The words of some tweets, folded, so that looking through them again reads nothing.
package struct TweetWords: Sendable {
  enum Part: Int { case text, name }

  /// Each tweet's text and its author's name and handle, one behind the other, with a separator
  /// behind each.
  private var bytes: [UInt8] = []
  /// Where each text and each name begins, and at last where the last one ends.
  private var starts: [UInt32] = [0]
  /// Which of them is whose, from 0.
  private var places: [TweetKey: Int32] = [:]

  /// No query has it.
  private static let separator = UInt8(ascii: "\n")

  package init() {}

  /// - Parameter rows: of the tweets, in `book`.
  package init(_ rows: some Sequence<Int>, _ book: Book) {
    for row in rows {
      guard let tweet = book.tweet(row) else { continue }
      places[book.tweets.keys[row]] = Int32(starts.count / 2)
      add(FoldedText.bytes(tweet.text))
      add(TweetWords.name(tweet))
    }
  }

  private mutating func add(_ part: [UInt8]) {
    bytes += part
    bytes.append(TweetWords.separator)
    starts.append(UInt32(bytes.count))
  }

  /// Which of the tweets it is; nil for one that is not among these.
  func place(of key: TweetKey) -> Int? { places[key].map(Int.init) }

  /// Which of the tweets have the words in the text or the author's name, by their places: one
  /// look through all of them.
  func tweets(with words: FoldedWords) -> [Bool] {
    words.holders(in: bytes, count: starts.count / 2) { Int(starts[$0 * 2]) }
  }

  /// Whether a tweet has the words; nil where it is not among these.
  func says(_ words: FoldedWords, _ key: TweetKey, in part: Part) -> Bool? {
    guard let place = place(of: key) else { return nil }
    let at = place * 2 + part.rawValue
    return bytes.withUnsafeBytes { all in
      words.isIn(UnsafeRawBufferPointer(rebasing: all[Int(starts[at])..<Int(starts[at + 1])]))
    }
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
