package import People

/// Two contacts who may be one person, and what speaks for it.
package struct SamePerson: Equatable, Sendable {
  /// The one to keep: the other would be shown with it.
  package let kept: ContactID
  package let other: ContactID
  /// What speaks for it, the strongest first; the points add up to the score.
  package let reasons: [Reason]

  package var score: Double { reasons.reduce(0) { $0 + $1.points } }
  /// `names each other's handle +85 · same name +30`
  package var why: String { reasons.map(\.phrase).joined(separator: " · ") }

  /// Below this nobody is bothered with it.
  package static let needed = 30.0
}

extension Book {
  /// Contacts who may be one person, the surest first. Those that the user said are two people, or
  /// does not want to be asked about yet, are left out, and so is the user's own record.
  ///
  /// Found by what two have in common, not by comparing all with all. Two accounts of one network
  /// with different numbers are two people, whatever they are called.
  package func samePeople(now: Moment) -> [SamePerson] {
    let evidence = SharedEvidence(self)
    return evidence.pairs(in: self)
      .filter { $0.score >= SamePerson.needed && isOpen($0, now: now) }
      .sorted { ($1.score, $0.kept, $0.other) < ($0.score, $1.kept, $1.other) }
  }

  /// What speaks for two contacts being one person, whatever it comes to.
  package func evidence(_ one: ContactID, _ other: ContactID) -> [Reason] {
    guard let one = contacts.home(of: one), let other = contacts.home(of: other) else { return [] }
    return SharedEvidence(self).reasons(for: one, other, in: self)
  }

  /// Whether two are still two contacts, and the user may be asked about them.
  package func isOpen(_ pair: SamePerson, now: Moment) -> Bool {
    home(pair.kept) == pair.kept && home(pair.other) == pair.other
      && !isAnswered(pair.kept, pair.other, now) && !isAnswered(pair.other, pair.kept, now)
  }

  private func isAnswered(_ one: ContactID, _ other: ContactID, _ now: Moment) -> Bool {
    guard let contact = contact(one) else { return true }
    return contact.notSame.contains { home($0) == other }
      || contact.askAgain.contains { home($0.key) == other && now < $0.value }
  }
}
