/// Something that I said I would do, as it stands in a tweet or message of mine.
package struct SaidPromise: Equatable, Sendable {
  /// What, without the date: `send the slides`.
  package let what: String
  /// By when, as seen from the day on which it was said.
  package let due: Due
  /// Whether no date was said.
  package let isDueGuessed: Bool
  /// The sentence that says it: the evidence.
  package let sentence: String
}

extension SaidPromise {
  /// Days until a promise without a date is due. A guess.
  package static let usualDays = 7
  /// What of its words is kept, in characters.
  static let longest = 80

  /// The first promise that a text of mine makes; nil where none is plain.
  ///
  /// Precision goes before recall: a question, an `if`, a `maybe`, a joke or a hug sent by mail is
  /// no promise, nor is anything that names neither the reader nor a date.
  ///
  /// - Parameter said: when it was said: `tomorrow` is the day after that.
  package init?(in text: String, said: Moment, zone: Zone) {
    guard SaidTongue.sieve.lets(text) else { return nil }
    let dates = NaturalDate(now: said, zone: zone)
    let found = SaidSentence.all(text).lazy.compactMap { sentence in
      SaidTongue.all.lazy.compactMap { $0.promise(in: sentence) }.first.map { ($0, sentence) }
    }.first
    guard let (clause, sentence) = found else { return nil }
    let date = SaidDate.first(in: clause.words, dates)
    guard date != nil || clause.isPlain && !clause.waitsForSomething else { return nil }
    let what = SaidPromise.what(clause, without: date?.range)
    guard !what.isEmpty else { return nil }
    self.what = what
    due = date?.due ?? Due(day: dates.today + SaidPromise.usualDays)
    isDueGuessed = date == nil
    self.sentence = sentence.text
  }

  /// The words of a promise without its date, and without the `you` behind its verb.
  private static func what(_ clause: SaidClause, without date: Range<Int>?) -> String {
    var words = clause.words.enumerated().filter { !(date?.contains($0.offset) ?? false) }
      .map(\.element)
    let isYou = words.dropFirst().first.map { ["you", "u", "ya"].contains($0.low) } ?? false
    if isYou, words.count > 2, words[2].low != "know", !["to", "in", "back"].contains(words[2].low)
    {
      words.remove(at: 1)
    }
    var text = ""
    for word in words {
      let raw = clause.isEnglish ? mirrored(word) : word.raw
      guard text.count + raw.count < longest else { break }
      text += text.isEmpty ? raw : " \(raw)"
    }
    return String(text[...].trimming { " ,;:.!-–—".contains($0) })
  }

  /// What I call `you` is them to me.
  private static func mirrored(_ word: OneLineWord) -> String {
    switch word.low {
    case "you", "u", "ya": "them"
    case "your": "their"
    default: word.raw
    }
  }
}

/// A part of a sentence that makes a promise, from its verb on.
struct SaidClause {
  let words: [OneLineWord]
  /// Whether it is a promise without a date too.
  let isPlain: Bool
  let isEnglish: Bool

  /// Whether it is for when something else happened: `when the tide is out`.
  var waitsForSomething: Bool {
    let waits: Set<String> = ["when", "once", "whenever", "wenn", "quand", "cuando", "quando"]
    return words.contains { waits.contains($0.low) }
  }
}

/// A sentence of a text, in words.
struct SaidSentence {
  let text: String
  let words: [OneLineWord]
  /// Without marks around them, in lower case, with straight apostrophes.
  let lows: [String]

  /// The sentences of a text that may make a promise: no questions, no quotations, and nothing
  /// behind the mark of somebody else's words.
  static func all(_ text: String) -> [SaidSentence] {
    var sentences: [SaidSentence] = []
    var words: [Substring] = []
    func close(_ isQuestion: Bool) {
      defer { words = [] }
      let kept = words.drop { $0.first == "@" || $0.first == "." && $0.dropFirst().first == "@" }
      guard !isQuestion, !kept.isEmpty else { return }
      sentences.append(SaidSentence(kept))
    }
    for line in text.split(whereSeparator: \.isNewline) {
      for word in line.split(whereSeparator: \.isWhitespace) {
        if word == "RT" || ["“", "\"", "«", "„", ">"].contains(word.first) { return sentences }
        if word.contains("://") { continue }
        words.append(word)
        let last = word.last { !"\"”»)".contains($0) }
        if last == "?" || last == "." || last == "!" || last == "…" { close(word.contains("?")) }
      }
      close(false)
    }
    return sentences
  }

  private init(_ words: ArraySlice<Substring>) {
    text = words.joined(separator: " ")
    self.words = words.map { OneLineWord($0) }
    lows = self.words.map { String($0.low.map { $0 == "’" ? "'" : $0 }) }
  }
}
