import Screen
import Testing

@Suite struct PostTextTests {
  /// A line with its marks: `[m:@anna]`, `[l:bbc.co.uk]`.
  private func marked(
    _ raw: String, columns: Int = 60, most: Int? = nil, links: PostText.Links = .short
  ) -> [String] {
    PostText.lines(raw, columns: columns, maxLines: most, links: links) { link in
      link == "https://t.co/abc" ? "https://www.bbc.co.uk/news/technology-1" : nil
    }.map { line in
      var shown = ""
      for (at, glyph) in line.text.glyphs.enumerated() {
        if let span = line.spans.first(where: { $0.glyphs.lowerBound == at }) {
          shown += "[\(span.style.letter):"
        }
        shown += glyph.text
        if line.spans.contains(where: { $0.glyphs.upperBound == at + 1 }) { shown += "]" }
      }
      return shown
    }
  }

  @Test(arguments: [
    ("hello @sam_b, and you?", "hello [m:@sam_b], and you?"),
    ("@sam@example.org. @jo.example.com", "[m:@sam@example.org]. [m:@jo.example.com]"),
    ("mail me: sam@example.org", "mail me: sam@example.org"), ("at @ noon", "at @ noon"),
    ("#regatta #2026 #Zürich26!", "[#:#regatta] #2026 [#:#Zürich26]!"),
    ("issue#4 is a#b", "issue#4 is a#b"), ("no marks at all", "no marks at all"),
  ])
  func mentionsAndTags(raw: String, shown: String) {
    #expect(marked(raw) == [shown])
  }

  @Test(arguments: [
    ("see https://t.co/abc.", "see [l:bbc.co.uk/news/te…]."),
    ("(http://example.org/)", "([l:example.org])"),
    ("https://example.org/a?b", "[l:example.org/a?b]"),
    ("HTTPS://Example.org", "[l:Example.org]"), ("https:// nothing", "https:// nothing"),
    ("https://bank.com@evil.example/x", "[w:evil.example/x]"),
    ("https://аррӏе.com/login", "[w:аррӏе.com/login]"),
    ("https://xn--80ak6aa92e.com", "[w:xn--80ak6aa92e.com]"),
    ("https://good.com\\@evil.example", "[w:good.com\\@evil.e…]"),
  ])
  func linksAreShortAndSayWhereTheyLead(raw: String, shown: String) {
    #expect(marked(raw) == [shown])
  }

  @Test func aWholeLinkIsWhatTheShortOneHides() {
    #expect(
      marked("see https://t.co/abc.", links: .whole)
        == ["see [l:https://www.bbc.co.uk/news/technology-1]."])
  }

  @Test func marksGoOnAcrossLines() {
    #expect(
      marked("talk to @someone_with_a_name", columns: 10)
        == ["talk to", "[m:@someone_w]", "[m:ith_a_name]"])
  }

  @Test func whatIsLeftOutIsSaid() {
    #expect(marked("one two three\nfour", columns: 9, most: 1) == ["one two…"])
    #expect(marked("@one_two_three four", columns: 8, most: 1) == ["[m:@one_tw]…"])
  }

  @Test func shortLinksLeaveRoomForTheWordsBehind() {
    let link = "https://example.org/" + String(repeating: "x", count: 200)
    #expect(
      marked("\(link) then \(link) words", columns: 20, most: 4)
        == ["[l:example.org/xxxxxxx…]", "then", "[l:example.org/xxxxxxx…]", "words"])
  }

  @Test func styledTextIsDrawnInItsStyles() {
    var grid = Grid(size: Size(columns: 12, rows: 1))
    let line = PostText.lines("漢 @sam #x", columns: 12)[0]
    grid.put(line, at: Point(column: 1, row: 0))
    #expect(grid.picture == " 漢 @sam #x")
    #expect(grid.stylePicture == "....mmmm.##")
  }
}
