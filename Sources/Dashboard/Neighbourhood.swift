package import People
package import Places
package import Scoring

/// Who is around a place, on a day.
package struct Neighbourhood: Sendable {
  package struct Neighbour: Sendable {
    package let coffee: Coffee
    package let reading: PlaceReading
    package let kilometres: Double
    /// Whether anything ever passed both ways.
    package let isAcquainted: Bool
  }

  package let center: Place
  /// From when I am there; nil for now.
  package let from: Day?
  /// The one worth a coffee first comes first.
  package let neighbours: [Neighbour]

  /// - Parameter reach: how far they may be, in kilometres.
  package init(
    around center: Place, within reach: Double, from: Day?, _ whereabouts: Whereabouts,
    book: Book, _ relations: Relations, now: Moment, zone: Zone
  ) {
    (self.center, self.from) = (center, from)
    let then = from.map { max(now, zone.moment($0, minute: 12 * 60)) } ?? now
    var found: [Neighbour] = []
    for (at, index) in relations.ranking(book: book, now: now).enumerated() {
      guard whereabouts.readings.indices.contains(index),
        let reading = whereabouts.readings[index]
      else { continue }
      let distance = reading.place.spot.kilometres(to: center.spot)
      guard distance <= reach,
        let coffee = relations.coffee(index, book: book, now: then, rank: at + 1)
      else { continue }
      let tally = relations[index]
      found.append(
        Neighbour(
          coffee: coffee, reading: reading, kilometres: distance,
          isAcquainted: tally.incoming > 0 && tally.outgoing > 0))
    }
    neighbours = found.sorted {
      ($1.coffee.score, $0.coffee.contact) < ($0.coffee.score, $1.coffee.contact)
    }
  }
}

/// Where, and from when, I look for people.
package struct NearWish: Hashable, Sendable {
  /// A place in the user's words; empty for the one on their own record.
  package let words: String
  package let from: Day?
  /// Counts changes of contacts' places: what was read of older ones does not hold.
  package var edition = 0

  package static let home = NearWish(words: "", from: nil)

  /// How far people may be, in kilometres.
  package static let reach = 60.0

  package init(words: String, from: Day?) { (self.words, self.from) = (words, from) }

  /// Reads `toronto 3 dec`: a place, and a day behind it where there is one.
  package init(_ text: String, now: Moment, zone: Zone) {
    let (words, dates) = (text.split(separator: " "), NaturalDate(now: now, zone: zone))
    let at = words.indices.dropFirst().first {
      dates.read(words[$0...].joined(separator: " ")) != nil
    }
    var place = words[..<(at ?? words.endIndex)]
    while let last = place.last, ["from", "on", "at"].contains(last.lowercased()), place.count > 1 {
      place = place.dropLast()
    }
    self.words = place.joined(separator: " ")
    from = at.flatMap { dates.read(words[$0...].joined(separator: " "))?.day }
  }
}

/// Knows where contacts are: reads their places once, when somebody first asks.
package final class PlaceLookup: Sendable {
  private let open: @Sendable () -> Gazetteer?
  private let gazetteer = Locked<Gazetteer?>(nil)
  private let known = Locked<(edition: Int, whereabouts: Whereabouts)?>(nil)

  /// - Parameter open: opens the gazetteer; nil where there is none beside the program.
  package init(_ open: @escaping @Sendable () -> Gazetteer?) { self.open = open }

  package var reader: PlaceReader? {
    gazetteer.withLock { gazetteer in
      gazetteer = gazetteer ?? open()
      return gazetteer.map { PlaceReader($0) }
    }
  }

  /// Whether two towns, in people's own words, are within `NearWish.reach`; unknown where one of them
  /// is not sure, or no town.
  package func compare(_ one: String, _ other: String) -> PlaceComparison {
    guard !one.isEmpty, !other.isEmpty, let reader, let a = reader.read(one),
      let b = reader.read(other), a.certainty == .sure, b.certainty == .sure,
      a.place.kind == .city, b.place.kind == .city
    else { return .unknown }
    return a.place.spot.kilometres(to: b.place.spot) <= NearWish.reach
      ? .same(a.place.name) : .apart
  }

  /// Where everybody of a book is.
  func whereabouts(_ book: Book, edition: Int, _ reader: PlaceReader) -> Whereabouts {
    if var known = known.withLock({ $0 }), known.edition == edition {
      guard known.whereabouts.readings.count < book.contacts.count else { return known.whereabouts }
      known.whereabouts.continueReading(book, reader)
      self.known.withLock { [known] in $0 = known }
      return known.whereabouts
    }
    let whereabouts = Whereabouts(book, reader)
    known.withLock { $0 = (edition, whereabouts) }
    return whereabouts
  }
}
