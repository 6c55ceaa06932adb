internal import JSONText
internal import People

/// Reads `follower.js` and `following.js`: numbers of accounts, without names.
struct Follows {
  private(set) var followers: Set<UInt64>?
  private(set) var following: Set<UInt64>?

  /// - Parameter kinds: of the files that are there, also where they list nobody.
  init(_ kinds: some Sequence<ArchiveKind>) {
    if kinds.contains(.followers) { followers = [] }
    if kinds.contains(.following) { following = [] }
  }

  mutating func take(_ kind: ArchiveKind, _ element: JSON) -> Entries.Verdict {
    let json = element["follower"] ?? element["following"] ?? element
    guard let id = json["accountId"]?.id else { return .skipped(.incomplete) }
    if kind == .followers { followers?.insert(id) } else { following?.insert(id) }
    return .taken
  }

  /// Nil where it is not said whose lists these are, or of when.
  func list(of account: UInt64?, made: Moment?) -> FollowList? {
    guard let account, let made, followers != nil || following != nil else { return nil }
    return FollowList(account: account, made: made, followers: followers, following: following)
  }

  /// `53 followers (4 with a name), 140 followed (41 with a name)`; nil where there are none.
  func words(_ directory: Directory) -> String? {
    let (followers, following) = (followers ?? [], following ?? [])
    guard !followers.isEmpty || !following.isEmpty else { return nil }
    func named(_ ids: Set<UInt64>) -> Int { ids.count { directory.accounts[$0] != nil } }
    return
      "\(counted(followers.count, "follower", "followers")) (\(named(followers)) with a name in the archive), "
      + "\(following.count) followed (\(named(following)) with a name)"
  }
}
