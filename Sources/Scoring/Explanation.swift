package import People

/// Where a number comes from: every term, and their sum.
package struct Explanation: Equatable, Sendable {
  /// What is explained: `strength`.
  package let title: String
  package let terms: [Term]
  /// What the sum means: `chance 34 %`; empty where it is the number itself.
  package let meaning: String

  init(_ title: String, _ terms: [Term], meaning: String = "") {
    self.title = title
    self.terms = terms.filter { $0.points != 0 || $0.weight == 0 }
    self.meaning = meaning
  }

  /// The terms' points together.
  package var sum: Double { terms.sum }
}

extension QueueItem {
  /// Where the priority comes from. A term of t logits has 100·t·slope points, slope being the
  /// average of the logistic function's from a stranger's plain mention to this one.
  package var explanation: Explanation {
    let terms = content.terms
    let slope = 100 * terms.averageSlope
    func flag(_ phrase: String, _ logits: Double) -> Term {
      Term(phrase, logits == 0 ? 0 : 1, slope * logits)
    }
    func scaled(_ phrase: String, _ value: Double, _ logits: Double) -> Term {
      Term(phrase, value, value == 0 ? 0 : slope * logits / value)
    }
    let words = content.unhappyWords.map { "“\($0)”" }.joined(separator: ", ")
    let all = [
      Term(isMessage ? "writes to you" : "mentions you", 1, 100 * chance(terms.base)),
      flag("asks you a question", terms.question),
      flag("answers your tweet", terms.answersMine),
      scaled("you wrote to them, ln", terms.logOutgoing, terms.tieOutgoing),
      scaled("they wrote to you, ln", terms.logIncoming, terms.tieIncoming),
      scaled("others it names", Double(content.others), terms.others),
      flag("only a few words", terms.short), flag("thanks or praise only", terms.praise),
      flag("reach contact", terms.reach),
      flag("first answer in \(counted(content.tries, "try", "tries"))", terms.firstAnswer),
      flag("unhappy: \(words)", terms.unhappy), flag("starred", terms.star),
      flag("message", terms.message), flag("a call", terms.call),
      Term(
        "waiting \(spelled(seconds: content.asOf.seconds(since: since))), share lost",
        1 - terms.moment, -100 * terms.willAnswer),
    ]
    return Explanation("place in the queue", all.filter { $0.value != 0 })
  }
}

extension Relations {
  /// Where each of a contact's numbers comes from, as far as it has one.
  ///
  /// - Parameter rank: the place in the ranking, the first being 1.
  package func explanations(_ contact: Int, now: Moment, rank: Int) -> [Explanation] {
    [
      strengthExplanation(contact, now: now), nextExplanation(contact, now: now),
      coolingExplanation(contact, now: now), gapExplanation(contact),
    ].compactMap(\.self)
  }

  private func nextExplanation(_ contact: Int, now: Moment) -> Explanation? {
    let terms = nextTerms(contact, now: now).terms(yard.weights)
    return terms.sum > 0 ? Explanation("whom you write to next", terms) : nil
  }

  private func coolingExplanation(_ contact: Int, now: Moment) -> Explanation? {
    cooling(contact, now: now, horizonDays: yard.weights.coldHorizon).map {
      let share = Int((100 * $0.chance).rounded())
      let days = Int(yard.weights.coldHorizon)
      return Explanation(
        "going cold", $0.terms, meaning: "\(share) % that nothing passes within \(days) days")
    }
  }

  private func gapExplanation(_ contact: Int) -> Explanation? {
    let gaps = self[contact].days.gaps
    guard Int(gaps.count) >= yard.weights.gapsNeeded else { return nil }
    let (n, prior) = (Double(gaps.count), yard.weights.gapPrior)
    let mine = gapLogs.count > 0 ? gapLogs.sum / gapLogs.count : gaps.mean
    let usual = yard.weights.usualLog(mean: meanLog(gaps))
    let terms = [
      Term("your gaps with them, ln days", gaps.mean, n / (n + prior)),
      Term("your gaps with everybody, ln days", mine, prior / (n + prior)),
      Term("gaps are shorter than their mean", 1, usual - meanLog(gaps)),
    ]
    return Explanation(
      "usual gap", terms, meaning: "\(every(usualGap(contact)?.days ?? 1))")
  }
}

extension NextTerms {
  func terms(_ weights: Weights) -> [Term] {
    func term(_ phrase: String, _ points: Double, _ weight: Double) -> Term {
      Term(phrase, weight == 0 ? 0 : points / weight, weight)
    }
    let all = [
      term("you talk just now", spans.x, weights.nextSpans.x),
      term("you talked today", spans.y, weights.nextSpans.y),
      term("long habit", spans.z, weights.nextSpans.z),
      term("contact days this week", contactDays, weights.nextContactDay),
      term("since the last word", recent, weights.nextRecent),
      term("owed reply", owed, weights.owed),
    ]
    return all.filter { $0.points > 0 }
  }
}
