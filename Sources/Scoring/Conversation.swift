import Glibc
package import People

/// How much of what I say is conversation, how much broadcast.
package struct Conversation: Equatable, Sendable {
  /// Tweets of mine that answer or name somebody, and all of mine, each decayed with 30 days.
  package let conversing: Double
  package let all: Double

  /// 0–1; nil where I said nothing.
  package var share: Double? { all > 0 ? conversing / all : nil }

  /// Where the share lies in 95 of 100 cases, after Wilson 1927, "Probable Inference".
  package var interval: ClosedRange<Double> {
    guard let share else { return 0...1 }
    let z = 1.96
    let scale = 1 + z * z / all
    let middle = (share + z * z / (2 * all)) / scale
    let half = z / scale * (share * (1 - share) / all + z * z / (4 * all * all)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }

  /// Where I stand among others: `lower than 3 in 4`; measured on 59 people's archives.
  package var standing: String {
    guard let share else { return "nothing said" }
    let borders = [(0.21, "lower than 9 in 10"), (0.43, "lower than 3 in 4")]
    if let place = borders.first(where: { share < $0.0 }) { return place.1 }
    if share < 0.57 { return "lower than most" }
    if share < 0.71 { return "higher than half" }
    return share < 0.79 ? "higher than 3 in 4" : "higher than 9 in 10"
  }
}

extension Conversation {
  /// Of my tweets; reposts, likes and messages are neither.
  ///
  /// - Parameter until: what came later is left out; nil takes what is dated after `now` for new.
  package init(book: Book, now: Moment, until: Moment? = nil, weights: Weights = .standard) {
    let tweets = book.tweets
    let start = tweets.firstRow(
      since: now.adding(seconds: -weights.conversationHalfLife * 12 * 86400))
    var (conversing, all) = (0.0, 0.0)
    for row in start..<tweets.count where until.map({ tweets.times[row] <= $0 }) ?? true {
      guard let isConversing = book.conversing(row) else { continue }
      let left = decay(now.days(since: tweets.times[row]), halfLife: weights.conversationHalfLife)
      all += left
      if isConversing { conversing += left }
    }
    self.init(conversing: conversing, all: all)
  }
}

extension Book {
  /// Whether a tweet of mine answers or names somebody; nil for what is none.
  func conversing(_ row: Int) -> Bool? {
    guard isMine(tweets.authors[row]) else { return nil }
    let kind = tweets.kinds[row]
    guard kind == .tweet || kind == .reply || kind == .quote else { return nil }
    let answered = tweets.replyToAuthors[row]
    return answered != TweetTable.nobody && !isMine(answered)
      || tweets.mentions(row).contains { !isMine($0) }
  }
}
