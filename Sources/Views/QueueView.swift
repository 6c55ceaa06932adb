internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// What waits for an answer: who, the words, the reasons with their points.
enum QueueView {
  static func draw(_ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let queue = state.queue
    let count = queue.list.items.count
    let detail = queue.waiting == count ? "\(count)" : "\(queue.waiting) of \(count)"
    PaneTitle.draw(
      "To answer", detail: detail, limit: queue.limit, isFocused: state.focus == .middle, pane,
      &grid)
    var area = PaneLayout.list(pane)
    for at in queue.list.top..<queue.list.rows.count where area.rows > 0 {
      guard let entry = queue.list.rows[at].item else { continue }
      let isSelected = at == queue.list.selected
      let used = draw(entry, isSelected, state, area, symbols, &grid)
      area = area.inset(top: used + 1)
    }
    drawEnd(state, area, symbols, &grid)
  }

  private static func draw(
    _ entry: QueuePane.Entry, _ isSelected: Bool, _ state: State, _ area: Rect,
    _ symbols: Symbols, _ grid: inout Grid
  ) -> Int {
    let isFocused = state.focus == .middle
    guard let tweet = state.book.tweet(entry.id) else { return missing(entry, area, &grid) }
    let look = TweetView.Look(
      isSelected: isSelected, isFocused: isFocused, isDim: entry.handled != nil,
      score: entry.item.priority.shown, most: RowHeights.queueText,
      nameStyle: isSelected && isFocused ? .selected : .strong)
    let used = TweetView.draw(tweet, look, state, area, symbols, &grid)
    let below = drawBelow(entry, area.inset(left: 1, top: used), symbols, &grid)
    if isSelected { TweetView.drawBar(area, used + below, isFocused, symbols, &grid) }
    return used + below
  }

  /// What was done with it, or why it stands here; returns the lines taken.
  private static func drawBelow(
    _ entry: QueuePane.Entry, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Int {
    let lines =
      entry.handled.map { [symbols.done + SafeText(" \($0)")] }
      ?? RowHeights.reasons(entry.item, columns: area.columns + 1)
    let style: Style = entry.handled != nil ? .good : entry.item.isUnhappy ? .alarm : .accent
    for (row, line) in lines.prefix(area.rows).enumerated() {
      grid.put(
        line, at: Point(column: area.column, row: area.row + row), style: style,
        columns: area.columns)
    }
    return min(lines.count, area.rows)
  }

  private static func missing(_ entry: QueuePane.Entry, _ area: Rect, _ grid: inout Grid) -> Int {
    grid.put(
      SafeText("\(entry.id) cannot be read: perch check tells why"),
      at: Point(column: area.column + 1, row: area.row), style: .warning, columns: area.columns - 1)
    return 1
  }

  /// What follows the last one: what was dealt with, what is older, or that all is done.
  private static func drawEnd(
    _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    var lines: [(SafeText, Style)] = state.queue.finished.suffix(max(0, area.rows - 2)).map {
      (symbols.done + SafeText(" \($0.name)  \($0.handled)"), .dim)
    }
    if state.queue.waiting == 0 { lines.insert((SafeText(caughtUp(state)), .good), at: 0) }
    if state.queue.older > 0 {
      lines.append(
        (SafeText("\(state.queue.older) older are left out: 2 shows the timeline"), .dim))
    }
    for (row, line) in lines.prefix(area.rows).enumerated() {
      grid.put(
        line.0, at: Point(column: area.column + 1, row: area.row + row), style: line.1,
        columns: area.columns - 1)
    }
  }

  private static func caughtUp(_ state: State) -> String {
    if !state.queue.limit.isEmpty { return "Nothing matches; Esc shows all." }
    if state.book.tweets.isEmpty && state.book.isComplete {
      return "No tweets yet. perch import PATH brings in an archive or API pages."
    }
    let next = state.followUps.list.items.first { $0.handled == nil }
    return next.map { "All caught up · next follow-up \($0.due.words)" } ?? "All caught up"
  }
}
