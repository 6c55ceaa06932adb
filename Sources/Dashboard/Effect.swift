package import People

/// Something that the dashboard wants done in the world. Results come back as events.
package enum Effect: Equatable, Sendable {
  /// Append these patches, durably: one act, or its undoing.
  case save(act: Int, [Patch])
  /// Put a text on the clipboard.
  case copy(String)
  /// Open a link in the browser.
  case open(String)
  /// Search the texts of all tweets.
  case find(String, purpose: FindPurpose)
  case repaint
  case suspend
  case quit
}

/// What a search through all tweets is for.
package enum FindPurpose: Equatable, Sendable { case search, limit }
