internal import Dashboard
internal import People
internal import Screen

/// The first line: whose book, what waits, the time.
enum HeaderView {
  static func draw(_ state: State, _ rect: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let isNarrow = rect.columns < 60
    let day = state.zone.day(state.now)
    let time = clock(state.zone.minute(state.now))
    let right =
      isNarrow
      ? SafeText("")
      : SafeText(
        [state.syncing.words(at: state.now), "\(day.words) \(time)"].compactMap { $0 }
          .joined(separator: "   "))
    var column = 1
    column += grid.put("perch", at: Point(column: column, row: rect.row), style: .strong) + 2
    if !isNarrow, let handle = state.book.myHandle {
      column +=
        grid.put(
          SafeText(handle.at), at: Point(column: column, row: rect.row), style: .accent) + 2
    }
    let room = rect.columns - column - right.width - 2
    grid.put(
      counts(state, isNarrow), at: Point(column: column, row: rect.row), style: .plain,
      columns: room)
    grid.put(
      right, at: Point(column: rect.columns - right.width - 1, row: rect.row), style: .dim)
  }

  private static func counts(_ state: State, _ isNarrow: Bool) -> SafeText {
    let today = state.followUps.count(.today)
    let late = state.followUps.count(.overdue)
    let waiting = state.queue.waitingInAll
    let marked = state.marks.isEmpty ? "" : " · \(state.marks.count) marked"
    let done = state.doneToday == 0 ? "" : " · \(state.doneToday) done"
    return isNarrow
      ? SafeText("\(waiting) answer · \(today) today · \(late) late\(marked)")
      : SafeText("\(waiting) to answer · \(today) today · \(late) overdue\(done)\(marked)")
  }
}
