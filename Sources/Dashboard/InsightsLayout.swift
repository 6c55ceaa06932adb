package import Screen

/// Where the parts of the insights stand: in two columns where there is room, else one below the
/// other, in lines that scroll.
package struct InsightsLayout: Sendable {
  package enum Part: CaseIterable, Sendable {
    case conversation, answers, debt, introductions, myHours, theirHours

    /// Lines that it takes.
    package var height: Int {
      switch self {
      case .conversation: 6
      case .answers: 11
      case .debt: 6
      case .introductions: 3
      case .myHours, .theirHours: 9
      }
    }
  }

  /// In lines from the top of them all.
  package let parts: [(part: Part, rect: Rect)]
  /// Of all lines.
  package let height: Int

  private static let (gap, hoursWidth) = (3, 53)

  /// Columns an hour has in the map of the week.
  package static func hourWidth(columns: Int) -> Int { columns >= 77 ? 3 : columns >= 53 ? 2 : 1 }

  package init(columns: Int) {
    let left: [Part] = [.conversation, .answers, .debt, .introductions]
    let right: [Part] = [.myHours, .theirHours]
    let hours = InsightsLayout.hoursWidth + (columns >= 180 ? 24 : 0)
    if columns >= 110 {
      let rest = columns - hours - InsightsLayout.gap
      parts =
        InsightsLayout.below(left, column: 1, columns: min(rest - 1, 90))
        + InsightsLayout.below(right, column: columns - hours, columns: hours)
    } else {
      parts = InsightsLayout.below(left + right, column: 1, columns: columns - 1)
    }
    height = parts.map(\.rect.endRow).max() ?? 0
  }

  private static func below(
    _ parts: [Part], column: Int, columns: Int
  ) -> [(part: Part, rect: Rect)] {
    var row = 0
    return parts.map { part in
      defer { row += part.height + 1 }
      return (part, Rect(column: column, row: row, columns: columns, rows: part.height))
    }
  }
}

extension State {
  /// The last line of the insights that may be the first one shown.
  var insightsLast: Int {
    let area = PaneLayout.list(layout.body)
    return max(0, InsightsLayout(columns: area.columns).height - area.rows)
  }
}
