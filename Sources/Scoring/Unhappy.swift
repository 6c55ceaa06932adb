/// Whether somebody sounds unhappy with me, and by which of their words.
///
/// The tone of the words by VADER, and signs of a complaint: words, negation, waiting. English alone.
package struct Unhappy: Equatable, Sendable {
  /// From 1 on it wants a fast answer.
  package let score: Double
  /// How pleasant the text sounds, −1 to 1.
  package let sentiment: Double
  /// The words that tell; the strongest first.
  package let words: [String]
  /// What the score is made of.
  package let terms: [Term]

  /// True where it wants a fast answer, and there is a word to show for it.
  package var isUnhappy: Bool { score >= 1 && !words.isEmpty }

  /// - Parameter isAddressed: whether the text is addressed to somebody: then its length, and what it
  ///   says of waiting, are signs too.
  package init(_ text: String, isAddressed: Bool = true, weights: Weights = .standard) {
    self.init(text, Words(text), isAddressed: isAddressed, weights)
  }

  init(_ text: String, _ read: Words, isAddressed: Bool, _ weights: Weights) {
    let tone = Sentiment(text)
    let signs = UnhappySigns(read.words)
    sentiment = tone.compound
    let all = Unhappy.terms(tone, signs, words: read.count, isAddressed: isAddressed, weights)
    terms = all.filter { $0.points != 0 }
    score = terms.sum
    var shown = signs.shown
    for word in tone.unpleasant where !shown.contains(where: { $0.contains(word) }) {
      shown.append(word)
    }
    words = shown
  }

  private static func terms(
    _ tone: Sentiment, _ signs: UnhappySigns, words: Int, isAddressed: Bool, _ weights: Weights
  ) -> [Term] {
    let negations = Double(min(signs.negations, 1))
    let complaints = Double(min(signs.complaints, 3))
    let terms = [
      Term("anybody", 1, weights.unhappyIntercept),
      Term("tone", tone.compound, weights.unhappyTone),
      Term("negation", negations, weights.unhappyNegation),
      Term("why", signs.hasWhy ? 1 : 0, weights.unhappyWhy),
      Term("words of complaint", complaints, weights.unhappyComplaint),
      Term("strong ones", Double(min(signs.strong, 2)), weights.unhappyStrong),
      Term("anger", Double(min(signs.anger, 2)), weights.unhappyAnger),
      Term("sorrow, not complaint", Double(min(signs.sorrow, 2)), weights.unhappySorrow),
      Term("thanks or praise", signs.hasThanks ? 1 : 0, weights.unhappyThanks),
      Term(
        "no more than a weak sign", signs.isWeak && tone.compound >= 0 ? 1 : 0, weights.unhappyWeak),
    ]
    guard isAddressed else { return terms }
    return terms + [
      Term("addressed to somebody", 1, weights.addressedIntercept),
      Term("tens of words", Double(min(words, 24)) / 10, weights.addressedWords),
      Term("waiting or time lost", Double(min(signs.waiting, 3)), weights.addressedWaiting),
      Term("still, again", signs.hasStill ? 1 : 0, weights.addressedStill),
      Term("negation, addressed", negations, weights.addressedNegation),
      Term("words of complaint, addressed", complaints, weights.addressedComplaint),
    ]
  }
}
