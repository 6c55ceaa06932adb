package import People

extension Relations {
  /// The contacts by strength, strongest first; I and the deleted are left out, the muted come
  /// last. Ties go to the last contact, then to name and id.
  package func ranking(book: Book, now: Moment) -> [Int] {
    let contacts = book.contacts
    var places: [Place] = []
    places.reserveCapacity(contacts.count)
    for index in contacts.indices {
      let marks = contacts.marks[index]
      guard marks.isDisjoint(with: .apart) else { continue }
      places.append(place(index, isMuted: marks.contains(.muted), now: now))
    }
    places.sort { a, b in
      if a.group != b.group { return a.group < b.group }
      if a.strength != b.strength { return a.strength > b.strength }
      if a.last != b.last { return a.last > b.last }
      let (one, other) = (contacts.name(a.contact), contacts.name(b.contact))
      return one != other ? one < other : contacts.id(a.contact) < contacts.id(b.contact)
    }
    return places.map(\.contact)
  }

  private struct Place {
    var contact: Int
    /// 0, or 1 for the muted.
    var group: Int
    var strength: Double
    var last: Int64
  }

  private func place(_ index: Int, isMuted: Bool, now: Moment) -> Place {
    Place(
      contact: index, group: isMuted ? 1 : 0, strength: value(index, now: now),
      last: last(index)?.milliseconds ?? .min)
  }
}
