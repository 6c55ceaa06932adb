import Testing

@testable import Terminal

@Suite struct StyleThriftTests {
  /// With `E` for Esc.
  private func shortened(_ texts: String...) -> String {
    var thrift = StyleThrift()
    let bytes = texts.flatMap { text in
      thrift.shortened(Array(text.replacing("E", with: "\u{1B}").utf8))
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "E")
  }

  @Test func sequencesThatFollowEachOtherAreOne() {
    #expect(shortened("a", "E[0;1mE[38;5;31mbE[39mE[mc") == "aE[0;1;38;5;31mbE[mc")
    #expect(shortened("E[1mE[38;5;0mx") == "E[1;38;5;0mx")
    #expect(shortened("E[38;2;0;0;0mE[0;10;2mx") == "E[0;10;2mx")
  }

  @Test func whatIsPlainIsNotReset() {
    #expect(shortened("E[maE[0;2mb", "E[mE[mc") == "E[maE[2mbE[mc")
    #expect(shortened("E[mE[mE[m", "E[0m") == "E[m")
  }

  @Test func whatIsSoAlreadyIsNotSaidAgain() {
    #expect(shortened("E[0;2maE[0;2mb", "E[m\u{1B}[2mc") == "E[0;2mabc")
    #expect(shortened("E[0;2maE[0;2;38;5;31mb") == "E[0;2maE[38;5;31mb")
    #expect(shortened("E[0;2;38;5;31maE[0;2mb") == "E[0;2;38;5;31maE[0;2mb")
  }

  @Test func spacesNeedNoColourOfLetters() {
    #expect(
      shortened("E[0;38;5;31moE[0;2m   E[0;38;5;31moE[m E[2;3HE[31mx")
        == "E[0;38;5;31mo   o E[2;3HE[0;31mx")
    #expect(shortened("E[0;38;5;31moE[0;2m  ") == "E[0;38;5;31mo  E[0;2m")
  }

  @Test func backgroundsAndLinesShowOnSpacesToo() {
    for text in ["E[0;7mxE[m  y", "E[0;2mxE[0;48;5;31m  E[0;2my", "E[0;1mxE[0;4m E[0;1my"] {
      #expect(shortened(text) == text)
    }
    #expect(shortened("E[2m x") == "E[2m x")
  }

  @Test func theFirstCharacterSetIsChosenOnce() {
    #expect(shortened("E(BE[mx", "E(BE[0;2my\u{0F}", "E[m\u{0F}z") == "E(BE[mxE[2my\u{0F}E[mz")
  }

  @Test func allElseIsLeftAlone() {
    for text in ["E[2;3Hü漢", "E[?25lE[H", "E)0E[1;5r", "E[>4;1m", "E7E8", "E", "E[", "E[3"] {
      #expect(shortened(text) == text)
    }
  }
}
