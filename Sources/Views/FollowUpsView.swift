internal import Dashboard
internal import People
internal import Screen

/// What I promised: when and to whom, and below it what.
enum FollowUpsView {
  static func draw(_ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let list = state.followUps.list
    let isFocused = state.focus == .followUps
    PaneTitle.draw(
      "Follow-ups", detail: "\(list.items.count)", limit: state.followUps.limit,
      isFocused: isFocused, pane, &grid)
    var area = PaneLayout.list(pane)
    if list.rows.isEmpty {
      grid.put(
        "Nothing promised: f adds one.", at: Point(column: area.column + 1, row: area.row),
        style: .dim, columns: area.columns - 1)
    }
    for at in list.top..<list.rows.count where area.rows > 0 {
      switch list.rows[at] {
      case .heading(let name):
        grid.put(
          symbols.group + SafeText(name), at: Point(column: area.column, row: area.row),
          style: name == FollowUpsPane.Group.overdue.rawValue ? .warning : .heading,
          columns: area.columns)
        area = area.inset(top: 1)
      case .item(let entry):
        let isSelected = at == list.selected
        draw(entry, isSelected, isFocused, state, area, symbols, &grid)
        area = area.inset(top: 2)
      }
    }
  }

  private static func draw(
    _ entry: FollowUpsPane.Entry, _ isSelected: Bool, _ isFocused: Bool, _ state: State,
    _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    guard let followUp = state.book.followUp(entry.id) else { return }
    let place = Point(column: area.column, row: area.row)
    let isDim = entry.handled != nil
    let name = followUp.contact.flatMap { state.book.contact($0) }?.displayName ?? ""
    let when = SafeText(when(entry, state)).padded(to: 6)
    grid.put(when, at: place.moved(by: 1), style: .dim)
    grid.put(
      SafeText(name.isEmpty ? followUp.what : name), at: place.moved(by: 8),
      style: isDim ? .dim : isSelected && isFocused ? .selected : .plain, columns: area.columns - 8)
    guard area.rows > 1 else { return }
    let below =
      isDim ? symbols.done + SafeText(" \(entry.handled ?? "")") : SafeText(what(followUp, name))
    grid.put(
      below, at: place.down(1).moved(by: 8), style: isDim ? .good : .dim, columns: area.columns - 8)
    if isSelected { TweetView.drawBar(area, 2, isFocused, symbols, &grid) }
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
    return day.civil.year == today.civil.year || abs(day - today) < 180
      ? "\(day.civil.day) \(day.shortMonth)" : "\(day.shortMonth) \(day.civil.year % 100)"
  }
}
