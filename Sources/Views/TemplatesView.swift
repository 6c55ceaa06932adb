internal import Dashboard
internal import Screen

/// The list of templates, and below it the one under the cursor as it would come out.
enum TemplatesView {
  static func draw(
    _ choice: TemplateChoice, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let preview = TextWrap.wrapBody(
      choice.preview ?? "", columns: area.columns - 3, maxLines: max(1, area.rows / 2 - 2))
    let rows = max(1, area.rows - preview.count - 2)
    let first = max(0, min(choice.selected - rows + 1, choice.templates.count - rows))
    let shown = choice.templates.indices.dropFirst(first).prefix(rows)
    for (row, at) in shown.enumerated() {
      let place = Point(column: area.column, row: area.row + row)
      let isSelected = at == choice.selected
      if isSelected { grid.put(symbols.selection, at: place, style: .accent) }
      grid.put(
        SafeText(choice.templates[at].name), at: place.moved(by: 1),
        style: isSelected ? .strong : .plain, columns: area.columns - 2)
    }
    let top = area.row + shown.count + 1
    for (row, line) in preview.enumerated() where top + row < area.endRow {
      grid.put(line, at: Point(column: area.column + 1, row: top + row), style: .dim)
    }
  }
}
