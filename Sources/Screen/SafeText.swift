/// Text that may be shown: the only text a grid takes.
///
/// Stored text stays as it came; this is what becomes of it on the way to the screen:
///
/// | in the text | on the screen |
/// | --- | --- |
/// | control characters, DEL | their pictures, U+2400 and on; line feed and tab a space |
/// | C1 controls, private, unassigned, not characters, of disputed width | U+FFFD |
/// | bidi controls, zero width, fillers, tags, variation selectors | nothing |
/// | ZWNJ and ZWJ | kept between letters of Arabic, Indic and related scripts |
/// | a sequence of emoji, a skin tone | the first emoji; a flag is its two letters |
/// | combining marks | two on a Latin letter or a sign, four on another; none without a base |
/// | conjoining jamo | the syllable |
/// | line and paragraph separators | a space |
package struct SafeText: Equatable, Sendable {
  package let glyphs: [Glyph]
  /// Columns taken.
  package let width: Int

  /// One line: a line break or tab becomes one space.
  package init(_ raw: String) {
    self.init(raw, columns: .max)
  }

  /// As much of one line as fits `columns`, with `…` where there is more. For text that may be
  /// long: it stops reading when the columns are full.
  package init(_ raw: String, columns: Int) {
    if let plain = SafeText.plain(raw, columns: columns) {
      self = plain
      return
    }
    var line = SafeLines(raw, columns: columns, breaksLines: false)
    self = line.next()?.clipped(to: columns) ?? SafeText(glyphs: [])
  }

  /// A body: a line break is a line break, and blank lines in a row become one.
  package static func lines(_ raw: String) -> [SafeText] {
    var result: [SafeText] = []
    var lines = SafeLines(raw, columns: .max, breaksLines: true)
    while let line = lines.next() {
      if line.isBlank, let previous = result.last, previous.isBlank { continue }
      result.append(line)
    }
    return result
  }

  /// Glyphs taken from other safe text.
  package init(glyphs: [Glyph]) {
    self.init(glyphs: glyphs, width: glyphs.reduce(0) { $0 + $1.width })
  }

  init(glyphs: [Glyph], width: Int) {
    self.glyphs = glyphs
    self.width = width
  }

  /// Most text is printable ASCII that fits: each byte is a glyph.
  private static func plain(_ raw: String, columns: Int) -> SafeText? {
    var raw = raw
    return raw.withUTF8 { bytes in
      guard bytes.count <= columns, bytes.allSatisfy({ $0 &- 0x20 < 0x5F }) else { return nil }
      let table = Glyph.ascii
      return SafeText(glyphs: bytes.map { table[Int($0) - 0x20] }, width: bytes.count)
    }
  }

  package var isEmpty: Bool { glyphs.isEmpty }
  /// Whether there is nothing to see: a name like that needs another.
  package var isBlank: Bool { glyphs.allSatisfy(\.isBlank) }
  package var text: String { glyphs.reduce(into: "") { $0 += $1.text } }
}

extension SafeText: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) { self.init(value) }
  package var description: String { text }
}
