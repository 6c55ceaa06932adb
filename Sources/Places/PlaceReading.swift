/// What somebody's own words about where they are come to.
package struct PlaceReading: Equatable, Sendable {
  package enum Certainty: Int, Comparable, Sendable {
    /// One of several of that name, or somewhere in or about it.
    case likely
    case sure

    package static func < (a: Certainty, b: Certainty) -> Bool { a.rawValue < b.rawValue }
  }

  package let place: Place
  package let certainty: Certainty
  /// Other places that the words name.
  package let others: [Place]

  package init(_ place: Place, _ certainty: Certainty, others: [Place] = []) {
    (self.place, self.certainty, self.others) = (place, certainty, others)
  }
}
