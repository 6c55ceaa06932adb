package import People

/// What an import would write: only what the book does not have yet.
package struct ImportPlan: Sendable {
  /// New tweets, likes and messages, in order of time, then id.
  package var tweets: [Tweet] = []
  /// Contacts made or updated, the user's own record first, then by id.
  package var patches: [Patch] = []
  package var report = ImportReport()
}

/// How far an import has come in the file it is reading.
package struct ImportProgress: Equatable, Sendable {
  /// The file's name inside its folder or zip: `data/tweets.js`.
  package var file: String
  package var bytesDone: Int
  package var bytesTotal: Int
  /// Entries of this file that were read so far.
  package var records: Int
}
