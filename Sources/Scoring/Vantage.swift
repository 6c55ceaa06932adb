package import People

/// What one person sees as it happens: everybody they had to do with, and the scores of these.
///
/// The counts and formulas are those of a book's `Relations`.
package struct Vantage: Sendable {
  package private(set) var relations: Relations
  /// The people, by the numbers that the relations know them by.
  package private(set) var people: [HandleNumber] = []

  init(_ yard: Yardstick) { relations = Relations(yard: yard) }

  mutating func add(_ person: HandleNumber) -> Int {
    relations.addContact()
    people.append(person)
    return people.count - 1
  }

  mutating func take(_ touch: Touch, of contact: Int) { relations.take(touch, of: contact) }

  /// Whom the person will write to next (T1), the likeliest first.
  ///
  /// - Parameter silentHours: those with whom anything passed since are left out (T1R).
  package func whomNext(
    now: Moment, silentHours: Double = 0, limit: Int
  ) -> [(person: HandleNumber, score: Double)] {
    let scores = people.indices.filter {
      relations[$0].hasBeenSilent(hours: silentHours, at: now)
    }.map { (contact: $0, score: relations.nextTerms($0, now: now).sum) }
    let best = scores.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.contact < $1.contact
    }
    return best.prefix(limit).map { (people[$0.contact], $0.score) }
  }
}

extension Tally {
  fileprivate func hasBeenSilent(hours: Double, at now: Moment) -> Bool {
    tweets.newest.map { now.hours(since: $0) >= hours } ?? true
  }
}

/// Many people's vantages on one stream of events between them.
package struct Vantages {
  private let yard: Yardstick
  private var vantages: [Vantage] = []
  /// Where in a vantage a person stands, by the two persons' numbers.
  private var places = PairIndex()

  package init(_ weights: Weights = .standard) { yard = Yardstick(happening: weights) }

  /// One person's; empty for somebody who has not been seen.
  package subscript(person: HandleNumber) -> Vantage {
    vantages.indices.contains(Int(person)) ? vantages[Int(person)] : Vantage(yard)
  }

  /// Where in the vantage of `ego` somebody stands; nil where nothing passed between them.
  package func contact(_ person: HandleNumber, of ego: HandleNumber) -> Int? {
    places[ego, person]
  }

  /// Counts, for both, one thing that one person did to another.
  package mutating func take(
    from: HandleNumber, to: HandleNumber, at time: Moment, _ kind: Touch.Kind
  ) {
    while vantages.count <= Int(max(from, to)) { vantages.append(Vantage(yard)) }
    guard from != to else { return }
    take(Touch(handle: to, time: time, kind: kind, isOutgoing: true), by: from)
    take(Touch(handle: from, time: time, kind: kind, isOutgoing: false), by: to)
  }

  private mutating func take(_ touch: Touch, by ego: HandleNumber) {
    let known = places[ego, touch.handle]
    let place = known ?? vantages[Int(ego)].add(touch.handle)
    if known == nil { places.add(ego, touch.handle, place) }
    vantages[Int(ego)].take(touch, of: place)
  }
}
