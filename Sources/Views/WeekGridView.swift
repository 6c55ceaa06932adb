internal import Dashboard
internal import People
internal import Screen

/// What I promised, a block a week and a column a day: what and to whom in each.
enum WeekGridView {
  static func draw(_ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    var left = area
    for week in weeks(state) where left.rows > 1 {
      left = draw(week, state, left, symbols, &grid)
    }
  }

  /// The rows of the list that stand in one block, its heading first.
  private struct Week {
    let heading: String
    var items: [(row: Int, entry: FollowUpsPane.Entry)] = []
    var isOverdue: Bool { items.first?.entry.group == .overdue }
  }

  /// From the one in which the list's first shown row stands.
  private static func weeks(_ state: State) -> [Week] {
    let list = state.followUps.list
    var weeks: [Week] = []
    var first = 0
    for (at, row) in list.rows.enumerated() {
      switch row {
      case .heading(let heading): weeks.append(Week(heading: heading))
      case .item(let entry):
        if weeks.isEmpty { weeks.append(Week(heading: "")) }
        weeks[weeks.count - 1].items.append((at, entry))
      }
      if at == list.top { first = weeks.count - 1 }
    }
    return Array(weeks[min(first, weeks.count)...])
  }

  private static func draw(
    _ week: Week, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Rect {
    // The columns say themselves what each day has.
    let heading = week.heading.firstRange(of: "    ").map { week.heading[..<$0.lowerBound] }
    grid.put(
      symbols.group + SafeText(heading.map(String.init) ?? week.heading), at: area.origin,
      style: week.isOverdue ? .warning : .dim, columns: area.columns)
    let height = FollowUpsPane.weekHeight
    let width = (area.columns - 1) / 7
    let first = week.items.first?.row ?? 0
    let cells = Dictionary(grouping: week.items) { item in
      // What is overdue stands side by side, whichever day it was.
      week.isOverdue ? (item.row - first) % 7 : item.entry.due.day.weekday
    }
    for (column, items) in cells {
      let cell = Rect(
        column: area.column + 1 + column * width, row: area.row + 1, columns: width - 1,
        rows: min(height - 2, area.rows - 1))
      drawCell(items, state, cell, symbols, &grid)
    }
    return area.inset(top: height)
  }

  private static func drawCell(
    _ items: [(row: Int, entry: FollowUpsPane.Entry)], _ state: State, _ cell: Rect,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    let selected = state.followUps.list.selected
    // Who is selected is seen, however many are due on the day.
    let at = items.firstIndex { $0.row == selected } ?? 0
    let room = max(1, cell.rows / 2)
    let start = max(0, min(at - room + 1, items.count - room))
    let shown = items[start..<min(items.count, start + room)]
    for (place, item) in shown.enumerated() {
      let at = cell.origin.down(place * 2)
      drawPromise(item.entry, item.row == selected, state, at, cell.columns, symbols, &grid)
    }
    if items.count > shown.count {
      let more = SafeText("+\(items.count - shown.count)")
      grid.put(
        more, at: Point(column: cell.endColumn - more.width, row: cell.row), style: .dim)
    }
  }

  private static func drawPromise(
    _ entry: FollowUpsPane.Entry, _ isSelected: Bool, _ state: State, _ place: Point,
    _ columns: Int, _ symbols: Symbols, _ grid: inout Grid
  ) {
    guard let followUp = state.book.followUp(entry.id) else { return }
    let handled = state.followUps.handled[entry.id]
    let name = followUp.contact.flatMap { state.book.contact($0) }?.displayName ?? ""
    let time = entry.due.minute.map { clock($0) + " " } ?? ""
    let day = "\(entry.due.day.weekdayName) \(entry.due.day.civil.day) "
    let lines: [(SafeText, Style)] = [
      (
        SafeText(day + time), entry.group == .overdue ? .warning : .dim
      ),
      (
        handled.map { symbols.done + SafeText(" \($0)") }
          ?? SafeText(name.isEmpty ? followUp.what : "\(name): \(followUp.what)"),
        handled != nil ? .good : .plain
      ),
    ]
    for (row, line) in lines.enumerated() {
      if isSelected { grid.put(symbols.selection, at: place.down(row), style: .accent) }
      grid.put(line.0, at: place.down(row).moved(by: 1), style: line.1, columns: columns - 1)
    }
  }
}
