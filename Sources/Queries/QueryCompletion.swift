/// What may be put for the word before the cursor of a query.
package struct QueryCompletion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    /// What stands there then: `tag:press`.
    package let text: String
    /// What it means, in a few words.
    package let note: String
  }

  /// The characters that are replaced.
  package let place: Range<Int>
  package let candidates: [Candidate]

  private static let most = 8

  /// - Parameter cursor: how many characters stand before it.
  package init(_ text: String, cursor: Int, _ vocabulary: QueryVocabulary) {
    let before = Array(text).prefix(cursor)
    var start = QueryCompletion.wordStart(before)
    while start < before.count, before[start] == "-" || before[start] == "(" { start += 1 }
    place = start..<before.count
    candidates = Array(
      QueryCompletion.candidates(String(before[start...]), vocabulary)
        .prefix(QueryCompletion.most))
  }

  /// Spaces in quotation marks do not end a word.
  private static func wordStart(_ text: ArraySlice<Character>) -> Int {
    var (start, isQuoted) = (0, false)
    for (at, character) in text.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted { start = at + 1 }
    }
    return start
  }

  private static func candidates(_ word: String, _ vocabulary: QueryVocabulary) -> [Candidate] {
    guard !word.isEmpty else { return [] }
    if word.first == "#" {
      return tags(String(word.dropFirst()), vocabulary).map { Candidate(text: "#\($0)", note: $1) }
    }
    guard let end = word.firstIndex(where: { ":<>=".contains($0) }) else { return fields(word) }
    guard let field = QueryField(named: String(word[..<end])) else { return [] }
    let sign = word[end...].prefix { ":<>=".contains($0) }
    let value = word[end...].dropFirst(sign.count).drop { $0 == "\"" || $0 == "@" }
    return values(of: field, value.lowercased(), vocabulary).map {
      let isQuoted = $0.0.contains(" ")
      let spelled = isQuoted ? "\"\($0.0)\"" : $0.0
      return Candidate(text: "\(word[..<end])\(sign)\(spelled)", note: $0.1)
    }
  }

  private static func fields(_ word: String) -> [Candidate] {
    QueryField.names.filter { $0.name.hasPrefix(word.lowercased()) }.map { name, meaning in
      let isNumber = QueryField(named: name)?.takesNumber ?? false
      return Candidate(text: isNumber ? name : "\(name):", note: meaning)
    }
  }

  private static func values(
    of field: QueryField, _ start: String, _ vocabulary: QueryVocabulary
  ) -> [(String, String)] {
    switch field {
    case .tag: tags(start, vocabulary)
    case .place: entries(vocabulary.places, start)
    case .from, .to: vocabulary.handles(startingWith: start, most: most).map { ("@\($0)", "") }
    default: field.choices.filter { $0.0.hasPrefix(start) }
    }
  }

  private static func tags(
    _ start: String, _ vocabulary: QueryVocabulary
  ) -> [(String, String)] { entries(vocabulary.tags, start.lowercased()) }

  private static func entries(
    _ entries: [QueryVocabulary.Entry], _ start: String
  ) -> [(String, String)] {
    entries.lazy.filter { $0.name.hasPrefix(start) }.prefix(most).map { ($0.name, "\($0.count)") }
  }
}
