package import People

/// Where a contact stands among all.
package struct Rank: Sendable {
  /// Its place in the book.
  package let contact: Int
  /// Its strength, 0–100.
  package let value: Double
  package let layer: Layer
  /// Smaller comes first: by strength, and who is put away behind all others.
  fileprivate let order: UInt64
}

extension Relations {
  /// The contacts by strength, strongest first; I and the deleted are left out, who is put
  /// away comes last. Ties go to the last contact, then to name and id.
  package func ranks(book: Book, now: Moment) -> [Rank] {
    let (contacts, weights) = (book.contacts, yard.weights)
    var ranks: [Rank] = []
    ranks.reserveCapacity(contacts.count)
    var left = DaysLeft(at: now, yard)
    for index in contactsByPast {
      let marks = contacts.marks[index]
      guard marks.isDisjoint(with: .apart) else { continue }
      let days = summary(index).strengthDays(&left) + handDays(index)
      let value = weights.strength(contactDays: days)
      let isAway = !marks.isDisjoint(with: .putAway)
      ranks.append(
        Rank(
          contact: index, value: value,
          layer: hand(index).layer ?? Layer(contactDays: days, weights),
          // The bits of numbers that are not negative are in the order of the numbers.
          order: (Double.greatest - value.bitPattern) | (isAway ? 1 << 63 : 0)))
    }
    // By number where that tells them apart: what settles ties costs as much as many of those.
    ranks.sort { a, b in
      if a.order != b.order { return a.order < b.order }
      let (one, other) = (lastTime(a.contact), lastTime(b.contact))
      if one != other { return one > other }
      return contacts.precedes(a.contact, b.contact)
    }
    return ranks
  }

  private func lastTime(_ contact: Int) -> Int64 { last(contact)?.milliseconds ?? .min }

  /// The same by their places in the book alone.
  package func ranking(book: Book, now: Moment) -> [Int] {
    ranks(book: book, now: now).map(\.contact)
  }
}

extension Double {
  /// The bits of the greatest number.
  fileprivate static let greatest = UInt64.max >> 1
}
