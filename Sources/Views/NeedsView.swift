internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// What people look for and can give: found in tweets, to be confirmed, and what holds.
enum NeedsView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let list = state.needs.list
    PaneTitle.draw(
      "Needs and offers", detail: "\(list.itemCount)", limit: state.needs.limit.text,
      isFocused: state.focus == .needs, pane, &grid)
    let area = PaneLayout.list(pane)
    if list.rows.isEmpty { drawEmpty(state, area, &grid) }
    return DrawnRows.drawing(list, in: area, symbols, &grid) { entry, area, grid in
      let lines = lines(entry, state)
      lines.draw(in: area, &grid)
      return (lines.count, NeedsPane.height(of: entry))
    }
  }

  /// Who, what, and the tweet that says so.
  private static func lines(_ entry: NeedsPane.Entry, _ state: State) -> [EndedLine] {
    let name = (SafeText(state.name(entry.contact)), Style.strong)
    let what = (SafeText(entry.what), entry.isFound ? Style.accent : .plain)
    let tweet = entry.evidence.flatMap { state.book.tweet($0) }
    let when = tweet.map { SafeText(age(of: $0.time, at: state.now)) } ?? ""
    let shown = tweet.map { SafeText("“\($0.text)”", columns: 300) } ?? "typed by you"
    guard entry.isFound else {
      return [
        EndedLine(left: [name, (SafeText("  "), .plain), what], right: when),
        EndedLine(left: [(shown, .dim)]),
      ]
    }
    let verb = entry.kind == .need ? " looks for" : " can give"
    return [
      EndedLine(left: [name, (SafeText(verb), .dim)], right: when), EndedLine(left: [what]),
      EndedLine(left: [(shown, .dim)]),
    ]
  }

  private static func drawEmpty(_ state: State, _ area: Rect, _ grid: inout Grid) {
    let words =
      !state.needs.limit.isEmpty
      ? "Nobody matches; Esc shows all."
      : state.introductions.found == nil
        ? "reading what people look for…"
        : "Nothing is known that anybody looks for: Alt-n on a contact notes it, Alt-o what they give."
    EmptyList.draw(words, in: area, &grid)
  }
}
