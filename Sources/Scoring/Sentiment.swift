import Glibc

/// How pleasant a short text sounds, by VADER's rules: the words' own tone, negation, emphasis,
/// capitals, "but", punctuation, pictures.
///
/// Hutto & Gilbert 2014, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
/// Media Text". Its constants are theirs, found by experiment.
package struct Sentiment: Equatable, Sendable {
  /// −1 to 1: the sum of the tones, s / √(s² + 15).
  package let compound: Double
  /// The words that sound unpleasant, as they stand, lower-case, the worst first.
  package let unpleasant: [String]

  package init(_ text: String) { self.init(SentimentWords(text)) }

  init(_ text: SentimentWords) {
    var tones = text.words.indices.map { text.tone($0) }
    if let but = text.words.firstIndex(where: { $0.number == Sentiment.but }) {
      for at in tones.indices where at != but { tones[at] *= at < but ? 0.5 : 1.5 }
    }
    var sum = tones.reduce(0, +)
    if sum != 0 { sum += text.emphasis * (sum < 0 ? -1 : 1) }
    compound = sum / (sum * sum + 15).squareRoot()
    let worst = tones.indices.filter { tones[$0] <= -1 }.sorted { tones[$0] < tones[$1] }
    unpleasant = worst.map { text.text(text.words[$0]) }
  }

  private static let but = Words.number("but")
}

extension SentimentWords {
  /// The tone of a word in its place, with what comes before it.
  fileprivate func tone(_ at: Int) -> Double {
    let word = words[at]
    guard let own = word.tone, SentimentWords.boosters[word.number] == nil else { return 0 }
    if word.number == SentimentWords.no, at + 1 < words.count, words[at + 1].tone != nil {
      return 0
    }
    if isKindOf(at) { return 0 }
    var tone = own
    if word.isCapital, hasMixedCase { tone += tone < 0 ? -0.733 : 0.733 }
    if at >= 2, isKindOf(at - 2) { tone += tone < 0 ? 0.293 : -0.293 }
    for back in 1...3 where at >= back && words[at - back].tone == nil {
      let before = words[at - back]
      tone += booster(before, of: tone) * [1, 0.95, 0.9][back - 1]
      if negates(at - back, distance: back) { tone *= -0.74 }
    }
    return tone
  }

  private func booster(_ word: Word, of tone: Double) -> Double {
    guard var boost = SentimentWords.boosters[word.number] else { return 0 }
    if tone < 0 { boost = -boost }
    if word.isCapital, hasMixedCase { boost += tone < 0 ? -0.733 : 0.733 }
    return boost
  }

  /// "kind of", "sort of" make less of the word after them.
  private func isKindOf(_ at: Int) -> Bool {
    SentimentWords.kinds.contains(words[at].number) && at + 1 < words.count
      && words[at + 1].number == SentimentWords.of
  }

  private func negates(_ at: Int, distance: Int) -> Bool {
    guard words[at].isNegation else { return false }
    // "never so good", "never this good" are praise.
    guard words[at].number == SentimentWords.never, distance > 1 else { return true }
    return !SentimentWords.soOrThis.contains(words[at + 1].number)
  }

  /// What exclamation and question marks add to the sum, whichever way it goes.
  fileprivate var emphasis: Double {
    let asks = questionMarks > 3 ? 0.96 : questionMarks > 1 ? 0.18 * Double(questionMarks) : 0
    return 0.292 * Double(min(exclamationMarks, 4)) + asks
  }
}

extension SentimentWords {
  fileprivate static let no = Words.number("no")
  fileprivate static let never = Words.number("never")
  fileprivate static let of = Words.number("of")
  fileprivate static let kinds = Set(["kind", "sort"].map { Words.number($0) })
  fileprivate static let soOrThis = Set(["so", "this"].map { Words.number($0) })

  /// What a word adds to the tone of the next.
  fileprivate static let boosters: [UInt64: Double] = {
    let more = """
      absolutely amazingly awfully completely considerable considerably decidedly deeply effing
      enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously
      flipping frackin fricking friggin frigging fully fuckin fucking greatly hella highly hugely
      incredible incredibly intensely major majorly more most particularly purely quite really
      remarkably so substantially thoroughly total totally tremendous tremendously uber unbelievably
      unusually utter utterly very
      """
    let less = """
      almost barely hardly kinda less little marginal marginally occasional occasionally partly
      scarce scarcely slight slightly somewhat
      """
    let pairs =
      more.split(whereSeparator: \.isWhitespace).map { (Words.number($0), 0.293) }
      + less.split(whereSeparator: \.isWhitespace).map { (Words.number($0), -0.293) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
