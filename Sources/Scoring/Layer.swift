/// Dunbar's layers, from the closest outward.
package enum Layer: Int, CaseIterable, Comparable, Sendable {
  case inner, close, active, acquaintance, faint

  package var name: String {
    switch self {
    case .inner: "inner"
    case .close: "close"
    case .active: "active"
    case .acquaintance: "acquaintance"
    case .faint: "faint"
    }
  }

  /// The layer of a circle set by hand: 5, 15, 50 or 150; nil for any other number.
  package init?(circle: Int) {
    switch circle {
    case 5: self = .inner
    case 15: self = .close
    case 50: self = .active
    case 150: self = .acquaintance
    default: return nil
    }
  }

  init(contactDays: Double, _ weights: Weights) {
    let outward = weights.layerBorders.prefix { contactDays < $0 }.count
    self = Layer(rawValue: outward) ?? .faint
  }

  /// The layer of a place in the ranking, the first being 1.
  init(rank: Int, _ weights: Weights) {
    let outward = weights.layerRanks.prefix { rank > $0 }.count
    self = Layer(rawValue: outward) ?? .faint
  }

  package static func < (a: Layer, b: Layer) -> Bool { a.rawValue < b.rawValue }
}
