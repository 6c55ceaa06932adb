internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// The contacts across the whole screen, a line each, in columns.
enum ContactTableView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    PaneTitle.draw(
      "Contacts", detail: ContactsView.detail(state), limit: state.contacts.limit.text,
      isFocused: true, pane, &grid)
    let columns = state.columns.fitting(pane.columns)
    for (column, start, width) in columns where pane.rows > 1 {
      let title = SafeText(column.title)
      let place = Point(column: pane.column + start, row: pane.row + 1)
      grid.put(column.isNumber ? title.padded(leftTo: width) : title, at: place, style: .dim)
    }
    let area = PaneLayout.list(pane)
    var rows = DrawnRows(area)
    let list = state.contacts.list
    if list.rows.isEmpty { ContactsView.drawEmpty(state, area, &grid) }
    for (line, at) in (list.top..<list.rows.count).prefix(area.rows).enumerated() {
      let place = Point(column: area.column, row: area.row + line)
      switch list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let entry):
        let line = Line(entry, state)
        grid.put(symbols.layer(entry.layer), at: place.moved(by: 1), style: .accent)
        if state.marks.contains(.contact(entry.id)) {
          grid.put(symbols.mark, at: place.moved(by: 2), style: .accentStrong)
        }
        for (column, start, width) in columns {
          line.draw(column, at: place.moved(by: start), width, symbols, &grid)
        }
        rows.add(at, from: place.row, lines: 1)
      }
    }
    return rows
  }

  /// One contact's line.
  private struct Line {
    private let contact: Contact
    private let strength: Strength
    private let due: KeepingUp?
    private let state: State
    private let entry: ContactsPane.Entry

    init(_ entry: ContactsPane.Entry, _ state: State) {
      (self.entry, self.state) = (entry, state)
      contact = state.book.contacts[entry.index]
      strength = state.relations.strength(entry.index, now: state.now)
      due = state.creep.keepUp(entry.index, rank: entry.rank)
    }

    func draw(
      _ column: ContactColumn, at place: Point, _ width: Int, _ symbols: Symbols,
      _ grid: inout Grid
    ) {
      let (text, style) = cell(column, symbols)
      let shown = column.isNumber ? text.padded(leftTo: width) : text
      let used = grid.put(shown, at: place, style: style, columns: width)
      if column == .name, contact.isStarred, used + 2 <= width {
        grid.put(symbols.star, at: place.moved(by: used + 1), style: .warning)
      }
    }

    private func cell(_ column: ContactColumn, _ symbols: Symbols) -> (SafeText, Style) {
      switch column {
      case .name: (SafeText(contact.displayName), contact.isMuted ? .dim : .plain)
      case .handle: (SafeText(contact.mainHandle?.at ?? ""), .dim)
      case .strength: (SafeText(entry.value.shown), .dim)
      case .trend: trend(symbols)
      case .last: (SafeText(strength.last.map { age(of: $0, at: state.now) } ?? lastDay), .dim)
      case .due: dueDate
      case .place: (SafeText(contact.place), .plain)
      case .tags:
        (SafeText(contact.tags.sorted().map { "#\($0)" }.joined(separator: " ")), .accent)
      }
    }

    /// Where only the day of the last contact is known.
    private var lastDay: String {
      strength.lastDay.map { age(of: state.zone.moment($0, minute: 720), at: state.now) } ?? ""
    }

    private func trend(_ symbols: Symbols) -> (SafeText, Style) {
      switch strength.trend {
      case .up: (symbols.up, .good)
      case .down: (symbols.down, .warning)
      case .steady: (" ", .dim)
      }
    }

    private var dueDate: (SafeText, Style) {
      guard let due else { return ("", .dim) }
      let today = state.zone.day(state.now)
      let date = SafeText(due.ask.shortDate(asOf: today))
      return switch due.standing(on: today) {
      case .early: (date, .dim)
      case .due: (date + " due", .plain)
      case .late: (date + " late", .warning)
      }
    }
  }
}
