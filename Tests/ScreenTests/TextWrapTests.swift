import Screen
import Testing

private func wrap(_ text: String, _ columns: Int) -> [String] {
  TextWrap.wrap(SafeText(text), columns: columns).map(\.text)
}

@Suite struct TextWrapTests {
  @Test(arguments: [
    (14, ["loved the", "piece on Red's", "new look"]),
    (9, ["loved the", "piece on", "Red's new", "look"]),
    (5, ["loved", "the", "piece", "on", "Red's", "new", "look"]),
    (40, ["loved the piece on Red's new look"]),
  ])
  func wordsStayWhole(columns: Int, expected: [String]) {
    #expect(wrap("loved the piece on Red's new look", columns) == expected)
  }

  @Test func wordsLongerThanALineAreBroken() {
    #expect(wrap("see https://example.com/a", 8) == ["see", "https://", "example.", "com/a"])
  }

  @Test func spacesAtABreakGoAway() {
    #expect(wrap("ab   cd", 4) == ["ab", "cd"])
    #expect(wrap("ab      ", 4) == ["ab"])
    #expect(wrap("", 4) == [""])
  }

  @Test func wideGlyphsPartAnywhereButAtPunctuation() {
    #expect(wrap("展覧会は金曜日まで", 7) == ["展覧会", "は金曜", "日まで"])
    #expect(wrap("展覧会。金曜", 6) == ["展覧", "会。金", "曜"])
    #expect(wrap("see 展覧会", 7) == ["see 展", "覧会"])
  }

  @Test func aGlyphWiderThanTheLineIsNotCut() {
    #expect(wrap("漢a", 1) == ["…", "a"])
    #expect(wrap("abc", 0) == [])
  }

  @Test func bodiesKeepLinesAndEndWithASignWhenCut() {
    let body = "first line here\n\n\nsecond"
    let all = TextWrap.wrapBody(body, columns: 10).map(\.text)
    #expect(all == ["first line", "here", "", "second"])
    let two = TextWrap.wrapBody(body, columns: 10, maxLines: 2).map(\.text)
    #expect(two == ["first line", "here…"])
    let one = TextWrap.wrapBody(body, columns: 10, maxLines: 1).map(\.text)
    #expect(one == ["first lin…"])
    #expect(TextWrap.wrapBody(body, columns: 10, maxLines: 4).map(\.text) == all)
    #expect(TextWrap.wrapBody(body, columns: 10, maxLines: 0).isEmpty)
  }

  @Test func ofAnEndlessBodyOnlyTheBeginningIsRead() {
    let million = String(repeating: "A", count: 1_000_000)
    let lines = TextWrap.wrapBody(million, columns: 10, maxLines: 3)
    #expect(lines.map(\.text) == ["AAAAAAAAAA", "AAAAAAAAAA", "AAAAAAAAA…"])
  }
}

@Suite struct PlotTests {
  @Test func barsAreTallAsTheirValues() {
    #expect(Plot.sparkline([0, 1, 2, 3, 4, 5, 6, 7], columns: 8).text == "▁▂▃▄▅▆▇█")
    #expect(Plot.sparkline([0, 0, 0], columns: 8).text == "▁▁▁")
    #expect(Plot.sparkline([0, 2, 8, 8], columns: 2).text == "▂█")
    #expect(Plot.sparkline([.nan, 3], columns: 2).text == "▁█")
    #expect(Plot.sparkline([], columns: 8).isEmpty)
  }

  @Test func aLineRunsThroughTheValues() {
    let lines = Plot.braille(values: [0, 1], columns: 4, rows: 2, maximum: 1)
    #expect(lines.map(\.text) == ["  ⡠⠊", "⡠⠊  "])
    let flat = Plot.braille(values: [5, 5], columns: 3, rows: 1, maximum: 10)
    #expect(flat.map(\.text) == ["⠤⠤⠤"])
  }

  @Test func aPlotOfNothingIsEmpty() {
    let lines = Plot.braille(values: [], columns: 3, rows: 2, maximum: 1)
    #expect(lines.map(\.text) == ["   ", "   "])
    #expect(Plot.braille(values: [9, 9], columns: 1, rows: 1, maximum: 1).map(\.text) == ["⠉"])
  }
}
