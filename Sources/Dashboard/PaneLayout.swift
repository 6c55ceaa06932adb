package import Screen

/// Where everything stands at a size: the same places at every size, with fewer columns.
package struct PaneLayout: Equatable, Sendable {
  package let header: Rect
  /// The place of pages, and of the panes together.
  package let body: Rect
  /// The place of a line that is being typed, and of what is understood of it, below the body.
  package let line: Rect
  package let status: Rect
  package let footer: Rect
  package let panes: [Pane: Rect]

  /// Below this a sentence is all that fits.
  package static let smallest = Size(columns: 30, rows: 10)
  private static let gap = 2
  private static let contactsWidth = 31
  private static let followUpsWidth = 28
  private static let needsWidth = 46

  /// What a line and its reading take at the most.
  private static let lineRows = 9

  /// - Parameter hasLine: whether a line is being typed.
  package init(_ size: Size, _ view: State.View, focus: Pane, hasLine: Bool = false) {
    let columns = size.columns
    let rows = max(0, size.rows - 4)
    let foot = hasLine ? min(PaneLayout.lineRows, rows / 2) : 0
    header = Rect(column: 0, row: 0, columns: columns, rows: 1)
    body = Rect(column: 0, row: 2, columns: columns, rows: rows - foot)
    line = Rect(column: 0, row: body.endRow, columns: columns, rows: foot)
    status = Rect(column: 0, row: size.rows - 2, columns: columns, rows: 1)
    footer = Rect(column: 0, row: size.rows - 1, columns: columns, rows: 1)
    panes = PaneLayout.panes(of: view, in: body, focus: focus)
  }

  private static func panes(
    of view: State.View, in body: Rect, focus: Pane
  ) -> [Pane: Rect] {
    let panes = view.panes
    if panes.count == 1 { return [view.main: body] }
    if view == .reach { return [focus: body] }
    return switch body.columns {
    case 110...: row(body, panes, view.main)
    case 72... where view.main != .introductions:
      row(body, Array(focus == panes.last ? panes.suffix(2) : panes.prefix(2)), view.main)
    default: [focus: body]
    }
  }

  private static func row(_ body: Rect, _ panes: [Pane], _ main: Pane) -> [Pane: Rect] {
    let fixed = panes.map { $0 == main ? 0 : width($0) + gap }.reduce(0, +)
    var column = body.column
    var rects: [Pane: Rect] = [:]
    for pane in panes {
      let columns = pane == main ? body.columns - fixed : width(pane)
      rects[pane] = Rect(column: column, row: body.row, columns: columns, rows: body.rows)
      column += columns + gap
    }
    return rects
  }

  private static func width(_ pane: Pane) -> Int {
    switch pane {
    case .contacts: contactsWidth
    case .followUps: followUpsWidth
    case .needs: needsWidth
    case .queue, .timeline, .circles, .insights, .introductions, .reach, .ladder, .near: 0
    }
  }

  /// The part of a pane below its title.
  package static func list(_ pane: Rect) -> Rect {
    Rect(
      column: pane.column, row: pane.row + 2, columns: pane.columns, rows: max(0, pane.rows - 2))
  }
}
