internal import Dashboard
internal import People
internal import Queries
internal import Scoring
internal import Screen

/// Contacts as rings around me where there is room, else as a list from the closest outward.
enum CirclesView {
  private static let (leastColumns, leastRows) = (72, 14)

  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    let (circles, area) = (state.circles, PaneLayout.list(pane))
    let hasRings = area.columns >= leastColumns && area.rows >= leastRows && symbols.hasPlots
    PaneTitle.draw(
      "Circles", detail: detail(circles.rings, areDrawn: hasRings), limit: circles.limit.text,
      isFocused: true, pane, &grid)
    if circles.list.rows.isEmpty { return drawEmpty(state, area, &grid) }
    guard hasRings else { return drawList(state, area, symbols, &grid) }
    let side = area.columns >= 110 ? 42 : 30
    let rings = CircleRings(state, area.inset(right: side + 1))
    rings.draw(state, symbols, &grid)
    let panel = Rect(
      column: area.endColumn - side, row: area.row, columns: side, rows: area.rows)
    DriftPanel.draw(state, panel, symbols, &grid)
    return DrawnRows(area)
  }

  /// `4 inner · 40 of 112 close`: how many stand on each ring, and of how many.
  private static func detail(_ rings: [CirclesPane.Ring], areDrawn: Bool) -> String {
    rings.map { ring in
      let isPart = areDrawn && ring.shown.count < ring.count
      return (isPart ? "\(ring.shown.count) of " : "") + "\(ring.count) \(ring.layer.name)"
    }.joined(separator: " · ")
  }

  private static func drawEmpty(_ state: State, _ area: Rect, _ grid: inout Grid) -> DrawnRows {
    let words =
      !state.circles.hasFound
      ? "counting…"
      : state.circles.limit.isEmpty
        ? "Nobody stands close yet: m logs a coffee, perch import brings in who you talk with."
        : "Nobody matches; Esc shows all."
    EmptyList.draw(words, in: area, &grid)
    return DrawnRows(area)
  }

  private static func drawList(
    _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    var rows = DrawnRows(area)
    let list = state.circles.list
    for (line, at) in (list.top..<list.rows.count).prefix(area.rows).enumerated() {
      let place = area.origin.down(line)
      switch list.rows[at] {
      case .heading(let name):
        grid.put(symbols.group + SafeText(name), at: place, style: .dim, columns: area.columns)
      case .item(let entry):
        grid.put(symbols.layer(entry.member.layer), at: place.moved(by: 1), style: .accent)
        if state.marks.contains(.contact(entry.id)) {
          grid.put(symbols.mark, at: place.moved(by: 2), style: .accentStrong)
        }
        drawLine(entry, state, at: place.moved(by: 3), area.columns - 3, symbols, &grid)
        rows.add(at, from: place.row, lines: 1)
      }
    }
    return rows
  }

  /// Name, where from, and the last contact.
  static func drawLine(
    _ entry: CirclesPane.Entry, _ state: State, at place: Point, _ columns: Int,
    _ symbols: Symbols, _ grid: inout Grid
  ) {
    let last = SafeText(entry.last.map { age(of: $0, at: state.now) } ?? "").padded(leftTo: 4)
    let from = symbols.drift(entry)
    let room = columns - last.width - from.width - 2
    grid.put(
      SafeText(state.book.contacts.displayName(entry.member.contact)), at: place, columns: room)
    grid.put(
      from, at: place.moved(by: room + 1), style: entry.drift == .outward ? .warning : .good)
    grid.put(last, at: place.moved(by: columns - last.width), style: .dim)
  }
}

extension Symbols {
  /// `↓ from close`; nothing for who stays.
  func drift(_ entry: CirclesPane.Entry) -> SafeText {
    switch entry.drift {
    case .outward: down + SafeText(" from \(entry.member.reachedBefore.name)")
    case .inward: up + SafeText(" from \(entry.member.reachedBefore.name)")
    case .none: ""
    }
  }
}
