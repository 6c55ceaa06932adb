import People
import Scoring
import Settings
import TestSupport
import Testing

/// How often groups are kept in touch with, and what a session is allowed.
@Suite struct CadenceSettingsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func tagsAndCirclesHaveCadences() throws {
    let reading = try folder.read(
      """
      [cadence]
      tags = { press = "4w", "#Customer" = "2w" }
      circles = { inner = "1w" }
      [session]
      minutes = 10
      asks = 0
      """)
    #expect(reading.problems.isEmpty)
    #expect(reading.settings.groups.tags["customer"] == Cadence("2w"))
    #expect(reading.settings.groups.circles == [.inner: try #require(Cadence("1w"))])
    #expect(reading.settings.session.minutes == 10 && reading.settings.session.asks == 0)
    #expect(
      reading.settings.changes.map(\.value) == [
        "10", "0", "{ customer = \"2w\", press = \"4w\" }", "{ inner = \"1w\" }",
      ])
  }

  @Test(
    "A mistake is told with its line",
    arguments: [
      ("[cadence]\ntags = 3", "“tags” is { name = \"6w\" }, not a number."),
      ("[cadence]\ntags = { a = \"often\" }", "“a” is “often”, which is no interval"),
      ("[cadence]\ncircles = { best = \"1w\" }", "there is no circle “best”: there are inner"),
      ("[session]\nminutes = 0", "“minutes” is 0, and may be 1 to 120."),
      ("[session]\nasks = \"few\"", "“asks” is a whole number, not a text."),
    ])
  func mistakes(_ text: String, _ sentence: String) throws {
    let reading = try folder.read("\(text)\n")
    #expect(reading.settings == .standard)
    #expect(reading.sentences.first?.contains("line 2: \(sentence)") == true)
  }
}
