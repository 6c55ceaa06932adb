package import Commands
package import People
package import Queries
package import Scoring
package import Screen

/// Something that happened, to which the dashboard answers.
package enum DashboardEvent: Sendable {
  /// The loop begins.
  case started
  case key(Key)
  case paste(String)
  case clicked(ScreenTarget)
  /// The wheel was turned by so many notches over something, down where positive.
  case rolled(ScreenTarget, notches: Int)
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
  /// What the dashboard wanted to be reminded of.
  case reminded(Reminder)
  /// Acts of earlier sessions, newest last.
  case recalled([Act], UndoWish)
  /// Files of the data folder changed.
  case folderChanged
  /// What a look through the folder found.
  case looked(News)
  /// Everybody's history was counted.
  ///
  /// With a scorer where the weights are others than they were.
  case counted(Relations, QueueBuilder?, number: Int)
  /// A sync can be started; the last one ended then.
  case syncKnown(last: Moment?, accounts: [Handle])
  case synced(SyncOutcome)
  /// The user changed the settings.
  case settingsChanged(Preferences)
  /// The user's settings can't be read any more, with the first reason.
  case settingsWrong(String)
  /// A program of the user's that was run after an act failed.
  case hookFailed(program: String, String)
  /// The user's own templates were read.
  case templates([Template])
  /// The user's editor is done.
  case edited(EditResult)
  /// What a survey found in the book of an edition.
  case surveyed(Finding, edition: Int)
  /// The tweets that were found, newest first.
  case found(FindRequest, [TweetKey])
  /// What a search over everything found since it last told.
  case hits([Hit], number: Int, isLast: Bool)
  /// The words of the book were read, for queries.
  case wordsRead(FinderWords)
  /// What contacts are sorted by was reckoned.
  case sorted(ContactKeys)
  /// A link was handed to the browser, or why not.
  case opened(link: String, problem: String?)
}

/// All tweets there are, with what is shown of them made ready, so that the screen need not wait.
package struct LoadedTweets: Sendable {
  /// As it was when the reading began, with all tweets.
  package let book: Book
  package let relations: Relations
  package let scorer: QueueBuilder
  package let queue: Queue

  package init(book: Book, relations: Relations, scorer: QueueBuilder, queue: Queue) {
    self.book = book
    self.relations = relations
    self.scorer = scorer
    self.queue = queue
  }
}
