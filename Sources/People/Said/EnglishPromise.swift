/// What makes English words behind `I'll` a promise to the reader.
enum EnglishPromise {
  /// What may stand before the verb.
  static let fillers: Set<String> = [
    "definitely", "certainly", "gladly", "happily", "also", "then", "now", "be", "sure", "to",
    "just", "personally",
  ]

  /// What is done for somebody: a promise where the reader is named, or a date.
  private static let giving: Set<String> = [
    "send", "email", "e-mail", "mail", "dm", "message", "text", "forward", "share", "pass",
    "bring", "drop", "post", "upload", "resend", "fax", "order", "deliver",
  ]

  /// What is done to the reader: a promise where the reader is named.
  private static let reaching: Set<String> = [
    "call", "ring", "phone", "ping", "introduce", "connect", "buy", "invite", "write", "lend",
    "remind", "update", "book", "save",
  ]

  /// A promise as a phrase.
  private static let phrases: [[String]] = [
    ["get", "back", "to", "you"], ["get", "in", "touch"], ["get", "it", "to", "you"],
    ["get", "that", "to", "you"], ["get", "them", "to", "you"], ["let", "you", "know"],
    ["put", "you", "in", "touch"], ["keep", "you", "posted"], ["keep", "you", "updated"],
    ["check", "and", "get", "back"], ["check", "and", "let", "you"],
  ]

  /// The same where a date is named.
  private static let datedPhrases: [[String]] = [
    ["follow", "up"], ["be", "in", "touch"], ["find", "out"], ["look", "into"],
    ["have", "a", "look"], ["take", "a", "look"], ["check", "it"], ["check", "with"],
    ["ask", "around"], ["reply", "properly"],
  ]

  /// One of these is in every promise.
  static let verbs = giving.union(reaching).union((phrases + datedPhrases).compactMap(\.first))

  private static let readers: Set<String> = ["you", "u", "ya", "your", "you'd", "y'all"]

  /// The clause from a verb on; nil where that promises nothing.
  static func clause(_ sentence: SaidSentence, from verb: Int) -> SaidClause? {
    let end = endOfClause(sentence, from: verb)
    let lows = Array(sentence.lows[verb..<end])
    let words = Array(sentence.words[verb..<end])
    let isPlain = phrases.contains { lows.starts(with: $0) }
    if isPlain || datedPhrases.contains(where: { lows.starts(with: $0) }) {
      return SaidClause(words: words, isPlain: isPlain, isEnglish: true)
    }
    guard let first = lows.first, lows.count > 1 else { return nil }
    let namesReader = lows.dropFirst().prefix(6).contains { readers.contains($0) }
    if giving.contains(first) {
      return SaidClause(words: words, isPlain: namesReader, isEnglish: true)
    }
    // `I'll call you` is one, `I'll call it a day` is not.
    guard reaching.contains(first), readers.contains(lows[1]) else { return nil }
    return SaidClause(words: words, isPlain: true, isEnglish: true)
  }

  private static let beginnings: Set<String> = [
    "you", "i", "we", "it", "it's", "i'm", "you're", "promise", "promised", "thanks", "thank",
    "sorry", "ok", "okay", "and", "great", "lovely", "good", "nice", "have", "hope",
  ]

  private static func endOfClause(_ sentence: SaidSentence, from start: Int) -> Int {
    let stops: Set<String> = ["but", "because", "cause", "so", "while", "although", "x", "xx"]
    var at = start + 1
    while at < sentence.words.count {
      if stops.contains(sentence.lows[at]) || sentence.words[at - 1].raw.last == ";" { break }
      // `I'll bring proofs, you bring cups`, `I'll send them, promise`: something else begins.
      if sentence.words[at - 1].raw.last == ",", beginnings.contains(sentence.lows[at]) { break }
      at += 1
    }
    return at
  }
}
