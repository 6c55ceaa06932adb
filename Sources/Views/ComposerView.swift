internal import Dashboard
internal import People
internal import Screen

/// The composer: what is answered above, the text below, with its length.
struct ComposerView {
  private let composer: Composer
  private let state: State
  private let body: Rect
  private let layout: ComposerLayout
  private let symbols: Symbols

  static func draw(
    _ composer: Composer, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let view = ComposerView(
      composer: composer, state: state, body: body, layout: ComposerLayout(body),
      symbols: symbols)
    view.draw(&grid)
  }

  private func draw(_ grid: inout Grid) {
    drawTitle(&grid)
    if case .choosing(let choice) = composer.stage {
      return TemplatesView.draw(choice, layout.area, symbols, &grid)
    }
    var area = layout.area
    let used = drawContext(area, &grid)
    area = area.inset(top: used == 0 ? 0 : used + 1)
    switch composer.stage {
    case .writing, .choosing: drawField(area.inset(top: drawCautions(area, &grid)), &grid)
    case .warned(let cautions): drawWarned(cautions, area, &grid)
    case .handedOver(let link): drawHandedOver(link, area, &grid)
    }
  }

  private func drawTitle(_ grid: inout Grid) {
    let name = composer.subject?.name
    let words =
      switch (composer.replyTo, name) {
      case (nil, nil): "New tweet"
      case (nil, let name?): "To \(name)"
      case (_, let name): name.map { "Reply to \($0)" } ?? "Reply"
      }
    let network = composer.network == .twitter ? "" : composer.network.rawValue.capitalised
    let right =
      composer.account.map { SafeText("by \($0.at)", columns: body.columns / 2) }
      ?? SafeText(network)
    let place = Point(column: body.column + 1, row: body.row)
    grid.put(
      symbols.backTo + SafeText(" \(words)"), at: place, style: .title,
      columns: body.columns - 3 - right.width)
    grid.put(right, at: place.moved(by: body.columns - 2 - right.width), style: .dim)
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

// MARK: - What is answered

extension ComposerView {
  /// What is answered, and as much of what was said before it as fits; returns how many lines.
  private func drawContext(_ area: Rect, _ grid: inout Grid) -> Int {
    guard let tweet = composer.tweet else { return drawMissing(area, &grid) }
    let room = min(layout.contextRows, max(1, area.rows - 3))
    let columns = area.columns
    let most = max(1, room - 1)
    let height = 1 + min(most, RowHeights.text(tweet, in: state.book, columns: columns).count)
    var above: [(tweet: Tweet, rows: Int)] = []
    var left = room - height
    for earlier in composer.thread.reversed() where left >= 3 {
      let whole = 1 + RowHeights.text(earlier, in: state.book, columns: columns).count
      let rows = min(whole, left - 1)
      above.insert((earlier, rows), at: 0)
      left = rows < whole ? 0 : left - rows - 1
    }
    var row = 0
    for (earlier, rows) in above {
      let look = TweetView.Look(isDim: true, most: rows - 1)
      row += TweetView.draw(earlier, look, state, area.inset(top: row), symbols, &grid) + 1
    }
    let look = TweetView.Look(most: most)
    return row + TweetView.draw(tweet, look, state, area.inset(top: row), symbols, &grid)
  }

  /// The tweet is not here: a draft may be older, or of another machine.
  private func drawMissing(_ area: Rect, _ grid: inout Grid) -> Int {
    guard let id = composer.replyTo else { return 0 }
    grid.put(
      SafeText("The tweet that this answers is not here: \(id)"),
      at: Point(column: area.column + 1, row: area.row), style: .dim, columns: area.columns - 2)
    return 1
  }

  /// What speaks against sending it, two lines at the most; returns how many, with the gap.
  private func drawCautions(_ area: Rect, _ grid: inout Grid) -> Int {
    guard !composer.cautions.isEmpty else { return 0 }
    let text = composer.cautions.map(\.sentence).joined(separator: " · ")
    let lines = TextWrap.wrapBody(text, columns: area.columns - 2, maxLines: 2)
    for (row, line) in lines.enumerated() {
      grid.put(line, at: Point(column: area.column + 1, row: area.row + row), style: .warning)
    }
    return lines.count + 1
  }
}

// MARK: - The text

extension ComposerView {
  private func drawField(_ area: Rect, _ grid: inout Grid) {
    let rows = max(1, area.rows - 2)
    let field = FieldLayout(composer.field, columns: layout.columns)
    let first = max(0, field.cursor.row - rows + 1)
    let length = composer.length
    let looks = TextLooks(composer, fits: length?.fits)
    let shown = field.lines.dropFirst(first).prefix(rows)
    for (offset, line) in shown.enumerated() {
      var place = Point(column: area.column + 1, row: area.row + offset)
      let end = place.column + layout.columns
      for (text, style) in looks.runs(of: line, in: composer.field.characters) {
        // A space may hang over the edge.
        place = place.moved(
          by: grid.put(text.prefix(end - place.column), at: place, style: style))
      }
    }
    grid.cursor = Point(
      column: area.column + 1 + field.cursor.column, row: area.row + field.cursor.row - first)
    guard area.rows > 1 else { return }
    let row = min(area.endRow - 1, area.row + min(rows, field.lines.count) + 1)
    drawFoot(length, area, row, &grid)
  }

  /// Who may be meant to the left, what is left of the length to the right.
  private func drawFoot(_ length: TextLength?, _ area: Rect, _ row: Int, _ grid: inout Grid) {
    var room = area.columns - 3
    if let length {
      let left = SafeText("\(length.left)")
      grid.put(
        left, at: Point(column: area.endColumn - left.width - 2, row: row),
        style: length.left < 0 ? .alarm : length.left < 20 ? .warning : .dim)
      room -= left.width + 2
    }
    var place = Point(column: area.column + 1, row: row)
    for (at, candidate) in composer.completion.candidates.enumerated() {
      let text = SafeText("\(candidate.text) ") + SafeText(candidate.name)
      let gap = at == 0 ? SafeText("Tab ") : symbols.dot + SafeText(" ")
      guard text.width + gap.width <= room || at == 0 else { break }
      let isChosen = at == composer.completion.chosen
      var used = grid.put(gap, at: place, style: .dim, columns: room)
      used += grid.put(
        text, at: place.moved(by: used), style: isChosen ? .accentStrong : .accent,
        columns: max(0, room - used))
      place = place.moved(by: used + 1)
      room -= used + 1
    }
  }
}

/// How the parts of a text look: what is over the limit, and fields that are still open.
private struct TextLooks {
  private let fits: Int
  private let fields: [Range<Int>]
  private let selected: Range<Int>?

  init(_ composer: Composer, fits: Int?) {
    self.fits = fits ?? .max
    fields = Template.fields(in: composer.field.characters)
    selected = composer.openField
  }

  private func style(at place: Int) -> Style {
    if let selected, selected.contains(place) { return .selected }
    if place >= fits { return .alarm }
    return fields.contains { $0.contains(place) } ? .warning : .fieldActive
  }

  /// The text of a line in pieces of one look.
  func runs(of line: Range<Int>, in text: [Character]) -> [(SafeText, Style)] {
    var runs: [(SafeText, Style)] = []
    var at = line.lowerBound
    while at < line.upperBound {
      let (start, style) = (at, style(at: at))
      while at < line.upperBound, self.style(at: at) == style { at += 1 }
      runs.append((TextLooks.shown(text[start..<at]), style))
    }
    return runs
  }

  /// Each character by itself, as the layout measured it.
  private static func shown(_ characters: ArraySlice<Character>) -> SafeText {
    if characters.allSatisfy(\.isASCII) { return SafeText(String(characters)) }
    return SafeText(glyphs: characters.flatMap { SafeText(String($0)).glyphs })
  }
}

// MARK: - Before it goes, and after

extension ComposerView {
  /// The text, what speaks against it, and the question.
  private func drawWarned(_ cautions: [Caution], _ area: Rect, _ grid: inout Grid) {
    let columns = area.columns - 2
    let reasons = cautions.flatMap { TextWrap.wrap(SafeText($0.sentence), columns: columns) }
    let people = cautions.contains { if case .pushing(_?, _, _) = $0 { true } else { false } }
    let question =
      "Send it all the same? y / n" + (people ? " / a always" : "")
    draw(
      reasons.map { ($0, .warning) } + [("", .plain), (SafeText(question), .accentStrong)],
      area, &grid)
  }

  /// The text, and the whole link below it: where it can't be clicked it can be selected.
  private func drawHandedOver(_ link: String, _ area: Rect, _ grid: inout Grid) {
    let told =
      link.isEmpty
      ? "Copied. Post it where you post."
      : state.hasBrowser
        ? "Copied, and its page opened:" : "Copied. Post it here:"
    let address = link.isEmpty ? [] : TextWrap.wrap(SafeText(link), columns: area.columns - 2)
    let first = draw(
      [(SafeText(told), .dim)] + address.map { ($0, .link) }
        + [("", .plain), ("Posted? y / n", .accentStrong)], area, &grid)
    for (row, line) in address.enumerated() where first + 1 + row < area.endRow {
      grid.links.append(
        Link(point: Point(column: area.column + 1, row: first + 1 + row), text: line, url: link))
    }
  }

  /// The text, cut where it must be, a gap, and these lines; returns the row of the first of them.
  @discardableResult
  private func draw(_ lines: [(SafeText, Style)], _ area: Rect, _ grid: inout Grid) -> Int {
    let room = max(1, area.rows - lines.count - 1)
    let text = TextWrap.wrapBody(
      composer.field.text, columns: area.columns - 2, maxLines: room)
    let all = text.map { ($0, Style.plain) } + [("", .plain)] + lines
    for (row, line) in all.prefix(area.rows).enumerated() {
      grid.put(line.0, at: Point(column: area.column + 1, row: area.row + row), style: line.1)
    }
    return area.row + text.count + 1
  }
}
