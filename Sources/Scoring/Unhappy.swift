/// Whether somebody sounds unhappy with me, and by which of their words.
///
/// A guess made of word lists, in English alone, weighed by hand: two weak signs or a strong one.
/// `score` is on the scale of the real thing, where 1 wants a fast answer.
package struct Unhappy: Equatable, Sendable {
  package let score: Double
  /// The words that tell, as they stand in the lists; the strongest first.
  package let words: [String]

  /// True where it wants a fast answer.
  package var isUnhappy: Bool { score >= 1 }

  package init(_ text: String) { self.init(Words(text)) }

  init(_ text: Words) {
    let found = Unhappy.phrases(in: text.words)
    let signs = found.filter { $0.weight > 0 }
    var score = found.map(\.weight).reduce(0, +)
    if !signs.isEmpty {
      if text.words.contains(where: Unhappy.negations.contains) { score += Unhappy.negation }
      if text.words.contains(Unhappy.why) { score += Unhappy.negation }
    }
    self.score = score
    words = (signs.filter { $0.weight >= 1 } + signs.filter { $0.weight < 1 }).map(\.text)
  }

  /// The phrases of the lists that stand in a text, each once; at each place the longest.
  private static func phrases(in words: [UInt64]) -> [Phrase] {
    var found: [Phrase] = []
    var rest = words[...]
    while let first = rest.first {
      let phrase = phrases[first]?.first { rest.starts(with: $0.words) }
      rest.removeFirst(phrase?.words.count ?? 1)
      if let phrase, !found.contains(where: { $0.text == phrase.text }) { found.append(phrase) }
    }
    return found
  }
}

extension Unhappy {
  private struct Phrase: Sendable {
    let text: String
    let words: [UInt64]
    let weight: Double

    init(_ text: String, _ weight: Double) {
      self.text = text
      words = text.split(separator: " ").map { Words.number($0) }
      self.weight = weight
    }
  }

  /// All lists by the first word, the longest phrase first.
  private static let phrases = Dictionary(
    grouping: strong.map { Phrase($0, 1) } + weak.map { Phrase($0, 0.6) }
      + thanks.map { Phrase($0, -0.6) },
    by: { $0.words[0] }
  ).mapValues { $0.sorted { $0.words.count > $1.words.count } }

  /// What a negation adds, and "why", where there is a sign already.
  private static let negation = 0.4

  /// Nobody says these in a good mood.
  private static let strong = [
    "nobody answers", "no one answers", "nobody replies", "no one replies", "no answer",
    "no reply", "no response", "still waiting", "been waiting", "waiting for over", "still no",
    "third time", "fourth time", "again and again", "never again", "never arrived", "never came",
    "hours on hold", "on hold", "hung up", "waste of time", "wasted", "not working",
    "doesn't work", "does not work", "didn't work", "not acceptable", "not happy",
    "not good enough",
    "refund", "money back", "unacceptable", "ridiculous", "terrible", "horrible", "awful", "worst",
    "useless", "rude", "scam", "rip off", "disgusted", "disgusting", "disappointed",
    "disappointing", "disappointment", "frustrated", "frustrating", "furious", "angry", "annoyed",
    "complaint", "complain", "incompetent", "pathetic", "joke of a", "ruined", "let down", "fail",
    "fails", "failed", "failure", "nightmare", "sucks", "shame on", "poor service", "bad service",
    "customer service", "no excuse", "ignored", "ignoring",
  ]

  /// Signs that also stand in friendly tweets.
  private static let weak = [
    "late", "delay", "delayed", "delays", "lost", "broken", "broke", "missing", "missed", "wrong",
    "cancelled", "canceled", "stuck", "waiting", "waited", "hours", "problem",
    "problems", "issue", "issues", "error", "slow", "damaged", "crash", "crashed", "bad", "poor",
    "hate", "nobody", "no one", "charged", "overcharged", "stranded", "unable", "can't get",
    "cannot get", "hold", "sorry but", "second time", "twice", "wtf",
    "your fault", "forgot",
  ]

  private static let thanks = [
    "thank", "thanks", "thx", "love", "loved", "great", "awesome", "amazing", "lovely",
    "appreciate", "no problem", "no worries", "can't wait",
  ]

  private static let negations = Set(
    [
      "not", "no", "never", "none", "nothing", "don't", "doesn't", "didn't", "isn't", "wasn't",
      "aren't", "can't", "cannot", "couldn't", "won't", "wouldn't", "haven't", "hasn't", "dont",
      "cant", "wont", "didnt",
    ].map { Words.number($0) })

  private static let why = Words.number("why")
}
