package import People

/// What an import would write: only what the book does not have yet.
package struct ImportPlan: Sendable {
  /// New tweets, likes and messages, in order of time, then id.
  package var tweets: [Tweet] = []
  /// Contacts made or updated, the user's own record first, then by id.
  package var patches: [Patch] = []
  /// What the book's own tweets gain.
  package var changes: [TweetChange] = []
  /// Lists of followers that were not known yet.
  package var followLists: [FollowList] = []
  package var report = ImportReport()
}
