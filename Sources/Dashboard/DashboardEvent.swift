package import Commands
package import People
package import Screen

/// Something that happened, to which the dashboard answers.
package enum DashboardEvent: Sendable {
  case key(Key)
  case paste(String)
  case resized(Size)
  /// The clock's minute changed, or something became due.
  case ticked(Moment)
  /// An act is on disk.
  case saved(act: Int)
  /// An act is not on disk, with the sentence that says why.
  case notSaved(act: Int, String)
  /// All months have been read.
  case historyLoaded(LoadedTweets)
  case historyFailed(String)
  /// The tweets in which a text was found, newest first.
  case found(String, [TweetKey], purpose: FindPurpose)
  /// A link was handed to the browser, or why not.
  case opened(link: String, problem: String?)
}

/// All tweets there are, as `Book.replaceTweets` takes them.
package struct LoadedTweets: Sendable {
  package let tweets: TweetTable
  package let handles: Interner
  package let olderHistory: History
  package let reader: any TweetReader

  package init(
    tweets: TweetTable, handles: Interner, olderHistory: History, reader: any TweetReader
  ) {
    self.tweets = tweets
    self.handles = handles
    self.olderHistory = olderHistory
    self.reader = reader
  }
}
