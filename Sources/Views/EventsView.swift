internal import Dashboard
internal import People
internal import Screen

/// Gatherings, a line each: when, what, where, and what is left to do.
enum EventsView {
  static func draw(
    _ page: EventsPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    AskedView.drawTitle("Events", "\(page.list.itemCount)", body, symbols, &grid)
    let area = PaneLayout.list(body)
    var rows = DrawnRows(area)
    if page.list.rows.isEmpty {
      AskedView.drawEmpty(
        "No events yet: c adds one, and then the people who were there, one a line.", body, &grid)
    }
    for (line, at) in (page.list.top..<page.list.rows.count).prefix(area.rows).enumerated() {
      let place = Point(column: area.column, row: area.row + line)
      switch page.list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let entry):
        draw(entry, state, place.moved(by: 1), area.columns - 2, &grid)
        rows.add(at, from: place.row, lines: 1)
      }
    }
    return rows
  }

  private static func draw(
    _ entry: EventsPage.Entry, _ state: State, _ place: Point, _ columns: Int, _ grid: inout Grid
  ) {
    guard let event = state.book.events[entry.id] else { return }
    let today = state.zone.day(state.now)
    let when = event.day.map { day(of: $0, asOf: today) } ?? event.on
    let people = entry.people == 1 ? "1 person" : "\(entry.people) people"
    let left = entry.left == 0 ? "" : " · \(entry.left) to do"
    let right = SafeText(columns < 60 ? "\(entry.people)" : people) + SafeText(left)
    grid.put(SafeText(when), at: place, style: .dim, columns: 10)
    let room = columns - 11 - right.width - 1
    let used = grid.put(
      SafeText(event.name), at: place.moved(by: 11), style: .strong, columns: room)
    if room - used > 6 {
      grid.put(
        SafeText(event.place), at: place.moved(by: 11 + used + 2), style: .dim,
        columns: room - used - 2)
    }
    grid.put(
      right, at: place.moved(by: columns - right.width),
      style: entry.left == 0 ? .dim : .accent)
  }

  /// The weekday where it is near, the year where it is not.
  private static func day(of day: Day, asOf today: Day) -> String {
    let (year, _, number) = day.civil
    return abs(day - today) < 180 ? day.words : "\(number) \(day.shortMonth) \(year % 100)"
  }
}

/// A gathering's page: the event, then the people with what is left to do with each.
enum EventView {
  static func draw(
    _ page: EventPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    guard let event = state.book.events[page.event], !event.isDeleted else {
      AskedView.drawTitle("Event", "", body, symbols, &grid)
      AskedView.drawEmpty("This event is gone: u brings back what you deleted.", body, &grid)
      return DrawnRows(PaneLayout.list(body))
    }
    AskedView.drawTitle(event.name, detail(event, page, state), body, symbols, &grid)
    let area = PaneLayout.list(body)
    grid.put(
      SafeText(head(event, state)), at: Point(column: area.column + 1, row: area.row - 1),
      style: .plain, columns: area.columns - 2)
    let list = area.inset(top: min(area.rows, EventPage.headRows - 1))
    if page.list.rows.isEmpty {
      let rest = Rect(
        column: body.column, row: body.row + 1, columns: body.columns, rows: body.rows - 1)
      AskedView.drawEmpty("Nobody yet: c adds people, one a line.", rest, &grid)
    }
    return drawPeople(page, event, state, list, symbols, &grid)
  }

  private static func detail(_ event: Event, _ page: EventPage, _ state: State) -> String {
    let open = page.list.items.count(where: \.isOpen)
    let people = page.list.itemCount
    let words = people == 1 ? "1 person" : "\(people) people"
    return people == 0 ? "" : open == 0 ? "\(words) · all said" : "\(words) · \(open) to do"
  }

  private static func head(_ event: Event, _ state: State) -> String {
    let day = event.day.map { "\($0.words) \($0.civil.year)" } ?? event.on
    return [day, event.place].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func drawPeople(
    _ page: EventPage, _ event: Event, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) -> DrawnRows {
    var rows = DrawnRows(area)
    for (line, at) in (page.list.top..<page.list.rows.count).prefix(area.rows).enumerated() {
      let place = Point(column: area.column, row: area.row + line)
      switch page.list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let person):
        draw(person, event, state, place, area.columns - 1, symbols, &grid)
        rows.add(at, from: place.row, lines: 1)
      }
    }
    return rows
  }

  private static func draw(
    _ person: Attendee, _ event: Event, _ state: State, _ place: Point, _ columns: Int,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    guard let contact = state.book.contact(person.id) else { return }
    let nameWidth = min(26, max(12, columns / 3))
    if state.marks.contains(.contact(person.id)) {
      grid.put(symbols.mark, at: place.moved(by: 1), style: .accentStrong)
    }
    let name = place.moved(by: 2)
    let used = grid.put(
      SafeText(contact.displayName), at: name, style: person.isOpen ? .strong : .plain,
      columns: nameWidth - 1)
    let tags = contact.tags.sorted().map { "#\($0)" }.joined(separator: " ")
    if columns >= 90, used < nameWidth - 4 {
      grid.put(
        SafeText(tags), at: name.moved(by: used + 1), style: .dim, columns: nameWidth - used - 2)
    }
    let words = state.words(of: person.left, since: event)
    grid.put(
      person.isOpen ? SafeText(words) : symbols.done + SafeText(" \(words)"),
      at: name.moved(by: nameWidth), style: person.isOpen ? .accent : .dim,
      columns: columns - nameWidth - 2)
  }
}
