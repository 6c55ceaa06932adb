import Glibc
import People

/// The moment as of which everything is counted, and the constants it is counted with.
///
/// A class, because it is handed down to every event, and a reference costs nothing there.
final class Yardstick: Sendable {
  let weights: Weights
  let asOf: Moment
  let today: Day
  /// What one thing counts, in thousandths.
  let talk, repost, like, meeting: Int
  let contactDays: DayTable
  private let habit: DayTable
  private let habitSinceNoon: Double

  init(_ weights: Weights, asOf: Moment) {
    self.weights = weights
    self.asOf = asOf
    today = asOf.utcDay
    talk = thousandths(weights.talk)
    repost = thousandths(weights.repost)
    like = thousandths(weights.like)
    meeting = thousandths(weights.meeting)
    let sinceNoon = asOf.days(since: today.noon)
    contactDays = DayTable(halfLife: weights.contactDaysHalfLife)
    habit = DayTable(halfLife: weights.spans.z / 24)
    habitSinceNoon = exp2(-sinceNoon / (weights.spans.z / 24))
  }

  /// What is left now, in the slowest span, of what passed at noon of a day.
  func habit(_ day: Day) -> Double { min(1, habit.decay(today - day) * habitSinceNoon) }

  /// What is left now of an ask at a moment.
  func ask(_ time: Moment) -> Double {
    decay(asOf.days(since: time), halfLife: weights.answersHalfLife)
  }

  /// What a slow count of now was or will be at another moment, as far as nothing is added.
  func habitFactor(at time: Moment) -> Double {
    exp2(min(asOf.hours(since: time) / weights.spans.z, 64))
  }
}
