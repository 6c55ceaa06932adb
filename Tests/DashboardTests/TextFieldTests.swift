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
}
