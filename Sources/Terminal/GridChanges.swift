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
    var isChanged = cells.indices.map { shown == nil || shown?[$0] != cells[$0] }
    let changes = isChanged
    for column in cells.indices where cells[column].width > 0 {
      let width = min(Int(cells[column].width), cells.count - column)
      let own = column..<column + width
      guard TextWidth.isDisputed(cells[column].text) else {
        if changes[own].contains(true) { for place in own { isChanged[place] = true } }
        continue
      }
      // Whoever moves to the left goes there without writing.
      let ahead = column..<min(cells.count, column + width + nearby)
      guard changes[ahead].contains(true) else { continue }
      for place in own { isChanged[place] = false }
      spans.append(Span(row: row, columns: own, isBlank: true))
      disputed.append(Span(row: row, columns: own))
    }
    addRuns(row, isChanged)
  }

  private mutating func addRuns(_ row: Int, _ isChanged: [Bool]) {
    var column = 0
    while column < isChanged.count {
      guard isChanged[column] else {
        column += 1
        continue
      }
      let end = isChanged[column...].firstIndex(of: false) ?? isChanged.count
      spans.append(Span(row: row, columns: column..<end))
      column = end
    }
  }
}
