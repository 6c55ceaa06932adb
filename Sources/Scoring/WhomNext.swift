package import People

/// Somebody I am likely to want to write to next.
package struct NextContact: Equatable, Sendable {
  /// The contact's index in the book.
  package let contact: Int
  package let score: Double
  /// What the score is made of; the points add up to it.
  package let reasons: [Reason]
}

extension Relations {
  /// Whom I will contact next (T1), the likeliest first; nobody who is muted, deleted or me.
  ///
  /// S = 3.031·A₁₅ₘ + 0.1088·A₁₆ₕ + 0.00391·A₄₃d + 3·r / (0.25 + hours their message waits), where
  /// A = Out + 0.25·In and r is the share of their turns that I answer.
  package func whomNext(book: Book, now: Moment, limit: Int) -> [NextContact] {
    let contacts = book.contacts
    let scores = contacts.indices.filter {
      contacts.marks[$0].isDisjoint(with: .apart) && !contacts.marks[$0].contains(.muted)
    }.map { (contact: $0, score: nextTerms($0, now: now).sum) }.filter { $0.score > 0 }
    let best = scores.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : contacts.id($0.contact) < contacts.id($1.contact)
    }
    return best.prefix(limit).map { next($0.contact, now: now) }
  }

  private struct Terms {
    var spans: Spans
    var owed: Double
    var waiting: Moment?
    var sum: Double { spans.sum() + owed }
  }

  private func nextTerms(_ contact: Int, now: Moment) -> Terms {
    let (weights, tally) = (yard.weights, self[contact])
    let counts = tally.counts(at: max(now, asOf), yard)
    let spans = weights.nextSpans * (counts.out + weights.nextIncoming * counts.in)
    guard let since = tally.tweets.waitingSince else { return Terms(spans: spans, owed: 0) }
    let mine = (answered.sum + 1) / (answered.count + 2)
    let (answers, asks) = (tally.tweets.answered, tally.tweets.asked)
    let rate = (answers + weights.answerPrior * mine) / (asks + weights.answerPrior)
    let owed = weights.owed * rate / (weights.owedHours + max(0, now.hours(since: since)))
    return Terms(spans: spans, owed: owed, waiting: since)
  }

  private func next(_ contact: Int, now: Moment) -> NextContact {
    let terms = nextTerms(contact, now: now)
    var reasons = [
      Reason("you talk just now", terms.spans.x), Reason("you talked today", terms.spans.y),
      Reason("long habit", terms.spans.z),
    ]
    if let since = terms.waiting {
      let waits = spelled(seconds: now.seconds(since: since))
      reasons.append(Reason("owed reply \(waits)", terms.owed))
    }
    return NextContact(
      contact: contact, score: terms.sum, reasons: reasons.filter { $0.points > 0 })
  }
}
