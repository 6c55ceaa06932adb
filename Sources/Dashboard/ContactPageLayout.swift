package import Screen

/// Where the parts of a contact's page stand: facts, a plot where there is room, what passed.
package struct ContactPageLayout: Equatable, Sendable {
  package let facts: ArraySlice<ContactFacts.Line>
  /// Strength over twelve months, and in its last two lines, where it has seven, how much went each
  /// way.
  package let plot: Rect?
  package let exchanges: Rect

  private static let title = 2
  /// Rows of a body from which there is a plot, and from which it is a whole one.
  private static let (withPlot, withWholePlot) = (20, 30)
  private static let (smallPlot, wholePlot) = (4, 9)
  private static let plotColumns = 101
  /// Lines that what passed has at the least.
  private static let fewest = 4

  package init(facts: ContactFacts, _ body: Rect) {
    let hasPlot = body.rows >= ContactPageLayout.withPlot && body.columns >= 60
    let plotRows =
      !hasPlot
      ? 0
      : body.rows >= ContactPageLayout.withWholePlot
        ? ContactPageLayout.wholePlot : ContactPageLayout.smallPlot
    let used = ContactPageLayout.title + plotRows + (hasPlot ? 2 : 1) + ContactPageLayout.fewest
    self.facts = facts.lines.prefix(max(0, body.rows - used))
    var row = body.row + ContactPageLayout.title + self.facts.count + 1
    plot =
      hasPlot
      ? Rect(
        column: body.column + 1, row: row,
        columns: min(body.columns - 2, ContactPageLayout.plotColumns), rows: plotRows) : nil
    if hasPlot { row += plotRows + 1 }
    exchanges = Rect(
      column: body.column, row: row, columns: body.columns, rows: max(1, body.endRow - row))
  }
}
