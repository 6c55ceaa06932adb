internal import Dashboard
internal import People
internal import Queries
internal import Screen

/// What a search over everything found: a line each, with the words marked in what surrounds them.
enum SearchView {
  static func draw(
    _ page: SearchPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    drawTitle(page, body, symbols, &grid)
    let area = PaneLayout.list(body)
    var rows = DrawnRows(area)
    let words = page.query.words
    for (line, at) in (page.list.top..<page.list.rows.count).prefix(area.rows).enumerated() {
      let place = Point(column: area.column, row: area.row + line)
      switch page.list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let entry):
        draw(state.context(of: entry.id), words, place.moved(by: 1), area.columns - 1, &grid)
        rows.add(at, from: place.row, lines: 1)
      }
    }
    if page.list.rows.isEmpty { drawEmpty(page, area, &grid) }
    return rows
  }

  private static func drawTitle(
    _ page: SearchPage, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let title = symbols.backTo + SafeText(" Search")
    let start = Point(column: body.column + 1, row: body.row)
    let used = grid.put(title, at: start, style: .title)
    let count = page.isLooking ? "\(page.total)…" : "\(page.total)"
    let detail = page.query.isEmpty ? "" : "\(count)  \(page.query.text)"
    grid.put(
      SafeText(detail), at: start.moved(by: used + 2), style: .accent,
      columns: body.columns - used - 4)
  }

  /// Who or what it is, then what surrounds the words, then when.
  private static func draw(
    _ context: HitContext, _ words: [FoldedWords], _ place: Point, _ columns: Int,
    _ grid: inout Grid
  ) {
    let when = SafeText(context.when)
    let nameWidth = columns < 60 ? 14 : 22
    grid.put(
      SafeText(context.who), at: place, style: .strong, columns: min(nameWidth - 1, columns))
    let room = columns - nameWidth - (when.isEmpty ? 0 : when.width + 1)
    if room > 0 {
      Highlight.draw(context.text, words, at: place.moved(by: nameWidth), columns: room, &grid)
    }
    grid.put(when, at: place.moved(by: columns - when.width), style: .dim)
  }

  private static func drawEmpty(_ page: SearchPage, _ area: Rect, _ grid: inout Grid) {
    let text =
      page.query.isEmpty
      ? "Type a word, or a query: from:sam since:3w. Contacts, notes, follow-ups, events, the log, "
        + "messages and tweets are searched."
      : page.isLooking ? "Looking…" : "Nothing has it."
    for (line, words) in TextWrap.wrap(SafeText(text), columns: area.columns - 2).enumerated() {
      grid.put(words, at: Point(column: area.column + 1, row: area.row + line), style: .dim)
    }
  }
}

/// Text with the words that were looked for marked in it.
enum Highlight {
  /// Draws so much of a text as fits, from a little before the first of the words.
  static func draw(
    _ text: String, _ words: [FoldedWords], at place: Point, columns: Int, _ grid: inout Grid
  ) {
    let all = SafeText(text)
    let marks = ranges(of: words, in: all)
    let first = marks.first?.lowerBound ?? 0
    // Where the words would not be seen, the start goes.
    let start = (marks.first?.upperBound ?? 0) > columns - 2 ? max(0, first - columns / 3) : 0
    var shown = all.dropping(columns: start)
    if start > 0 { shown = SafeText("…") + shown.dropping(columns: 1) }
    shown = shown.clipped(to: columns)
    grid.put(shown, at: place, columns: columns)
    for mark in marks {
      let (from, to) = (max(mark.lowerBound, start), min(mark.upperBound, start + shown.width))
      guard from < to else { continue }
      grid.put(
        all.dropping(columns: from).clipped(to: to - from, ellipsis: false),
        at: place.moved(by: from - start), style: .accentStrong)
    }
  }

  /// The columns that the words take.
  private static func ranges(of words: [FoldedWords], in text: SafeText) -> [Range<Int>] {
    var (bytes, columns): ([UInt8], [Int]) = ([], [])
    var column = 0
    for glyph in text.glyphs {
      let folded = FoldedText.bytes(glyph.text)
      bytes += folded
      columns += Array(repeating: column, count: folded.count)
      column += glyph.width
    }
    columns.append(column)
    return words.compactMap { words in
      guard !words.isEmpty, let at = bytes.withUnsafeBytes({ words.place(in: $0) }) else {
        return nil
      }
      return columns[at]..<columns[at + words.bytes.count]
    }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
