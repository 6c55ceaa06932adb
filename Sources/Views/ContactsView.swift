internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// The contacts, a line each: how close, the name, strength, last contact, where it goes.
enum ContactsView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    PaneTitle.draw(
      "Contacts", detail: detail(state), limit: state.contacts.limit.text,
      isFocused: state.focus == .contacts, pane, &grid)
    let area = PaneLayout.list(pane)
    var rows = DrawnRows(area)
    let list = state.contacts.list
    if list.rows.isEmpty { drawEmpty(state, area, &grid) }
    for (line, at) in (list.top..<list.rows.count).prefix(area.rows).enumerated() {
      let place = Point(column: area.column, row: area.row + line)
      switch list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let entry):
        draw(entry, state, place, area.columns, symbols, &grid)
        rows.add(at, from: place.row, lines: 1)
      }
    }
    return rows
  }

  private static func draw(
    _ entry: ContactsPane.Entry, _ state: State, _ place: Point, _ columns: Int,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    // By the columns: reading the records of a screenful takes as long as drawing it.
    let name = SafeText(state.book.contacts.displayName(entry.index))
    let isStarred = state.book.contacts.marks[entry.index].contains(.starred)
    let summary = state.relations.strength(entry.index, now: state.now)
    grid.put(symbols.layer(entry.layer), at: place.moved(by: 1), style: .accent)
    if state.marks.contains(.contact(entry.id)) {
      grid.put(symbols.mark, at: place.moved(by: 2), style: .accentStrong)
    }
    let trend: SafeText =
      switch summary.trend {
      case .up: symbols.up
      case .down: symbols.down
      case .steady: " "
      }
    let last = summary.last.map { age(of: $0, at: state.now) } ?? ""
    let numbers = SafeText(entry.value.shown).padded(leftTo: 4) + SafeText(last).padded(leftTo: 5)
    let room = columns - 3 - numbers.width - 2
    let used = grid.put(
      name.isEmpty ? SafeText(entry.id.description) : name, at: place.moved(by: 3),
      columns: isStarred ? room - 2 : room)
    if isStarred { grid.put(symbols.star, at: place.moved(by: 4 + used), style: .warning) }
    grid.put(numbers, at: place.moved(by: 3 + room), style: .dim)
    grid.put(
      trend, at: place.moved(by: columns - 1), style: summary.trend == .down ? .warning : .good)
  }

  /// How many are shown, and by what they are sorted.
  static func detail(_ state: State) -> String {
    let (shown, all) = (state.contacts.list.itemCount, state.contacts.total)
    return "\(shown == all ? "\(all)" : "\(shown) of \(all)") · by \(state.contacts.order.rawValue)"
  }

  static func drawEmpty(_ state: State, _ area: Rect, _ grid: inout Grid) {
    let text =
      state.contacts.limit.isEmpty
      ? "Nobody yet. perch import PATH brings in an archive." : "Nobody matches; Esc shows all."
    EmptyList.draw(text, in: area, &grid)
  }
}

extension Point {
  func moved(by columns: Int) -> Point { Point(column: column + columns, row: row) }
  func down(_ rows: Int) -> Point { Point(column: column, row: row + rows) }
}
