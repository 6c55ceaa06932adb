package import People

/// How alive a relationship is now.
package struct Strength: Equatable, Sendable {
  /// 0–100.
  package let value: Double
  package let layer: Layer
  /// Their points add up to `value`.
  package let reasons: [Reason]
  /// Now against 30 days ago.
  package let trend: Trend
  /// How often they wrote to me and I to them, in all; shown, not scored: it does not predict.
  package let incoming: Int
  package let outgoing: Int
  /// The last day of contact.
  package let lastDay: Day?
  /// Its exact time; nil where only the day is known.
  package let last: Moment?

  package enum Trend: Sendable { case up, down, steady }
}

extension Weights {
  /// The strength of decayed contact days: 100·D / (D + 3.5). Smooth, rising, 0 at 0; the layers'
  /// borders, 0.9, 2.2, 6 and 14, lie at 20, 39, 63 and 80.
  func strength(contactDays: Double) -> Double {
    100 * contactDays / (contactDays + halfStrengthDays)
  }

  /// What a star adds, in contact days.
  func starDays(_ hand: Tally.ByHand) -> Double { hand.isStarred ? starDays : 0 }

  /// What a circle set by hand adds, in contact days.
  func circleDays(_ hand: Tally.ByHand) -> Double {
    hand.layer.map { $0.rawValue < circleDays.count ? circleDays[$0.rawValue] : 0 } ?? 0
  }
}

extension Relations {
  /// A contact's strength with its reasons.
  package func strength(_ contact: Int, now: Moment) -> Strength {
    let tally = self[contact]
    let value = value(contact, now: now)
    let before = pastValue(contact, at: now.adding(seconds: -Double(trendDays) * 86400))
    return Strength(
      value: value, layer: layer(contact, now: now), reasons: reasons(contact, value, now: now),
      trend: trend(value - before), incoming: tally.incoming, outgoing: tally.outgoing,
      lastDay: tally.lastDay, last: tally.last)
  }

  /// A contact's strength alone, 0–100: cheap enough for ranking all.
  package func value(_ contact: Int, now: Moment) -> Double {
    yard.weights.strength(contactDays: contactDays(contact, now: now))
  }

  /// The layer: as set by hand, else by strength.
  package func layer(_ contact: Int, now: Moment) -> Layer {
    hand(contact).layer ?? Layer(contactDays: contactDays(contact, now: now), yard.weights)
  }

  /// Decayed contact days, a star and a circle set by hand among them.
  func contactDays(_ contact: Int, now: Moment) -> Double {
    summary(contact).strengthDays(at: now, yard) + handDays(contact)
  }

  private var trendDays: Int { yard.weights.trendDays }

  /// What star and circle add.
  func handDays(_ contact: Int) -> Double {
    let hand = hand(contact)
    return yard.weights.starDays(hand) + yard.weights.circleDays(hand)
  }

  private func trend(_ change: Double) -> Strength.Trend {
    if change >= yard.weights.trendPoints { return .up }
    return change <= -yard.weights.trendPoints ? .down : .steady
  }
}

// MARK: - Reasons

extension Relations {
  private func reasons(_ contact: Int, _ value: Double, now: Moment) -> [Reason] {
    strengthTerms(contact, value, now: now).map { Reason($0.phrase, $0.points) }
  }

  /// Where a contact's strength comes from; nil for one without any.
  func strengthExplanation(_ contact: Int, now: Moment) -> Explanation? {
    let terms = strengthTerms(contact, value(contact, now: now), now: now)
    guard !terms.isEmpty else { return nil }
    return Explanation("strength", terms, meaning: layer(contact, now: now).name)
  }

  /// Shares the strength out by the contact days that each cause adds to D: points = value · d / D.
  private func strengthTerms(_ contact: Int, _ value: Double, now: Moment) -> [Term] {
    let tally = self[contact]
    let all = contactDays(contact, now: now)
    let weight = all > 0 ? value / all : 0
    let met = tally.days.decayedMeetings(at: now, yard)
    let talked = tally.days.strengthDays(at: now, yard) - met
    var terms: [Term] = []
    if talked > 0 {
      let days = Int(tally.days.count - tally.days.meetings)
      terms.append(Term("\(counted(days, "day", "days")) of contact", talked, weight))
    }
    if met > 0 {
      let times = counted(Int(tally.days.meetings), "time", "times")
      terms.append(Term("met \(times)", met, weight))
    }
    let (star, circle) = (yard.weights.starDays(tally.hand), yard.weights.circleDays(tally.hand))
    if tally.hand.isStarred { terms.append(Term("starred", star, weight)) }
    if let layer = tally.hand.layer {
      terms.append(Term("\(layer.name), set by hand", circle, weight))
    }
    return terms
  }
}

// MARK: - The past

extension Relations {
  /// Strength at the end of each of the past weeks, the oldest first; the last one is now's.
  ///
  /// - Parameter months: how far back, a month being 30.4 days.
  package func timeline(of contact: Int, months: Int, now: Moment) -> [Double] {
    let weeks = Int((Double(max(months, 0)) * 30.4 / 7).rounded())
    let past = (0..<weeks).map { now.adding(seconds: -Double(weeks - $0) * 7 * 86400) }
    let days = weeks > 0 ? days(of: contact) : []
    return past.map { pastValue(contact, at: $0, days) } + [value(contact, now: now)]
  }

  /// The strength as it was at a moment, from the days until then. Star and circle count as if they
  /// had always been there: when they were set is not known here.
  private func pastValue(_ contact: Int, at moment: Moment, _ all: [ContactDay]? = nil) -> Double {
    let then = contactDays(contact, at: moment, all: all)
    return yard.weights.strength(contactDays: then + handDays(contact))
  }
}
