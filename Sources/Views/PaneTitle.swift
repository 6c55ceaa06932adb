internal import Dashboard
internal import Screen

/// A pane's first line: its name and what is in it.
enum PaneTitle {
  static func draw(
    _ name: String, detail: String, limit: String, isFocused: Bool, _ pane: Rect,
    _ grid: inout Grid
  ) {
    let start = Point(column: pane.column + 1, row: pane.row)
    let used = grid.put(
      SafeText(name), at: start, style: isFocused ? .accentStrong : .strong,
      columns: pane.columns - 1)
    let words = limit.isEmpty ? detail : "\(detail) \\\(limit)"
    grid.put(
      SafeText(words), at: Point(column: start.column + used + 2, row: pane.row),
      style: limit.isEmpty ? .dim : .accent, columns: pane.columns - used - 3)
  }
}

/// What stands where a list has no rows: why, and what to do.
enum EmptyList {
  static func draw(_ words: String, in area: Rect, _ grid: inout Grid) {
    let lines = TextWrap.wrap(SafeText(words), columns: max(1, area.columns - 2))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, at: area.origin.down(row).moved(by: 1), style: .dim)
    }
  }
}

/// A line of text that fills a field to the left and another to the right.
enum TwoSided {
  static func draw(
    _ left: SafeText, _ leftStyle: Style, _ right: SafeText, _ rightStyle: Style,
    at point: Point, columns: Int, _ grid: inout Grid
  ) {
    let space = max(0, columns - right.width - (right.isEmpty ? 0 : 1))
    grid.put(left, at: point, style: leftStyle, columns: space)
    let column = point.column + columns - right.width
    if right.width <= columns {
      grid.put(right, at: Point(column: column, row: point.row), style: rightStyle)
    }
  }
}

extension Double {
  /// Points as a whole number, rounded.
  var shown: String { String(Int(self.rounded())) }
}
