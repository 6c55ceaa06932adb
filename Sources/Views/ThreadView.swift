internal import Dashboard
internal import People
internal import Screen

/// A conversation, earliest first, each tweet whole.
enum ThreadView {
  static func draw(
    _ page: ThreadPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let title = symbols.backTo + SafeText(" Thread")
    let place = Point(column: body.column + 1, row: body.row)
    grid.put(title, at: place, style: .title)
    grid.put(SafeText("\(page.list.itemCount)"), at: place.moved(by: title.width + 2), style: .dim)
    let area = PaneLayout.list(body)
    return TweetView.draw(page.list, TweetView.Look(), state, area, symbols, &grid)
  }
}
