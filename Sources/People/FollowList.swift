/// Who followed an account of mine, and whom it followed, on the day of an export: by number, as
/// exports name nobody.
package struct FollowList: Equatable, Sendable {
  /// Mine, by its number on Twitter.
  package let account: UInt64
  package let made: Moment
  /// Nil where the export had no such list.
  package var followers: Set<UInt64>?
  package var following: Set<UInt64>?

  package init(
    account: UInt64, made: Moment, followers: Set<UInt64>?, following: Set<UInt64>?
  ) {
    (self.account, self.made) = (account, made)
    (self.followers, self.following) = (followers, following)
  }

  /// Whether two are of one export.
  package func isSameExport(as other: FollowList) -> Bool {
    account == other.account && made == other.made
  }
}
