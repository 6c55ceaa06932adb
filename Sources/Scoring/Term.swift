/// One term of a score: a value, its weight, and the points that come of the two.
package struct Term: Equatable, Sendable {
  /// In the product's words: `silent days`.
  package let phrase: String
  package let value: Double
  package let weight: Double
  /// `value · weight`.
  package let points: Double

  package init(_ phrase: String, _ value: Double, _ weight: Double) {
    self.phrase = phrase
    self.value = value
    self.weight = weight
    points = value * weight
  }
}

extension [Term] {
  /// The points of all.
  package var sum: Double { reduce(0) { $0 + $1.points } }
}
