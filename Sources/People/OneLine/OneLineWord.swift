/// A word of a line, with and without what stands around it.
struct OneLineWord: Equatable {
  /// As typed.
  let raw: String
  /// Without quotes and the punctuation at its end.
  let text: String
  /// `text` in lower case.
  let low: String
  /// Whether a comma, semicolon or the like ends a phrase after it.
  let endsPhrase: Bool

  init(_ raw: Substring) {
    self.raw = String(raw)
    let marks: Set<Character> = [",", ";", ".", "!", "?", ":", "\"", "”", "“", ")", "("]
    let text = raw.trimming { marks.contains($0) }
    self.text = text.isEmpty ? self.raw : String(text)
    low = self.text.lowercased()
    endsPhrase = raw.last.map { [",", ";", ".", "!", "?", ":"].contains($0) } ?? false
  }

  private init(_ word: OneLineWord, raw: String? = nil, low: String, endsPhrase: Bool) {
    (self.raw, text, self.low) = (raw ?? word.raw, word.text, low)
    self.endsPhrase = endsPhrase
  }

  /// The same word, read as another.
  func meaning(_ low: String) -> OneLineWord {
    OneLineWord(self, low: low, endsPhrase: endsPhrase)
  }

  /// The same word with a comma behind it.
  var endingPhrase: OneLineWord {
    OneLineWord(self, raw: endsPhrase ? raw : "\(raw),", low: low, endsPhrase: true)
  }

  static func all(_ text: String) -> [OneLineWord] {
    text.split(whereSeparator: \.isWhitespace).map { OneLineWord($0) }
  }

  /// Whether it ends a sentence, so that what follows belongs to something else.
  var endsSentence: Bool { raw.last == ";" || raw.last == "." || raw.last == "!" }

  var isCapital: Bool {
    guard let first = text.first, first.isLetter else { return false }
    // Letters without case, as Chinese ones, start names too.
    return first.isUppercase || (!first.isLowercase && !first.isASCII)
  }

  /// `#press` is `press`.
  var tag: String? {
    guard text.first == "#" else { return nil }
    let tag = text.dropFirst().lowercased()
    return tag.contains(where: \.isLetter) ? tag : nil
  }

  /// `@sam` on Twitter, `@sam@example.org` on Mastodon, `@sam.example.org` on Bluesky; or with the
  /// network in front, `linkedin:sam`.
  var handle: Handle? {
    if text.first == "@" {
      let name = text.dropFirst()
      guard let first = name.first, first.isLetter || first.isNumber || first == "_" else {
        return nil
      }
      return Handle(
        name.contains("@") ? .mastodon : name.contains(".") ? .bluesky : .twitter, name)
    }
    guard let colon = text.firstIndex(of: ":"),
      let network = Network(rawValue: text[..<colon].lowercased())
    else { return nil }
    return Handle(network, text[text.index(after: colon)...])
  }
}
