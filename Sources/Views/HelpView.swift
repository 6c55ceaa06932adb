internal import Commands
internal import Dashboard
internal import Screen

/// What can be done here, then all else, from the command table, with the user's keys.
enum HelpView {
  static func draw(_ help: HelpPage, _ state: State, _ body: Rect, _ grid: inout Grid) {
    guard body.rows > 0 else { return }
    let lines = HelpLines.lines(state, columns: body.columns)
    drawTitle(help, state, lines, body, &grid)
    let keysWidth = HelpLines.keysWidth(columns: body.columns)
    for (row, line) in lines.dropFirst(help.top).prefix(body.rows - 1).enumerated() {
      let place = Point(column: body.column + 1, row: body.row + 1 + row)
      switch line {
      case .heading(let title): grid.put(SafeText(title), at: place, style: .title)
      case .keys(let keys, let words, let isOff):
        grid.put(
          SafeText(keys), at: place.moved(by: 1), style: isOff ? .dim : .accent,
          columns: keysWidth - 2)
        grid.put(words, at: place.moved(by: keysWidth), style: isOff ? .dim : .plain)
      }
    }
  }

  /// What is sought, or how to seek.
  private static func drawTitle(
    _ help: HelpPage, _ state: State, _ lines: [HelpLines.Line], _ body: Rect, _ grid: inout Grid
  ) {
    let place = Point(column: body.column + 1, row: body.row)
    let right = SafeText(lines.isEmpty ? "nothing has these words" : "")
    grid.put(
      right, at: Point(column: body.endColumn - 1 - right.width, row: body.row), style: .dim)
    guard help.isTyping || !help.filter.isEmpty else {
      let used = grid.put("Help", at: place, style: .strong)
      let key = state.keymap.key(of: .search).map { "\($0) finds a key by its word" } ?? ""
      grid.put(SafeText(key), at: place.moved(by: used + 2), style: .dim)
      return
    }
    let asked = grid.put("Find: ", at: place, style: .strong)
    let room = max(6, body.columns - asked - right.width - 4)
    let before = SafeText(help.filter.beforeCursor)
    let hidden = max(0, before.width - room + 1)
    grid.put(
      SafeText(help.filter.text).dropping(columns: hidden), at: place.moved(by: asked),
      style: .fieldActive, columns: room)
    if help.isTyping { grid.cursor = place.moved(by: asked + before.width - hidden) }
  }
}
