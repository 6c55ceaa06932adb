import Glibc
package import People

/// When to ask for the next contact with somebody, and how that came about.
package struct KeepingUp: Equatable, Sendable {
  /// Not before this day.
  package let ask: Day
  /// After this day it is late.
  package let latest: Day
  /// How many dates before it went by, each of which made the gap longer.
  package let skipped: Int
  /// True where a quiet period put it off.
  package let isPutOff: Bool
  /// Why: `usually every 9 days, skipped twice: every 20 days now`.
  package let phrase: String

  package enum Standing: Sendable { case early, due, late }

  package func standing(on day: Day) -> Standing {
    if day < ask { return .early }
    return day <= latest ? .due : .late
  }
}

extension Relations {
  /// When to ask for the next contact: on the ideal date, but never too soon after the last.
  ///
  /// A date is skipped when its latest day went by; the next one comes a gap later that is longer by
  /// `Weights.loosening`, so that what I do not want asks less and less. What falls into a quiet
  /// period is put off to the day after it. Nil where there is neither history nor a wish.
  package func keepUp(_ contact: Int, now: Moment, rank: Int) -> KeepingUp? {
    guard let due = due(contact, now: now, rank: rank) else { return nil }
    let (today, last) = (now.utcDay, self[contact].lastDay ?? due.ideal)
    var (gap, room) = (Double(max(1, due.ideal - last)), Double(max(0, due.latest - due.ideal)))
    var ask = max(due.ideal, due.earliest)
    var (latest, skipped) = (max(due.latest, ask), 0)
    while latest < today, skipped < 40 {
      gap = min(gap * yard.weights.loosening, yard.weights.longestGap)
      room = min(room * yard.weights.loosening, yard.weights.longestGap)
      ask = max(ask + Int(gap.rounded()), latest + 1)
      latest = ask + Int(room.rounded())
      skipped += 1
    }
    let (putOff, lateness) = (quiet.dayAfter(ask), quiet.dayAfter(latest))
    let skips = skipped == 0 ? "" : ", \(skips(skipped)): \(every(gap)) now"
    let wait = putOff == ask ? "" : ", put off by a quiet period"
    return KeepingUp(
      ask: putOff, latest: max(lateness, putOff), skipped: skipped, isPutOff: putOff != ask,
      phrase: due.phrase + skips + wait)
  }

  private func skips(_ count: Int) -> String {
    switch count {
    case 1: "skipped once"
    case 2: "skipped twice"
    default: "skipped \(count) times"
    }
  }
}
