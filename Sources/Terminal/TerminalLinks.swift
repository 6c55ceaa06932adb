import Screen

/// Hyperlinks (OSC 8). ncurses knows nothing of them, so the linked cells are written once more
/// after it is done, with the address around them, and the cursor is put back.
struct TerminalLinks {
  private let terminal: TerminalCapabilities
  var colours: TerminalColours
  private let repertoire: Repertoire
  private let isOn: Bool
  private var shown: [Link] = []

  init(
    terminal: TerminalCapabilities, colours: TerminalColours, repertoire: Repertoire, isOn: Bool
  ) {
    self.repertoire = repertoire
    self.terminal = terminal
    self.colours = colours
    self.isOn = isOn && terminal.isModern && terminal.string("sc") != nil
  }

  mutating func forget() { shown = [] }

  /// Nothing while the links and the cells under them are as before.
  mutating func bytes(for grid: Grid, changed: GridChanges) -> [UInt8] {
    guard isOn, grid.links != shown || shown.contains(where: { changed.touches($0.span) })
    else { return [] }
    let gone = shown.filter { !grid.links.contains($0) }
    shown = grid.links
    let written =
      gone.flatMap { rewrite($0.span, of: grid, url: nil) }
      + grid.links.flatMap { rewrite($0.span, of: grid, url: TerminalLinks.address($0.url)) }
    return (terminal.string("sc") ?? []) + written + (terminal.string("rc") ?? [])
  }

  private func rewrite(_ span: GridChanges.Span, of grid: Grid, url: String?) -> [UInt8] {
    let inside = 0..<grid.size.columns
    guard (0..<grid.size.rows).contains(span.row) else { return [] }
    var bytes = terminal.move(row: span.row, column: max(0, span.columns.lowerBound))
    if let url { bytes += "\u{1B}]8;id=perch;\(url)\u{1B}\\".utf8 }
    var style: Style?
    for column in span.columns.clamped(to: inside) {
      let cell = grid[row: span.row, column: column]
      if cell.style != style { bytes += colours.bytes(cell.style, terminal) }
      style = cell.style
      bytes += StandIn.text(for: cell.text, width: Int(cell.width), in: repertoire).utf8
    }
    if url != nil { bytes += "\u{1B}]8;;\u{1B}\\".utf8 }
    return bytes
  }

  /// An https address with everything but plain ASCII percent-encoded; nil for any other.
  static func address(_ url: String) -> String? {
    guard url.lowercased().hasPrefix("https://"), url.utf8.count <= 2000 else { return nil }
    let refused: Set<UInt8> = Set(" \"<>\\^`{|}".utf8)
    return url.utf8.reduce(into: "") { result, byte in
      if (0x21...0x7E).contains(byte), !refused.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(hex)" : "%\(hex)"
      }
    }
  }
}

extension Link {
  fileprivate var span: GridChanges.Span {
    GridChanges.Span(row: point.row, columns: point.column..<point.column + text.width)
  }
}
