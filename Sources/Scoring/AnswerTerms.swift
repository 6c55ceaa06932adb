import Glibc

/// What speaks for and against my answering a tweet, in logits, and what age leaves of it.
///
/// z is a sum: what anybody who writes to me has, and a term for each thing that the tweet and its
/// author add. The priority is 100·σ(z)·moment.
struct AnswerTerms: Equatable, Sendable {
  /// z of a stranger's plain mention.
  var base = 0.0
  var question = 0.0
  var answersMine = 0.0
  /// What I wrote to them, and what they wrote to me.
  var tieOutgoing = 0.0
  var tieIncoming = 0.0
  /// The values that these are of: ln(count / 0.01 + 1).
  var logOutgoing = 0.0
  var logIncoming = 0.0
  var others = 0.0
  var short = 0.0
  var praise = 0.0
  var reach = 0.0
  var firstAnswer = 0.0
  var unhappy = 0.0
  var star = 0.0
  var message = 0.0
  var call = 0.0
  /// What age leaves, 0–1.
  var moment = 1.0

  /// What I wrote to them against what they wrote to me.
  var tie: Double { tieOutgoing + tieIncoming }

  var added: Double {
    question + answersMine + tie + others + short + praise + reach + firstAnswer
      + unhappy + star + message + call
  }

  /// How likely I am to answer, raised by what the product wants.
  var willAnswer: Double { chance(base + added) }

  /// 0–100.
  var priority: Double { 100 * willAnswer * moment }
}

extension Weights {
  /// Adds what the standing between me and the author adds to a stranger's, by ln(count / 0.01 + 1).
  func addTie(_ standing: Arrivals.Standing, isPrivate: Bool, to terms: inout AnswerTerms) {
    terms.logOutgoing = log(standing.outgoing / answerOffset + 1)
    terms.logIncoming = log(standing.incoming / answerOffset + 1)
    terms.tieOutgoing = answerOutgoing * terms.logOutgoing
    terms.tieIncoming = (isPrivate ? answerIncomingPrivate : answerIncoming) * terms.logIncoming
  }

  /// z of a stranger's plain mention: the intercept, and the tie of no history.
  var strangersMention: Double {
    answerIntercept + (answerOutgoing + answerIncoming) * log(answerOffset)
  }

  /// The share of a priority that is left at an age: floor + (1 − floor)·F, where
  /// F = 1 / (1 + (a / 4.2 min)^0.62) is the share of answers still to come.
  func moment(seconds age: Double) -> Double {
    let toCome = 1 / (1 + pow(max(age, 0) / 60 / momentMinutes, momentPower))
    return momentFloor + (1 - momentFloor) * toCome
  }
}

// MARK: - Reasons

extension AnswerTerms {
  /// The words that go with the numbers.
  struct Wording {
    var unhappyWords: [String]
    var tries: Int
    var others: Int
    var isMessage: Bool
    /// Seconds since the first of what waits.
    var waiting: Double
  }

  /// The priority shared out, the terms that say most first.
  ///
  /// A term of t logits has 100·t·(σ(z) − σ(base)) / (z − base) points: its share along the straight
  /// way from a stranger's plain mention to this one (Aumann–Shapley, the same for any order of
  /// terms). The base has 100·σ(base); waiting has what age takes, 100·σ(z)·(moment − 1).
  func reasons(_ wording: Wording, shown: Int) -> [Reason] {
    let slope = averageSlope
    let terms = phrased(wording).filter { $0.logits != 0 }
      .map { Reason($0.phrase, 100 * slope * $0.logits) }
      .sorted { abs($0.points) > abs($1.points) }
    var reasons = Array(terms.prefix(shown))
    let rest = terms.dropFirst(shown).reduce(0) { $0 + $1.points }
    if terms.count > shown { reasons.append(Reason("other", rest)) }
    reasons.append(Reason(wording.isMessage ? "writes to you" : "mentions you", 100 * chance(base)))
    let waits = "waiting \(spelled(seconds: wording.waiting))"
    reasons.append(Reason(waits, 100 * willAnswer * (moment - 1)))
    return reasons
  }

  var averageSlope: Double {
    let added = added
    guard abs(added) > 1e-9 else { return chance(base) * (1 - chance(base)) }
    return (chance(base + added) - chance(base)) / added
  }

  private func phrased(_ wording: Wording) -> [(phrase: String, logits: Double)] {
    let words = wording.unhappyWords.prefix(2).map { "“\($0)”" }.joined(separator: ", ")
    let tries = "first answer in \(counted(wording.tries, "try", "tries"))"
    let isBoth = reach != 0 && firstAnswer != 0
    return [
      ("unhappy: \(words)", unhappy),
      ("asks you a question", question),
      (isBoth ? "reach contact, \(tries)" : "reach contact", isBoth ? reach + firstAnswer : reach),
      (tries, isBoth ? 0 : firstAnswer),
      ("answers your tweet", answersMine),
      ("message", message), ("a call", call),
      ("starred", star),
      (tie > 0 ? "you write to them a lot" : "they write more than you", tie),
      ("names \(counted(wording.others, "other", "others"))", others),
      ("only a few words", short),
      ("thanks or praise only", praise),
    ]
  }
}
