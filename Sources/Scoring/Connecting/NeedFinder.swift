package import People

/// What a text says that somebody looks for or can give.
package struct FoundNeed: Equatable, Sendable {
  package let kind: Need.Kind
  /// The thing in the text's own words.
  package let what: String
}

/// Finds what people look for or can give in what they write.
///
/// A text that only might say so is passed over: whoever asks the user wants to be right nine times
/// in ten. `perch evaluate --needs` tells how often it is.
package struct NeedFinder: Sendable {
  private var byFirstWord: [String: [NeedPhrase]] = [:]
  /// Those that may begin with any word, by a word that has to be in the sentence.
  private var byKey: [String: [NeedPhrase]] = [:]
  private let sieve: PhraseSieve

  package static let standard = NeedFinder()

  private init() {
    let phrases = NeedPhrases.all
    sieve = PhraseSieve(phrases.map(\.needed))
    for phrase in phrases {
      guard let first = phrase.firstWords else {
        for word in phrase.keys { byKey[word, default: []].append(phrase) }
        continue
      }
      for word in first { byFirstWord[word, default: []].append(phrase) }
    }
  }

  /// The first thing that a text says its author looks for or can give; nil where it says none.
  package func find(in text: String) -> FoundNeed? {
    guard sieve.lets(text) || NeedPhrases.areJapanese(text), !text.hasPrefix("RT @") else {
      return nil
    }
    let read = NeedText(text)
    for sentence in read.sentences {
      if let found = find(in: sentence, of: read) ?? findJapanese(in: sentence) {
        // Looked at last, since few texts come so far.
        return NeedText.isPassedOver(text) ? nil : found
      }
    }
    return nil
  }

  private func find(in sentence: NeedText.Sentence, of text: NeedText) -> FoundNeed? {
    let words = sentence.words
    let anywhere = words.flatMap { byKey[$0] ?? [] }
    for at in words.indices {
      guard let first = byFirstWord[words[at]] ?? (anywhere.isEmpty ? nil : []) else { continue }
      for phrase in anywhere.isEmpty ? first : first + anywhere {
        guard !phrase.opensSentence || sentence.opens(at),
          phrase.isQuestion.map({ $0 == sentence.isQuestion }) ?? true,
          let (end, thing) = phrase.match(words, at: at),
          at == 0 || phrase.firstIsAny || !NeedText.undoing.contains(words[at - 1]),
          end == words.count || phrase.takes(words[end...]),
          !phrase.needsAskSign || text.asks(besides: words[at..<end]),
          !phrase.needsGiveSign || text.gives(besides: words[at..<end])
        else { continue }
        if let what = sentence.thing(from: thing ?? sentence.thingStart(from: at, end)) {
          return FoundNeed(kind: phrase.kind, what: what)
        }
      }
    }
    return nil
  }

  private func findJapanese(in sentence: NeedText.Sentence) -> FoundNeed? {
    guard sentence.isJapanese else { return nil }
    for (kind, ending) in NeedPhrases.japanese where sentence.text.holds(anyOf: [ending]) {
      guard let place = sentence.text.firstRange(of: String(decoding: ending, as: UTF8.self))
      else { continue }
      let before = sentence.text[..<place.lowerBound]
        .split { "、。 　".contains($0) }.suffix(2).joined(separator: "、")
      if before.count >= 2 { return FoundNeed(kind: kind, what: String(before.suffix(60))) }
    }
    return nil
  }
}

extension NeedPhrase {
  fileprivate var firstIsAny: Bool { tokens.first?.takesAny ?? false }
}
