internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// Beside the rings: who drifts, and who stands under the cursor.
enum DriftPanel {
  private static let detailRows = 4

  static func draw(_ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    var left = area.inset(bottom: detailRows + 1)
    left = section("drifting outward", state.circles.drifters, state, left, symbols, &grid)
    left = section("coming closer", state.circles.comers, state, left, symbols, &grid)
    if state.circles.others > 0, left.rows > 0 {
      grid.put(
        SafeText("\(state.circles.others) farther out: 3 lists all"), at: left.origin.moved(by: 1),
        style: .dim, columns: left.columns - 1)
    }
    drawSelected(
      state, area.inset(top: max(0, area.rows - detailRows)), symbols, &grid)
  }

  private static func section(
    _ title: String, _ entries: [CirclesPane.Entry], _ state: State, _ area: Rect,
    _ symbols: Symbols, _ grid: inout Grid
  ) -> Rect {
    guard area.rows > 2 else { return area }
    grid.put(
      symbols.group + SafeText("\(title)  \(entries.count)"), at: area.origin,
      style: title.hasPrefix("drift") && !entries.isEmpty ? .warning : .dim, columns: area.columns)
    let shown = entries.prefix(max(1, min(area.rows - 2, area.rows * 2 / 3)))
    for (row, entry) in shown.enumerated() {
      CirclesView.drawLine(
        entry, state, at: area.origin.down(row + 1).moved(by: 1), area.columns - 1, symbols, &grid)
    }
    return area.inset(top: shown.count + 2)
  }

  private static func drawSelected(
    _ state: State, _ area: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    guard let entry = state.circles.list.selectedItem, area.rows == detailRows else { return }
    let member = entry.member
    let contact = state.book.contacts[member.contact]
    let last = entry.last.map { "last \(age(of: $0, at: state.now)) ago" } ?? "no word yet"
    let before = "\(Circles.days) days ago \(member.valueBefore.shown)"
    let lines: [(SafeText, Style)] = [
      (SafeText(contact.displayName), .strong),
      (SafeText(contact.mainHandle?.at ?? ""), .dim),
      (SafeText("\(member.layer.name) \(member.value.shown), \(before)"), .plain),
      (SafeText(last) + (entry.drift == .none ? "" : " " + symbols.drift(entry)), .dim),
    ]
    for (row, line) in lines.enumerated() {
      let place = area.origin.down(row)
      grid.put(symbols.selection, at: place, style: .accent)
      grid.put(line.0, at: place.moved(by: 1), style: line.1, columns: area.columns - 1)
    }
  }
}
