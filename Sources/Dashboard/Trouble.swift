/// Every sentence with which the dashboard says that something cannot be, or was not, done.
package enum Trouble: Equatable, Sendable {
  case noPerson, noPair, noTweet, nothingWaits, ownTweet
  case notADate(String), notAChannel(String), nobodyNamed, unsure(String, [String]),
    promiseNeedsDate, promiseNeedsWords, noTags
  case changedSince(String)
  case notFound(String), nothingToUndo, nothingToRedo, nothingToSearch
  case noLink, noBrowser(link: String), browserFailed(link: String, String)
  case notSaved(String), textTooLong(Int), emptyAnswer, stillUnsaved
  case noHandle, cannotMention(String), answersStay, oneNetwork, unfilled(String), leftElsewhere,
    nothingWritten, editorFailed(String)
  case historyFailed(String), noKey(String), unreadable(Int)
  /// The first problem of the settings file, in a sentence.
  case settingsLeftOut(String)
  /// What `PERCH_THEME` says, and the themes there are.
  case noTheme(String, known: [String])

  /// What happened, and what to do.
  package var sentence: String {
    switch self {
    case .noPerson: "Nobody is under the cursor: go to a contact or a tweet first."
    case .noPair: "Nobody here looks like somebody else."
    case .noTweet: "No tweet is under the cursor: answer from the queue or a thread."
    case .nothingWaits: "Nothing here waits to be done."
    case .ownTweet: "That tweet is your own."
    case .notADate(let text): "“\(text)” is no date: try tomorrow, tue 9:30, 2h, in 2 weeks, 4 dec."
    case .notAChannel(let text):
      "“\(text)” says no channel: try met, coffee, call, email, message, letter, other."
    case .nobodyNamed: "Say who it was: met Sam Baker, coffee with @sambaker."
    case .unsure(let name, let several):
      "“\(name)” may be \(several.joined(separator: " or ")): write a handle, or press Tab."
    case .promiseNeedsDate: "Start with a date: fri send slides."
    case .promiseNeedsWords: "Say what you promise after the date: fri send slides."
    case .noTags: "Type a tag to add, or -tag to take one away."
    case .notFound(let text): "“\(text)” is not here."
    case .nothingToUndo: "Nothing to undo."
    case .changedSince(let label): "Left as it is, since it was changed later: \(label)"
    case .nothingToRedo: "Nothing to redo."
    case .nothingToSearch: "Search for something first: /"
    case .noLink: "There is no page on the web for this."
    case .noBrowser(let link): "Set $BROWSER to open links here: \(link)"
    case .browserFailed(let link, let why): "The browser did not start (\(why)): \(link)"
    case .notSaved(let why): "Not saved, kept in memory: \(why) It is tried again by itself."
    case .textTooLong(let over): "\(over) over the limit: shorten it, then hand it over."
    case .emptyAnswer: "Type something first, or Esc to leave."
    case .noHandle: "Nobody with a handle is under the cursor: C writes a tweet to nobody."
    case .cannotMention(let network): "Nobody can be addressed on \(network) from here."
    case .answersStay: "An answer goes where the tweet is."
    case .oneNetwork: "Your own record has a handle on one network only."
    case .unfilled(let field): "\(field) is still open: type over it, or delete it."
    case .leftElsewhere: "This was sent or discarded elsewhere: copy what you need, then Esc."
    case .nothingWritten: "Nothing is written here: C begins a tweet, r an answer."
    case .editorFailed(let why): "The text is as it was: \(why)"
    case .stillUnsaved: "Acts are not saved yet: ^q again leaves without them."
    case .historyFailed(let why): "Older months could not be read: \(why)"
    case .unreadable(let lines):
      lines == 1
        ? "A line could not be read and was left out: perch check tells which."
        : "\(lines) lines could not be read and were left out: perch check tells which."
    case .settingsLeftOut(let first): "Settings left out, see perch config --check: \(first)"
    case .noTheme(let name, let known):
      "PERCH_THEME names no theme, “\(name)”: there are \(known.joined(separator: ", "))."
    case .noKey(let key): "\(key) does nothing here: ? shows all keys."
    }
  }
}
