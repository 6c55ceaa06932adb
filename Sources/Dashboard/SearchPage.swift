package import Queries

/// What a search over everything found, under a heading for each kind.
package struct SearchPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: Hit
  }

  package private(set) var query: Query
  package var list = RowList<Entry>()
  /// Whether it still looks.
  package private(set) var isLooking = true
  /// The number of its search.
  private var number: Int
  private var hits: [[Hit]] = Array(repeating: [], count: Hit.Kind.allCases.count)
  private var counts = Array(repeating: 0, count: Hit.Kind.allCases.count)

  /// Of each kind as many are listed, more are counted.
  private static let most = 500

  init(_ query: Query, number: Int) { (self.query, self.number) = (query, number) }

  package func count(_ kind: Hit.Kind) -> Int { counts[kind.rawValue] }
  package var total: Int { counts.reduce(0, +) }

  /// Looks for something else: what was found stays until the first of that comes.
  mutating func restart(_ query: Query, number: Int) {
    (self.query, self.number, isLooking) = (query, number, !query.isEmpty)
    isStale = true
    if query.isEmpty { take([], number: number, isLast: true) }
  }

  private var isStale = false

  /// Takes hits as they come; those of a search that was given up are left out.
  mutating func take(_ found: [Hit], number: Int, isLast: Bool) {
    guard number == self.number else { return }
    if isStale {
      hits = Array(repeating: [], count: Hit.Kind.allCases.count)
      counts = Array(repeating: 0, count: Hit.Kind.allCases.count)
      isStale = false
    }
    for hit in found {
      counts[hit.kind.rawValue] += 1
      if hits[hit.kind.rawValue].count < SearchPage.most { hits[hit.kind.rawValue].append(hit) }
    }
    isLooking = !isLast
    show()
  }

  private mutating func show() {
    list.replace(
      Hit.Kind.allCases.flatMap { kind -> [RowList<Entry>.Row] in
        let found = hits[kind.rawValue]
        if found.isEmpty { return [] }
        let more = counts[kind.rawValue] > found.count ? ", the first \(found.count)" : ""
        return [.heading("\(kind.name)  \(counts[kind.rawValue])\(more)")]
          + found.map { .item(Entry(id: $0)) }
      })
  }
}
