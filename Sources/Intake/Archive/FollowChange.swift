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

  /// What an account's contact gets of this import: the newest change on each side.
  struct Fact {
    var followsMe: Contact.Follow?
    var iFollow: Contact.Follow?
  }

  /// The facts of this import. What an earlier one knows of a newer change stays.
  static func facts(_ changes: [FollowChange]) -> [UInt64: Fact] {
    var facts: [UInt64: Fact] = [:]
    for change in changes {
      for (ids, isNow) in [(change.came, true), (change.went, false)] {
        let follow =
          change.isNew ? Contact.Follow(isNow: isNow, between: change.between) : nil
        for id in ids {
          switch change.side {
          case .followers: facts[id, default: Fact()].followsMe = follow
          case .following: facts[id, default: Fact()].iFollow = follow
          }
        }
      }
    }
    return facts
  }
}
