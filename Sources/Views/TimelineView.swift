internal import Dashboard
internal import People
internal import Queries
internal import Screen

/// All conversations with contacts, those first in which something came last.
enum TimelineView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let list = state.timeline.list
    PaneTitle.draw(
      "Timeline", detail: detail(state), limit: state.timeline.limit.text,
      isFocused: state.focus == .timeline, pane, &grid)
    let area = PaneLayout.list(pane)
    if list.rows.isEmpty {
      grid.put(
        state.timeline.limit.isEmpty
          ? "No tweets yet: perch import brings them in." : "Nothing here has it; Esc shows all.",
        at: Point(column: area.column + 1, row: area.row), style: .dim, columns: area.columns - 1)
    }
    let look = TweetView.Look(most: RowHeights.timelineText)
    return TweetView.draw(list, look, state, area, symbols, &grid)
  }

  private static func detail(_ state: State) -> String {
    let timeline = state.timeline
    if timeline.new > 0, timeline.limit.isEmpty {
      let more = timeline.new == TimelinePane.mostNew ? "+" : ""
      return "\(timeline.new)\(more) new since \(since(state))"
    }
    return timeline.isWhole || !timeline.limit.isEmpty
      ? "\(timeline.total) newest first" : "newest first"
  }

  /// The time today, else the day.
  private static func since(_ state: State) -> String {
    guard let seen = state.timeline.seen else { return "" }
    let day = state.zone.day(seen)
    return day == state.zone.day(state.now) ? clock(state.zone.minute(seen)) : day.words
  }
}
