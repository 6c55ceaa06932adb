import Screen
import Testing

@Suite struct TextWidthTests {
  @Test func everyScalarThatIsShownIsAsWideAsTheLibrarySays() {
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in SafeText("a" + String(scalar)).glyphs
      where LibraryWidth.of(glyph.text) != glyph.width {
        wrong.append("U+" + String(value, radix: 16, uppercase: true))
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("abc", 3), ("漢字", 4), ("ｆｕ", 4), ("ﾊﾝ", 2), ("한글", 4), ("±×│█☆→", 6), ("☕", 2), ("ते", 1),
    ("", 0),
  ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test func terminalsAgreeOnMostText() {
    for text in ["a", "ü", "漢", "│", "⣀", "к", "ه"] { #expect(!TextWidth.isDisputed(text)) }
    for text in ["👍", "❤", "நி", "e\u{301}"] { #expect(TextWidth.isDisputed(text)) }
  }
}
