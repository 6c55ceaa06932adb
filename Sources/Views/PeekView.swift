internal import Dashboard
internal import People
internal import Screen

/// A card about who stands under the cursor, below the list, which it leaves as it is.
enum PeekView {
  static func draw(_ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let column = area.column + 1
    let rule = Array(repeating: symbols.dash, count: max(0, area.columns - 2)).joined()
    grid.put(rule, at: Point(column: column, row: area.row), style: .dim)
    guard let subject = state.subject else {
      grid.put(
        "Nobody is under the cursor.", at: Point(column: column, row: area.row + 1), style: .dim)
      return
    }
    drawWho(subject, state, Point(column: column, row: area.row + 1), area.columns - 2, &grid)
    let lines = state.peek(subject, lines: area.rows - 2)
    for (row, line) in lines.enumerated() {
      let place = Point(column: column, row: area.row + 2 + row)
      grid.put(SafeText(line.label), at: place, style: .dim, columns: 9)
      grid.put(
        SafeText(line.text), at: place.moved(by: 10), style: line.tone.style,
        columns: area.columns - 12)
    }
  }

  private static func drawWho(
    _ subject: Subject, _ state: State, _ place: Point, _ columns: Int, _ grid: inout Grid
  ) {
    let used = grid.put(SafeText(subject.name), at: place, style: .title, columns: columns)
    let contact = subject.contact.flatMap { state.book.contact($0) }
    let tags = contact?.tags.sorted().map { "#\($0)" }.joined(separator: " ") ?? "no contact yet"
    let rest = [subject.handle?.at ?? "", tags].filter { !$0.isEmpty }.joined(separator: "  ")
    guard columns - used > 6 else { return }
    grid.put(
      SafeText(rest), at: place.moved(by: used + 2), style: .dim, columns: columns - used - 2)
  }
}
