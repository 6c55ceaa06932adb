package import People

/// How often I want to be in touch with everybody of a tag or a circle, where nothing is said of
/// the contact itself.
package struct GroupCadences: Equatable, Sendable {
  package var tags: [String: Cadence]
  package var circles: [Layer: Cadence]

  package init(tags: [String: Cadence] = [:], circles: [Layer: Cadence] = [:]) {
    (self.tags, self.circles) = (tags, circles)
  }

  package var isEmpty: Bool { tags.isEmpty && circles.isEmpty }

  /// How often, and for which group's sake.
  struct Wish: Equatable, Sendable {
    let cadence: Cadence
    /// `#press`, `close`.
    let group: String

    var phrase: String { "every \(cadence), as \(group)" }
  }

  /// The wish of the tag that asks most often; nil where none of them asks.
  func wish(ofTags wanted: Set<String>) -> Wish? {
    tags.filter { wanted.contains($0.key) }
      .min { ($0.value.days, $0.key) < ($1.value.days, $1.key) }
      .map { Wish(cadence: $0.value, group: "#\($0.key)") }
  }

  func wish(of layer: Layer) -> Wish? {
    circles[layer].map { Wish(cadence: $0, group: layer.name) }
  }
}

extension Book {
  /// The wish that the tags of each contact come to; of nobody who has none.
  func wishes(_ groups: GroupCadences) -> [Int: GroupCadences.Wish] {
    guard !groups.tags.isEmpty else { return [:] }
    let wishes = contacts.indices.compactMap { index in
      groups.wish(ofTags: contacts[index].tags).map { (index, $0) }
    }
    return Dictionary(wishes) { first, _ in first }
  }
}
