package import People
package import Queries
package import Scoring

/// The contacts, strongest first, under the names of their layers, or in another order.
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
  /// Show only contacts that this asks for.
  package var limit = Query.everything
  /// What was last searched for.
  package var search = Query.everything
  package private(set) var order = ContactOrder.strength
  /// Everybody by strength, whatever the limit and the order.
  private var ranked: [Entry] = []
  /// Where they stand in the book, in the same order.
  private var ranking: [Int] = []
  /// All ids, made once, by their places in the book.
  private var ids: [ContactID] = []
  /// What the order needs beyond the ranking.
  private var keys: ContactKeys?

  /// Where all stand in the book, the strongest first.
  package var byStrength: [Int] { ranking }

  package init() {}

  package var total: Int { ranking.count }

  /// The place by strength of the contact at `index` in the book, the first being 1.
  package func rank(of index: Int) -> Int {
    (ranking.firstIndex(of: index) ?? ranking.count) + 1
  }

  /// Ranks everybody anew, and shows whom `matcher` lets through.
  mutating func rebuild(book: Book, relations: Relations, now: Moment, _ matcher: Matcher?) {
    let ranks = relations.ranks(book: book, now: now)
    ranking = ranks.map(\.contact)
    for index in ids.count..<max(ids.count, book.contacts.count) {
      ids.append(book.contacts.id(index))
    }
    ranked = ranks.enumerated().map { place, rank in
      Entry(
        id: ids[rank.contact], index: rank.contact, value: rank.value, layer: rank.layer,
        rank: place + 1)
    }
    show(matcher)
  }

  /// Shows whom `matcher` lets through; all without one.
  mutating func show(_ matcher: Matcher?) {
    guard let matcher else { return list.replace(rows(ranked)) }
    let shown = zip(ranked, matcher.matches(contacts: ranking)).filter(\.1).map(\.0)
    list.replace(rows(shown))
  }

  /// Sorts by something else.
  mutating func sort(
    by order: ContactOrder, _ keys: ContactKeys?, _ matcher: Matcher?, isAnew: Bool = false
  ) {
    (self.order, self.keys) = (order, keys)
    show(matcher)
    if !isAnew { list.move(.top) }
  }

  /// What the order needs is reckoned anew for some.
  mutating func renewKeys(
    _ indices: some Sequence<Int>, book: Book, relations: Relations, now: Moment
  ) {
    guard var keys else { return }
    self.keys = nil
    keys.renew(indices, rank: { rank(of: $0) }, book: book, relations: relations, now: now)
    self.keys = keys
  }

  private func rows(_ entries: [Entry]) -> [RowList<Entry>.Row] {
    guard let keys else { return ContactsPane.layered(entries) }
    var rows: [RowList<Entry>.Row] = []
    var heading: String?
    for place in keys.sorted(entries.map(\.index)) {
      let next = keys.heading(entries[place].index)
      if let next, next != heading { rows.append(.heading(next)) }
      heading = next
      rows.append(.item(entries[place]))
    }
    return rows
  }

  /// A row for each, under the names of the layers. A circle set by hand moves a contact to another
  /// layer than its strength has.
  private static func layered(_ entries: [Entry]) -> [RowList<Entry>.Row] {
    var places = Array(repeating: 0, count: Layer.allCases.count)
    for entry in entries { places[entry.layer.rawValue] += 1 }
    var rows: [RowList<Entry>.Row] = Array(
      repeating: .heading(""), count: entries.count + places.count { $0 > 0 })
    var next = 0
    for layer in Layer.allCases where places[layer.rawValue] > 0 {
      rows[next] = .heading(layer.name)
      (places[layer.rawValue], next) = (next + 1, next + 1 + places[layer.rawValue])
    }
    for entry in entries {
      rows[places[entry.layer.rawValue]] = .item(entry)
      places[entry.layer.rawValue] += 1
    }
    return rows
  }

  /// Fills in the values as they are now; all stay where they are.
  mutating func renew(relations: Relations, now: Moment) {
    var values = Array(repeating: 0.0, count: ids.count)
    for index in ranking { values[index] = relations.value(index, now: now) }
    func renewed(_ entry: Entry) -> Entry {
      Entry(
        id: entry.id, index: entry.index, value: values[entry.index], layer: entry.layer,
        rank: entry.rank)
    }
    ranked = ranked.map(renewed)
    list.renew(renewed)
  }
}
