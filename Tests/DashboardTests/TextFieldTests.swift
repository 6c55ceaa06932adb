import Commands
import Dashboard
import Testing

/// Typing a text, wherever the cursor stands.
@Suite struct TextFieldTests {
  private static let pieces = [
    "a", "e\u{301}", "\u{301}", "👩‍", "👧", "\u{200D}", "🇩", "🇪", "👍", "🏽", "क्", "ष", "한", "\u{11AB}",
    " ",
  ]

  /// The field's characters are always those of its text, however its pieces combine.
  @Test(arguments: 1...20) func piecesCombineAsTheyWouldInAText(seed: UInt64) {
    var field = TextField()
    var random = seed
    for _ in 0..<60 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      switch random >> 60 {
      case 0: _ = field.take(.left)
      case 1: _ = field.take(.home)
      case 2: _ = field.take(.end)
      case 3: _ = field.take(.backspace)
      default: field.insert(TextFieldTests.pieces[Int(random >> 33) % TextFieldTests.pieces.count])
      }
      #expect(field.characters == Array(field.text))
      #expect((0...field.characters.count).contains(field.cursor))
    }
  }

  @Test func aMarkJoinsWhatStandsBeforeTheCursor() {
    var field = TextField("caf!")
    _ = field.take(.left)
    field.insert("e")
    field.insert("\u{301}")
    #expect(field.text == "café!")
    #expect(field.cursor == 4)
    _ = field.take(.backspace)
    #expect(field.text == "caf!")
  }

  @Test func editingIsWhatReadlineUsersExpect() {
    var field = TextField("two words")
    press("^w ^a", &field)
    field.insert("début ")
    #expect(field.text == "début two ")
    press("^k", &field)
    #expect(field.text == "début ")
    press("Backspace Left", &field)
    field.insert("\u{1B}[31m\tx\r\n")
    #expect(field.text == "débu[31m x t")
    press("^u", &field)
    #expect(field.text == "t")
  }

  @Test("What was cut in a row comes back as it was, and more than once")
  func killAndYank() {
    var field = TextField("one two three four")
    press("^w ^w ^a ^y", &field)
    #expect(field.text == "three fourone two ")
    press("^y ^e ^u", &field)
    #expect(field.isEmpty)
    press("^y Home Alt-d ^e ^y", &field)
    #expect(field.text == " fourthree fourone two three")
  }

  @Test func wordsAreGoneBy() {
    var field = TextField("one  two\nthree", isMultiline: true)
    press("Alt-b Alt-b", &field)
    #expect(field.cursor == 5)
    press("Alt-f Alt-f", &field)
    #expect(field.cursor == 14)
  }

  private func press(_ keys: String, _ field: inout TextField) {
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { _ = field.take(key) }
  }
}
