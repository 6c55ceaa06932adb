import Screen
import Testing

/// What is shown of `raw`, and that it is as wide as it says.
private func shown(_ raw: String) -> String { SafeText(raw).text }

/// Scalars that the language refuses in a literal.
private func scalars(_ values: UInt32...) -> String {
  String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
}

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain text, 100 %", "plain text, 100 %"),
    ("Zoë Müller", "Zoë Müller"),
    ("bell\u{07}back\u{08}", "bell␇back␈"),
    ("\u{1B}[2J\u{1B}[Hgone", "␛[2J␛[Hgone"),
    ("\u{1B}]52;c;eA==\u{07}", "␛]52;c;eA==␇"),
    ("evil\rgood", "evil␍good"),
    ("a\u{00}b\u{7F}c", "a␀b␡c"),
    ("one\ttwo\nthree\r\nfour", "one two three four"),
  ])
  func controlsBecomePictures(raw: String, expected: String) {
    #expect(shown(raw) == expected)
  }

  @Test(arguments: [
    ("\u{9B}31mred", "\u{FFFD}31mred"),
    ("\u{9D}0;t\u{9C}", "\u{FFFD}0;t\u{FFFD}"),
    ("\u{E000}\u{F8FF}\u{10FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    (scalars(0x378, 0xFFFE, 0xFDD0), "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("newer \u{1FADF}", "newer \u{FFFD}"),
    ("a\u{2028}b\u{2029}c", "a b c"),
  ])
  func whatNobodyCanShowIsReplaced(raw: String, expected: String) {
    #expect(shown(raw) == expected)
  }

  @Test(arguments: [
    ("user\u{202E}gnp.exe", "usergnp.exe"),
    ("\u{2066}\u{2067}abc\u{2069}\u{200F}\u{061C}", "abc"),
    ("pay\u{200B}pal\u{FEFF}\u{2060}", "paypal"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("hi\u{E0001}\u{E0069}\u{E007F}", "hi"),
    ("\u{3164}\u{115F}\u{1160}\u{FFA0}\u{2800}", ""),
    ("a\u{FE0F}\u{E0100}b", "ab"),
    ("no\u{200D}joiner\u{200C}here", "nojoinerhere"),
  ])
  func whatHidesIsDropped(raw: String, expected: String) {
    #expect(shown(raw) == expected)
  }

  @Test func joinersStayWhereTheyAreSpelling() {
    let persian = "می\u{200C}خواهم"
    #expect(shown(persian) == persian)
    let sinhala = "ශ්\u{200D}රී"
    #expect(shown(sinhala).unicodeScalars.elementsEqual(sinhala.unicodeScalars))
    #expect(shown("می\u{200C} a") == "می a")
  }

  @Test(arguments: [
    "Zürich, ÅÆØ, Đorđe, Łódź, ﬁ ß", "Привет, Ελλάδα, Հայ, ქართული", "展覧会は金曜日まで。", "서울 카페",
    "ｆｕｌｌ ﾊﾝｶｸ", "नमस्ते, வணக்கம், สวัสดี", "— “quoted” … € ™ ½ №", "│█▌⣀☆→●◐○◔▁▂█ ✓ ☕",
  ])
  func honestTextIsShownAsItIs(text: String) {
    #expect(shown(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func rightToLeftLettersStayInTheirOrder() {
    #expect(shown("مرحبا @user שלום") == "مرحبا @user שלום")
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦", "👨", 2), ("👍🏽", "👍", 2), ("🏳️‍🌈", "🏳", 1), ("❤️", "❤", 1), ("1️⃣", "1", 1),
    ("🇩🇪🇯🇵🇦", "DEJPA", 5), ("👍👍", "👍👍", 4), ("👩🏽‍🚀!", "👩!", 3), ("🏽", "", 0),
  ])
  func emojiAreReducedToTheirFirst(raw: String, expected: String, width: Int) {
    #expect(shown(raw) == expected)
    #expect(SafeText(raw).width == width)
  }

  @Test func marksAreFewAndHaveABase() {
    let many = String(repeating: "\u{0301}", count: 400)
    #expect(SafeText("Z" + many).text.unicodeScalars.count == 3)
    #expect(SafeText("\u{05D0}" + many).text.unicodeScalars.count == 5)
    #expect(shown("\u{0301}leading") == "leading")
    #expect(shown(" \u{0301}space") == " space")
    #expect(SafeText("e\u{0301}").glyphs.count == 1)
  }

  @Test func indicMarksStayWithTheirLetter() {
    let tamil = SafeText("நி")
    #expect(tamil.glyphs.count == 1)
    #expect(tamil.width == 2)
    #expect(SafeText("नमस्ते").glyphs.map(\.text) == ["न", "म", "स्", "ते"])
  }

  @Test func conjoiningJamoBecomeSyllables() {
    #expect(shown("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}") == "한글")
    #expect(SafeText("\u{1112}\u{1161}\u{11AB}").width == 2)
    #expect(shown("\u{1161}") == "\u{FFFD}")
  }

  @Test func bodiesKeepTheirLines() {
    #expect(SafeText.lines("a\n\n\n \nb\tc\r\nd").map(\.text) == ["a", "", "b c", "d"])
    #expect(SafeText.lines("").map(\.text) == [""])
  }

  @Test func longTextIsReadAsFarAsItIsShown() {
    let million = String(repeating: "ä", count: 1_000_000)
    #expect(SafeText(million, columns: 5).text == "ääää…")
    #expect(SafeText("fits", columns: 4).text == "fits")
    #expect(SafeText("too long", columns: 4).text == "too…")
  }
}

@Suite struct SafeTextFitTests {
  @Test(arguments: [
    (8, "ab漢字cd"), (7, "ab漢字…"), (6, "ab漢…"), (5, "ab漢…"), (4, "ab…"), (3, "ab…"), (1, "…"),
    (0, ""),
  ])
  func clippingNeverCutsAGlyph(columns: Int, expected: String) {
    #expect(SafeText("ab漢字cd").clipped(to: columns).text == expected)
  }

  @Test func clippingWithoutASign() {
    #expect(SafeText("ab漢字").clipped(to: 3, ellipsis: false).text == "ab")
  }

  @Test func paddingIsExact() {
    #expect(SafeText("漢").padded(to: 4).text == "漢  ")
    #expect(SafeText("42").padded(leftTo: 5).text == "   42")
    #expect(SafeText("abcdef").padded(to: 4).text == "abc…")
    #expect(SafeText("漢字漢").padded(to: 4).text == "漢… ")
  }

  @Test func textAddsUp() {
    let text = SafeText("a漢") + "b"
    #expect(text.text == "a漢b")
    #expect(text.width == 4)
    #expect(SafeText("  x  ").trimmed.text == "x")
    #expect(["a", "b"].map { SafeText($0) }.joined(separator: ", ").text == "a, b")
  }

  @Test func aNameOfNothingIsBlank() {
    #expect(SafeText("\u{200B} \u{3164}").isBlank)
    #expect(!SafeText(".").isBlank)
  }
}
