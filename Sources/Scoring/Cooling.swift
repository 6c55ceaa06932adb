import Glibc
package import People

/// How likely a relationship is to go cold: that nothing at all passes within the horizon (T3).
package struct Cooling: Equatable, Sendable {
  /// 0–1.
  package let chance: Double
  /// Since the last contact.
  package let silentDays: Double
  /// What the chance is made of, in logits.
  package let terms: [Term]
}

extension Relations {
  /// The chance that a relationship goes cold; nil where there was no contact yet.
  ///
  /// P = σ(2 − 0.3·ln(D₇ + 0.05) − 0.5·ln(D₃₀ + 0.05) − 0.3·ln(D₉₀ + 0.05)
  /// + 0.3·ln((silent days + 1) / X) − 0.2·ln(n + 1)), where D are contact days decayed with half-lives
  /// of 7, 30 and 90 days, X is the horizon in days and n what ever passed. One half-life alone
  /// serves either the week or the quarter.
  package func cooling(_ contact: Int, now: Moment, horizonDays: Double) -> Cooling? {
    let tally = self[contact]
    guard let last = tally.last ?? tally.lastDay?.noon else { return nil }
    let weights = yard.weights
    let silent = max(0, now.days(since: last))
    let days = tally.days.decayed(at: now, yard)
    let logs = Spans(
      log(days.x + weights.coldOffset), log(days.y + weights.coldOffset),
      log(days.z + weights.coldOffset))
    let silence = log((silent + 1) / max(horizonDays, 1))
    let passed = log(Double(tally.incoming + tally.outgoing) + 1)
    let terms = [
      Term("anybody", 1, weights.coldIntercept),
      Term("contact days this week, ln", logs.x, weights.coldContactDays.x),
      Term("contact days this month, ln", logs.y, weights.coldContactDays.y),
      Term("contact days this quarter, ln", logs.z, weights.coldContactDays.z),
      Term("silent days for the horizon, ln", silence, weights.coldSilence),
      Term("all that ever passed, ln", passed, weights.coldPassed),
    ]
    return Cooling(chance: Scoring.chance(terms.sum), silentDays: silent, terms: terms)
  }
}
