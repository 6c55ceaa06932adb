/// Parts the glyphs of a line into mentions, tags, links and what is between them.
struct PostWords {
  enum Kind { case text, mention, tag, link }

  private let glyphs: [Glyph]
  private var at = 0

  private static let schemes = ["https://", "http://"].map { Array($0).map(String.init) }
  /// What ends a sentence rather than an address.
  private static let closing: Set<String> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "'", "\"", "”", "’", "»", "…",
  ]

  init(_ glyphs: [Glyph]) { self.glyphs = glyphs }

  /// The next part; nil after the last.
  mutating func next() -> (word: ArraySlice<Glyph>, kind: Kind)? {
    guard at < glyphs.count else { return nil }
    let start = at
    if let (end, kind) = mark(at: at) {
      at = end
      return (glyphs[start..<end], kind)
    }
    repeat { at += 1 } while at < glyphs.count && mark(at: at) == nil
    return (glyphs[start..<at], .text)
  }

  /// What begins at a place, and where it ends; nil for text.
  private func mark(at place: Int) -> (end: Int, kind: Kind)? {
    switch glyphs[place].text {
    case "@": mention(at: place).map { ($0, .mention) }
    case "#": tag(at: place).map { ($0, .tag) }
    case "h", "H": link(at: place).map { ($0, .link) }
    default: nil
    }
  }

  /// `@anna`, `@anna@example.org`, `@anna.example.org`; not the middle of an address of mail.
  private func mention(at place: Int) -> Int? {
    guard !isWord(place - 1), isHandle(place + 1) else { return nil }
    var end = place + 1
    while isHandle(end) || (isJoint(end) && isHandle(end + 1)) { end += 1 }
    return end
  }

  /// `#regatta`, letters of any script; a number alone is none.
  private func tag(at place: Int) -> Int? {
    guard !isWord(place - 1) else { return nil }
    var end = place + 1
    while isWord(end) { end += 1 }
    let hasLetter = glyphs[(place + 1)..<end].contains { $0.text.first?.isLetter ?? false }
    return hasLetter ? end : nil
  }

  private func link(at place: Int) -> Int? {
    guard !isWord(place - 1),
      let scheme = PostWords.schemes.first(where: { starts(with: $0, at: place) })
    else { return nil }
    let start = place + scheme.count
    var end = glyphs[start...].firstIndex { $0.isBlank } ?? glyphs.count
    while end > start, PostWords.closing.contains(glyphs[end - 1].text) { end -= 1 }
    return end > start ? end : nil
  }

  private func starts(with wanted: [String], at place: Int) -> Bool {
    guard place + wanted.count <= glyphs.count else { return false }
    return wanted.indices.allSatisfy { glyphs[place + $0].text.lowercased() == wanted[$0] }
  }

  private func isWord(_ place: Int) -> Bool {
    guard glyphs.indices.contains(place), let first = glyphs[place].text.first else { return false }
    return first.isLetter || first.isNumber || first == "_"
  }

  private func isHandle(_ place: Int) -> Bool {
    isWord(place) && (glyphs[place].text.first?.isASCII ?? false)
  }

  private func isJoint(_ place: Int) -> Bool {
    glyphs.indices.contains(place) && [".", "-", "@"].contains(glyphs[place].text)
  }
}
