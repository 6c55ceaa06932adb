internal import Dashboard
internal import People
internal import Screen

/// All tweets from and to contacts, newest first.
enum TimelineView {
  static func draw(_ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let list = state.timeline.list
    let isFocused = state.focus == .middle
    PaneTitle.draw(
      "Timeline", detail: "\(list.rows.count) newest first", limit: state.timeline.limit,
      isFocused: isFocused, pane, &grid)
    var area = PaneLayout.list(pane)
    if list.rows.isEmpty {
      grid.put("No tweets yet.", at: Point(column: area.column + 1, row: area.row), style: .dim)
    }
    for at in list.top..<list.rows.count where area.rows > 0 {
      guard let entry = list.rows[at].item, let tweet = state.book.tweet(entry.row) else {
        continue
      }
      let isSelected = at == list.selected
      let look = TweetView.Look(
        isSelected: isSelected, isFocused: isFocused, most: RowHeights.timelineText,
        nameStyle: isSelected && isFocused ? .selected : .strong)
      area = area.inset(top: TweetView.draw(tweet, look, state, area, symbols, &grid) + 1)
    }
  }
}
