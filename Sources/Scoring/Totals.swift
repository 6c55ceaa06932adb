/// What is usual for all contacts.
struct Totals: Equatable, Sendable, BitwiseCopyable {
  struct Total: Equatable, Sendable, BitwiseCopyable {
    var sum = 0.0
    var count = 0.0
  }

  /// The sum of every contact's usual ln(gap), and how many contacts have one.
  private(set) var gapLogs = Total()
  /// How many of all turns I answered, and how many there were.
  private(set) var answered = Total()

  /// Adds one contact, or takes it out again. The sums are exact.
  ///
  /// - Parameter sign: 1 or −1.
  mutating func add(_ tweets: Exchange, _ days: DaySummary, _ sign: Double) {
    answered.sum += sign * Double(tweets.answeredTurns)
    answered.count += sign * Double(tweets.turns)
    guard days.gaps.count > 0 else { return }
    gapLogs.sum += sign * steady(days.gaps.mean)
    gapLogs.count += sign
  }
}
