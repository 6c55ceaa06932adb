internal import Commands
internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Five minutes: the plan while something of it is open, then what was done and what comes next.
enum MinutesView {
  static func draw(
    _ page: MinutesPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let isLooking = state.isFinding(.session)
    guard page.isOver, !(page.list.itemCount == 0 && isLooking) else {
      let columns = body.columns
      return AskedView.draw(
        title(page), detail: detail(page, state), page.list, body, symbols, &grid
      ) { entry in
        let handled = page.handled[entry.id]
        return (
          AskedLines(entry.item, state, columns: columns),
          AskedView.Look(
            label: entry.item.matter.name, style: style(entry.item.matter), handled: handled)
        )
      }
    }
    return drawClosing(page, state, body, symbols, &grid)
  }

  private static func title(_ page: MinutesPage) -> String {
    switch page.limits.minutes {
    case 1: "One minute"
    case 5: "Five minutes"
    case 10: "Ten minutes"
    case let minutes: "\(minutes) minutes"
    }
  }

  /// `2 of 6 · about 3 min to go · 1 of 5 min gone`
  private static func detail(_ page: MinutesPage, _ state: State) -> String {
    if page.list.itemCount == 0 { return "looking for what matters most…" }
    let gone = Int(state.now.seconds(since: page.began) / 60)
    let left = max(1, (page.secondsLeft + 59) / 60)
    let time =
      gone < page.limits.minutes ? "\(gone) of \(page.limits.minutes) min gone" : "time is up"
    let more = page.left == 0 ? "" : " · \(page.left) more wait"
    return "\(page.doneCount) of \(page.list.itemCount) · about \(left) min to go · \(time)\(more)"
  }

  private static func style(_ matter: Plan.Matter) -> Style {
    switch matter {
    case .unhappy: .alarm
    case .promise, .cooling: .warning
    case .said, .reach, .introducing, .match, .waiting, .hello: .accent
    }
  }

  private static func drawClosing(
    _ page: MinutesPage, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    AskedView.drawTitle(title(page), state.caughtUp, body, symbols, &grid)
    var area = PaneLayout.list(body)
    let labels = 7
    var before = ""
    for line in state.closing(page) where area.rows > 0 {
      if !line.label.isEmpty, !before.isEmpty { area = area.inset(top: 1) }
      let place = Point(column: area.column + 1, row: area.row)
      grid.put(SafeText(line.label), at: place, style: .dim, columns: labels - 1)

      grid.put(
        SafeText(line.text), at: place.moved(by: labels),
        style: line.label == "done" ? .good : .plain, columns: area.columns - labels - 2)
      if !line.label.isEmpty { before = line.label }
      area = area.inset(top: 1)
    }
    if area.rows > 1, let back = state.keymap.key(of: .back) {
      grid.put(
        SafeText("\(back) goes back."), at: Point(column: area.column + 1, row: area.row + 1),
        style: .dim, columns: area.columns - 2)
    }
    return DrawnRows(PaneLayout.list(body))
  }
}
