import Commands
import Screen
import Terminal
import Testing

private func decode(_ text: String) -> [TerminalInput] {
  var decoder = KeyDecoder()
  return decoder.take(text.utf8)
}

private func keys(_ keys: Key...) -> [TerminalInput] { keys.map { .key($0) } }

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("j", Key.character("j")), (" ", .character(" ")), ("é", .character("é")),
    ("漢", .character("漢")), ("👍🏽", .character("👍🏽")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{04}", .control("d")),
    ("\u{0C}", .control("l")), ("\u{00}", .control(" ")), ("\u{1F}", .control("_")),
  ])
  func plainKeys(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test(arguments: [
    ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
    ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home),
    ("\u{1B}[4~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
    ("\u{1B}[2~", .insert), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)),
    ("\u{1B}[1;5A", .up), ("\u{1B}[3;2~", .delete), ("\u{1B}OM", .enter),
  ])
  func sequences(bytes: String, key: Key) {
    #expect(decode(bytes) == [.key(key)])
  }

  @Test func aLoneEscapeWaitsAndThenIsAKey() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flushEscape() == keys(.escape))
    #expect(!decoder.isWaiting)
    #expect(decoder.flushEscape() == [])
  }

  @Test func aSequenceMayComeInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.take([0x1B]) == [])
    #expect(decoder.take("[".utf8) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.take("Aj".utf8) == keys(.up, .character("j")))
  }

  @Test func aCharacterMayComeInPieces() {
    var decoder = KeyDecoder()
    for byte in "a漢".utf8.dropLast() { _ = decoder.take([byte]) }
    #expect(!decoder.isWaiting)
    #expect(decoder.take([0xA2]) == keys(.character("漢")))
  }

  @Test func escapeBeforeALetterIsAlt() {
    #expect(decode("\u{1B}x") == keys(.alt("x")))
    #expect(decode("\u{1B}é") == keys(.alt("é")))
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[".utf8) == [])
    #expect(decoder.flushEscape() == keys(.alt("[")))
  }

  @Test func escapeTwiceIsEscapeAndWhatFollows() {
    #expect(decode("\u{1B}\u{1B}[A") == keys(.escape, .up))
    #expect(decode("\u{1B}\r") == keys(.escape, .enter))
  }

  @Test func quickTypingIsManyKeys() {
    #expect(
      decode("jj r\u{1B}[Bq")
        == keys(
          .character("j"), .character("j"), .character(" "), .character("r"), .down,
          .character("q")))
  }

  @Test func whatNobodyKnowsIsNoKey() {
    #expect(decode("\u{1B}[?1;2c\u{1B}[99~\u{1B}[I\u{1B}[<0;1;1mj") == keys(.character("j")))
    #expect(decode("\u{9B}31m") == keys(.character("3"), .character("1"), .character("m")))
    var decoder = KeyDecoder()
    #expect(decoder.take([0xFF, 0xC0, 0x80, 0x6A]) == keys(.character("j")))
  }

  @Test func aTerminalMayHaveItsOwn() {
    var decoder = KeyDecoder(extra: [Array("\u{1B}k".utf8): .up])
    #expect(decoder.take("\u{1B}k".utf8) == keys(.up))
  }

  @Test func randomBytesAreSurvived() {
    var state: UInt64 = 7
    var decoder = KeyDecoder()
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      _ = decoder.take(bytes)
    }
    _ = decoder.flushEscape()
    #expect(decoder.take("\u{1B}[201~j".utf8).last == .key(.character("j")))
  }
}

@Suite struct MouseReportTests {
  @Test(arguments: [
    ("\u{1B}[<0;1;1M", TerminalInput.click(Point(column: 0, row: 0))),
    ("\u{1B}[<0;223;300M", .click(Point(column: 222, row: 299))),
    ("\u{1B}[<64;5;9M", .wheel(Point(column: 4, row: 8), -1)),
    ("\u{1B}[<65;5;9M", .wheel(Point(column: 4, row: 8), 1)),
    ("\u{1B}[<69;5;9M", .wheel(Point(column: 4, row: 8), 1)),
  ])
  func aPressIsAClickAndTheWheelTurns(bytes: String, input: TerminalInput) {
    #expect(decode(bytes) == [input])
  }

  @Test(arguments: [
    "\u{1B}[<0;1;1m", "\u{1B}[<2;1;1M", "\u{1B}[<1;1;1M", "\u{1B}[<32;1;1M", "\u{1B}[<35;9;9M",
    "\u{1B}[<0;0;0M", "\u{1B}[<0;1M", "\u{1B}[<0;1;1;1M", "\u{1B}[<;;M", "\u{1B}[<66;1;1M",
    "\u{1B}[<0;99999999999999999999;1M",
  ])
  func allElseIsNothing(bytes: String) {
    #expect(decode(bytes) == [])
  }

  @Test func aReportMayComeInPieces() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\u{1B}[<0;1".utf8) == [])
    let inputs: [TerminalInput] = [.click(Point(column: 11, row: 2)), .key(.character("j"))]
    #expect(decoder.take("2;3Mj".utf8) == inputs)
  }
}

@Suite struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test func aPasteIsOneInput() {
    #expect(
      decode("a\(begin)two words\(end)b")
        == [.key(.character("a")), .paste("two words"), .key(.character("b"))])
  }

  @Test func itsLineBreaksAreLineFeeds() {
    #expect(decode("\(begin)a\rb\r\nc\nd\(end)") == [.paste("a\nb\nc\nd")])
  }

  @Test func oneWhoseEndGotLostIsLeftByAKeyPressedAlone() {
    var decoder = KeyDecoder()
    #expect(decoder.take("\(begin)two ".utf8).isEmpty)
    #expect(decoder.take("lines\u{11}\u{3}".utf8).isEmpty)
    #expect(decoder.take([0x11]) == [.paste("two lines\u{11}\u{3}"), .key(.control("q"))])
    #expect(decoder.take("j".utf8) == [.key(.character("j"))])
  }

  @Test func escapesInItAreText() {
    #expect(decode("\(begin)x\u{1B}[A\u{1B}y\(end)") == [.paste("x\u{1B}[A\u{1B}y")])
  }

  @Test func itMayComeByteByByte() {
    var decoder = KeyDecoder()
    var inputs: [TerminalInput] = []
    for byte in "\(begin)漢\u{1B}[20\(end)j".utf8 {
      inputs += decoder.take([byte])
      #expect(!decoder.isWaiting || inputs.isEmpty)
    }
    #expect(inputs == [.paste("漢\u{1B}[20"), .key(.character("j"))])
  }

  @Test func ofAHugeOneTheBeginningIsKept() {
    let huge = String(repeating: "x", count: KeyDecoder.longestPaste + 5)
    guard case .paste(let text) = decode(begin + huge + end).first else {
      Issue.record("no paste came")
      return
    }
    #expect(text.utf8.count == KeyDecoder.longestPaste)
  }
}
