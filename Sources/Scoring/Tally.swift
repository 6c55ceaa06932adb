package import People

/// One contact's history boiled down: all that the scores ask of it.
package struct Tally: Sendable {
  var tweets = Exchange()
  var logged = Logged()
  var days = DaySummary()
  var hand = ByHand()

  /// What the user set by hand.
  struct ByHand: Equatable, Sendable {
    var isStarred = false
    var layer: Layer?
    var cadence: Cadence?
    /// The day we met, as the contact's record has it.
    var met: Day?
    var stage: Stage?

    init() {}

    init(_ contacts: ContactTable, _ index: Int) {
      isStarred = contacts.marks[index].contains(.starred)
      layer = contacts.circle(index).flatMap(Layer.init(circle:))
      cadence = contacts.cadence(index)
      met = contacts.metDay(index)
      stage = contacts.stage(index)
    }
  }

  /// Tweets and messages of theirs to me, and what was logged as coming from them.
  package var incoming: Int { Int(tweets.incoming) + logged.incoming }
  package var outgoing: Int { Int(tweets.outgoing) + logged.outgoing }
  package var lastDay: Day? { days.last }

  /// The exact time of the last contact; nil where only its day is known.
  package var last: Moment? { tweets.newest.flatMap { $0.utcDay == days.last ? $0 : nil } }

  /// When they answered for the first time ever, and after how many tries of mine; nil where they
  /// never did, or where I had not tried.
  package var firstAnswer: (time: Moment, tries: Int)? {
    let tries = Int(tweets.tries) + logged.tries
    guard let time = tweets.firstIncoming, tries > 0, !logged.hasAnsweredBefore else { return nil }
    return (time, tries)
  }

  /// What I sent and what came, decayed up to a moment.
  func counts(at time: Moment, _ yard: Yardstick) -> (out: Spans, in: Spans) {
    var counts = tweets.counts(at: time, yard)
    let factor = yard.habitFactor(at: time)
    counts.out.z += logged.habitOut * factor
    counts.in.z += logged.habitIn * factor
    return counts
  }
}
