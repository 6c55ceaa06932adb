internal import People

/// One phrase of `NeedPhrases`, ready to be looked for.
struct NeedPhrase: Sendable {
  /// What has to stand at one place.
  struct Token: Sendable {
    /// The words that fit; none: any one word fits.
    let words: Set<String>
    let takesNumber: Bool
    let isOptional: Bool

    var takesAny: Bool { words.isEmpty && !takesNumber }

    func fits(_ word: String) -> Bool {
      takesAny || words.contains(word) || takesNumber && (word.first?.isNumber ?? false)
    }
  }

  let kind: Need.Kind
  private(set) var tokens: [Token] = []
  private(set) var opensSentence = false
  private(set) var needsAskSign = false
  private(set) var needsGiveSign = false
  /// Whether the sentence has to be a question, or must not be one.
  private(set) var isQuestion: Bool?
  /// What the thing may not begin with: a word, or several in a row.
  private var refused: [[String]] = []

  init(_ kind: Need.Kind, _ text: String) {
    self.kind = kind
    for part in text.split(separator: " ") { take(part) }
  }

  private mutating func take(_ part: Substring) {
    switch part {
    case "^": opensSentence = true
    case "+ask": needsAskSign = true
    case "+give": needsGiveSign = true
    case "+question": isQuestion = true
    case "-question": isQuestion = false
    case _ where part.first == "!":
      refused = part.dropFirst().split(separator: "|")
        .map { $0.split(separator: "+").map(String.init) }
    default:
      let isOptional = part.first == "?"
      let words = (isOptional ? part.dropFirst() : part).split(separator: "|").map(String.init)
        .filter { $0 != ":" && $0 != "," }
      guard !words.isEmpty else { return }
      tokens.append(
        Token(
          words: Set(words).subtracting(["*", "#"]), takesNumber: words.contains("#"),
          isOptional: isOptional))
    }
  }

  /// The words that it may begin with; nil where any may.
  var firstWords: Set<String>? {
    var first: Set<String> = []
    for token in tokens {
      if token.takesAny || token.takesNumber { return nil }
      first.formUnion(token.words)
      if !token.isOptional { break }
    }
    return first
  }

  /// Of each of these sets a word is in every text that has the phrase.
  var needed: [Set<String>] {
    tokens.filter { !$0.isOptional && !$0.takesAny && !$0.takesNumber }.map(\.words)
  }

  /// One of these is in every text that has the phrase.
  var keys: Set<String> {
    tokens.first { !$0.isOptional && !$0.takesAny && !$0.takesNumber }?.words ?? []
  }

  /// Looks for it at a word.
  ///
  /// - Returns: the word after it, and the first word that any one could stand for.
  func match(_ words: [String], at start: Int) -> (end: Int, thing: Int?)? {
    match(words, start, tokens[...], nil)
  }

  private func match(
    _ words: [String], _ at: Int, _ tokens: ArraySlice<Token>, _ thing: Int?
  ) -> (end: Int, thing: Int?)? {
    guard let token = tokens.first else { return (at, thing) }
    if at < words.count, token.fits(words[at]),
      let found = match(
        words, at + 1, tokens.dropFirst(), thing ?? (token.takesAny ? at : nil))
    {
      return found
    }
    return token.isOptional ? match(words, at, tokens.dropFirst(), thing) : nil
  }

  /// Whether the thing may begin with these words.
  func takes(_ thing: ArraySlice<String>) -> Bool { !refused.contains { thing.starts(with: $0) } }
}
