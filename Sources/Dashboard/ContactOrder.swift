package import People
package import Scoring

/// What contacts are sorted by.
package enum ContactOrder: String, CaseIterable, Sendable {
  case strength, overdue, last, name, followers

  /// Whether what it needs takes, for thousands, longer than a key may.
  var isSlow: Bool { self == .overdue || self == .name || self == .followers }
}

/// What waits for an answer is sorted by.
package enum QueueOrder: String, CaseIterable, Sendable { case best, newest, oldest, name }

/// What promises are sorted by.
package enum FollowUpOrder: String, CaseIterable, Sendable { case due, name }

/// What each contact is sorted by in one order, by the index in the book: smaller comes first, and
/// where it is the same, the stronger.
package struct ContactKeys: Sendable {
  package let order: ContactOrder
  fileprivate var keys: [Int64]

  /// For thousands of contacts not for the thread that draws.
  ///
  /// - Parameter ranking: the contacts by strength, strongest first.
  package init(
    _ order: ContactOrder, ranking: [Int], book: Book, relations: Relations, now: Moment
  ) {
    self.order = order
    keys = Array(repeating: .max, count: book.contacts.count)
    for (place, index) in ranking.enumerated() {
      keys[index] = ContactKeys.key(order, index, place + 1, book, relations, now)
    }
  }

  /// Some contacts changed.
  mutating func renew(
    _ indices: some Sequence<Int>, rank: (Int) -> Int, book: Book, relations: Relations, now: Moment
  ) {
    for index in indices where book.contacts.indices.contains(index) {
      while keys.count <= index { keys.append(.max) }
      keys[index] = ContactKeys.key(order, index, rank(index), book, relations, now)
    }
  }

  /// The places of a ranking in this order.
  func sorted(_ ranking: [Int]) -> [Int] {
    let keyed = ranking.indices.map { place in
      (key: ranking[place] < keys.count ? keys[ranking[place]] : .max, place: place)
    }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.place)
  }

  /// Under which heading a contact stands; nil where the order has none.
  func heading(_ index: Int) -> String? {
    guard order == .overdue, index < keys.count else { return nil }
    switch keys[index] {
    case .max: return "no date"
    case ..<0: return "overdue"
    case 0: return "today"
    default: return "later"
    }
  }

  private static func key(
    _ order: ContactOrder, _ index: Int, _ rank: Int, _ book: Book, _ relations: Relations,
    _ now: Moment
  ) -> Int64 {
    switch order {
    case .strength: return Int64(rank)
    case .last: return -(relations.last(index)?.milliseconds ?? 0)
    case .followers: return -Int64(book.contacts[index].followers ?? 0)
    case .name: return nameKey(book.contacts.displayName(index))
    case .overdue:
      let creep = CreepGuard(relations, book: book, now: now)
      guard let date = creep.keepUp(index, rank: rank) else { return .max }
      return Int64(date.ask - now.utcDay)
    }
  }

  /// The first eight letters as a number; who has no letters comes last.
  private static func nameKey(_ name: String) -> Int64 {
    let folded = FoldedName.spoken(name).joined(separator: " ").utf8.prefix(8)
    if folded.isEmpty { return .max }
    var key: UInt64 = 0
    for place in 0..<8 {
      let byte = folded.dropFirst(place).first ?? 0
      key = key << 8 | UInt64(byte)
    }
    return Int64(key >> 1)
  }
}
