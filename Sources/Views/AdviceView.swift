internal import Dashboard
internal import People
internal import Queries
internal import Screen

/// People with what is known of each, and what is advised.
enum AdviceView {
  static func draw(
    _ pane: Pane, _ state: State, _ rect: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let advice = state[advice: pane]
    let found = advice.page?.detail ?? ""
    let detail = pane == .reach && !found.isEmpty ? "\(found) · Tab: the ladder" : found
    PaneTitle.draw(
      title(pane), detail: detail, limit: advice.limit.text,
      isFocused: state.focus == pane, rect, &grid)
    let area = PaneLayout.list(rect)
    if advice.list.rows.isEmpty { drawEmpty(advice, state, area, &grid) }
    return DrawnRows.drawing(advice.list, in: area, symbols, &grid) { entry, area, grid in
      let used = draw(entry, state, area, symbols, &grid)
      return (used, used + 1)
    }
  }

  private static func title(_ pane: Pane) -> String {
    switch pane {
    case .ladder: "Ladder"
    case .near: "Near"
    default: "Reach"
    }
  }

  /// Returns how many lines it took, without the gap.
  private static func draw(
    _ entry: AdvicePane.Entry, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) -> Int {
    let name = SafeText(state.book.contacts.displayName(entry.index))
    let isMarked = state.marks.contains(.contact(entry.id))
    TwoSided.draw(
      isMarked ? symbols.mark + name : name, .strong, SafeText(entry.figures), .dim,
      at: area.origin.moved(by: 1), columns: area.columns - 1, &grid)
    let (facts, advice) = entry.lines(columns: area.columns)
    let style: Style =
      switch entry.tone {
      case .go: .accent
      case .rest: .warning
      case .joy: .good
      }
    let lines = facts.map { ($0, Style.dim) } + advice.map { ($0, style) }
    for (at, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      grid.put(
        line.0, at: area.origin.down(at + 1).moved(by: 3), style: line.1,
        columns: area.columns - 3)
    }
    if entry.tone == .joy, facts.count + 1 < area.rows {
      grid.put(symbols.star, at: area.origin.down(facts.count + 1).moved(by: 1), style: .good)
    }
    return min(1 + lines.count, area.rows)
  }

  private static func drawEmpty(
    _ advice: AdvicePane, _ state: State, _ area: Rect, _ grid: inout Grid
  ) {
    let words =
      advice.page == nil
      ? (state.book.isComplete ? "looking…" : "older months are being read…")
      : advice.limit.isEmpty ? advice.page?.empty ?? "" : "Nobody matches; Esc shows all."
    EmptyList.draw(words, in: area, &grid)
  }
}
