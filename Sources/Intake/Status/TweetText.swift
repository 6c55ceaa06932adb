internal import JSONText
internal import People

/// A stretch of a tweet's text that stands for a link.
struct TextLink {
  /// Code points into the text as it was given, entities and all.
  var range: Range<Int>
  var short: String
  var url: String
}

/// Makes a tweet's text readable: entities decoded once, links expanded, the links to its own
/// media taken off its end.
struct TweetText {
  private var out: [UInt8] = []

  /// - Parameters:
  ///   - raw: the text as it was given.
  ///   - links: those whose `short` really stands at their range are expanded; the others stay.
  ///   - media: short links that are taken off the end.
  ///   - isEscaped: whether `&amp;` stands for `&`.
  mutating func render(
    _ raw: UnsafeRawBufferPointer, links: [TextLink] = [], media: [String] = [],
    isEscaped: Bool = true
  ) -> String {
    let hasEntities = isEscaped && raw.contains(UInt8(ascii: "&"))
    if links.isEmpty && media.isEmpty && !hasEntities {
      return String(decoding: raw, as: UTF8.self)
    }
    out.removeAll(keepingCapacity: true)
    var at = 0
    var point = 0
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard point <= link.range.lowerBound else { continue }
      copy(raw, &at, &point, to: link.range.lowerBound, hasEntities)
      guard point == link.range.lowerBound, stands(link.short, in: raw, at: at) else { continue }
      out.append(contentsOf: link.url.utf8)
      at += link.short.utf8.count
      point += link.short.unicodeScalars.count
    }
    copy(raw, &at, &point, to: Int.max, hasEntities)
    trim(media)
    return String(decoding: out, as: UTF8.self)
  }

  private func stands(_ text: String, in raw: UnsafeRawBufferPointer, at: Int) -> Bool {
    !text.isEmpty && raw[at...].starts(with: text.utf8)
  }

  /// Copies up to the code point `end`, moving `at` (bytes) and `point` along.
  private mutating func copy(
    _ raw: UnsafeRawBufferPointer, _ at: inout Int, _ point: inout Int, to end: Int,
    _ hasEntities: Bool
  ) {
    while at < raw.count, point < end {
      let byte = raw[at]
      if hasEntities, byte == UInt8(ascii: "&"), let entity = entity(raw, at) {
        out.append(entity.character)
        at += entity.length
        point += entity.length
        continue
      }
      repeat {
        out.append(raw[at])
        at += 1
      } while at < raw.count && raw[at] & 0xC0 == 0x80
      point += 1
    }
  }

  private mutating func trim(_ media: [String]) {
    guard !media.isEmpty else { return }
    var found = true
    while found {
      found = false
      for short in media where !short.isEmpty && out.reversed().starts(with: short.utf8.reversed())
      {
        out.removeLast(short.utf8.count)
        while out.last == 0x20 || out.last == 0x0A { out.removeLast() }
        found = true
      }
    }
  }
}

private let entities: [(name: StaticString, character: UInt8)] = [
  ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
  ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
]

private func entity(
  _ raw: UnsafeRawBufferPointer, _ at: Int
) -> (character: UInt8, length: Int)? {
  for entity in entities {
    let name = UnsafeRawBufferPointer(
      start: entity.name.utf8Start, count: entity.name.utf8CodeUnitCount)
    if raw[at...].starts(with: name) { return (entity.character, name.count) }
  }
  return nil
}

extension String {
  /// This text as `TweetText` makes it without any links.
  var unescaped: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var text = self
    var renderer = TweetText()
    return text.withUTF8 { renderer.render(UnsafeRawBufferPointer($0)) }
  }
}
