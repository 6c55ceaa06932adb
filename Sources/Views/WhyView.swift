internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Every term of the scores of what stands under the cursor: value × weight = points, and their sum;
/// `perch why` prints the same.
enum WhyView {
  static func draw(_ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    var area = body
    let explanations = state.explanations
    for explanation in explanations where area.rows > 1 {
      area = draw(explanation, state.subject?.name ?? "", area, symbols, &grid)
    }
    if explanations.isEmpty {
      grid.put(
        "No score stands here.", at: Point(column: body.column + 1, row: body.row), style: .dim)
    }
  }

  /// Draws one score and returns what is left below it.
  private static func draw(
    _ explanation: Explanation, _ name: String, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> Rect {
    let width = min(area.columns - 2, 72)
    let meaning = explanation.meaning.isEmpty ? "" : ": \(explanation.meaning)"
    var lines: [(SafeText, Style, SafeText)] = [
      (symbols.backTo + SafeText(" \(name), \(explanation.title)"), .title, SafeText(""))
    ]
    lines += explanation.terms.map { (SafeText("  \($0.phrase)"), .plain, SafeText($0.sum)) }
    lines.append((SafeText("  together\(meaning)"), .strong, SafeText(explanation.sum.digits)))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      TwoSided.draw(
        line.0, line.1, line.2, .accent, at: Point(column: area.column + 1, row: area.row + row),
        columns: width, &grid)
    }
    return area.inset(top: lines.count + 1)
  }
}
