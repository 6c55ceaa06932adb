import Glibc
import People

/// The moment as of which everything is counted, and the constants it is counted with.
///
/// A class, because it is handed down to every event, and a reference costs nothing there.
final class Yardstick: Sendable {
  let weights: Weights
  let asOf: Moment
  /// What is dated later counts as this.
  let latest: Moment
  let today: Day
  /// What one thing counts, in thousandths.
  let talk, repost, like, meeting: Int
  private let asOfDay: Day
  private let tables: [DayTable]
  private let habit: DayTable
  private let habitSinceNoon: Double

  convenience init(_ weights: Weights, asOf: Moment) {
    self.init(weights, asOf: asOf, latest: asOf)
  }

  /// For things that are counted as they happen: none is in the future, and there is no older
  /// history that would have to be decayed to one moment.
  convenience init(happening weights: Weights) {
    self.init(weights, asOf: .longAgo, latest: .farAhead)
  }

  private init(_ weights: Weights, asOf: Moment, latest: Moment) {
    self.weights = weights
    self.asOf = asOf
    self.latest = latest
    today = latest.utcDay
    talk = thousandths(weights.talk)
    repost = thousandths(weights.repost)
    like = thousandths(weights.like)
    meeting = thousandths(weights.meeting)
    asOfDay = asOf.utcDay
    let sinceNoon = asOf.days(since: asOfDay.noon)
    let halves = weights.contactDaysHalfLives
    tables = [halves.x, halves.y, halves.z].map { DayTable(halfLife: $0) }
    habit = DayTable(halfLife: weights.spans.z / 24)
    habitSinceNoon = exp2(-sinceNoon / (weights.spans.z / 24))
  }

  /// The same with what lies between the latest moment and `now` no longer in the future.
  func reaching(_ now: Moment) -> Yardstick { now > latest ? Yardstick(self, latest: now) : self }

  private init(_ other: Yardstick, latest: Moment) {
    (weights, asOf) = (other.weights, other.asOf)
    self.latest = latest
    today = latest.utcDay
    (talk, repost, like, meeting) = (other.talk, other.repost, other.like, other.meeting)
    (asOfDay, habitSinceNoon) = (other.asOfDay, other.habitSinceNoon)
    (tables, habit) = (other.tables, other.habit)
  }

  /// What is left of contact days, at each half-life, after whole days.
  func contactDays(_ days: Int) -> Spans {
    Spans(tables[0].decay(days), tables[1].decay(days), tables[2].decay(days))
  }

  /// What is left now, in the slowest span, of what passed at noon of a day.
  func habit(_ day: Day) -> Double { min(1, habit.decay(asOfDay - day) * habitSinceNoon) }

  /// What is left of asks after some hours.
  func asks(hours: Double) -> Double { decay(hours / 24, halfLife: weights.answersHalfLife) }

  /// What a slow count of now was or will be at another moment, as far as nothing is added.
  func habitFactor(at time: Moment) -> Double {
    exp2(min(asOf.hours(since: time) / weights.spans.z, 64))
  }
}
