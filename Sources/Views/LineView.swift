internal import Dashboard
internal import People
internal import Screen

/// A line about what happened, at the foot of the body, with what is understood of it below.
enum LineView {
  static func draw(
    _ prompt: Prompt, _ reading: LineReading, _ state: State, _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) {
    let column = area.column + 1
    let rule = Array(repeating: symbols.dash, count: max(0, area.columns - 2)).joined()
    grid.put(rule, at: Point(column: column, row: area.row), style: .dim)
    StatusView.drawField(
      prompt, nil, Point(column: column, row: area.row + 1), area.columns - 2, symbols, &grid)
    guard !prompt.field.isEmpty else { return }
    let words = LineWords.all(reading.line, book: state.book, now: state.now, zone: state.zone)
    let room = max(0, area.rows - 2 - (reading.candidates.isEmpty ? 0 : 1))
    var lines = lines(words, columns: area.columns, each: 2)
    if lines.count > room { lines = self.lines(words, columns: area.columns, each: 1) }
    for (row, line) in lines.prefix(room).enumerated() {
      draw(line, Point(column: column, row: area.row + 2 + row), area.columns, &grid)
    }
    if !reading.candidates.isEmpty {
      let names = reading.candidates.map { LineWords.distinct($0, state.book) }
      let tab = ("Tab", SafeText(names.joined(separator: " · ")), Style.accent)
      draw(tab, Point(column: column, row: area.endRow - 1), area.columns, &grid)
    }
  }

  private static func draw(_ line: Line, _ place: Point, _ columns: Int, _ grid: inout Grid) {
    grid.put(SafeText(line.label), at: place, style: .dim, columns: labels - 1)
    grid.put(
      line.text, at: place.moved(by: labels), style: line.style, columns: columns - labels - 2)
  }

  private static var labels: Int { 9 }

  private typealias Line = (label: String, text: SafeText, style: Style)

  private static func lines(_ words: [LineWords], columns: Int, each most: Int) -> [Line] {
    words.flatMap { words -> [Line] in
      let text = TextWrap.wrapBody(
        words.text, columns: max(8, columns - labels - 2), maxLines: most)
      return text.enumerated().map { at, text in
        (at == 0 ? words.label : "", text, words.label == "who" ? .strong : .plain)
      }
    }
  }
}
