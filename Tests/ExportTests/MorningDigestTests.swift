import Export
import Testing

/// A morning mail that nobody else can write into.
@Suite struct MorningDigestTests {
  private let digest = MorningDigest(
    title: "Perch, Sat 21 Nov", summary: "1 to answer",
    [
      .init(
        "To answer",
        [
          .init(
            who: "<b>Sam</b> & Co",
            text: "# hi [x](http://evil)\n\n<script>alert(1)</script> *a* `b`",
            why: "asks you \"a question\"", link: "https://x.com/sambaker/status/1"),
          .init(who: "Jo", text: "", why: "", link: "javascript:alert(1)"),
          .init(who: "Mia", text: "&amp;", why: "", link: "https://x.com/\"><script>"),
        ]), .init("Empty", []),
    ])

  @Test func textIsPlain() {
    let text = MorningDigestWriter(.text).write(digest)
    #expect(text.hasPrefix("Perch, Sat 21 Nov\n1 to answer\n\nTo answer\n  <b>Sam</b> & Co\n"))
    #expect(!text.contains("Empty") && text.hasSuffix("\n"))
  }

  @Test func nothingOfOthersBecomesHTML() {
    let html = MorningDigestWriter(.html).write(digest)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script"))
    #expect(html.contains("&lt;b&gt;Sam&lt;/b&gt; &amp; Co") && html.contains("&amp;amp;"))
    #expect(html.contains("<a href=\"https://x.com/sambaker/status/1\">"))
    #expect(!html.contains("javascript:") && html.split(separator: "<a ").count == 2)
  }

  @Test func nothingOfOthersBecomesMarkdown() {
    let text = MorningDigestWriter(.markdown).write(digest)
    #expect(text.contains("\\# hi \\[x\\]\\(http\\://evil\\)") && text.contains("\\<script\\>"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("#") } == 2)
    #expect(text.contains("[**\\<b\\>Sam\\</b\\> \\& Co**](<https://x.com/sambaker/status/1>)"))
    #expect(!text.contains("javascript"))
  }
}
