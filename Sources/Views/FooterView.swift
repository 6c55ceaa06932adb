internal import Commands
internal import Dashboard
internal import Screen

/// The last line: the keys that apply now.
enum FooterView {
  /// A key of the footer, and where it stands with its title.
  struct Place {
    let rect: Rect
    let key: Key
  }

  /// Returns the keys that were drawn.
  static func draw(_ state: State, _ rect: Rect, _ grid: inout Grid) -> [Place] {
    let views = views(state, rect)
    let widths = views.map { width($0) + 2 }.reduce(0, +)
    let middle = max(rect.column + 1, rect.endColumn - 1 - max(0, widths - 2))
    let end = views.isEmpty ? rect.endColumn - 1 : middle - 2
    let left = rect.splitLeft(end - rect.column).left.inset(left: 1)
    return draw(hints(state), keys: .accent, left, &grid)
      + draw(views, keys: .dim, rect.inset(left: middle - rect.column, right: 1), &grid)
  }

  /// As many as fit.
  private static func draw(
    _ hints: [(String, String)], keys: Style, _ rect: Rect, _ grid: inout Grid
  ) -> [Place] {
    var places: [Place] = []
    var column = rect.column
    for hint in hints {
      let width = width(hint)
      guard column + width <= rect.endColumn else { break }
      let start = Point(column: column, row: rect.row)
      let used = grid.put(SafeText(hint.0), at: start, style: keys)
      grid.put(SafeText(hint.1), at: start.moved(by: used + 1), style: .dim)
      if let key = Key(hint.0) {
        places.append(Place(rect: .line(at: start, columns: width), key: key))
      }
      column += width + 2
    }
    return places
  }

  private static func width(_ hint: (String, String)) -> Int {
    SafeText(hint.0).width + 1 + SafeText(hint.1).width
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

  private static func views(_ state: State, _ rect: Rect) -> [(String, String)] {
    guard rect.columns >= 110, state.composer == nil, state.prompt == nil else { return [] }
    return [Command.showDashboard, .showTimeline].compactMap { CommandTable.row(of: $0) }
      .map { ($0.keys.first?.description ?? "", $0.title) }
  }
}
