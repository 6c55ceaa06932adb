package import People
package import Queries
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
  package var limit = Query.everything
  package var search = Query.everything
  /// How many stand outside all rings.
  package private(set) var others = 0
  /// Whether it is known who stands where.
  package private(set) var hasFound = false
  private var found: Circles?
  private var wanted: KeptPlaces.Place?

  package init() {}

  /// Those who left a ring outward, the closest they were first.
  package var drifters: [Entry] {
    list.items.filter { $0.drift == .outward }.sorted {
      ($0.member.reachedBefore, $0.member.layer) < ($1.member.reachedBefore, $1.member.layer)
    }
  }

  mutating func take(_ found: Circles, book: Book, relations: Relations, _ matcher: Matcher?) {
    self.found = found
    hasFound = true
    show(book: book, relations: relations, matcher)
    if let wanted { list.restore(wanted) { $0.description } }
    wanted = nil
  }

  /// Shows whom `matcher` lets through; all without one.
  mutating func show(book: Book, relations: Relations, _ matcher: Matcher?) {
    guard let found else { return }
    others = found.others
    var rows: [RowList<Entry>.Row] = []
    var layer: Layer?
    for member in found.members
    where matcher?.matches(contact: member.contact) ?? true {
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

  mutating func restore(_ place: KeptPlaces.Place?) { wanted = place }
}
