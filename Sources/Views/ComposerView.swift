internal import Dashboard
internal import People
internal import Screen

/// The composer: what is answered above, the answer below, with its length.
enum ComposerView {
  static func draw(
    _ composer: Composer, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let title = symbols.backTo + SafeText(" Reply to \(composer.subject.name)")
    grid.put(
      title, at: Point(column: body.column + 1, row: body.row), style: .title,
      columns: body.columns - 2)
    var area = PaneLayout.list(body).inset(columns: body.columns > 84 ? 4 : 0)
    let shown = TweetView.Look(isDim: true, most: max(1, area.rows / 3))
    area = area.inset(top: TweetView.draw(composer.tweet, shown, state, area, symbols, &grid) + 1)
    switch composer.stage {
    case .writing: drawField(composer, area, &grid)
    case .handedOver(let link): drawHandedOver(composer, link, state, area, &grid)
    }
  }

  private static func drawField(_ composer: Composer, _ area: Rect, _ grid: inout Grid) {
    let rows = max(1, area.rows - 2)
    let field = FieldLayout(composer.field, columns: area.columns - 3)
    let first = max(0, field.cursor.row - rows + 1)
    for (offset, line) in field.lines.dropFirst(first).prefix(rows).enumerated() {
      grid.put(
        line, at: Point(column: area.column + 1, row: area.row + offset), style: .fieldActive)
    }
    let cursorRow = area.row + field.cursor.row - first
    grid.cursor = Point(column: area.column + 1 + field.cursor.column, row: cursorRow)
    guard let (used, limit) = composer.length, area.rows > 1 else { return }
    let length = SafeText("\(limit - used)")
    let row = min(area.endRow - 1, area.row + min(rows, field.lines.count) + 1)
    grid.put(
      length, at: Point(column: area.endColumn - length.width - 2, row: row),
      style: used > limit ? .alarm : limit - used < 20 ? .warning : .dim)
  }

  /// The answer, and the whole link below it: where it can't be clicked it can be selected.
  private static func drawHandedOver(
    _ composer: Composer, _ link: String, _ state: State, _ area: Rect, _ grid: inout Grid
  ) {
    let columns = area.columns - 2
    let told = state.hasBrowser ? "Copied, and its page opened:" : "Copied. Post it here:"
    let address = TextWrap.wrap(SafeText(link), columns: columns)
    let room = max(1, area.rows - address.count - 4)
    let answer = TextWrap.wrapBody(composer.field.text, columns: columns, maxLines: room)
    var lines = answer.map { ($0, Style.plain) } + [("", .plain), (SafeText(told), .dim)]
    let first = lines.count
    lines += address.map { ($0, .link) } + [("", .plain), ("Posted? y / n", .accentStrong)]
    for (row, line) in lines.prefix(area.rows).enumerated() {
      let place = Point(column: area.column + 1, row: area.row + row)
      grid.put(line.0, at: place, style: line.1)
      if row >= first, row < first + address.count {
        grid.links.append(Link(point: place, text: line.0, url: link))
      }
    }
  }
}

/// Text being typed as lines on the screen, and where the cursor stands in them.
///
/// Lines break at the edge, not by word, so that what is typed never jumps.
struct FieldLayout {
  private(set) var lines: [SafeText] = []
  private(set) var cursor = Point(column: 0, row: 0)

  init(_ field: TextField, columns: Int) {
    var line = SafeText("")
    for (at, character) in field.characters.enumerated() {
      let glyph = character == "\n" ? SafeText("") : SafeText(String(character))
      if character != "\n", line.width + glyph.width > columns {
        lines.append(line)
        line = SafeText("")
      }
      if at == field.cursor { cursor = Point(column: line.width, row: lines.count) }
      if character == "\n" {
        lines.append(line)
        line = SafeText("")
      } else {
        line = line + glyph
      }
    }
    if field.cursor == field.characters.count {
      cursor = Point(column: line.width, row: lines.count)
    }
    lines.append(line)
  }
}
