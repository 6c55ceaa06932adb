/// Something that the user can ask for with a key. `CommandTable` says with which, and where.
package enum Command: String, CaseIterable, Sendable {
  case moveDown, moveUp, moveToTop, moveToBottom, halfPageDown, halfPageUp, pageDown, pageUp
  case nextPane, previousPane, open, back
  case showDashboard, showTimeline
  case reply, done, snooze, followUp, log, capture, tag, star, note, mute
  case openInBrowser, copyLink
  case search, searchNext, searchPrevious, limit
  case whoIsWho, samePerson, twoPeople, askLater, keepOther
  case why, undo, redo, help, repaint, close, quit
}

/// Where a command has a meaning.
package enum Scope: String, CaseIterable, Sendable {
  /// In every pane and page.
  case everywhere
  /// Where a person stands under the cursor.
  case person
  /// Where a tweet or message stands under the cursor.
  case tweet
  /// Where a tweet or a follow-up stands under the cursor.
  case waiting
  /// On the page of who is who, where its keys come before all others.
  case pair
}

/// Under which heading help lists a command.
package enum CommandGroup: String, CaseIterable, Sendable {
  case move = "Move"
  case act = "Act"
  case find = "Find"
  case whoIsWho = "On the page of who is who"
  case program = "Perch"
}
