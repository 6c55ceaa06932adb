internal import Dashboard
internal import People
internal import Screen

/// A conversation, earliest first, each tweet whole.
enum ThreadView {
  static func draw(
    _ page: ThreadPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    let title = symbols.backTo + SafeText(" Thread")
    grid.put(title, at: Point(column: body.column + 1, row: body.row), style: .title)
    let count = SafeText("\(page.list.rows.count)")
    grid.put(
      count, at: Point(column: body.column + 3 + title.width, row: body.row), style: .dim)
    var area = PaneLayout.list(body)
    for at in page.list.top..<page.list.rows.count where area.rows > 0 {
      guard let entry = page.list.rows[at].item, let tweet = state.book.tweet(entry.row) else {
        continue
      }
      let isSelected = at == page.list.selected
      let look = TweetView.Look(
        isSelected: isSelected, nameStyle: isSelected ? .selected : .strong)
      area = area.inset(top: TweetView.draw(tweet, look, state, area, symbols, &grid) + 1)
    }
  }
}
