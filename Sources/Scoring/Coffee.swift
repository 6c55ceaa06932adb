package import People

/// How much a coffee with somebody who is near is worth now.
package struct Coffee: Equatable, Sendable {
  /// Its place in the book.
  package let contact: Int
  /// Points; more come first.
  package let score: Double
  /// Their points add up to the score, the greatest first.
  package let reasons: [Reason]
}

extension Relations {
  /// What speaks for a coffee with a contact; nil where the guard has something against it.
  ///
  /// Strength × `Weights.coffeeStrength`, `coffeeFirst` for somebody I talk with and never met,
  /// `coffeeReach` for one I hope for, and `coffeeAgain` less on the day after a meeting, which fades
  /// over `coffeeRest` days. All guesses: nothing tells how good a coffee was.
  ///
  /// - Parameter rank: the contact's place by strength, the first being 1.
  package func coffee(_ contact: Int, book: Book, now: Moment, rank: Int) -> Coffee? {
    let marks = book.contacts.marks[contact]
    guard CreepGuard(self, book: book, now: now).allows(contact, rank: rank, .step) else {
      return nil
    }
    let weights = yard.weights
    let strength = value(contact, now: now)
    var terms = [Term("strength \(Int(strength.rounded()))", strength, weights.coffeeStrength)]
    if let met = lastMeeting(contact) {
      let days = now.utcDay - met
      let left = max(0, 1 - Double(max(days, 0)) / weights.coffeeRest)
      if left > 0 {
        terms.append(Term("met \(counted(days, "day", "days")) ago", left, -weights.coffeeAgain))
      }
    } else if stage(contact, now: now).stage >= .exchanged {
      terms.append(Term("never met", 1, weights.coffeeFirst))
    }
    if marks.contains(.reach) { terms.append(Term("reach", 1, weights.coffeeReach)) }
    let reasons = terms.map { Reason($0.phrase, $0.points) }
    return Coffee(
      contact: contact, score: terms.sum, reasons: reasons.sorted { $0.points > $1.points })
  }

  /// The last day on which we met face to face.
  func lastMeeting(_ contact: Int) -> Day? {
    guard self[contact].days.meetings > 0 else { return nil }
    return days(of: contact).last { $0.isMeeting(yard) }.map { Day(number: $0.day) }
  }
}
