/// A screenful of cells. Views fill one; the terminal shows what is different from the last.
package struct Grid: Equatable, Sendable {
  package let size: Size
  /// The rows, each of `size.columns` cells. A row that nobody wrote to since a grid was copied is
  /// still the same memory in both, so that comparing them costs nothing.
  package private(set) var rows: [[Cell]]
  /// Where the hardware cursor is shown, as in a text field; nil hides it.
  package var cursor: Point?
  /// Places that open an address where the terminal can do that.
  package var links: [Link] = []

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    rows = Array(
      repeating: Array(repeating: .blank(.plain), count: self.size.columns), count: self.size.rows)
  }

  /// The cell at a place that must be on the grid.
  package subscript(row row: Int, column column: Int) -> Cell { rows[row][column] }

  /// The whole grid as a block.
  package var bounds: Rect { Rect(size) }

  /// Writes text from a place to the right, never over the edge; what exceeds the edge or
  /// `columns` is clipped with `…`. A wide glyph of which one half is overwritten goes as a whole.
  /// - Returns: how many columns were written; 0 where the place is off the grid.
  @discardableResult
  package mutating func put(
    _ text: SafeText, at point: Point, style: Style = .plain, columns: Int = .max
  ) -> Int {
    guard bounds.contains(point) else { return 0 }
    let shown = text.clipped(to: min(columns, size.columns - point.column))
    guard shown.width > 0 else { return 0 }
    rows[point.row].breakWideGlyphs(around: point.column, width: shown.width)
    rows[point.row].write(shown.glyphs, at: point.column, style: style)
    return shown.width
  }

  /// Blanks a block.
  package mutating func fill(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      rows[row].breakWideGlyphs(around: rect.column, width: rect.columns)
      for column in rect.column..<rect.endColumn { rows[row][column] = .blank(style) }
    }
  }

  /// Gives a block another style and keeps its text.
  package mutating func restyle(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn { rows[row][column].style = style }
    }
  }
}

/// One row.
extension [Cell] {
  fileprivate mutating func write(_ glyphs: [Glyph], at start: Int, style: Style) {
    // One check that the array is ours alone, not one a cell.
    withUnsafeMutableBufferPointer { cells in
      var place = start
      for glyph in glyphs {
        cells[place] = Cell(text: glyph.text, style: style, width: UInt8(glyph.width))
        if glyph.width == 2 { cells[place + 1] = .rightHalf(style) }
        place += glyph.width
      }
    }
  }

  /// Blanks the halves that would be left outside a run about to be overwritten. A right half is
  /// never first in a row, nor a left half last, so its other half is always beside it.
  fileprivate mutating func breakWideGlyphs(around start: Int, width: Int) {
    if self[start].width == 0 { self[start - 1] = .blank(self[start - 1].style) }
    let last = start + width - 1
    if self[last].width == 2 { self[last + 1] = .blank(self[last + 1].style) }
  }
}
