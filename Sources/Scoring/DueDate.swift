import Glibc
package import People

/// When the next contact with somebody is due.
package struct DueDate: Equatable, Sendable {
  /// The day on which it would be usual.
  package let ideal: Day
  /// The day after which it is late.
  package let latest: Day
  /// Before this day it would be too soon.
  package let earliest: Day
  /// True where the user set how often, not the history.
  package let isByHand: Bool
  /// Why: `usually every 9 days`.
  package let phrase: String
}

extension Relations {
  /// When the next contact is due: by the cadence set by hand, else by that of a tag or a circle in
  /// the settings, else as learned from the pauses so
  /// far (T4), within the bounds of a circle set by hand; else, below three of them, as for that
  /// circle or for others of their rank. Nil where there is neither history nor a wish of the user's.
  ///
  /// ideal e^(m* − 0.5·e^(−m*/2)), latest e^(m* + 1.2·√(0.7·v + 0.3)), earliest
  /// e^(m* − 0.84·√(0.7·v + 0.3)) days after the last contact, and never within the circle's cooldown.
  ///
  /// - Parameter rank: the place in the ranking, the first being 1.
  package func due(_ contact: Int, now: Moment, rank: Int) -> DueDate? {
    let tally = self[contact]
    if let cadence = tally.hand.cadence {
      return due(by: cadence, after: tally.lastDay, now, "every \(cadence), set by hand")
    }
    let byHand = tally.hand.layer
    if let wish = wish(contact, byHand, rank: rank) {
      return due(by: wish.cadence, after: tally.lastDay, now, wish.phrase)
    }
    guard let last = tally.lastDay ?? byHand.map({ _ in now.utcDay }) else { return nil }
    let layer = byHand ?? Layer(rank: rank, yard.weights)
    let usual = yard.weights.layerDays[layer.rawValue]
    let gaps = tally.days.gaps
    guard Int(gaps.count) >= yard.weights.gapsNeeded else {
      let phrase =
        byHand.map { "\($0.name), set by hand" } ?? "\(every(usual)), as others of their rank"
      let length = Length(usual: log(usual), mean: log(usual), variance: 0)
      return due(length, after: last, layer, byHand != nil, phrase)
    }
    let mean = meanLog(gaps)
    let learned = yard.weights.usualLog(mean: mean)
    let bounded = byHand == nil ? learned : bound(learned, by: usual)
    let length = Length(
      usual: bounded, mean: mean + bounded - learned, variance: gaps.variance)
    let phrase = "usually \(every(exp(learned)))"
    guard bounded != learned else { return due(length, after: last, layer, false, phrase) }
    let ruled = "\(phrase), \(layer.name) set by hand: \(every(exp(bounded)))"
    return due(length, after: last, layer, true, ruled)
  }

  /// What a tag of theirs asks for, else their circle, where anything passed or it was set by hand:
  /// the outermost has everybody.
  private func wish(_ contact: Int, _ byHand: Layer?, rank: Int) -> GroupCadences.Wish? {
    if let wish = wishes[contact] { return wish }
    guard !groups.circles.isEmpty, byHand != nil || self[contact].lastDay != nil else { return nil }
    return groups.wish(of: byHand ?? Layer(rank: rank, yard.weights))
  }

  /// How many days usually pass between contacts, and how many at most before it is late, as
  /// learned from the pauses so far (T4); nil before the first.
  package func usualGap(_ contact: Int) -> (days: Double, latest: Double)? {
    let gaps = self[contact].days.gaps
    guard gaps.count > 0 else { return nil }
    let mean = meanLog(gaps)
    return (exp(yard.weights.usualLog(mean: mean)), exp(latestLog(mean, gaps.variance)))
  }

  /// How long a gap is, as ln of days.
  private struct Length {
    var usual: Double
    var mean: Double
    var variance: Double
  }

  private func bound(_ learned: Double, by days: Double) -> Double {
    let room = log(yard.weights.circleBound)
    return min(max(learned, log(days) - room), log(days) + room)
  }

  private func latestLog(_ mean: Double, _ variance: Double) -> Double {
    mean + yard.weights.latestDeviations * yard.weights.gapDeviation(variance)
  }

  /// m* = (n·m + 3·mine) / (n + 3)
  func meanLog(_ gaps: Gaps) -> Double {
    let (n, weights) = (Double(gaps.count), yard.weights)
    let mine = gapLogs.count > 0 ? gapLogs.sum / gapLogs.count : gaps.mean
    return (n * gaps.mean + weights.gapPrior * mine) / (n + weights.gapPrior)
  }

  private func due(
    _ length: Length, after last: Day, _ layer: Layer, _ isByHand: Bool, _ phrase: String
  ) -> DueDate {
    let weights = yard.weights
    let soonest =
      length.mean - weights.earliestDeviations * weights.gapDeviation(length.variance)
    let cooldown = max(exp(soonest), weights.layerCooldowns[layer.rawValue])
    return DueDate(
      ideal: last + days(exp(length.usual)),
      latest: last + days(exp(latestLog(length.mean, length.variance))),
      earliest: last + days(cooldown), isByHand: isByHand, phrase: phrase)
  }

  /// Without any contact yet it is due today: nobody with a cadence is invisible.
  private func due(
    by cadence: Cadence, after last: Day?, _ now: Moment, _ phrase: String
  ) -> DueDate {
    guard let last else {
      let today = now.utcDay
      let latest = today + days(cadence.days * (yard.weights.handLateness - 1))
      return DueDate(
        ideal: today, latest: latest, earliest: today, isByHand: true, phrase: phrase)
    }
    let ideal = cadence.day(after: last)
    let latest = last + days(cadence.days * yard.weights.handLateness)
    return DueDate(
      ideal: ideal, latest: max(latest, ideal), earliest: ideal, isByHand: true, phrase: phrase)
  }

  private func days(_ length: Double) -> Int {
    max(1, Int(min(length, yard.weights.longestGap).rounded()))
  }

  func every(_ length: Double) -> String {
    days(length) == 1 ? "every day" : "every \(days(length)) days"
  }
}

extension Weights {
  /// ln of the usual gap, given the mean of ln(gap): max(0, m* − 0.5·e^(−m*/2)).
  func usualLog(mean: Double) -> Double {
    max(0, mean - gapExcess * exp(-mean / gapExcessScale))
  }

  /// √(0.7·v + 0.3): gaps vary, however alike the few so far were.
  func gapDeviation(_ variance: Double) -> Double {
    (varianceShrink * variance + varianceFloor).squareRoot()
  }
}
