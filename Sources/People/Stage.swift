/// The ladder of a relationship.
package enum Stage: Int, CaseIterable, Comparable, Sendable {
  case noticed, exchanged, talking, messaging, met, friend

  package var name: String {
    switch self {
    case .noticed: "noticed"
    case .exchanged: "exchanged"
    case .talking: "talking"
    case .messaging: "messaging"
    case .met: "met"
    case .friend: "friend"
    }
  }

  /// Nil where no rung has the name.
  package init?(name: some StringProtocol) {
    guard let stage = Stage.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  package static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
}
