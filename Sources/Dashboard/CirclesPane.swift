package import People
package import Scoring

/// Contacts as rings around me, from the closest outward, and who drifts.
package struct CirclesPane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: ContactID
    package let member: Circles.Member
    package let last: Moment?

    package var drift: Circles.Drift { member.drift }
  }

  package var list = RowList<Entry>()
  package private(set) var limit = ""
  package var search = ""
  /// How many stand outside all rings.
  package private(set) var others = 0
  /// Whether it is known who stands where.
  package private(set) var hasFound = false
  private var found: Circles?
  private var wanted: Places.Place?

  package init() {}

  /// Those who left a ring outward, the closest they were first.
  package var drifters: [Entry] {
    list.items.filter { $0.drift == .outward }.sorted {
      ($0.member.reachedBefore, $0.member.layer) < ($1.member.reachedBefore, $1.member.layer)
    }
  }

  mutating func take(_ found: Circles, book: Book, relations: Relations) {
    self.found = found
    hasFound = true
    rebuild(book: book, relations: relations)
    if let wanted { list.restore(wanted) { $0.description } }
    wanted = nil
  }

  mutating func limit(to text: String, book: Book, relations: Relations) {
    limit = text
    rebuild(book: book, relations: relations)
  }

  private mutating func rebuild(book: Book, relations: Relations) {
    guard let found else { return }
    others = found.others
    var rows: [RowList<Entry>.Row] = []
    var layer: Layer?
    for member in found.members
    where limit.isEmpty || book.contacts[member.contact].matches(limit) {
      if member.layer != layer { rows.append(.heading(member.layer.name)) }
      layer = member.layer
      rows.append(
        .item(
          Entry(
            id: book.contacts.id(member.contact), member: member,
            last: relations.last(member.contact))))
    }
    list.replace(rows)
  }

  mutating func restore(_ place: Places.Place?) { wanted = place }
}
