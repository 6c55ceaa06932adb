/// A screenful of cells. Views fill one; the terminal shows what is different from the last.
package struct Grid: Equatable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` a row.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor is shown, as in a text field; nil hides it.
  package var cursor: Point?
  /// Places that open an address where the terminal can do that.
  package var links: [Link] = []

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank(.plain), count: self.size.columns * self.size.rows)
  }

  /// The cell at a place that must be on the grid.
  package subscript(row row: Int, column column: Int) -> Cell { cells[index(row, column)] }

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
    let start = index(point.row, point.column)
    breakWideGlyphs(around: start, width: shown.width)
    write(shown.glyphs, at: start, style: style)
    return shown.width
  }

  /// Blanks a block.
  package mutating func fill(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      let start = index(row, rect.column)
      breakWideGlyphs(around: start, width: rect.columns)
      for place in start..<start + rect.columns { cells[place] = .blank(style) }
    }
  }

  /// Gives a block another style and keeps its text.
  package mutating func restyle(_ rect: Rect, style: Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      let start = index(row, rect.column)
      for place in start..<start + rect.columns { cells[place].style = style }
    }
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * size.columns + column }

  private mutating func write(_ glyphs: [Glyph], at start: Int, style: Style) {
    // One check that the array is ours alone, not one a cell.
    cells.withUnsafeMutableBufferPointer { cells in
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
  private mutating func breakWideGlyphs(around start: Int, width: Int) {
    if cells[start].width == 0 { cells[start - 1] = .blank(cells[start - 1].style) }
    let last = start + width - 1
    if cells[last].width == 2 { cells[last + 1] = .blank(cells[last + 1].style) }
  }
}
