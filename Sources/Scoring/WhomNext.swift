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
  /// Whom I will contact next (T1), the likeliest first; nobody who is put away, deleted or me.
  ///
  /// S = 3.031·A₁₅ₘ + 0.1088·A₁₆ₕ + 0.00391·A₄₃d + 0.005·D₇ + 0.3 / (1 + hours since the last)
  /// + 3·r / (0.25 + hours their message waits), where A = Out + 0.25·In, D₇ are contact days, r is the
  /// share of their turns that I answer, and the hours are the geometric mean of those since the
  /// first and the last of what waits.
  package func whomNext(book: Book, now: Moment, limit: Int) -> [NextContact] {
    let contacts = book.contacts
    let scores = contacts.indices.filter {
      contacts.marks[$0].isDisjoint(with: ContactMarks.apart.union(.putAway))
    }.map { (contact: $0, score: nextTerms($0, now: now).sum) }.filter { $0.score > 0 }
    let best = scores.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : contacts.id($0.contact) < contacts.id($1.contact)
    }
    return best.prefix(limit).map { next($0.contact, now: now) }
  }

  func nextTerms(_ contact: Int, now: Moment) -> NextTerms {
    let (weights, tally, now) = (yard.weights, self[contact], max(now, asOf))
    let counts = tally.counts(at: now, yard)
    var terms = NextTerms(
      spans: weights.nextSpans * (counts.out + weights.nextIncoming * counts.in))
    terms.contactDays = weights.nextContactDay * tally.days.decayed(at: now, yard).x
    if let last = tally.tweets.newest {
      terms.recent = weights.nextRecent / (1 + max(0, now.hours(since: last)))
    }
    guard let since = tally.tweets.waitingSince else { return terms }
    terms.waiting = since
    let mine = (answered.sum + 1) / (answered.count + 2)
    let (asks, answers) = tally.tweets.asks(at: now, yard)
    let rate = (answers + weights.answerPrior * mine) / (asks + weights.answerPrior)
    let first = max(0, now.hours(since: since))
    let last = max(0, now.hours(since: tally.tweets.newestIn ?? since))
    terms.owed = weights.owed * rate / (weights.owedHours + (first * last).squareRoot())
    return terms
  }

  private func next(_ contact: Int, now: Moment) -> NextContact {
    let terms = nextTerms(contact, now: now)
    var reasons = [
      Reason("you talk just now", terms.spans.x + terms.recent),
      Reason("you talked today", terms.spans.y), Reason("you talked this week", terms.contactDays),
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

/// What makes somebody the next I write to.
struct NextTerms {
  var spans: Spans
  var contactDays = 0.0
  var recent = 0.0
  var owed = 0.0
  var waiting: Moment?

  var sum: Double { spans.sum() + contactDays + recent + owed }
}
