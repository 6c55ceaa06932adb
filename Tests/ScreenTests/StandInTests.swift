import Screen
import Testing

@Suite struct StandInTests {
  private func ascii(_ raw: String, _ repertoire: Repertoire = .ascii) -> String {
    SafeText(raw).glyphs.map { StandIn.text(for: $0.text, width: $0.width, in: repertoire) }
      .joined()
  }

  @Test(arguments: [
    ("Lucía Fernández, Zoë, Łódź, Ærø", "Lucia Fernandez, Zoe, Lodz, Aro"),
    ("“so” – it’s 2 × 3…", "\"so\" - it's 2 x 3."), ("ｆｕｌｌ", "ffuullll"), ("e\u{301}", "e"),
    ("▁▂▃▄▅▆▇█", "__..-=+#"), ("⠁⣀⣿", "'.:"), ("─│┌┼", "-|++"),
    ("● ◐ ◔ ○ ★ ↑ ↓ ✓", "@ O o . * + - x"),
    ("漢字 кот", "???? ???"), ("👍 ☕", "[] []"), ("a\u{1B}[2J", "a^[2J"),
    ("Tiếng Việt", "Tieng Viet"),
  ])
  func somethingAsWideStandsIn(raw: String, shown: String) {
    #expect(ascii(raw) == shown)
    #expect(ascii(raw).utf8.count == SafeText(raw).width)
  }

  @Test func aConsoleHasLettersButFewSigns() {
    #expect(ascii("Zoë “кот” ● ⣀█ 👍", .fewSigns) == "Zoë “кот” @ .# []")
    #expect(ascii("Zoë ●", .all) == "Zoë ●")
  }

  @Test func everyScalarHasOne() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in SafeText(String(scalar)).glyphs {
        let text = StandIn.text(for: glyph.text, width: glyph.width, in: .ascii)
        let isASCII = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        #expect(isASCII && text.utf8.count == glyph.width)
      }
    }
  }
}
