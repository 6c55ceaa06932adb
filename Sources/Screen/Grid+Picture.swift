// A grid as text that a person can read, for comparing whole screens.
extension Grid {
  /// The rows as text, trailing spaces trimmed, without a line break at the end.
  package var picture: String {
    draw(trimming: " ") { $0.text }
  }

  /// The rows as styles, a letter a cell (`Style.letter`), trailing plain cells trimmed.
  package var stylePicture: String {
    draw(trimming: Style.plain.letter) { String($0.style.letter) }
  }

  private func draw(trimming blank: Character, _ show: (Cell) -> String) -> String {
    let rows = (0..<size.rows).map { row in
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] { line += show(cell) }
      while line.last == blank { line.removeLast() }
      return line
    }
    return rows.joined(separator: "\n")
  }
}
