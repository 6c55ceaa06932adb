package import Screen

/// Text being typed as lines on the screen, and where the cursor stands in them. Lines break by word;
/// spaces at a break hang over the edge, so that no line starts with them.
package struct FieldLayout {
  /// The characters of each line, without its line break.
  package private(set) var lines: [Range<Int>] = []
  /// Where the cursor stands: at the edge where what is before it hangs over.
  package private(set) var cursor = Point(column: 0, row: 0)
  private let characters: [Character]
  private let columns: Int

  /// - Parameter columns: of a line; one of the widest characters fits at the least.
  package init(_ field: TextField, columns: Int) {
    (characters, self.columns) = (field.characters, max(2, columns))
    breakLines()
    let row = lines.lastIndex { $0.lowerBound <= field.cursor } ?? 0
    let before = width(of: lines[row].lowerBound..<field.cursor)
    cursor = Point(column: min(before, self.columns), row: row)
  }

  private mutating func breakLines() {
    // Where the line began, where it may break, and the columns of it and of what follows the break.
    var (start, gap, width, rest) = (0, 0, 0, 0)
    for at in characters.indices {
      let character = characters[at]
      if character == "\n" {
        lines.append(start..<at)
        (start, gap, width, rest) = (at + 1, at + 1, 0, 0)
      } else if character == " " {
        (gap, width, rest) = (at + 1, width + 1, 0)
      } else {
        let glyph = FieldLayout.width(character)
        if width + glyph > columns {
          let isWord = gap > start
          let end = isWord ? gap : at
          lines.append(start..<end)
          (start, gap, width) = (end, end, isWord ? rest : 0)
          rest = width
        }
        (width, rest) = (width + glyph, rest + glyph)
      }
    }
    lines.append(start..<characters.count)
  }

  private static func width(_ character: Character) -> Int {
    character.isASCII ? 1 : SafeText(String(character)).width
  }

  private func width(of range: Range<Int>) -> Int {
    characters[range].reduce(0) { $0 + FieldLayout.width($1) }
  }

  /// The character to go to for a line up or down, at about the same column; nil where there is none.
  package func place(rows: Int) -> Int? {
    let row = cursor.row + rows
    guard lines.indices.contains(row) else { return nil }
    var (at, column) = (lines[row].lowerBound, 0)
    while at < lines[row].upperBound {
      column += FieldLayout.width(characters[at])
      if column > cursor.column { break }
      at += 1
    }
    // The place behind a broken line is the start of the next.
    let isBroken = row + 1 < lines.count && lines[row + 1].lowerBound == lines[row].upperBound
    return at == lines[row].upperBound && isBroken ? max(lines[row].lowerBound, at - 1) : at
  }
}
