import CNcurses
import Screen

/// Makes ncurses' cells of ours. What the C library would not show as wide as we say is replaced:
/// on a machine whose library differs no line may shift. So is, where the user's charset is not
/// UTF-8, what is not ASCII.
struct CellWriter {
  var colours: TerminalColours
  let isUTF8: Bool

  /// Appends the one or two ncurses cells that show a cell; nothing for a right half.
  func append(_ cell: Cell, to result: inout [cchar_t]) {
    guard cell.width > 0 else { return }
    let attributes = colours.attributes(cell.style)
    let pair = colours.pair(cell.style)
    if let character = plain(cell) {
      return result.append(perch_plain_cell(character, attributes, pair))
    }
    for part in parts(cell) { result.append(perch_cell(part + [0], attributes, pair)) }
  }

  /// The character of a cell that is one, and may be shown: nearly all are.
  private func plain(_ cell: Cell) -> wchar_t? {
    let scalars = cell.text.unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return nil }
    let character = wchar_t(first.value)
    if (0x20...0x7E).contains(first.value) { return character }
    return isUTF8 && Int(perch_width(character)) == Int(cell.width) ? character : nil
  }

  /// Each base with its marks. A base and a mark that takes a column are two.
  private func parts(_ cell: Cell) -> [[wchar_t]] {
    guard isUTF8 else { return replacement(cell) }
    var parts: [[wchar_t]] = []
    var width = 0
    for scalar in cell.text.unicodeScalars {
      let character = wchar_t(scalar.value)
      let columns = Int(perch_width(character))
      guard columns > 0 || (columns == 0 && !parts.isEmpty)
      else { return replacement(cell) }
      if columns > 0 { parts.append([character]) } else { parts[parts.count - 1] += [character] }
      width += columns
    }
    return width == Int(cell.width) ? parts : replacement(cell)
  }

  private func replacement(_ cell: Cell) -> [[wchar_t]] {
    let sign: wchar_t = isUTF8 ? 0xFFFD : 0x3F
    return Array(repeating: [sign], count: Int(cell.width))
  }
}
