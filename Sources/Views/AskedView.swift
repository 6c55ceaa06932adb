internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// A list of things that are asked about one after the other: who, the words, and why.
enum AskedView {
  /// What stands beside something, and how it was dealt with.
  struct Look {
    /// A word before the name: `unhappy`.
    var label = ""
    var style = Style.accent
    var handled: String?
  }

  /// Draws the page's title and its items from the first that is shown.
  static func draw<Item>(
    _ title: String, detail: String, _ list: RowList<Item>, _ body: Rect, _ symbols: Symbols,
    _ grid: inout Grid, _ item: (Item) -> (AskedLines, Look)
  ) -> DrawnRows {
    drawTitle(title, detail, body, symbols, &grid)
    return DrawnRows.drawing(list, in: PaneLayout.list(body), symbols, &grid) { entry, area, grid in
      let (lines, look) = item(entry)
      draw(lines, look, area, symbols, &grid)
      return (lines.height - 1, lines.height)
    }
  }

  static func drawTitle(
    _ title: String, _ detail: String, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let start = Point(column: body.column + 1, row: body.row)
    let used = grid.put(symbols.backTo + SafeText(" \(title)"), at: start, style: .title)
    grid.put(
      SafeText(detail), at: start.moved(by: used + 2), style: .dim,
      columns: body.columns - used - 4)
  }

  private static func draw(
    _ lines: AskedLines, _ look: Look, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let isDone = look.handled != nil
    let place = Point(column: area.column + 1, row: area.row)
    let columns = area.columns - 2
    let label = isDone ? symbols.done + SafeText(" \(look.handled ?? "")") : SafeText(look.label)
    let aside = SafeText(lines.aside)
    let right = [label, aside].filter { !$0.isEmpty }.map(\.text).joined(separator: "  ")
    TwoSided.draw(
      SafeText(lines.who), isDone ? .dim : .strong, SafeText(right),
      isDone ? .good : look.label.isEmpty ? .dim : look.style, at: place, columns: columns, &grid)
    var row = 1
    for text in lines.text where row < area.rows {
      grid.put(text, at: place.down(row), style: isDone ? .dim : .plain, columns: columns)
      row += 1
    }
    guard !lines.why.isEmpty, row < area.rows else { return }
    grid.put(
      SafeText(lines.why), at: place.down(row), style: isDone ? .dim : look.style,
      columns: columns)
  }

  /// A sentence where there is nothing.
  static func drawEmpty(_ sentence: String, _ body: Rect, _ grid: inout Grid) {
    let area = PaneLayout.list(body)
    let lines = TextWrap.wrap(SafeText(sentence), columns: max(1, area.columns - 2))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      grid.put(line, at: Point(column: area.column + 1, row: area.row + row), style: .dim)
    }
  }
}
