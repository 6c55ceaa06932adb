internal import Dashboard
internal import Screen

/// All keys and what they do, from the command table.
enum HelpView {
  static func draw(_ state: State, _ body: Rect, _ grid: inout Grid) {
    let lines = HelpLines.lines(columns: body.columns)
    let keysWidth = HelpLines.keysWidth(columns: body.columns)
    for (row, line) in lines.dropFirst(state.help ?? 0).prefix(body.rows).enumerated() {
      let place = Point(column: body.column + 1, row: body.row + row)
      switch line {
      case .heading(let title): grid.put(SafeText(title), at: place, style: .title)
      case .keys(let keys, let words):
        grid.put(SafeText(keys), at: place.moved(by: 1), style: .accent, columns: keysWidth - 2)
        grid.put(words, at: place.moved(by: keysWidth))
      }
    }
  }
}
