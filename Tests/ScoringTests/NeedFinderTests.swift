import Foundation
import People
import Scoring
import Testing

/// What people look for and can give, found in what they write.
@Suite("Needs and offers in tweets")
struct NeedFinderTests {
  private struct Labelled: Decodable {
    let label: String
    let text: String?
  }

  @Test("nine of ten that are found are so, and six of ten are found")
  func figures() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/needs.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var (right, found, wanted) = (0, 0, 0)
    for line in lines {
      let tweet = try JSONDecoder().decode(Labelled.self, from: Data(line.utf8))
      guard let text = tweet.text else { continue }
      let kind = NeedFinder.standard.find(in: text)?.kind.rawValue
      if kind != nil { found += 1 }
      if tweet.label != "none" { wanted += 1 }
      if kind == tweet.label { right += 1 }
    }
    #expect(lines.count >= 300 && wanted > 90)
    #expect(Double(right) / Double(found) >= 0.9, "\(right) of \(found)")
    #expect(Double(right) / Double(wanted) >= 0.6, "\(right) of \(wanted)")
  }

  @Test(
    "the thing is told in the tweet's own words",
    arguments: [
      ("@anna does anyone know a good bookbinder near Leeds? Early", "bookbinder near Leeds"),
      ("So… looking for a drummer for Fridays please RT", "drummer for Fridays"),
      ("Happy to lend my gazebo to anyone with a street party", "my gazebo"),
      ("So who knows where I can get a team shirt?", "get a team shirt"),
      ("Anyone had any luck with these presets?", "these presets"),
      ("Verschenke ein Klavier an Selbstabholer", "Klavier an Selbstabholer"),
      ("Quelqu'un connaît un bon luthier près de Lille ?", "bon luthier près de Lille"),
      ("横浜でチェロを直してくれる人を探しています。", "横浜でチェロを直してくれる人"),
    ])
  func thing(_ text: String, _ what: String) {
    #expect(NeedFinder.standard.find(in: text)?.what == what)
  }

  @Test(
    "a joke, an advertisement, a quotation and what is over say nothing",
    arguments: [
      "", "@", "RT @sam looking for a van, anyone?", "“looking for a van”, they said",
      "Looking for a van? Order now and get 20% off", "need a van for my ego 😂 anyone?",
      "Update: found one! I was looking for a van", "> looking for a van, anyone?",
      "@railcares I need someone to help with my ticket, please", "Recherche mit Daten von heute",
      "wanted: a van to run over my ex, hee hee",
    ])
  func nothing(_ text: String) {
    #expect(NeedFinder.standard.find(in: text) == nil)
  }

  @Test("any text is read to its end, however odd")
  func odd() {
    let long = String(repeating: "looking for a ", count: 5000)
    for text in ["?????", "\u{0}\u{202E}looking for", long] {
      _ = NeedFinder.standard.find(in: text)
    }
  }
}
