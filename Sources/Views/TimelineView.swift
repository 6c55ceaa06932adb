internal import Dashboard
internal import People
internal import Screen

/// All tweets from and to contacts, newest first.
enum TimelineView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let list = state.timeline.list
    PaneTitle.draw(
      "Timeline", detail: "\(list.itemCount) newest first", limit: state.timeline.limit,
      isFocused: state.focus == .timeline, pane, &grid)
    let area = PaneLayout.list(pane)
    if list.rows.isEmpty {
      grid.put("No tweets yet.", at: Point(column: area.column + 1, row: area.row), style: .dim)
    }
    let look = TweetView.Look(most: RowHeights.timelineText)
    return TweetView.draw(list, look, state, area, symbols, &grid)
  }
}
