internal import JSONText
internal import People

/// A post's text with its links in full, by facets: stretches of UTF-8 bytes and what they are.
struct BlueskyText {
  private(set) var text: String
  private(set) var links: [Tweet.Link] = []
  /// Whom it names: their lasting ids, with the name that stands in the text.
  private(set) var mentions: [(did: String, name: String)] = []

  private struct Facet {
    var range: Range<Int>
    var url: String?
    var did: String?
  }

  /// Facets that lie outside of the text, overlap one before them, or cut a character are left out.
  init(_ raw: String, facets: JSON?) {
    let bytes = Array(raw.utf8)
    var found = (facets?.elements.map { $0 } ?? []).prefix(1000).compactMap {
      BlueskyText.facet($0, bytes)
    }
    found.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var out: [UInt8] = []
    var at = 0
    text = raw
    for facet in found where facet.range.lowerBound >= at {
      let words = String(decoding: bytes[facet.range], as: UTF8.self)
      if let did = facet.did { mentions.append((did, String(words.drop { $0 == "@" }))) }
      guard let url = facet.url else { continue }
      out += bytes[at..<facet.range.lowerBound]
      out += BlueskyText.written(words, url).utf8
      links.append(Tweet.Link(short: words, url: url))
      at = facet.range.upperBound
    }
    if at > 0 { text = String(decoding: out + bytes[at...], as: UTF8.self) }
  }

  /// The link itself where the words are a shortened form of it, else the words and the link.
  private static func written(_ words: String, _ url: String) -> String {
    let start = words.trimmed.prefix { $0 != "…" && $0 != " " }
    let isLink =
      start.contains(".") && url.contains(start.hasSuffix("...") ? start.dropLast(3) : start)
    return isLink ? url : "\(words) (\(url))"
  }

  private static func facet(_ json: JSON, _ bytes: [UInt8]) -> Facet? {
    guard let from = json["index"]?["byteStart"]?.whole, let to = json["index"]?["byteEnd"]?.whole,
      from < to, to <= bytes.count, isBoundary(from, bytes), isBoundary(to, bytes)
    else { return nil }
    var facet = Facet(range: from..<to)
    for feature in json["features"]?.elements.map({ $0 }) ?? [] {
      facet.url = facet.url ?? feature["uri"]?.words
      facet.did = facet.did ?? feature["did"]?.words
    }
    return facet
  }

  private static func isBoundary(_ at: Int, _ bytes: [UInt8]) -> Bool {
    at == bytes.count || bytes[at] & 0xC0 != 0x80
  }
}
