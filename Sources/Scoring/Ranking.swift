package import People

/// Where a contact stands among all.
package struct Rank: Sendable {
  /// Its place in the book.
  package let contact: Int
  /// Its strength, 0–100.
  package let value: Double
  package let layer: Layer
  fileprivate let isMuted: Bool
  fileprivate let last: Int64
}

extension Relations {
  /// The contacts by strength, strongest first; I and the deleted are left out, the muted come
  /// last. Ties go to the last contact, then to name and id.
  package func ranks(book: Book, now: Moment) -> [Rank] {
    let (contacts, weights) = (book.contacts, yard.weights)
    var ranks: [Rank] = []
    ranks.reserveCapacity(contacts.count)
    for index in contacts.indices {
      let marks = contacts.marks[index]
      guard marks.isDisjoint(with: .apart) else { continue }
      let days = contactDays(index, now: now)
      ranks.append(
        Rank(
          contact: index, value: weights.strength(contactDays: days),
          layer: hand(index).layer ?? Layer(contactDays: days, weights),
          isMuted: marks.contains(.muted), last: last(index)?.milliseconds ?? .min))
    }
    ranks.sort { a, b in
      if a.isMuted != b.isMuted { return b.isMuted }
      if a.value != b.value { return a.value > b.value }
      if a.last != b.last { return a.last > b.last }
      let (one, other) = (contacts.name(a.contact), contacts.name(b.contact))
      return one != other ? one < other : contacts.id(a.contact) < contacts.id(b.contact)
    }
    return ranks
  }

  /// The same by their places in the book alone.
  package func ranking(book: Book, now: Moment) -> [Int] {
    ranks(book: book, now: now).map(\.contact)
  }
}
