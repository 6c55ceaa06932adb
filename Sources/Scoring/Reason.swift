/// Why a score is what it is: a phrase a person understands, and its part of the score.
package struct Reason: Equatable, Sendable {
  /// In the product's words: `asks you a question`.
  package let phrase: String
  /// In points of the score; a score's reasons add up to it before rounding.
  package let points: Double

  package init(_ phrase: String, _ points: Double) {
    self.phrase = phrase
    self.points = points
  }
}

/// `1 day`, `12 days`
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many)"
}

/// `once`, `twice`, `3 times`
func times(_ count: Int) -> String {
  switch count {
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}

/// A length of time in its greatest unit that fits: `under 1 min`, `14 min`, `2 h`, `3 d`.
func spelled(seconds: Double) -> String {
  let minutes = Int(min(max(seconds, 0), 1e12) / 60)
  switch minutes {
  case 0: return "under 1 min"
  case 1..<60: return "\(minutes) min"
  case 60..<1440: return "\(minutes / 60) h"
  default: return "\(minutes / 1440) d"
  }
}
