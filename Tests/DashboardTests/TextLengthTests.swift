import Dashboard
import Foundation
import People
import Testing

/// How long a text is to each network.
@Suite struct TextLengthTests {
  @Test(arguments: [
    ("hello", 5), ("日本", 4), ("👩‍👩‍👧", 2), ("café", 4), ("cafe\u{301}", 4), ("🇨🇦", 2),
    ("see https://example.org/a/very/long/path?with=things now", 31), ("example.org", 23),
    ("a.b", 3), ("…", 2), ("line\nline", 9), ("(https://example.org/a)", 25),
    ("https://example.org/a.", 24), ("https://en.wikipedia.org/wiki/A_(b)", 23),
    ("日本https://example.org/日本", 31), ("example.de", 10), ("example.de/a", 23), ("bbc.co.uk", 23),
    ("sam@example.org", 15), ("http://no-such.ending0", 22), ("example.org,example.com", 47),
    ("@anna.com", 9), ("HTTPS://EXAMPLE.ORG:8080/x?a=b&c=d.", 24),
  ])
  func onTwitter(text: String, length: Int) {
    #expect(TextLength(text, on: .twitter)?.used == length)
  }

  @Test(arguments: [
    ("hello @sam@far.example!", 11), ("https://example.org/a/long/long/path", 23), ("👩‍👩‍👧日本", 3),
    ("example.org", 11), ("mail sam@far.example", 20),
  ])
  func onMastodon(text: String, length: Int) {
    #expect(TextLength(text, on: .mastodon)?.used == length)
    #expect(TextLength(text, on: .mastodon)?.limit == 500)
  }

  @Test func onBluesky() {
    let length = TextLength("👩‍👩‍👧 https://example.org/", on: .bluesky)
    #expect(length?.used == 22 && length?.limit == 300)
    #expect(TextLength("hello", on: .linkedin) == nil)
  }

  @Test("What is over begins behind the last character, or before the link, that fits")
  func whatFits() {
    let long = String(repeating: "a", count: 300)
    #expect(TextLength(long, on: .twitter)?.fits == 280)
    #expect(TextLength(String(repeating: "日", count: 150), on: .twitter)?.fits == 140)
    let link = String(repeating: "a", count: 270) + " https://example.org/"
    #expect(TextLength(link, on: .twitter)?.fits == 271)
  }

  /// `PERCH_TWITTER_TEXT` names twitter-text's folder `conformance`, whose cases this then takes.
  @Test("twitter-text's own cases")
  func conformance() throws {
    guard let folder = ProcessInfo.processInfo.environment["PERCH_TWITTER_TEXT"] else { return }
    let yaml = try String(contentsOfFile: folder + "/validate.yml", encoding: .utf8)
    let section = try #require(yaml.range(of: "WeightedTweetsWithDiscountedEmojiCounterTest:"))
    var (text, count) = ("", 0)
    for line in yaml[section.upperBound...].split(separator: "\n") {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("text: \"") {
        let quoted = line.dropFirst("text: ".count)
        text = try JSONDecoder().decode(
          String.self, from: Data(TextLengthTests.asJSON(String(quoted)).utf8))
      } else if line.hasPrefix("weightedLength: ") {
        let wanted = Int(line.dropFirst("weightedLength: ".count))
        #expect(TextLength(text, on: .twitter)?.used == wanted, "\(text)")
        count += 1
      }
    }
    #expect(count > 10)
  }

  /// YAML's `\U0001F600` as JSON has it.
  private static func asJSON(_ text: String) -> String {
    text.replacing(/\\U([0-9A-Fa-f]{8})/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
