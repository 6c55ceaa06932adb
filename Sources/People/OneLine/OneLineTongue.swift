/// A language in which lines are typed, by the words that a line is made of: each is told to the
/// reader as the English one, while what is shown and kept stays as it was typed.
///
/// Which language a line is in, its sure words tell, which no English line has: `getroffen`,
/// `hier`. A line without one is read as it stands. A capital within the line starts a name, but for
/// German's nouns.
struct OneLineTongue: Sendable {
  /// Words that stand for English ones; `N` is any number, as words `ein`, `une`, …
  private struct Phrase {
    let words: [String]
    let meaning: [String]
    let isSure: Bool
    /// Whether a capital may start it in the midst of a line.
    let isNoun: Bool
  }

  private let phrases: [Phrase]
  private let ones: Set<String>
  /// Whether verbs may stand at the end of what they are about: `Sam gestern getroffen`.
  private let endsWithVerb: Bool

  /// - Parameters:
  ///   - table: phrases that mean the same, between commas, then `=` and what they mean; those with
  ///     a `!` before them are sure, those with a capital nouns.
  ///   - ones: words for one.
  init(_ table: String, ones: String, endsWithVerb: Bool = false) {
    self.endsWithVerb = endsWithVerb
    self.ones = Set(ones.split(separator: " ").map(String.init))
    let rows = table.split { $0 == ";" || $0.isNewline }.map { $0.split(separator: "=") }
    phrases =
      rows.filter { $0.count == 2 }.flatMap { sides in
        sides[0].split(separator: ",").map { phrase in
          let words = phrase.filter { $0 != "!" }.split(separator: " ").map(String.init)
          let meaning = sides[1].split(separator: " ").map(String.init)
          return Phrase(
            words: words.map { $0 == "N" ? $0 : $0.lowercased() }, meaning: meaning,
            isSure: phrase.contains("!"), isNoun: words.first?.first?.isUppercase == true)
        }
      }.sorted { $0.words.count > $1.words.count }
  }

  /// The words as the reader of English lines wants them.
  static func english(_ words: [OneLineWord]) -> [OneLineWord] {
    // Of two with as many sure words, the one that knows more of the others.
    let best = all.map { $0.read(words) }.max { ($0.sure, $0.known) < ($1.sure, $1.known) }
    return best.flatMap { $0.sure > 0 ? $0.words : nil } ?? words
  }

  private func read(_ words: [OneLineWord]) -> (words: [OneLineWord], sure: Int, known: Int) {
    var (english, sure, known, at) = ([OneLineWord](), 0, 0, 0)
    while at < words.count {
      guard let (phrase, number) = phrase(words[at...]) else {
        english.append(words[at])
        at += 1
        continue
      }
      let end = at + phrase.words.count
      sure += phrase.isSure ? 1 : 0
      known += phrase.words.count
      let meaning = phrase.meaning.map { $0 == "N" ? number : $0 }
      english += OneLineTongue.words(words[at..<end], meaning)
      at = end
      if endsWithVerb { moveVerb(&english) }
    }
    return (english, sure, known)
  }

  /// The longest phrase at the start of words, and the number in it.
  private func phrase(_ words: ArraySlice<OneLineWord>) -> (Phrase, number: String)? {
    let isNameless = words.startIndex == 0 || words.first?.isCapital != true
    for phrase in phrases where phrase.words.count <= words.count {
      guard phrase.isNoun || isNameless else { continue }
      var number = ""
      let fits = zip(phrase.words, words).enumerated().allSatisfy { at, pair in
        // A phrase does not go on behind a comma.
        if at + 1 < phrase.words.count, pair.1.endsPhrase { return false }
        guard pair.0 == "N" else { return pair.0 == pair.1.low.replacing("’", with: "'") }
        number = ones.contains(pair.1.low) ? "a" : pair.1.low
        return number == "a" || number.wholeNumber != nil
      }
      if fits { return (phrase, number) }
    }
    return nil
  }

  /// Typed words under their meaning: as many as that has, the last of them with what is left.
  private static func words(
    _ typed: ArraySlice<OneLineWord>, _ meaning: [String]
  ) -> [OneLineWord] {
    let typed = Array(typed)
    guard typed.count != meaning.count else {
      return zip(typed, meaning).map { $0.meaning($1) }
    }
    guard typed.count > meaning.count else {
      // Fewer than there are: the reader takes them as one.
      return [OneLineWord(joining: typed).meaning(meaning.joined(separator: " "))]
    }
    let last = OneLineWord(joining: Array(typed[(meaning.count - 1)...]))
    return zip(typed.prefix(meaning.count - 1) + [last], meaning).map { $0.meaning($1) }
  }

  /// Has a verb that ends a clause start it, where the reader looks for it: `Sam gestern getroffen,
  /// Folien bis Freitag versprochen`.
  private func moveVerb(_ words: inout [OneLineWord]) {
    guard let verb = words.last, ["met", "saw", "called", "promised"].contains(verb.low) else {
      return
    }
    let isPromise = verb.low == "promised"
    let before = words.dropLast().lastIndex { $0.endsPhrase || (isPromise && $0.low == "and") }
    var start = before.map { $0 + 1 } ?? 0
    while start < words.count - 1, ["had", "i", "we"].contains(words[start].low) { start += 1 }
    guard start < words.count - 1 else { return }
    words.removeLast()
    // The comma behind the verb ends what stood before it.
    if verb.endsPhrase, let last = words.popLast() { words.append(last.endingPhrase) }
    words.insert(OneLineWord(verb.text[...]).meaning(verb.low), at: start)
  }
}

extension OneLineWord {
  /// Several as one.
  fileprivate init(joining words: [OneLineWord]) {
    self.init(words.map(\.raw).joined(separator: " ")[...])
  }
}
