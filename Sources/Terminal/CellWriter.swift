import CNcurses
import Screen

/// Makes ncurses' cells of ours. What the C library would not show as wide as we say is replaced:
/// on a machine whose library differs no line may shift. So is what the terminal can't be sent.
struct CellWriter {
  var colours: TerminalColours
  let repertoire: Repertoire

  /// Appends the one or two ncurses cells that show a cell; nothing for a right half.
  func append(_ cell: Cell, to result: inout [cchar_t]) {
    guard cell.width > 0 else { return }
    let text = StandIn.text(for: cell.text, width: Int(cell.width), in: repertoire)
    let attributes = colours.attributes(cell.style)
    let pair = colours.pair(cell.style)
    if let character = plain(text, cell.width) {
      return result.append(perch_plain_cell(character, attributes, pair))
    }
    for part in parts(text, cell.width) { result.append(perch_cell(part + [0], attributes, pair)) }
  }

  /// The character of a cell that is one, and may be shown: nearly all are.
  private func plain(_ text: String, _ width: UInt8) -> wchar_t? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return nil }
    let character = wchar_t(first.value)
    if (0x20...0x7E).contains(first.value) { return character }
    return Int(perch_width(character)) == Int(width) ? character : nil
  }

  /// Each base with its marks. A base and a mark that takes a column are two.
  private func parts(_ text: String, _ wanted: UInt8) -> [[wchar_t]] {
    var parts: [[wchar_t]] = []
    var width = 0
    for scalar in text.unicodeScalars {
      let character = wchar_t(scalar.value)
      let columns = Int(perch_width(character))
      guard columns > 0 || (columns == 0 && !parts.isEmpty)
      else { return replacement(wanted) }
      if columns > 0 { parts.append([character]) } else { parts[parts.count - 1] += [character] }
      width += columns
    }
    return width == Int(wanted) ? parts : replacement(wanted)
  }

  private func replacement(_ width: UInt8) -> [[wchar_t]] {
    let sign: wchar_t = repertoire == .ascii ? 0x3F : 0xFFFD
    return Array(repeating: [sign], count: Int(width))
  }
}
