internal import Dashboard
internal import People
internal import Screen

/// A contact's page: who they are, how alive it is, and all that passed between us.
enum ContactPageView {
  static func draw(
    _ page: ContactPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    guard let contact = state.book.contact(page.contact) else { return DrawnRows(body) }
    drawTitle(contact, body, symbols, &grid)
    let layout = ContactPageLayout(facts: ContactFacts(contact, in: state), body)
    for (row, line) in layout.facts.enumerated() {
      draw(line, at: Point(column: body.column + 1, row: body.row + 2 + row), body.columns, &grid)
    }
    if symbols.hasPlots, let area = layout.plot {
      StrengthPlot.draw(page, state, area, symbols, &grid)
    }
    return drawExchanges(page, state, layout.exchanges, symbols, &grid)
  }

  private static func drawTitle(
    _ contact: Contact, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let place = Point(column: body.column + 1, row: body.row)
    let marks = (contact.isReach ? ["reach"] : []) + contact.tags.sorted().map { "#\($0)" }
    let right = SafeText(marks.joined(separator: " ")).clipped(to: body.columns / 2)
    let name = symbols.backTo + SafeText(" \(contact.displayName)")
    let used = grid.put(
      name, at: place, style: .title, columns: max(4, body.columns - 3 - right.width))
    let handles = contact.handles.sorted().map(\.at).joined(separator: " ")
    grid.put(
      SafeText(handles), at: place.moved(by: used + 2), style: .dim,
      columns: max(0, body.columns - used - right.width - 5))
    grid.put(right, at: place.moved(by: body.columns - 2 - right.width), style: .accent)
    if contact.isStarred {
      grid.put(symbols.star, at: place.moved(by: body.columns - 4 - right.width), style: .warning)
    }
  }

  private static func draw(
    _ line: ContactFacts.Line, at place: Point, _ columns: Int, _ grid: inout Grid
  ) {
    let hasLabel = columns >= 60
    if hasLabel { grid.put(SafeText(line.label), at: place, style: .dim, columns: 9) }
    grid.put(
      SafeText(line.text), at: place.moved(by: hasLabel ? 10 : 0), style: line.tone.style,
      columns: columns - (hasLabel ? 12 : 2))
  }

  private static func drawExchanges(
    _ page: ContactPage, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    var rows = DrawnRows(area)
    let list = page.list
    if list.rows.isEmpty {
      let words: SafeText =
        state.isFinding(.exchanges(page.contact))
        ? "looking…" : "Nothing passed between you yet: m logs a coffee or a call."
      grid.put(
        words, at: Point(column: area.column + 1, row: area.row), style: .dim,
        columns: area.columns - 1)
    }
    for (line, at) in (list.top..<list.rows.count).prefix(area.rows).enumerated() {
      guard let entry = list.rows[at].item else { continue }
      let place = Point(column: area.column, row: area.row + line)
      let (mark, text) = state.exchange(entry, symbols)
      let when = SafeText(state.shortDate(entry.time))
      grid.put(when, at: place.moved(by: 1), style: .dim, columns: 12)
      grid.put(mark, at: place.moved(by: 13), style: .accent, columns: 10)
      grid.put(
        SafeText(text, columns: area.columns), at: place.moved(by: 24), columns: area.columns - 25)
      rows.add(at, from: place.row, lines: 1)
    }
    return rows
  }
}

extension State {
  /// `today 07:14`, `12 Nov`, `4 Sep 24`
  fileprivate func shortDate(_ moment: Moment) -> String {
    let (day, today) = (zone.day(moment), zone.day(now))
    if day == today { return "today \(clock(zone.minute(moment)))" }
    let (year, _, date) = day.civil
    return year == today.civil.year
      ? "\(date) \(day.shortMonth)" : "\(date) \(day.shortMonth) \(year % 100)"
  }

  /// Which way it went and how, and the words.
  fileprivate func exchange(_ entry: ContactPage.Entry, _ symbols: Symbols) -> (SafeText, String) {
    switch entry.content {
    case .tweet(let key):
      guard let tweet = book.tweets.row(of: key).flatMap({ book.tweet($0) }) else {
        return ("", "")
      }
      let isMine = book.handles.existing(tweet.author.description).map { book.isMine($0) } ?? false
      let arrow = isMine ? symbols.outgoing : symbols.incoming
      return (arrow + SafeText(" \(tweet.kind.rawValue)"), tweet.text)
    case .interaction(let id):
      guard let interaction = book.interaction(id) else { return ("", "") }
      let arrow =
        switch interaction.direction {
        case .incoming: symbols.incoming
        case .outgoing: symbols.outgoing
        case .both: symbols.dot
        }
      return (arrow + SafeText(" \(interaction.channel.rawValue)"), interaction.note)
    }
  }
}

extension ContactFacts.Tone {
  var style: Style {
    switch self {
    case .plain: .plain
    case .strong: .strong
    case .reason: .accent
    case .faint: .dim
    }
  }
}
