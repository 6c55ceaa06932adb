internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Promises that stand in what I wrote, to be kept or refused.
enum SaidView {
  static func draw(
    _ page: SaidPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let open = page.list.itemCount - page.handled.count
    let detail = page.list.itemCount == 0 ? "" : "\(open) of \(page.list.itemCount) to look at"
    if page.list.itemCount == 0 {
      let words =
        state.isFinding(.said)
        ? "Looking through what you wrote…"
        : "Nothing that you wrote in the past \(Book.daysOfPromises) days sounds like a promise."
      AskedView.drawEmpty(words, body, &grid)
    }
    return AskedView.draw("Promises", detail: detail, page.list, body, symbols, &grid) { entry in
      (
        AskedLines(entry.found, state.book, now: state.now, columns: body.columns),
        AskedView.Look(handled: page.handled[entry.id])
      )
    }
  }
}

/// Who writes for the first time, to be let in or kept out.
enum ScreeningView {
  static func draw(
    _ page: ScreeningPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let open = page.list.itemCount - page.handled.count
    let detail = "\(open) of \(page.list.itemCount) to look at · w later"
    return AskedView.draw(
      "First-timers", detail: detail, page.list, body, symbols, &grid
    ) { entry in
      (
        AskedLines(entry, state.book, now: state.now, columns: body.columns),
        AskedView.Look(handled: page.handled[entry.id])
      )
    }
  }
}
