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
    let lines = rows.map { row in
      var line = ""
      for cell in row { line += show(cell) }
      while line.last == blank { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n")
  }
}
