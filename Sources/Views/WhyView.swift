internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Every term of a score: the phrase and its points, and their sum.
enum WhyView {
  static func draw(_ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    var area = body
    if let item = queueItem(state) {
      area = draw(
        "\(state.subject?.name ?? ""): place in the queue", item.priority, item.reasons, area,
        symbols, &grid)
    }
    if let index = state.subject?.contact.flatMap({ state.book.index(of: $0) }) {
      let strength = state.relations.strength(index, now: state.now)
      _ = draw(
        "\(state.book.contacts[index].displayName): strength, \(strength.layer.name)",
        strength.value, strength.reasons, area, symbols, &grid)
    } else if queueItem(state) == nil {
      grid.put(
        "No score stands here.", at: Point(column: body.column + 1, row: body.row), style: .dim)
    }
  }

  private static func queueItem(_ state: State) -> QueueItem? {
    guard let id = state.subject?.tweet else { return nil }
    return state.queue.list.items.first { $0.id == id }
  }

  /// Draws one score and returns what is left below it.
  private static func draw(
    _ title: String, _ sum: Double, _ reasons: [Reason], _ area: Rect, _ symbols: Symbols,
    _ grid: inout Grid
  ) -> Rect {
    let width = min(area.columns - 2, 72)
    var lines: [(SafeText, Style, SafeText)] = [
      (symbols.backTo + SafeText(" \(title)"), .title, SafeText(""))
    ]
    lines += reasons.map { (SafeText("  \($0.phrase)"), .plain, SafeText($0.tenths)) }
    lines.append((SafeText("  together"), .strong, SafeText(sum.tenths)))
    for (row, line) in lines.prefix(area.rows).enumerated() {
      TwoSided.draw(
        line.0, line.1, line.2, .accent, at: Point(column: area.column + 1, row: area.row + row),
        columns: width, &grid)
    }
    return area.inset(top: lines.count + 1)
  }
}

extension Double {
  /// With one decimal, `12.4`.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension Reason {
  fileprivate var tenths: String { points < 0 ? points.tenths : "+\(points.tenths)" }
}
