package import People

/// Who stands how close, and who drifts.
package struct Circles: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    /// Its place in the book.
    package let contact: Int
    /// Strength now and `days` ago, 0–100.
    package let value: Double
    package let valueBefore: Double
    /// As set by hand, else by strength.
    package let layer: Layer
    /// By strength alone, now and then.
    package let reached: Layer
    package let reachedBefore: Layer

    /// Whether silence, or talk, took them over a layer's border.
    package var drift: Drift {
      if reached > reachedBefore { return .outward }
      return reached < reachedBefore ? .inward : .none
    }
  }

  package enum Drift: Sendable { case outward, inward, none }

  /// Those of the four inner layers, and who left them for the outermost; by layer, the strongest
  /// first.
  package let members: [Member]
  /// How many stand farther out and have not come from within.
  package let others: Int
  /// How far back `valueBefore` lies.
  package static let days = 90
}

extension Relations {
  /// Everybody's circle now and 90 days ago. Days of contact fade by half in that time, so that only
  /// those who have some left can have been closer.
  package func circles(book: Book, now: Moment) -> Circles {
    let then = now.adding(seconds: -Double(Circles.days) * 86400)
    let ranks = ranks(book: book, now: now)
    let members = ranks.compactMap { rank -> Circles.Member? in
      let daysNow = contactDays(rank.contact, now: now)
      let faintest = (yard.weights.layerBorders.last ?? 0) / 2
      guard rank.layer < .faint || daysNow >= faintest else { return nil }
      let daysThen = contactDays(rank.contact, at: then) + handDays(rank.contact)
      let member = Circles.Member(
        contact: rank.contact, value: rank.value,
        valueBefore: yard.weights.strength(contactDays: daysThen), layer: rank.layer,
        reached: Layer(contactDays: daysNow, yard.weights),
        reachedBefore: Layer(contactDays: daysThen, yard.weights))
      return member.layer < .faint || member.drift == .outward ? member : nil
    }
    let inOrder = members.enumerated().sorted { one, other in
      (one.element.layer, one.offset) < (other.element.layer, other.offset)
    }
    return Circles(members: inOrder.map(\.element), others: ranks.count - members.count)
  }
}
