/// The text of a post as it is read: whom it names, its tags and its links can be told from the
/// rest, and a link is as short as it can be without hiding where it leads.
package enum PostText {
  /// How links are shown.
  package enum Links: Sendable {
    /// The host and the first letters of the path.
    case short
    case whole
  }

  /// What a mention, a tag and a link have in them.
  private static let marks: Set = ["@", "#", ":"]
  /// Letters of a path that a short link shows.
  private static let pathLetters = 8
  /// Columns that are read beyond what is shown, since links become shorter.
  private static let ahead = 600

  /// The lines of a post, wrapped; where more than `maxLines` come, the last shown ends with `…`.
  /// - Parameter target: where a link leads, as the network says, for one that hides it.
  package static func lines(
    _ raw: String, columns: Int, maxLines: Int? = nil, links: Links = .short,
    target: (String) -> String? = { _ in nil }
  ) -> [StyledText] {
    let most = maxLines ?? .max
    guard columns > 0, most > 0 else { return [] }
    let (enough, overflows) = columns.multipliedReportingOverflow(by: most)
    var reader = SafeLines(
      raw, columns: overflows ? .max : enough + columns + ahead, breaksLines: true)
    var lines: [StyledText] = []
    while lines.count <= most, let line = reader.next() {
      if line.isBlank, let previous = lines.last, previous.text.isBlank { continue }
      let marked = marked(line, links, target)
      lines += TextWrap.ranges(marked.text.glyphs, columns: columns).map { range in
        range.map(marked.part) ?? StyledText(SafeText(glyphs: [.ellipsis]))
      }
    }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [lines[most - 1].cut(to: columns)]
  }

  /// A line with its mentions, tags and links marked, and its links in their shown form.
  private static func marked(
    _ line: SafeText, _ links: Links, _ target: (String) -> String?
  ) -> StyledText {
    let isMarked = line.glyphs.contains { PostText.marks.contains($0.text) }
    guard isMarked else { return StyledText(line) }
    var glyphs: [Glyph] = []
    var spans: [StyledText.Span] = []
    var words = PostWords(line.glyphs)
    while let (word, kind) = words.next() {
      let start = glyphs.count
      switch kind {
      case .text: glyphs += word
      case .mention, .tag:
        glyphs += word
        spans.append(.init(start..<glyphs.count, kind == .tag ? .tag : .mention))
      case .link:
        let address = word.reduce(into: "") { $0 += $1.text }
        let link = WebAddress(target(address) ?? address)
        glyphs += SafeText(links == .short ? link.short(pathLetters) : link.text).glyphs
        spans.append(.init(start..<glyphs.count, link.isPlain ? .link : .warning))
      }
    }
    return StyledText(SafeText(glyphs: glyphs), spans)
  }
}

/// An address in a text, by its parts.
struct WebAddress {
  let text: String
  private let host: Substring
  private let path: Substring

  init(_ text: String) {
    self.text = text
    let start = text.range(of: "://")?.upperBound ?? text.startIndex
    let end = text[start...].firstIndex { "/?#\\".contains($0) } ?? text.endIndex
    // What stands before an @ is a name, whatever it looks like.
    host = text[start..<end].split(separator: "@").last ?? ""
    path = text[end...]
  }

  /// Whether its host is of plain letters, which nobody takes for others.
  var isPlain: Bool {
    !host.isEmpty && !text.contains("@")
      && host.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A: true
        default: false
        }
      } && !host.lowercased().contains("xn--")
  }

  /// `bbc.co.uk/news/tech…`
  func short(_ letters: Int) -> String {
    let site = host.hasPrefix("www.") ? host.dropFirst(4) : host
    let rest = path == "/" ? "" : path
    return rest.count > letters + 1 ? "\(site)\(rest.prefix(letters))…" : "\(site)\(rest)"
  }
}

extension String {
  /// The first place of a short text, without Foundation.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(wanted) { return at..<index(at, offsetBy: wanted.count) }
      at = index(after: at)
    }
    return nil
  }
}
