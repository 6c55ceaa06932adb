internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Two contacts who may be one person, side by side, and what speaks for it below; one above the
/// other where there is no room beside.
struct WhoIsWhoView {
  private let pair: WhoIsWhoPage.Pair
  private let facts: WhoIsWhoFacts
  private let body: Rect
  private let symbols: Symbols

  static func draw(
    _ page: WhoIsWhoPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let place = Point(column: body.column + 1, row: body.row)
    let title = symbols.backTo + " Who is who"
    grid.put(title, at: place, style: .title)
    guard let pair = page.list.selectedItem, let kept = state.book.contact(pair.kept),
      let other = state.book.contact(pair.other)
    else {
      return drawEnd(body, &grid)
    }
    let count = "\((page.list.selected ?? 0) + 1) of \(page.list.itemCount)"
    grid.put(SafeText(count), at: place.moved(by: title.width + 2), style: .dim)
    let view = WhoIsWhoView(
      pair: pair, facts: WhoIsWhoFacts(kept, other, in: state), body: body, symbols: symbols)
    view.draw(&grid)
  }

  private static func drawEnd(_ body: Rect, _ grid: inout Grid) {
    let words = TextWrap.wrap(
      SafeText("All answered. Nobody else here looks like somebody else."),
      columns: max(1, body.columns - 2))
    for (row, line) in words.enumerated() {
      grid.put(line, at: Point(column: body.column + 1, row: body.row + 2 + row), style: .good)
    }
  }

  /// What speaks for it stands at the bottom of what there is, or of the body.
  private func draw(_ grid: inout Grid) {
    let evidence = evidenceLines
    let top = body.row + 2
    let room = max(2, body.endRow - top - evidence.count - 1)
    let used = body.columns >= 60 ? drawBeside(top, room, &grid) : drawStacked(top, room, &grid)
    for (row, line) in evidence.enumerated() {
      let place = Point(column: body.column + 1, row: top + used + 1 + row)
      guard place.row < body.endRow else { break }
      grid.put(line.points, at: place, style: .accent)
      grid.put(line.words, at: place.moved(by: 6), columns: body.columns - 8)
    }
  }

  private typealias EvidenceLine = (points: SafeText, words: SafeText)

  private var evidenceLines: [EvidenceLine] {
    let reasons = pair.reasons.prefix(5).flatMap { reason -> [EvidenceLine] in
      let words = TextWrap.wrap(SafeText(reason.phrase), columns: max(8, body.columns - 9))
      return words.enumerated().map { at, line in
        (SafeText(at == 0 ? reason.signed : "").padded(leftTo: 4), line)
      }
    }
    let sum = SafeText("\(Int(pair.score.rounded()))").padded(leftTo: 4)
    return reasons + [(sum, "in all speaks for one person")]
  }
}

// MARK: - Side by side

extension WhoIsWhoView {
  private static var labels: Int { 10 }

  /// Returns how many lines were drawn.
  private func drawBeside(_ top: Int, _ room: Int, _ grid: inout Grid) -> Int {
    let width = (body.columns - 2 - WhoIsWhoView.labels - 2) / 2
    let left = body.column + 1 + WhoIsWhoView.labels
    let right = left + width + 2
    grid.put("stays", at: Point(column: left, row: top), style: .accent, columns: width)
    grid.put(
      symbols.outgoing + " goes with the left one",
      at: Point(column: right, row: top), style: .dim, columns: width)
    var row = 1
    for line in facts.lines {
      let cells = [line.kept, line.other].map { WhoIsWhoView.wrapped($0, width) }
      let height = cells.map(\.count).max() ?? 0
      guard row + height <= room else { break }
      let place = Point(column: body.column + 1, row: top + row)
      grid.put(SafeText(line.label), at: place, style: .dim, columns: WhoIsWhoView.labels - 1)
      for (column, cell) in zip([left, right], cells) {
        for (at, text) in cell.enumerated() {
          grid.put(
            text, at: Point(column: column, row: top + row + at), style: style(of: line),
            columns: width)
        }
      }
      row += height
    }
    return row
  }

  private static func wrapped(_ text: String, _ width: Int) -> [SafeText] {
    text.isEmpty ? [] : TextWrap.wrapBody(text, columns: max(1, width), maxLines: 2)
  }

  /// What both have in common stands out.
  private func style(of line: WhoIsWhoFacts.Line) -> Style {
    line.label == "name" ? .strong : line.kept == line.other ? .accent : .plain
  }
}

// MARK: - One above the other

extension WhoIsWhoView {
  private func drawStacked(_ top: Int, _ room: Int, _ grid: inout Grid) -> Int {
    let each = max(1, room / 2)
    let kept = drawOne(\.kept, "stays", top, each, &grid)
    let other = drawOne(\.other, "goes with it", top + kept, room - kept, &grid)
    return kept + other
  }

  private func drawOne(
    _ side: KeyPath<WhoIsWhoFacts.Line, String>, _ role: String, _ top: Int, _ room: Int,
    _ grid: inout Grid
  ) -> Int {
    let lines = facts.lines.filter { !$0[keyPath: side].isEmpty }
    for (row, line) in lines.prefix(room).enumerated() {
      let place = Point(column: body.column + 1, row: top + row)
      let right = row == 0 ? SafeText(role) : ""
      grid.put(
        SafeText(line[keyPath: side]), at: place.moved(by: row == 0 ? 0 : 1),
        style: style(of: line), columns: body.columns - 3 - right.width)
      grid.put(right, at: place.moved(by: body.columns - 2 - right.width), style: .dim)
    }
    return min(room, lines.count)
  }
}
