internal import Commands
internal import Dashboard
internal import People
internal import Queries
internal import Screen

/// What I promised: when and to whom, and below it what.
enum FollowUpsView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let list = state.followUps.list
    PaneTitle.draw(
      "Follow-ups", detail: detail(state), limit: state.followUps.limit.text,
      isFocused: state.focus == .followUps, pane, &grid)
    var area = PaneLayout.list(pane)
    var rows = DrawnRows(area)
    if list.rows.isEmpty {
      grid.put(
        "Nothing promised: f adds one.", at: Point(column: area.column + 1, row: area.row),
        style: .dim, columns: area.columns - 1)
    }
    if state.followUps.isGrid(columns: area.columns) {
      WeekGridView.draw(state, area, symbols, &grid)
      return rows
    }
    for at in list.top..<list.rows.count where area.rows > 0 {
      switch list.rows[at] {
      case .heading(let name):
        grid.put(
          symbols.group + SafeText(name), at: Point(column: area.column, row: area.row),
          style: name.hasPrefix(FollowUpsPane.Group.overdue.rawValue) ? .warning : .dim,
          columns: area.columns)
        area = area.inset(top: 1)
      case .item(let entry):
        let height = state.followUps.height(columns: area.columns)
        if height == 1 {
          drawLine(entry, state, area, symbols, &grid)
        } else {
          draw(entry, state, area, symbols, &grid)
        }
        rows.add(at, from: area.row, lines: height)
        area = area.inset(top: height)
      }
    }
    return rows
  }

  private static func draw(
    _ entry: FollowUpsPane.Entry, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) {
    guard let followUp = state.book.followUp(entry.id) else { return }
    let place = Point(column: area.column, row: area.row)
    let handled = state.followUps.handled[entry.id]
    let isDim = handled != nil
    let name = followUp.contact.flatMap { state.book.contact($0) }?.displayName ?? ""
    let when = SafeText(when(entry, state)).padded(to: 6)
    grid.put(when, at: place.moved(by: 1), style: .dim)
    if state.marks.contains(.followUp(entry.id)) {
      grid.put(symbols.mark, at: place.moved(by: 7), style: .accentStrong)
    }
    grid.put(
      SafeText(name.isEmpty ? followUp.what : name), at: place.moved(by: 8),
      style: isDim ? .dim : .plain, columns: area.columns - 8)
    guard area.rows > 1 else { return }
    let below =
      handled.map { symbols.done + SafeText(" \($0)") } ?? SafeText(what(followUp, name))
    grid.put(
      below, at: place.down(1).moved(by: 8), style: isDim ? .good : .dim, columns: area.columns - 8)
  }

  /// All of it in one line, where there is room.
  private static func drawLine(
    _ entry: FollowUpsPane.Entry, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) {
    guard let followUp = state.book.followUp(entry.id) else { return }
    let place = Point(column: area.column, row: area.row)
    let handled = state.followUps.handled[entry.id]
    let name = followUp.contact.flatMap { state.book.contact($0) }?.displayName ?? ""
    let nameWidth = min(26, area.columns / 4)
    let late = late(entry, state)
    grid.put(SafeText(whole(entry, state)).padded(to: 12), at: place.moved(by: 1), style: .dim)
    grid.put(
      SafeText(name), at: place.moved(by: 14), style: handled == nil ? .strong : .dim,
      columns: nameWidth)
    let start = 14 + nameWidth + 2
    let words =
      handled.map { symbols.done + SafeText(" \($0)") }
      ?? SafeText(what(followUp, name.isEmpty ? " " : name))
    grid.put(
      words, at: place.moved(by: start), style: handled == nil ? .plain : .good,
      columns: area.columns - start - late.width - 1)
    grid.put(late, at: place.moved(by: area.columns - late.width), style: .warning)
  }

  /// `3 days late`; nothing where it is not.
  private static func late(_ entry: FollowUpsPane.Entry, _ state: State) -> SafeText {
    let days = state.zone.day(state.now) - entry.due.day
    guard entry.group == .overdue, days > 0 else { return "" }
    return SafeText(days == 1 ? "a day late" : "\(days) days late")
  }

  /// The day where the heading does not say it, and the time.
  private static func whole(_ entry: FollowUpsPane.Entry, _ state: State) -> String {
    let time = entry.due.minute.map(clock) ?? ""
    let isSaid =
      entry.group != .overdue && state.followUps.arrangement == .days
      && entry.due.day - state.zone.day(state.now) <= 14
    if isSaid { return time }
    let day =
      entry.group == .overdue || state.followUps.arrangement == .days
      ? entry.due.day.shortDate(asOf: state.zone.day(state.now)) : entry.due.day.weekdayName
    return time.isEmpty ? day : "\(day) \(time)"
  }

  private static func detail(_ state: State) -> String {
    let order = state.followUps.order
    let said = state.view == .followUps ? state.openSaid.count : 0
    let key = state.keymap.key(of: .said) ?? ":promises"
    return "\(state.followUps.list.itemCount)" + (order == .due ? "" : " · by \(order.rawValue)")
      + (said == 0 ? "" : " · \(key): \(said) more in what you wrote")
  }

  private static func what(_ followUp: FollowUp, _ name: String) -> String {
    let what = name.isEmpty ? "" : followUp.what
    return followUp.cadence.map { what.isEmpty ? "every \($0)" : "\(what) · every \($0)" } ?? what
  }

  /// The time today, the weekday within a week, else the date.
  private static func when(_ entry: FollowUpsPane.Entry, _ state: State) -> String {
    let today = state.zone.day(state.now)
    let day = entry.due.day
    if day == today { return entry.due.minute.map(clock) ?? "today" }
    if abs(day - today) < 7 { return day.weekdayName }
    return day.shortDate(asOf: today)
  }
}
