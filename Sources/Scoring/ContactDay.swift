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

/// What the days of contact with one person say, in constant space. Days are added in order.
struct DaySummary: Sendable, BitwiseCopyable {
  /// Contact days at each half-life of `Weights.contactDaysHalfLives`, as of the last day's noon.
  private var decayed = PackedSpans()
  /// That part of the strength's which was face to face.
  private var decayedMeetings = 0.0
  private var newest: ContactDay?
  private(set) var count: Int32 = 0
  private(set) var meetings: Int32 = 0
  private(set) var gaps = Gaps()

  var last: Day? { newest.map { Day(number: $0.day) } }
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
  /// Goes on with days in order of time, none before the last. Days after the latest count as that.
  func continued(_ days: some Sequence<ContactDay>, _ yard: Yardstick) -> DaySummary {
    var summary = self
    for day in days { summary.add(day, yard) }
    return summary
  }

  /// Adds a day, or onto the last one; one that comes late counts as the last.
  mutating func add(_ day: ContactDay, _ yard: Yardstick) {
    var day = day
    day.day = min(day.day, yard.today.number)
    guard let last = newest, day.day > last.day else { return addToNewest(day, yard) }
    let gap = Int(day.day) - Int(last.day)
    let left = yard.contactDays(gap)
    decayed.spans *= left
    decayedMeetings *= left.z
    gaps.add(log: log(Double(gap)), step: yard.weights.gapStep)
    newest = nil
    addToNewest(day, yard)
  }

  private mutating func addToNewest(_ day: ContactDay, _ yard: Yardstick) {
    var all = newest ?? day
    let before = newest == nil ? 0 : all.weight
    let wasMeeting = newest != nil && all.isMeeting(yard)
    if newest == nil { count += 1 } else { all.add(day) }
    decayed.spans += all.weight - before
    if all.isMeeting(yard) {
      decayedMeetings += wasMeeting ? all.weight - before : all.weight
      meetings += wasMeeting ? 0 : 1
    }
    newest = all
  }

  /// Contact days decayed up to a moment, at each half-life; those of the strength last.
  func decayed(at time: Moment, _ yard: Yardstick) -> Spans {
    guard let last else { return .zero }
    return decayed.spans * yard.weights.contactDaysLeft(days: time.days(since: last.noon))
  }

  /// Those of the strength alone, for ranking all.
  func strengthDays(at time: Moment, _ yard: Yardstick) -> Double {
    guard let last else { return 0 }
    return decayed.spans.z * yard.weights.strengthDaysLeft(days: time.days(since: last.noon))
  }

  /// The same by what is left of each day, reckoned once for all who had their last then.
  func strengthDays(_ left: inout DaysLeft) -> Double {
    guard let last else { return 0 }
    return decayed.spans.z * left[last]
  }

  /// That part of the strength's contact days which was face to face.
  func decayedMeetings(at time: Moment, _ yard: Yardstick) -> Double {
    guard let last, decayedMeetings > 0 else { return 0 }
    return decayedMeetings * yard.weights.strengthDaysLeft(days: time.days(since: last.noon))
  }
}

/// What is left at one moment of contact days that ended at noon of a day: the last days of thousands
/// of people are a few hundred.
struct DaysLeft {
  private let moment: Moment
  private let weights: Weights
  private let today: Int32
  private var known: [Double?] = Array(repeating: nil, count: 1024)

  init(at moment: Moment, _ yard: Yardstick) {
    (self.moment, weights) = (moment, yard.weights)
    today = moment.utcDay.number
  }

  subscript(day: Day) -> Double {
    mutating get {
      let place = Int(today) - Int(day.number)
      guard known.indices.contains(place) else { return left(of: day) }
      if let left = known[place] { return left }
      let left = left(of: day)
      known[place] = left
      return left
    }
  }

  private func left(of day: Day) -> Double {
    weights.strengthDaysLeft(days: moment.days(since: day.noon))
  }
}

extension ContactDay {
  /// Whether it weighs more than talk.
  func isMeeting(_ yard: Yardstick) -> Bool { max(tweets, logged) > yard.talk }
}

extension Weights {
  fileprivate func strengthDaysLeft(days: Double) -> Double {
    Scoring.decay(days, halfLife: contactDaysHalfLives.z)
  }

  fileprivate func contactDaysLeft(days: Double) -> Spans {
    let halves = contactDaysHalfLives
    let left = { Scoring.decay(days, halfLife: $0) }
    return Spans(left(halves.x), left(halves.y), left(halves.z))
  }
}
