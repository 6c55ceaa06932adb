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

  /// Who stands on a ring.
  package struct Ring: Sendable {
    package let layer: Layer
    package internal(set) var count = 0
    /// As many as it has room for, with their rows in the list, the strongest first.
    package internal(set) var shown: [(row: Int, entry: Entry)] = []

    /// A longer ring takes more.
    var most: Int { 20 * (layer.rawValue + 1) }
  }

  package var list = RowList<Entry>()
  package var limit = Query.everything
  package var search = Query.everything
  /// From the closest outward; found once for all moves of the cursor.
  package private(set) var rings: [Ring] = []
  /// Those who left a ring outward, the closest they were first.
  package private(set) var drifters: [Entry] = []
  /// Those who came to a ring from farther out.
  package private(set) var comers: [Entry] = []
  /// How many stand outside all rings.
  package private(set) var others = 0
  /// Whether it is known who stands where.
  package private(set) var hasFound = false
  private var found: Circles?
  /// Whether that is not shown yet.
  private var isNew = false
  private var wanted: KeptPlaces.Place?

  package init() {}

  mutating func take(_ found: Circles) { (self.found, isNew) = (found, true) }

  /// Shows what was found since the last time.
  mutating func showNew(book: Book, relations: Relations, _ matcher: Matcher?) {
    guard isNew else { return }
    (hasFound, isNew) = (true, false)
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
    arrange()
  }

  private mutating func arrange() {
    rings = Layer.allCases.dropLast().map { Ring(layer: $0) }
    (drifters, comers) = ([], [])
    for case (let row, .item(let entry)) in list.rows.enumerated() {
      switch entry.drift {
      case .outward: drifters.append(entry)
      case .inward: comers.append(entry)
      case .none: break
      }
      guard let at = rings.firstIndex(where: { $0.layer == entry.member.layer }) else { continue }
      rings[at].count += 1
      if rings[at].shown.count < rings[at].most { rings[at].shown.append((row, entry)) }
    }
    drifters.sort {
      ($0.member.reachedBefore, $0.member.layer) < ($1.member.reachedBefore, $1.member.layer)
    }
  }

  mutating func restore(_ place: KeptPlaces.Place?) { wanted = place }
}
