package import People
package import Scoring

/// The contacts, strongest first, under the names of their layers.
package struct ContactsPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: ContactID
    /// Where the contact stands in the book.
    package let index: Int
    package let value: Double
    package let layer: Layer
  }

  package var list = RowList<Entry>()
  /// Show only contacts with this text.
  package var limit = ""
  /// The last text that was searched for.
  package var search = ""
  /// Everybody by strength, whatever the limit: where they stand in the book.
  private var ranking: [Int] = []

  package init() {}

  package var total: Int { ranking.count }

  /// The place by strength of the contact at `index` in the book, the first being 1.
  package func rank(of index: Int) -> Int {
    (ranking.firstIndex(of: index) ?? ranking.count) + 1
  }

  mutating func rebuild(book: Book, relations: Relations, now: Moment) {
    let (ranks, contacts) = (relations.ranks(book: book, now: now), book.contacts)
    ranking = ranks.map(\.contact)
    // A circle set by hand moves a contact to another layer than its strength has.
    var layers = Array(repeating: [RowList<Entry>.Row](), count: Layer.allCases.count)
    for rank in ranks where limit.isEmpty || contacts[rank.contact].matches(limit) {
      layers[rank.layer.rawValue].append(
        .item(
          Entry(
            id: contacts.id(rank.contact), index: rank.contact, value: rank.value,
            layer: rank.layer)))
    }
    var rows: [RowList<Entry>.Row] = []
    rows.reserveCapacity(ranks.count + layers.count)
    for (layer, members) in zip(Layer.allCases, layers) where !members.isEmpty {
      rows.append(.heading(layer.name))
      rows += members
    }
    list.replace(rows)
  }

  /// Fills in the values as they are now; all stay where they are.
  mutating func renew(relations: Relations, now: Moment) {
    list.renew {
      Entry(
        id: $0.id, index: $0.index, value: relations.value($0.index, now: now), layer: $0.layer)
    }
  }
}

extension Contact {
  /// Whether a name, handle, tag, place or the note has the text, in any case.
  func matches(_ text: String) -> Bool {
    let wanted = text.lowercased()
    return name.lowercased().contains(wanted)
      || handles.contains { $0.description.contains(wanted) }
      || tags.contains { "#\($0.lowercased())".contains(wanted) }
      || place.lowercased().contains(wanted) || note.lowercased().contains(wanted)
  }
}
