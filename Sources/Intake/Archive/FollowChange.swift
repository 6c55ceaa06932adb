internal import People

/// Who came and who went between two exports: exports have no dates, so the two days are all that
/// is known of when.
package struct FollowChange: Equatable, Sendable {
  package enum Side: String, Sendable {
    case followers, following
  }

  package let side: Side
  /// The days of the older and the newer export.
  package let between: String
  /// Numbers of accounts, sorted.
  package let came: [UInt64]
  package let went: [UInt64]
  /// Whether the newer or the older export came in by this import.
  let isNew: Bool

  /// What changed from one list to the next, the oldest first.
  ///
  /// - Parameters:
  ///   - earlier: lists of exports that were imported before.
  ///   - new: lists of this import.
  static func all(_ earlier: [FollowList], _ new: [FollowList]) -> [FollowChange] {
    let added = new.filter { list in !earlier.contains { $0.isSameExport(as: list) } }
    var changes: [FollowChange] = []
    for account in Set(added.map(\.account)).sorted() {
      let lists = (earlier + added).filter { $0.account == account }.sorted { $0.made < $1.made }
      for (old, late) in zip(lists, lists.dropFirst()) where old.made < late.made {
        let isNew = added.contains { $0 == old || $0 == late }
        for side in [Side.followers, .following] {
          if let change = FollowChange(side, old, late, isNew) { changes.append(change) }
        }
      }
    }
    return changes
  }

  private init?(_ side: Side, _ old: FollowList, _ late: FollowList, _ isNew: Bool) {
    let path: KeyPath<FollowList, Set<UInt64>?> =
      side == .followers ? \.followers : \.following
    guard let before = old[keyPath: path], let after = late[keyPath: path] else { return nil }
    self.side = side
    self.isNew = isNew
    between = "\(old.made.utcDay)/\(late.made.utcDay)"
    came = after.subtracting(before).sorted()
    went = before.subtracting(after).sorted()
  }

  /// The newest change of each account, where this import brought it: what the account's contact
  /// gets as its fields `followsMe` and `iFollow`, `{"now": true, "between": "2026-02-10/2026-02-20"}`.
  static func facts(_ changes: [FollowChange]) -> [UInt64: Fields] {
    var facts: [UInt64: Fields] = [:]
    for change in changes {
      let key = change.side == .followers ? "followsMe" : "iFollow"
      for (ids, isNow) in [(change.came, true), (change.went, false)] {
        for id in ids {
          facts[id, default: [:]][key] =
            change.isNew
            ? .object(["now": .bool(isNow), "between": .text(change.between)]) : nil
        }
      }
    }
    return facts.filter { !$0.value.isEmpty }
  }
}
