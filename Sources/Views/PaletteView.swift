internal import Dashboard
internal import Screen

/// The palette at the foot of the body: what is typed, and below it what fits, each with its key.
enum PaletteView {
  static func draw(
    _ palette: Palette, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let column = area.column + 1
    let rule = Array(repeating: symbols.dash, count: max(0, area.columns - 2)).joined()
    grid.put(rule, at: Point(column: column, row: area.row), style: .dim)
    drawField(palette, Point(column: column, row: area.row + 1), area.columns - 2, &grid)
    let rows = max(0, area.rows - 2)
    let first = max(0, palette.selected - rows + 1)
    for (row, entry) in palette.entries.dropFirst(first).prefix(rows).enumerated() {
      let place = Point(column: area.column, row: area.row + 2 + row)
      if first + row == palette.selected { grid.put(symbols.selection, at: place, style: .accent) }
      draw(entry, palette, state, place.moved(by: 1), area.columns - 2, &grid)
    }
    if palette.entries.isEmpty {
      grid.put(
        "Nothing fits; Esc goes back.", at: Point(column: column, row: area.row + 2), style: .dim)
    }
  }

  private static func drawField(
    _ palette: Palette, _ place: Point, _ columns: Int, _ grid: inout Grid
  ) {
    let sign: SafeText = palette.content == .commands ? ":" : "'"
    grid.put(sign, at: place, style: .strong)
    let before = SafeText(palette.field.beforeCursor)
    let width = max(1, columns - 2)
    let hidden = max(0, before.width - width + 1)
    grid.put(
      SafeText(palette.field.text).dropping(columns: hidden), at: place.moved(by: 1),
      style: .fieldActive, columns: width)
    if palette.field.isEmpty {
      let example: SafeText =
        palette.content == .commands ? "a few letters of what you want" : "a saved query"
      grid.put(example, at: place.moved(by: 3), style: .dim, columns: max(0, width - 3))
    }
    grid.cursor = place.moved(by: 1 + min(before.width - hidden, width - 1))
  }

  /// Its name, what it does or why it can't be done, and its keys to the right.
  private static func draw(
    _ entry: Palette.Entry, _ palette: Palette, _ state: State, _ place: Point, _ columns: Int,
    _ grid: inout Grid
  ) {
    let keys = SafeText(entry.keys)
    let room = columns - keys.width - 2
    let width = min(columns < 60 ? 16 : 20, room)
    let isOpen = entry.obstacle == nil
    grid.put(
      SafeText(entry.title), at: place, style: isOpen ? .strong : .dim, columns: width - 1)
    let (words, style) = said(entry, palette, state)
    grid.put(
      SafeText(words), at: place.moved(by: width), style: style, columns: max(0, room - width))
    grid.put(keys, at: place.moved(by: columns - keys.width), style: isOpen ? .accent : .dim)
  }

  private static func said(
    _ entry: Palette.Entry, _ palette: Palette, _ state: State
  ) -> (String, Style) {
    if let obstacle = entry.obstacle { return (obstacle.sentence(state.keymap), .dim) }
    if let argument = palette.argument {
      let words = state.understood(of: argument.entry, argument.text)
      return (words ?? "such as: \(entry.example)", words == nil ? .dim : .accent)
    }
    return (entry.summary, .plain)
  }
}
