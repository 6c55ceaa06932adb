package import People

extension ContactColumn {
  /// What stands above it.
  package var title: String {
    switch self {
    case .name: "name"
    case .handle: "handle"
    case .strength: "str"
    case .trend: ""
    case .last: "last"
    case .due: "in touch by"
    case .place: "place"
    case .tags: "tags"
    }
  }

  /// Columns that it takes, without the gap before it; nil for those that share what is left.
  package var width: Int? {
    switch self {
    case .strength: 3
    case .trend: 1
    case .last: 4
    case .due: 11
    case .name, .handle, .place, .tags: nil
    }
  }

  /// Its part of what is left.
  package var share: Int {
    switch self {
    case .name: 3
    case .handle, .place, .tags: 2
    case .strength, .trend, .last, .due: 0
    }
  }

  /// Whether it stands at the right of its place, as numbers do.
  package var isNumber: Bool { self == .strength || self == .last }
}

/// Which columns the list of contacts has, and in which order.
package struct ContactColumns: Equatable, Sendable {
  package let shown: [ContactColumn]

  package init(_ shown: [ContactColumn] = ContactColumn.allCases) { self.shown = shown }

  private static let mark = 3
  /// What a column that shares is worth showing with.
  private static let least = 9

  /// The columns that fit beside each other and where each starts, the last given up first.
  package func fitting(_ columns: Int) -> [(column: ContactColumn, start: Int, width: Int)] {
    var shown = shown
    let givenUp: [ContactColumn] = [.tags, .place, .handle, .due]
    while room(shown, columns) < shown.count(where: { $0.width == nil }) * Self.least,
      let dropped = givenUp.first(where: { shown.contains($0) })
    {
      shown.removeAll { $0 == dropped }
    }
    let (room, shares) = (room(shown, columns), max(1, shown.map(\.share).reduce(0, +)))
    var start = Self.mark
    return shown.map { column in
      let width = column.width ?? room * column.share / shares
      defer { start += width + 1 }
      return (column, start, width)
    }
  }

  /// What is left for those that share.
  private func room(_ shown: [ContactColumn], _ columns: Int) -> Int {
    columns - Self.mark - shown.map { ($0.width ?? 0) + 1 }.reduce(0, +)
  }
}
