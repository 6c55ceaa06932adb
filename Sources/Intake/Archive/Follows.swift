internal import JSONText

/// Reads `follower.js` and `following.js`: numbers of accounts, without names.
///
/// The store has no place for who follows whom, so they are counted and named as far as possible.
struct Follows {
  private(set) var followers: [UInt64] = []
  private(set) var following: [UInt64] = []

  mutating func take(_ kind: ArchiveKind, _ element: JSON) -> Entries.Verdict {
    let json = element["follower"] ?? element["following"] ?? element
    guard let id = json["accountId"]?.id else { return .skipped(.incomplete) }
    if kind == .followers { followers.append(id) } else { following.append(id) }
    return .taken
  }

  /// `53 followers (4 with a name), 140 followed (41 with a name)`; nil where there are none.
  func words(_ directory: Directory) -> String? {
    guard !followers.isEmpty || !following.isEmpty else { return nil }
    func named(_ ids: [UInt64]) -> Int { ids.filter { directory.accounts[$0] != nil }.count }
    return "\(followers.count) followers (\(named(followers)) with a name in the archive), "
      + "\(following.count) followed (\(named(following)) with a name)"
  }
}
