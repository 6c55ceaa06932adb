/// How many cells a screen, or a part of it, has.
package struct Size: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place; the top left is column 0, row 0.
package struct Point: Equatable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A block of cells; nothing is in it when either side is zero or less.
package struct Rect: Equatable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  /// The whole of a screen.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package static let empty = Rect(column: 0, row: 0, columns: 0, rows: 0)

  /// One row of `columns` cells.
  package static func line(at point: Point, columns: Int) -> Rect {
    Rect(column: point.column, row: point.row, columns: columns, rows: 1)
  }

  package var isEmpty: Bool { columns <= 0 || rows <= 0 }
  package var origin: Point { Point(column: column, row: row) }
  package var size: Size { Size(columns: max(0, columns), rows: max(0, rows)) }
  /// The first column to the right of the block.
  package var endColumn: Int { column + columns }
  /// The first row below the block.
  package var endRow: Int { row + rows }

  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The block less a margin on each side; never less than empty.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top,
      columns: max(0, columns - left - right), rows: max(0, rows - top - bottom))
  }

  /// The same margin left and right, and another above and below.
  package func inset(columns: Int, rows: Int = 0) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }

  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    let right = min(endColumn, other.endColumn)
    let bottom = min(endRow, other.endRow)
    guard right > left, bottom > top else { return .empty }
    return Rect(column: left, row: top, columns: right - left, rows: bottom - top)
  }

  /// The left `columns` columns, and what is left beside them.
  package func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), max(0, self.columns))
    var left = self
    left.columns = taken
    return (left, inset(left: taken))
  }
}
