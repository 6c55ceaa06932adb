/// One cluster as the screen shows it: a base with its marks, in one cell or two.
///
/// Only this room makes glyphs, so that whatever is in one has been through the sanitiser.
package struct Glyph: Equatable, Sendable {
  package let text: String
  /// Columns taken: 1 or 2.
  package let width: Int

  init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// One scalar that needs no base.
  init(_ scalar: Unicode.Scalar, width: Int) {
    self =
      (0x20...0x7E).contains(scalar.value)
      ? Glyph.ascii(UInt8(scalar.value)) : Glyph(String(scalar), width: width)
  }

  /// Printable ASCII, U+0020 to U+007E, made once.
  static let ascii: [Glyph] = (0x20...0x7E).map { Glyph(String(UnicodeScalar($0)), width: 1) }
  static let space = ascii[0]
  static let ellipsis = Glyph("…", width: 1)
  static let replacement = Glyph("\u{FFFD}", width: 1)

  /// `byte` must be printable ASCII.
  static func ascii(_ byte: UInt8) -> Glyph { ascii[Int(byte) - 0x20] }

  /// Whether it leaves nothing to see.
  package var isBlank: Bool {
    self == .space || text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

/// One place of the grid.
package struct Cell: Equatable, Sendable {
  /// What is shown; empty for the right half of a wide glyph.
  package var text: String
  package var style: Style
  /// 1, 2 for the left half of a wide glyph, 0 for its right half.
  package var width: UInt8

  init(text: String, style: Style, width: UInt8) {
    self.text = text
    self.style = style
    self.width = width
  }

  package static func blank(_ style: Style) -> Cell { Cell(text: " ", style: style, width: 1) }
  static func rightHalf(_ style: Style) -> Cell { Cell(text: "", style: style, width: 0) }
}

/// A place on the grid that opens an address where the terminal can do that.
package struct Link: Equatable, Sendable {
  package var point: Point
  /// What stands there on the grid already.
  package var text: SafeText
  package var url: String

  package init(point: Point, text: SafeText, url: String) {
    self.point = point
    self.text = text
    self.url = url
  }
}
