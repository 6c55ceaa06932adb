package import People

/// How much was said at each hour of the week, in the user's zone.
package struct BusyHours: Equatable, Sendable {
  /// By hours since Monday's midnight, 168 of them: what I said, and what came to me.
  package private(set) var mine = Array(repeating: 0, count: 168)
  package private(set) var theirs = Array(repeating: 0, count: 168)

  package init() {}

  /// The hour of the week with most; nil where there is nothing.
  package static func busiest(_ hours: [Int]) -> Int? {
    guard let most = hours.max(), most > 0 else { return nil }
    return hours.firstIndex(of: most)
  }

  /// `Sat 11:00` for 131.
  package static func name(ofHour hour: Int) -> String {
    let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][hour / 24 % 7]
    return "\(day) \(hour % 24 < 10 ? "0" : "")\(hour % 24):00"
  }

  /// What was said between two moments: tweets, answers, quotes and messages of mine, and all that
  /// others addressed to me; reposts and likes say nothing.
  package init(_ book: Book, since start: Moment, until end: Moment, zone: Zone) {
    let tweets = book.tweets
    for row in tweets.firstRow(since: start)..<tweets.count where tweets.times[row] <= end {
      guard tweets.kinds[row] != .like, tweets.kinds[row] != .repost else { continue }
      if book.isMine(tweets.authors[row]) {
        mine[BusyHours.hour(tweets.times[row], zone)] += 1
      } else if tweets.isAddressed(row, { book.isMine($0) }) {
        theirs[BusyHours.hour(tweets.times[row], zone)] += 1
      }
    }
  }

  private static func hour(_ time: Moment, _ zone: Zone) -> Int {
    zone.day(time).weekday * 24 + zone.minute(time) / 60
  }
}
