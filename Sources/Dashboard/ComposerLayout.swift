package import Screen

/// Where the parts of the composer stand: what is answered above, the text below. It stays the same
/// while a text grows, so that nothing jumps; a text that is longer scrolls.
package struct ComposerLayout: Equatable, Sendable {
  /// All below the title.
  package let area: Rect
  /// Columns of a line of the text.
  package let columns: Int
  /// Lines that what is answered, and what was said before it, have together at the most.
  package let contextRows: Int

  /// Lines that the text has at the least, with those below it.
  private static let textRows = 9

  package init(_ body: Rect) {
    area = PaneLayout.list(body).inset(columns: body.columns > 84 ? 4 : 0)
    columns = max(2, area.columns - 3)
    contextRows = max(2, area.rows - min(ComposerLayout.textRows, area.rows * 3 / 5))
  }
}
