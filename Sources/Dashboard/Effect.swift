package import People
package import Queries
package import Screen

/// Something that the dashboard wants done in the world. Results come back as events.
package enum Effect: Equatable, Sendable {
  /// Append these patches, durably: one act, or its undoing; first note the entry in the history
  /// of acts.
  case save(act: Int, [Patch], ActEntry?)
  /// Say this after so many milliseconds.
  case remind(after: Int, Reminder)
  /// Put a text on the clipboard.
  case copy(String)
  /// Open a link in the browser.
  case open(String)
  /// Look for tweets; whatever was looked for before is given up.
  case find(FindRequest)
  /// Look for something in everything; the number comes back with what is found.
  case searchAll(Query, number: Int)
  /// Give up what is being looked for.
  case stopFinding
  /// Read the words of the book, and of the tweets of these rows.
  case readWords(rows: [Int])
  /// Reckon what contacts are sorted by.
  case sort(ContactOrder, ranking: [Int])
  /// Keep a query under its letter.
  case keep(SavedQuery)
  /// Find the acts of earlier sessions that can be taken back or done again.
  case recall(UndoWish)
  /// Look through the data folder for what others wrote.
  case look
  /// Count everybody's history; the number comes back with the result.
  case count(Int)
  /// Find something out about all that ever passed; the edition comes back with what is found.
  case survey(Survey, edition: Int)
  /// Read all months again.
  case loadHistory
  /// Have the networks asked, and what is queued sent.
  case sync
  /// Read the user's templates.
  case readTemplates
  /// Hand a text to the user's editor, and the terminal with it.
  case edit(String)
  case repaint
  /// Show everything in other colours.
  case wear(ThemeWish)
  case suspend
  case quit
}

/// What acts of earlier sessions are wanted for.
package enum UndoWish: Equatable, Sendable { case undo, redo }

/// What the dashboard wants to come back to.
package enum Reminder: Equatable, Sendable {
  /// An act may still be on its way to disk.
  case ofSaving(act: Int)
  /// What did not get to disk is to be tried again.
  case toSaveAgain
  /// A draft is to be kept, where nothing was typed since.
  case toKeepDraft(Draft)
  /// Nobody will type any more: what was written is to be kept now.
  case toKeepAll

  package struct Draft: Equatable, Sendable {
    let id: OutboxID
    /// How often the text had changed.
    let edits: Int
    /// How many pauses were waited for.
    let waited: Int
  }
}

/// What a search through all tweets is for.
package enum FindPurpose: Equatable, Sendable { case search, limit }

/// A search through all tweets.
package struct FindRequest: Equatable, Sendable {
  /// Of searches, the last number counts.
  package let number: Int
  package let query: Query
  package let purpose: FindPurpose

  package init(number: Int, query: Query, purpose: FindPurpose) {
    (self.number, self.query, self.purpose) = (number, query, purpose)
  }
}
