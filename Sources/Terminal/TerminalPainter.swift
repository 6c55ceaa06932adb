import CNcurses
import Screen

/// Puts grids on ncurses' screen, as little of them as needed.
///
/// It hands ncurses only the cells that changed since the last grid, and ncurses finds the
/// shortest way to show them. Terminals disagree about the width of emoji and of some marks, so
/// each such cell is blanked first, written alone, and followed by an absolute move: whatever the
/// terminal made of it, nothing else shifts.
struct TerminalPainter {
  private let file: CursesFile
  private let terminal: TerminalCapabilities
  private var writer: CellWriter
  private var links: TerminalLinks
  private var thrift = StyleThrift()
  private var window: UnsafeMutablePointer<WINDOW>?
  private var size: Size
  private var shown: Grid?
  private var showsCursor: Bool?

  /// On its way to the right ncurses writes over unchanged cells when that is shorter than a move,
  /// of ten bytes at most: a disputed cell so near before a change is written anew with it.
  private static let nearby = 10

  init(
    file: CursesFile, terminal: TerminalCapabilities, colours: TerminalColours,
    repertoire: Repertoire, opensLinks: Bool, size: Size
  ) {
    self.file = file
    self.terminal = terminal
    self.size = size
    writer = CellWriter(colours: colours, repertoire: repertoire)
    links = TerminalLinks(
      terminal: terminal, colours: colours, repertoire: repertoire, isOn: opensLinks)
    openWindow()
  }

  /// The next paint writes everything in other colours.
  mutating func wear(_ colours: TerminalColours) {
    writer.colours = colours
    links.colours = colours
    forget()
  }

  /// The terminal has another size: the next paint writes everything.
  mutating func resize(to size: Size) {
    self.size = size
    resize_term(Int32(size.rows), Int32(size.columns))
    if let window { delwin(window) }
    openWindow()
    forget()
  }

  /// Nobody knows what the terminal shows: the next paint clears it and writes everything.
  mutating func forget() {
    thrift = StyleThrift()
    shown = nil
    showsCursor = nil
    links.forget()
    if let window {
      werase(window)
      clearok(window, true)
    }
  }

  /// The bytes that make the terminal show the grid; none when it does.
  mutating func paint(_ grid: Grid) -> [UInt8] {
    guard let window else { return [] }
    let changes = GridChanges(from: shown, to: grid, within: size, nearby: TerminalPainter.nearby)
    if changes.isEmpty, let shown, shown.cursor == grid.cursor, shown.links == grid.links {
      return []
    }
    write(changes.spans, of: grid, in: window)
    var bytes = refresh(window)
    for place in changes.disputed { bytes += writeDisputed(place, of: grid, in: window) }
    bytes += links.bytes(for: grid, changed: changes)
    bytes += placeCursor(grid.cursor, in: window)
    shown = grid
    return bytes
  }

  private mutating func openWindow() {
    window = newwin(Int32(size.rows), Int32(size.columns), 0, 0)
    guard let window else { return }
    leaveok(window, true)
    // Inserting and deleting characters shifts cells whose width is disputed.
    idcok(window, false)
  }

  private mutating func refresh(_ window: UnsafeMutablePointer<WINDOW>) -> [UInt8] {
    wnoutrefresh(window)
    doupdate()
    return thrift.shortened(file.take())
  }

  private func write(
    _ spans: [GridChanges.Span], of grid: Grid, in window: UnsafeMutablePointer<WINDOW>
  ) {
    var cells: [cchar_t] = []
    for span in spans {
      cells.removeAll(keepingCapacity: true)
      for column in span.columns {
        let cell = grid[row: span.row, column: column]
        if span.isBlank || (cell.width > 1 && column + 1 >= size.columns) {
          writer.append(.blank(cell.style), to: &cells)
        } else {
          writer.append(cell, to: &cells)
        }
      }
      mvwadd_wchnstr(
        window, Int32(span.row), Int32(span.columns.lowerBound), cells, Int32(cells.count))
    }
  }

  private mutating func writeDisputed(
    _ span: GridChanges.Span, of grid: Grid, in window: UnsafeMutablePointer<WINDOW>
  ) -> [UInt8] {
    write([span], of: grid, in: window)
    let after = min(span.columns.upperBound, size.columns - 1)
    return refresh(window) + terminal.move(row: span.row, column: after)
  }

  /// A hidden cursor waits at the top left: so each paint begins where the cursor surely is.
  private mutating func placeCursor(
    _ cursor: Point?, in window: UnsafeMutablePointer<WINDOW>
  ) -> [UInt8] {
    let visible = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    leaveok(window, false)
    defer { leaveok(window, true) }
    wmove(window, Int32(visible?.row ?? 0), Int32(visible?.column ?? 0))
    let bytes = refresh(window)
    let shows = visible != nil
    guard showsCursor != shows else { return bytes }
    showsCursor = shows
    return bytes + (terminal.string(shows ? "cnorm" : "civis") ?? [])
  }
}
