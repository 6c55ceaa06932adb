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
    /// Its place by strength, the first being 1.
    package let rank: Int
  }

  package var list = RowList<Entry>()
  /// Show only contacts with this text.
  package var limit = ""
  /// The last text that was searched for.
  package var search = ""
  /// Everybody by strength, whatever the limit: where they stand in the book.
  private var ranking: [Int] = []

  /// Where all stand in the book, the strongest first.
  package var byStrength: [Int] { ranking }

  package init() {}

  package var total: Int { ranking.count }

  /// The place by strength of the contact at `index` in the book, the first being 1.
  package func rank(of index: Int) -> Int {
    (ranking.firstIndex(of: index) ?? ranking.count) + 1
  }

  mutating func rebuild(book: Book, relations: Relations, now: Moment) {
    let (ranks, contacts) = (relations.ranks(book: book, now: now), book.contacts)
    ranking = ranks.map(\.contact)
    let shown = limit.isEmpty ? ranks : ranks.filter { contacts[$0.contact].matches(limit) }
    list.replace(ContactsPane.rows(shown, contacts))
  }

  /// A row for each, under the names of the layers. A circle set by hand moves a contact to another
  /// layer than its strength has.
  private static func rows(_ ranks: [Rank], _ contacts: ContactTable) -> [RowList<Entry>.Row] {
    var places = Array(repeating: 0, count: Layer.allCases.count)
    for rank in ranks { places[rank.layer.rawValue] += 1 }
    var rows: [RowList<Entry>.Row] = Array(
      repeating: .heading(""), count: ranks.count + places.count { $0 > 0 })
    var next = 0
    for layer in Layer.allCases where places[layer.rawValue] > 0 {
      rows[next] = .heading(layer.name)
      (places[layer.rawValue], next) = (next + 1, next + 1 + places[layer.rawValue])
    }
    for (place, rank) in ranks.enumerated() {
      rows[places[rank.layer.rawValue]] = .item(
        Entry(
          id: contacts.id(rank.contact), index: rank.contact, value: rank.value,
          layer: rank.layer, rank: place + 1))
      places[rank.layer.rawValue] += 1
    }
    return rows
  }

  /// Fills in the values as they are now; all stay where they are.
  mutating func renew(relations: Relations, now: Moment) {
    list.renew {
      Entry(
        id: $0.id, index: $0.index, value: relations.value($0.index, now: now), layer: $0.layer,
        rank: $0.rank)
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
