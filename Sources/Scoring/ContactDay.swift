import Glibc
import People

/// A day on which something passed between me and a contact, with what counts most of it.
struct ContactDay: Equatable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01, UTC.
  var day: Int32
  /// The weight of the day's weightiest kind, in thousandths: by tweets, and logged by hand.
  var tweets: UInt16 = 0
  var logged: UInt16 = 0

  /// A day counts once, by its weightiest kind: a meeting 3, talk 1, a repost 0.2, a like 0.1.
  var weight: Double { Double(max(tweets, logged)) / 1000 }

  mutating func add(_ other: ContactDay) {
    tweets = max(tweets, other.tweets)
    logged = max(logged, other.logged)
  }
}

/// What the days of contact with one person say, in constant space.
struct DaySummary: Sendable, BitwiseCopyable {
  /// Contact days, each decayed from its noon up to the last one's; `settled` has them up to now.
  private(set) var decayed = 0.0
  /// That part of `decayed` which was face to face.
  private(set) var decayedMeetings = 0.0
  private(set) var last: Day?
  private(set) var count: Int32 = 0
  private(set) var meetings: Int32 = 0
  private(set) var gaps = Gaps()
}

/// How long the pauses between days of contact usually are: moving mean and variance of their ln.
struct Gaps: Sendable, BitwiseCopyable {
  private(set) var count: Int32 = 0
  private(set) var mean = 0.0
  private(set) var variance = 0.0

  /// - Parameter log: ln of the gap in days.
  mutating func add(log: Double, step: Double) {
    count += 1
    guard count > 1 else { return mean = log }
    let surprise = log - mean
    mean += step * surprise
    variance = (1 - step) * (variance + step * surprise * surprise)
  }
}

extension DaySummary {
  /// Goes on with days in order of time, each once and none before the last. Days after today
  /// count as today.
  func continued(_ days: some Sequence<ContactDay>, _ yard: Yardstick) -> DaySummary {
    var summary = self
    var pending: ContactDay?
    for day in days {
      var day = day
      day.day = min(day.day, yard.today.number)
      if pending?.day == day.day {
        pending?.add(day)
      } else {
        if let pending { summary.add(pending, yard) }
        pending = day
      }
    }
    if let pending { summary.add(pending, yard) }
    return summary
  }

  /// The same, decayed up to a moment.
  func settled(at moment: Moment, _ yard: Yardstick) -> DaySummary {
    guard let last else { return self }
    var summary = self
    let left = decay(
      moment.days(since: last.noon), halfLife: yard.weights.contactDaysHalfLife)
    summary.decayed *= left
    summary.decayedMeetings *= left
    return summary
  }

  private mutating func add(_ day: ContactDay, _ yard: Yardstick) {
    if let last {
      let gap = Int(day.day) - Int(last.number)
      let left = yard.contactDays.decay(gap)
      decayed *= left
      decayedMeetings *= left
      gaps.add(log: log(Double(gap)), step: yard.weights.gapStep)
    }
    let isMeeting = max(day.tweets, day.logged) > yard.talk
    decayed += day.weight
    if isMeeting { decayedMeetings += day.weight }
    meetings += isMeeting ? 1 : 0
    count += 1
    last = Day(number: day.day)
  }
}
