internal import Commands
internal import Dashboard
internal import Screen

/// The last line: the keys that apply now.
enum FooterView {
  static func draw(_ state: State, _ rect: Rect, _ grid: inout Grid) {
    let right = views(state, rect)
    var column = rect.column + 1
    let end = rect.columns - 1 - (right.isEmpty ? 0 : right.width + 2)
    for (key, title) in hints(state) {
      let width = SafeText(key).width + 1 + SafeText(title).width
      guard column + width <= end else { break }
      let used = grid.put(
        SafeText(key), at: Point(column: column, row: rect.row), style: .accent)
      grid.put(
        SafeText(title), at: Point(column: column + used + 1, row: rect.row), style: .dim)
      column += width + 2
    }
    grid.put(right, at: Point(column: rect.columns - 1 - right.width, row: rect.row), style: .dim)
  }

  private static func hints(_ state: State) -> [(String, String)] {
    if case .handedOver? = state.composer?.stage {
      return [("y", "posted"), ("n", "write on"), ("o", "open its page")]
    }
    if state.composer != nil {
      return [("Enter", "hand over"), ("^j", "new line"), ("Esc", "leave, keep the draft")]
    }
    if let reading = state.reading {
      let tab = reading.candidates.isEmpty ? [] : [("Tab", "complete")]
      return [("Enter", "save")] + tab + [("Esc", "leave")]
    }
    if state.prompt != nil { return [("Enter", "take it"), ("Esc", "leave")] }
    if state.isExplaining { return [("Esc", "back")] }
    if state.help != nil { return [("Esc", "back"), ("j k", "scroll")] }
    let back = state.pages.isEmpty ? [] : [("Esc", "back")]
    return back
      + state.offered.map { ($0.keys.first?.description ?? "", $0.title) }
  }

  private static func views(_ state: State, _ rect: Rect) -> SafeText {
    guard rect.columns >= 110, state.composer == nil, state.prompt == nil else { return "" }
    let rows = [Command.showDashboard, .showTimeline].compactMap { CommandTable.row(of: $0) }
    let names = rows.map { "\($0.keys.first?.description ?? "") \($0.title)" }
    return SafeText(names.joined(separator: "  "))
  }
}
