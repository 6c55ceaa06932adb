/// What is known of two places, each told in somebody's own words.
package enum PlaceComparison: Equatable, Sendable {
  /// They are one, or near each other, with its name: `Halifax`.
  case same(String)
  /// They are two, whatever words they share.
  case apart
  case unknown
}

/// Compares two places.
package typealias ComparePlaces = @Sendable (String, String) -> PlaceComparison
