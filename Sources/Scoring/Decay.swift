import Glibc
import People

/// A decayed count for each of the three spans of `Weights.spans`.
package typealias Spans = SIMD3<Double>

/// What is left of a count after `length` where half of it is left after `halfLife`.
/// Never more than all of it: what lies in the future has not begun to fade.
func decay(_ length: Double, halfLife: Double) -> Double { exp2(-max(length, 0) / halfLife) }

extension Weights {
  /// What is left of each span's count after some hours.
  func decay(hours: Double) -> Spans {
    var left = Spans(0, 0, Scoring.decay(hours, halfLife: spans.z))
    // 2^−60 of a count is nothing, and most pauses are that long.
    if hours < 60 * spans.x { left.x = Scoring.decay(hours, halfLife: spans.x) }
    if hours < 60 * spans.y { left.y = Scoring.decay(hours, halfLife: spans.y) }
    return left
  }
}

/// Decay of whole numbers of days, looked up: it is asked for tens of thousands of times.
struct DayTable: Sendable {
  private let factors: [Double]
  private let halfLife: Double

  /// - Parameter halfLife: in days.
  init(halfLife: Double) {
    self.halfLife = halfLife
    factors = (0..<1024).map { Scoring.decay(Double($0), halfLife: halfLife) }
  }

  func decay(_ days: Int) -> Double {
    days < factors.count ? factors[max(days, 0)] : Scoring.decay(Double(days), halfLife: halfLife)
  }
}

extension Moment {
  /// Ends of time that no sum of days runs over.
  static let longAgo = Moment(milliseconds: .min / 4)
  static let farAhead = Moment(milliseconds: .max / 4)
}

/// Rounds to a multiple of 2^−30, so that sums below 2^21 are exact and their order cannot matter:
/// beside 1.5·2^22, a Double has no finer digits.
func steady(_ value: Double) -> Double { (value + 6_291_456) - 6_291_456 }

func thousandths(_ weight: Double) -> Int { Int((weight * 1000).rounded()) }

/// The logistic function: from logits to a chance.
func chance(_ logits: Double) -> Double { 1 / (1 + exp(-logits)) }

extension Day {
  /// Noon in UTC: where a contact lies of which only the day is known.
  var noon: Moment { Moment(seconds: Int64(number) * 86400 + 43200) }
}

extension Moment {
  /// From `other` to this moment, negative where this is earlier. In floating point all the way,
  /// so that no two moments are too far apart.
  func hours(since other: Moment) -> Double {
    (Double(milliseconds) - Double(other.milliseconds)) / 3_600_000
  }

  func days(since other: Moment) -> Double { hours(since: other) / 24 }
}
