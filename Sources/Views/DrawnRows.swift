internal import Dashboard
internal import Screen

/// Where a list's rows were drawn, so that the bar of the cursor can move without them.
struct DrawnRows {
  private let area: Rect
  private var lines: [Int: Range<Int>] = [:]

  /// - Parameter area: of the list, whose first column is the bar's.
  init(_ area: Rect) { self.area = area }

  /// Notes that row `row` of the list was drawn on these lines of the screen.
  mutating func add(_ row: Int, from line: Int, lines count: Int) {
    lines[row] = line..<max(line, min(line + count, area.endRow))
  }

  /// The row of the list that was drawn on a place.
  func row(at point: Point) -> Int? {
    guard area.contains(point) else { return nil }
    return lines.first { $0.value.contains(point.row) }?.key
  }

  /// The mark of what is selected, along all its lines.
  func drawBar(at row: Int?, _ symbols: Symbols, _ grid: inout Grid) {
    guard let row, let lines = lines[row] else { return }
    for line in lines {
      grid.put(symbols.selection, at: Point(column: area.column, row: line), style: .accent)
    }
  }

  func clearBar(at row: Int?, _ grid: inout Grid) {
    guard let row, let lines = lines[row] else { return }
    for line in lines { grid.put(" ", at: Point(column: area.column, row: line)) }
  }
}

extension DrawnRows {
  /// Draws the rows of a list that a block has room for, a heading in a line of its own.
  ///
  /// - Parameter draw: draws an item from the top of what is left; returns how many lines the bar
  ///   marks, and how many the item takes with the gap below it.
  static func drawing<Item>(
    _ list: RowList<Item>, in block: Rect, _ symbols: Symbols, _ grid: inout Grid,
    _ draw: (Item, Rect, inout Grid) -> (marked: Int, all: Int)
  ) -> DrawnRows {
    var (rows, area) = (DrawnRows(block), block)
    for at in list.top..<list.rows.count where area.rows > 0 {
      switch list.rows[at] {
      case .heading(let name):
        grid.put(
          symbols.group + SafeText(name), at: area.origin, style: .dim, columns: area.columns)
        area = area.inset(top: 1)
      case .item(let item):
        let used = draw(item, area, &grid)
        rows.add(at, from: area.row, lines: used.marked)
        area = area.inset(top: min(area.rows, used.all))
      }
    }
    return rows
  }
}
