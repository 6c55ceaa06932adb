internal import Glibc

/// A city, a region or a nation of the gazetteer.
package struct Place: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case city, region, nation }

  /// Its number in the gazetteer.
  package let row: Int
  package let kind: Kind
  /// As English has it: `Munich`.
  package let name: String
  /// State, province or the like; empty where none is known, and for a nation.
  package let region: String
  /// Two letters, ISO 3166-1: `CA`.
  package let country: String
  package let spot: Spot
  package let population: Int

  /// As it is shown: `Halifax, Nova Scotia, CA`.
  package var title: String {
    switch kind {
    case .nation: name
    case .region: "\(name), \(country)"
    case .city:
      region.isEmpty || region == name ? "\(name), \(country)" : "\(name), \(region), \(country)"
    }
  }
}

/// A point on the globe, in degrees; that of a region or nation is where most of its people are.
package struct Spot: Hashable, Sendable {
  /// North is positive.
  package let latitude: Double
  /// East is positive.
  package let longitude: Double

  package init(latitude: Double, longitude: Double) {
    (self.latitude, self.longitude) = (latitude, longitude)
  }

  /// Kilometres along the surface, by the haversine formula on a globe of radius 6,371 km.
  package func kilometres(to other: Spot) -> Double {
    let radians = Double.pi / 180
    let (a, b) = (latitude * radians, other.latitude * radians)
    let (up, over) = (sin((b - a) / 2), sin((other.longitude - longitude) * radians / 2))
    let chord = up * up + cos(a) * cos(b) * over * over
    return 2 * 6371 * asin(min(1, chord.squareRoot()))
  }
}
