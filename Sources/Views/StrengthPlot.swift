internal import Dashboard
internal import People
internal import Screen

/// A contact's strength over twelve months with its scale, and below it, month by month, how much
/// went each way.
enum StrengthPlot {
  /// Columns of the scale.
  private static let scale = 5
  private static let twins = 2

  static func draw(
    _ page: ContactPage, _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let hasTwins = area.rows >= 7 && !page.months.isEmpty
    let rows = area.rows - 1 - (hasTwins ? twins : 0)
    let plot = Rect(column: area.column, row: area.row, columns: area.columns, rows: rows)
    drawLine(page.strengths, plot, symbols, &grid)
    drawAxis(state, Point(column: area.column, row: plot.endRow), area.columns, symbols, &grid)
    guard hasTwins else { return }
    let place = Point(column: area.column, row: plot.endRow + 1)
    let most = page.months.map { max($0.incoming, $0.outgoing) }.max() ?? 0
    drawTwin("you", page.months.map(\.outgoing), most, at: place, area.columns, symbols, &grid)
    drawTwin(
      "they", page.months.map(\.incoming), most, at: place.down(1), area.columns, symbols, &grid)
  }

  private static func drawLine(
    _ values: [Double], _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let top = max(20, ((values.max() ?? 0) / 10).rounded(.up) * 10)
    let columns = area.columns - scale
    let lines =
      symbols.hasBraille
      ? Plot.braille(values: values, columns: columns, rows: area.rows, maximum: top)
      : Plot.asciiLine(values: values, columns: columns, rows: area.rows, maximum: top)
    for row in 0..<area.rows {
      let place = area.origin.down(row)
      let number = row == 0 ? top.shown : row == area.rows / 2 ? (top / 2).shown : ""
      grid.put(
        SafeText(number).padded(leftTo: 3) + " " + (number.isEmpty ? symbols.wall : symbols.tick),
        at: place, style: .dim)
      if lines.indices.contains(row) {
        grid.put(lines[row], at: place.moved(by: scale), style: .accent, columns: columns)
      }
    }
  }

  /// The line below, with the names of the months.
  private static func drawAxis(
    _ state: State, _ place: Point, _ columns: Int, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let line = (0..<max(0, columns - scale)).map { _ in symbols.dash }.joined()
    grid.put(symbols.corner + line, at: place.moved(by: scale - 1), style: .dim)
    let today = state.zone.day(state.now)
    for month in 0..<12 {
      let name = today.adding(months: month - 11).shortMonth
      grid.put(
        SafeText(" \(name) "), at: place.moved(by: column(month, columns)), style: .dim,
        columns: 5)
    }
  }

  /// Where a month begins.
  private static func column(_ month: Int, _ columns: Int) -> Int {
    scale + (columns - scale) * month / 12
  }

  private static func drawTwin(
    _ who: SafeText, _ counts: [Int], _ most: Int, at place: Point, _ columns: Int,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    grid.put(who, at: place, style: .dim, columns: scale)
    for (month, count) in counts.enumerated() {
      let bar = Plot.bar(Double(count), of: Double(most), symbols.alphabet)
      let cell = place.moved(by: column(month, columns) + 1)
      grid.put(count > 0 ? bar + bar : symbols.dot, at: cell, style: .accent)
      if count > 0 {
        grid.put(SafeText("\(count)"), at: cell.moved(by: 2), style: .dim, columns: 3)
      }
    }
  }
}
