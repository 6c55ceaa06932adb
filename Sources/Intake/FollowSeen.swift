internal import People

/// A follow that a network tells the time of, between the user and somebody.
struct FollowSeen: Equatable {
  /// The other one.
  var handle: Handle
  /// `followers`: they follow the user.
  let side: FollowChange.Side
  let time: Moment
}

extension Contact {
  /// Takes a follow over, unless later is known of it.
  mutating func take(_ seen: FollowSeen) {
    let day = seen.time.utcDay
    let follow = Follow(isNow: true, between: "\(day)/\(day)")
    switch seen.side {
    case .followers: if isLater(follow, than: followsMe) { followsMe = follow }
    case .following: if isLater(follow, than: iFollow) { iFollow = follow }
    }
  }

  private func isLater(_ follow: Follow, than known: Follow?) -> Bool {
    guard let known else { return true }
    // The last days, `2026-02-20` in `2026-02-10/2026-02-20`.
    return follow.between.suffix(10) > known.between.suffix(10)
  }
}
