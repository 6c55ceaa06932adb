import Glibc
package import People

/// When the next contact with somebody is due.
package struct DueDate: Equatable, Sendable {
  /// The day on which it would be usual.
  package let ideal: Day
  /// The day after which it is late.
  package let latest: Day
  /// True where the user set how often, not the history.
  package let isByHand: Bool
  /// Why: `usually every 9 days`.
  package let phrase: String
}

extension Relations {
  /// When the next contact is due: by the cadence set by hand, else by the circle set by hand,
  /// else as learned from the pauses so far (T4), else, below three of them, as for others of
  /// their rank. Nil where there is neither history nor a wish of the user's.
  ///
  /// - Parameter rank: the place in the ranking, the first being 1.
  package func due(_ contact: Int, now: Moment, rank: Int) -> DueDate? {
    let tally = self[contact]
    if let cadence = tally.hand.cadence { return due(by: cadence, after: tally.lastDay, now) }
    if let layer = tally.hand.layer {
      let phrase = "\(layer.name), set by hand"
      return due(usual: usualLog(layer), 0, after: tally.lastDay ?? now.utcDay, true, phrase)
    }
    guard let last = tally.lastDay else { return nil }
    let gaps = tally.days.gaps
    if Int(gaps.count) < yard.weights.gapsNeeded {
      let layer = Layer(rank: rank, yard.weights)
      let days = yard.weights.layerDays[layer.rawValue]
      return due(usual: log(days), 0, after: last, false, "\(every(days)), as others of their rank")
    }
    let usual = usualLog(gaps)
    return due(usual: usual, gaps.variance, after: last, false, "usually \(every(exp(usual)))")
  }

  private func usualLog(_ layer: Layer) -> Double { log(yard.weights.layerDays[layer.rawValue]) }

  /// m* = (n·m + 3·mine) / (n + 3)
  private func usualLog(_ gaps: Gaps) -> Double {
    let (n, prior) = (Double(gaps.count), yard.weights.gapPrior)
    let mine = gapLogs.count > 0 ? gapLogs.sum / gapLogs.count : gaps.mean
    return (n * gaps.mean + prior * mine) / (n + prior)
  }

  /// Due e^m*, latest e^(m* + 1.2·√(0.7·v + 0.3)) days after the last contact.
  private func due(
    usual: Double, _ variance: Double, after last: Day, _ isByHand: Bool, _ phrase: String
  ) -> DueDate {
    let weights = yard.weights
    let deviation = (weights.varianceShrink * variance + weights.varianceFloor).squareRoot()
    let latest = usual + weights.latestDeviations * deviation
    return DueDate(
      ideal: last + days(exp(usual)), latest: last + days(exp(latest)), isByHand: isByHand,
      phrase: phrase)
  }

  /// Without any contact yet it is due today: nobody with a cadence is invisible.
  private func due(by cadence: Cadence, after last: Day?, _ now: Moment) -> DueDate {
    let phrase = "every \(cadence), set by hand"
    guard let last else {
      let today = now.utcDay
      let latest = today + days(cadence.days * (yard.weights.handLateness - 1))
      return DueDate(ideal: today, latest: latest, isByHand: true, phrase: phrase)
    }
    let latest = last + days(cadence.days * yard.weights.handLateness)
    return DueDate(
      ideal: cadence.day(after: last), latest: max(latest, cadence.day(after: last)),
      isByHand: true, phrase: phrase)
  }

  private func days(_ length: Double) -> Int {
    max(1, Int(min(length, yard.weights.longestGap).rounded()))
  }

  private func every(_ length: Double) -> String {
    days(length) == 1 ? "every day" : "every \(days(length)) days"
  }
}
