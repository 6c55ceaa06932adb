import Screen

/// What must be written to make one grid of another.
struct GridChanges {
  /// Cells beside each other in a row.
  struct Span: Equatable {
    var row: Int
    var columns: Range<Int>
    /// Whether blanks are to be written in their place.
    var isBlank = false
  }

  /// In the order of rows and columns; disputed cells are blank in them.
  private(set) var spans: [Span] = []
  /// The cells to be written each on its own afterwards.
  private(set) var disputed: [Span] = []

  /// - Parameters:
  ///   - old: what is shown; nil where nothing is known.
  ///   - size: the terminal's, which may differ from the grid's while it is being resized.
  ///   - nearby: how many columns before a change a disputed cell counts as changed.
  init(from old: Grid?, to new: Grid, within size: Size, nearby: Int) {
    let columns = min(new.size.columns, size.columns)
    let known = old.flatMap { $0.size == new.size ? $0 : nil }
    for row in 0..<min(new.size.rows, size.rows) {
      let (cells, shown) = (new.rows[row], known?.rows[row])
      if shown == cells { continue }
      addRow(row, Array(cells[..<columns]), shown.map { Array($0[..<columns]) }, nearby: nearby)
    }
  }

  var isEmpty: Bool { spans.isEmpty && disputed.isEmpty }

  /// Whether any of the cells is written.
  func touches(_ span: Span) -> Bool {
    (spans + disputed).contains { $0.row == span.row && $0.columns.overlaps(span.columns) }
  }

  private mutating func addRow(_ row: Int, _ cells: [Cell], _ shown: [Cell]?, nearby: Int) {
    let window = GridChanges.window(cells, shown, nearby: nearby)
    let changes = window.map { shown == nil || shown?[$0] != cells[$0] }
    var isChanged = changes
    for column in window where cells[column].width > 0 {
      let width = min(Int(cells[column].width), window.upperBound - column)
      let at = column - window.lowerBound
      let own = at..<at + width
      guard TextWidth.isDisputed(cells[column].text) else {
        if changes[own].contains(true) { for place in own { isChanged[place] = true } }
        continue
      }
      // Whoever moves to the left goes there without writing.
      let ahead = at..<min(changes.count, at + width + nearby)
      guard changes[ahead].contains(true) else { continue }
      for place in own { isChanged[place] = false }
      spans.append(Span(row: row, columns: column..<column + width, isBlank: true))
      disputed.append(Span(row: row, columns: column..<column + width))
    }
    addRuns(row, isChanged, from: window.lowerBound)
  }

  /// The columns that a row's changes can concern: from `nearby` before the first to the last,
  /// wide glyphs whole.
  private static func window(_ cells: [Cell], _ shown: [Cell]?, nearby: Int) -> Range<Int> {
    guard let shown, let first = cells.indices.first(where: { shown[$0] != cells[$0] }),
      let last = cells.indices.last(where: { shown[$0] != cells[$0] })
    else { return 0..<cells.count }
    var start = max(0, first - nearby - 1)
    while start > 0, cells[start].width == 0 { start -= 1 }
    var end = last + 1
    while end < cells.count, cells[end].width == 0 { end += 1 }
    return start..<end
  }

  private mutating func addRuns(_ row: Int, _ isChanged: [Bool], from start: Int) {
    var place = 0
    while place < isChanged.count {
      guard isChanged[place] else {
        place += 1
        continue
      }
      let end = isChanged[place...].firstIndex(of: false) ?? isChanged.count
      spans.append(Span(row: row, columns: start + place..<start + end))
      place = end
    }
  }
}
