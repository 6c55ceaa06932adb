import People

/// How things stood between me and the author when each of the recent rows arrived: what the
/// chance of an answer is reckoned from.
struct Arrivals: Sendable {
  /// Sums over the spans, weighted as the chance of an answer wants them.
  struct Standing: Equatable, Sendable {
    var outgoing = 0.0
    var incoming = 0.0
  }

  private(set) var firstRow = 0
  private var standings: [Standing] = []

  init() {}

  init(_ tweets: TweetTable, _ yard: Yardstick) {
    let days = yard.weights.queueDays
    firstRow = tweets.firstRow(since: yard.asOf.adding(seconds: -days * 86400))
    standings = Array(repeating: Standing(), count: tweets.count - firstRow)
  }

  /// Nothing, for a row of somebody who is no contact.
  subscript(row: Int) -> Standing {
    let at = row - firstRow
    return standings.indices.contains(at) ? standings[at] : Standing()
  }

  /// Whether a row is recent enough to be noted.
  func holds(_ row: Int) -> Bool { row - firstRow < standings.count && row >= firstRow }

  /// Makes room for rows that came behind the others, up to a count of all.
  mutating func grow(to count: Int) {
    while firstRow + standings.count < count { standings.append(Standing()) }
  }

  mutating func note(_ row: Int, _ before: (out: Spans, in: Spans), _ yard: Yardstick) {
    let spans = yard.weights.answerSpans
    standings[row - firstRow] = Standing(
      outgoing: (before.out * spans).sum(), incoming: (before.in * spans).sum())
  }
}
