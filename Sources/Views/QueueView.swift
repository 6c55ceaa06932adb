internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// What waits for an answer: who, the words, the reasons with their points.
enum QueueView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let queue = state.queue
    let count = queue.list.itemCount
    let number = queue.waiting == count ? "\(count)" : "\(queue.waiting) of \(count)"
    let detail = queue.order == .best ? number : "\(number) · by \(queue.order.rawValue)"
    let joy = queue.celebrated.map { item in
      let name = item.contact.map { state.book.contacts.displayName($0) } ?? ""
      return " · \(symbols.star.text) \(name) answered at last"
    }
    PaneTitle.draw(
      "To answer", detail: detail + (joy ?? ""), limit: queue.limit.text,
      isFocused: state.focus == .queue, pane,
      &grid)
    var area = PaneLayout.list(pane)
    var rows = DrawnRows(area)
    for at in queue.list.top..<queue.list.rows.count where area.rows > 0 {
      guard let item = queue.list.rows[at].item else { continue }
      let used = draw(item, state, area, symbols, &grid)
      rows.add(at, from: area.row, lines: used)
      area = area.inset(top: used + 1)
    }
    drawEnd(state, area, symbols, &grid)
    return rows
  }

  private static func draw(
    _ item: QueueItem, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Int {
    let handled = state.queue.handled[item.id]
    guard let tweet = state.book.tweet(item.row) else { return missing(item, area, &grid) }
    let look = TweetView.Look(
      isDim: handled != nil, score: item.priority.shown,
      mark: state.book.outbox.openAnswer(to: item.id)?.state.rawValue ?? "",
      most: RowHeights.queueText, isMarked: state.marks.contains(.tweet(item.id)))
    let used = TweetView.draw(tweet, look, state, area, symbols, &grid)
    return used + drawBelow(item, handled, area.inset(left: 1, top: used), symbols, &grid)
  }

  /// Why it stands here, or what was done with it in the same lines; returns how many.
  private static func drawBelow(
    _ item: QueueItem, _ handled: String?, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Int {
    let reasons = RowHeights.reasons(item, columns: area.columns + 1)
    let lines = handled.map { [symbols.done + SafeText(" \($0)")] } ?? reasons
    let style: Style = handled != nil ? .good : item.isUnhappy ? .alarm : .accent
    for (row, line) in lines.prefix(area.rows).enumerated() {
      grid.put(
        line, at: Point(column: area.column, row: area.row + row), style: style,
        columns: area.columns)
    }
    return min(reasons.count, area.rows)
  }

  private static func missing(_ item: QueueItem, _ area: Rect, _ grid: inout Grid) -> Int {
    grid.put(
      SafeText("\(item.id) cannot be read: perch check tells why"),
      at: Point(column: area.column + 1, row: area.row), style: .warning, columns: area.columns - 1)
    return 1
  }

  /// What follows the last one: what was dealt with, what is older, or that all is done.
  private static func drawEnd(
    _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    var lines: [(SafeText, Style)] = state.queue.finished.suffix(max(0, area.rows - 2)).map {
      (symbols.done + SafeText(" \($0.name)  \($0.how)"), .dim)
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
    return state.caughtUp
  }
}
