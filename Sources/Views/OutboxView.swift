internal import Dashboard
internal import People
internal import Screen

/// What is written and not sent, by how far it has come.
enum OutboxView {
  static func draw(
    _ page: OutboxPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let title = symbols.backTo + SafeText(" Outbox")
    let place = Point(column: body.column + 1, row: body.row)
    grid.put(title, at: place, style: .title)
    grid.put(SafeText("\(page.list.itemCount)"), at: place.moved(by: title.width + 2), style: .dim)
    let area = PaneLayout.list(body)
    if page.list.rows.isEmpty {
      let words = "Nothing is left to send. C begins a tweet, r an answer."
      grid.put(
        SafeText(words), at: Point(column: area.column + 1, row: area.row), style: .good,
        columns: area.columns - 2)
    }
    return DrawnRows.drawing(page.list, in: area, symbols, &grid) { item, area, grid in
      guard let entry = state.book.outbox[item.id] else { return (0, 0) }
      let used = draw(entry, state, area, symbols, &grid)
      return (used, used + 1)
    }
  }

  /// For whom, and what it answers, then the words; returns how many lines it took.
  private static func draw(
    _ entry: OutboxEntry, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Int {
    let place = Point(column: area.column + 1, row: area.row)
    let right = SafeText(state.whatIsLeft(of: entry))
    let room = area.columns - 2 - right.width
    let used = grid.put(
      SafeText(state.name(of: entry)), at: place, style: .strong, columns: room)
    if let tweet = entry.inReplyTo.flatMap({ state.book.tweet($0) }), room - used > 8 {
      let words = SafeText(symbols.incoming.text + " \(tweet.text)", columns: room - used - 3)
      grid.put(words, at: place.moved(by: used + 2), style: .dim, columns: room - used - 3)
    }
    grid.put(right, at: place.moved(by: area.columns - 1 - right.width), style: .warning)
    let lines = RowHeights.text(entry, columns: area.columns)
    for (row, line) in lines.prefix(area.rows - 1).enumerated() {
      grid.put(line, at: place.down(row + 1), columns: area.columns - 2)
    }
    return min(area.rows, 1 + lines.count)
  }
}

extension State {
  /// `Sam Baker`, or where it is for nobody, the network.
  fileprivate func name(of entry: OutboxEntry) -> String {
    if let subject = book.subject(entry.id) { return subject.name }
    return entry.inReplyTo == nil ? "To everybody" : "An answer"
  }

  /// What is still to be done before it can go; the network where that is not Twitter.
  fileprivate func whatIsLeft(of entry: OutboxEntry) -> String {
    if !entry.error.isEmpty { return entry.error }
    let characters = Array(entry.text)
    let fields = Template.fields(in: characters)
    if !fields.isEmpty { return "\(fields.count) open" }
    let isMessage = entry.inReplyTo.flatMap { book.tweet($0) }?.kind == .message
    let length = isMessage ? nil : TextLength(characters, on: entry.network)
    if let length, length.left < 0 { return "\(-length.left) over" }
    if let account = entry.account { return "by \(account.at)" }
    return entry.network == .twitter ? "" : entry.network.rawValue
  }
}
