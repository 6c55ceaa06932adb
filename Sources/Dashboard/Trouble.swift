package import Commands
package import People
package import Queries

/// Every sentence with which the dashboard says that something cannot be, or was not, done.
package enum Trouble: Equatable, Sendable {
  case noPerson, noPair, noTweet, nothingWaits, ownTweet
  case notADate(String), notAChannel(String), nobodyNamed, unsure(String, [String]),
    promiseNeedsDate, promiseNeedsWords, noTags, noRung(String)
  case changedSince(String)
  case notFound(String), nothingToUndo, nothingToRedo, nothingToSearch,
    nothingToSearchHere, onePane
  case badQuery(QueryProblem), noSavedQuery(Character?), noLetter(String), nothingToSave
  case past(Due), misspelledDate(String, guess: String)
  case oneOrder, noOrder(String, [String]), noColumn(String), noColumns
  case nothingToMark, noCommand(String)
  case noLink, noBrowser(link: String), browserFailed(link: String, String)
  case notSaved(String), textTooLong(Int), emptyAnswer, stillUnsaved
  case noHandle, cannotMention(String), answersStay, oneNetwork, unfilled(String), leftElsewhere,
    nothingWritten, editorFailed(String)
  case nothingAsked, nobodyNew, noEvent, eventNeedsName
  case nothingToConnect, introductionDone, introducedAlready, oneContact, confirmFirst,
    notAContact(String),
    noHandleOf(String)
  case closeHelpFirst
  case historyFailed(String), noKey(String), unreadable(Int)
  /// The first problem of the settings file, in a sentence.
  case settingsLeftOut(String)
  /// What `PERCH_THEME` says, and the themes there are.
  case noTheme(String, known: [String])
  /// The first problem of what the settings file was changed to.
  case settingsKept(String)
  /// A program that the user wants run after acts, and how it ended.
  case hookFailed(String, String)
  case noSync, alreadySyncing, syncFailed(String)

  /// What happened, and what to do, with the keys as they come.
  package var sentence: String { sentence(.standard) }

  /// What happened, and what to do with which of the user's keys.
  package func sentence(_ keymap: Keymap) -> String {
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
    case .noRung(let text):
      "There is no rung “\(text)”: \(Stage.allCases.map(\.name).joined(separator: ", "))."
    case .noTags: "Type a tag to add, or -tag to take one away."
    case .notFound(let text): "“\(text)” is not here."
    case .nothingToUndo: "Nothing to undo."
    case .changedSince(let label): "Left as it is, since it was changed later: \(label)"
    case .nothingToRedo: "Nothing to redo."
    case .onePane: "This view has one pane\(keymap.hint(.showDashboard, "shows the dashboard"))."
    case .nothingToSearchHere:
      "Nothing is listed here\(keymap.hint(.showContacts, "shows contacts"))."
    case .nothingToSearch: "Search for something first\(keymap.hint(.search))."
    case .badQuery(let problem): problem.sentence
    case .noSavedQuery(let letter):
      letter.map { "No query is saved under \($0): '' shows those there are." }
        ?? "A letter has to follow: '' shows the queries there are."
    case .noLetter(let text): "“\(text)” begins with no letter of its own: p press people."
    case .nothingToSave: "Limit the list first: \\ and a query."
    case .past(let due): "\(due.words) is past: name a time to come."
    case .misspelledDate(let word, let guess): "“\(word)” is no date: did you mean \(guess)?"
    case .oneOrder: "This list has one order only."
    case .noColumn(let word):
      "“\(word)” is no column: try \(ContactColumn.allCases.map(\.rawValue).joined(separator: ", "))."
    case .noColumns: "Only the view of contacts, 3, has columns."
    case .noOrder(let word, let orders):
      "“\(word)” is no order here: try \(orders.joined(separator: ", "))."
    case .nothingToMark: "Nothing here can be marked: go to a list."
    case .noCommand(let text): "No command is like “\(text)”."
    case .noLink: "There is no page on the web for this."
    case .noBrowser(let link): "Set $BROWSER to open links here: \(link)"
    case .browserFailed(let link, let why): "The browser did not start (\(why)): \(link)"
    case .notSaved(let why): "Not saved, kept in memory: \(why) It is tried again by itself."
    case .textTooLong(let over): "\(over) over the limit: shorten it, then hand it over."
    case .emptyAnswer: "Type something first, or Esc to leave."
    case .noHandle: "Nobody with a handle is under the cursor: C writes a tweet to nobody."
    case .cannotMention(let network): "Nobody can be addressed on \(network) from here."
    case .answersStay: "An answer goes where the tweet is, and you have one account there."
    case .oneNetwork: "Your own record has a handle on one network only, with one account."
    case .unfilled(let field): "\(field) is still open: type over it, or delete it."
    case .leftElsewhere: "This was sent or discarded elsewhere: copy what you need, then Esc."
    case .nothingWritten: "Nothing is written here: C begins a tweet, r an answer."
    case .editorFailed(let why): "The text is as it was: \(why)"
    case .stillUnsaved:
      "Acts are not saved yet: \(keymap.key(of: .quit) ?? "^c") again leaves without them."
    case .nothingAsked: "Nothing is asked here: P looks at promises, ! at first-timers."
    case .nobodyNew: "Nobody new waits: who writes for the first time comes here."
    case .noEvent: "No event is here: E shows events, c adds one."
    case .eventNeedsName: "Begin with a name: Chamber breakfast, yesterday, Lord Nelson Hotel."
    case .nothingToConnect: "Nothing is offered here."
    case .introductionDone: "This introduction is done."
    case .introducedAlready: "These two are being introduced already."
    case .oneContact: "Name somebody else: nobody is introduced to themselves."
    case .notAContact(let name): "“\(name)” is nobody here: begin with a handle, @jolind."
    case .confirmFirst: "It was only found: y says that it is so, n that it is not."
    case .noHandleOf(let name): "\(name) has no handle to write to: y once you did it elsewhere."
    case .closeHelpFirst: "Close help first\(keymap.hint(.back))."
    case .historyFailed(let why): "Older months could not be read: \(why)"
    case .unreadable(let lines):
      lines == 1
        ? "A line could not be read and was left out: perch check tells which."
        : "\(lines) lines could not be read and were left out: perch check tells which."
    case .settingsLeftOut(let first): "Settings left out, see perch config --check: \(first)"
    case .noTheme(let name, let known):
      "PERCH_THEME names no theme, “\(name)”: there are \(known.joined(separator: ", "))."
    case .hookFailed(let program, let why): "Saved, but the hook \(program) failed: \(why)"
    case .noSync: "perch-sync does not lie beside perch: build it, or install it there."
    case .alreadySyncing: "A sync is on its way already."
    case .syncFailed(let why): "The sync: \(why)"
    case .settingsKept(let first): "Settings left as they were: \(first)"
    case .noKey(let key):
      "\(key) does nothing here\(keymap.key(of: .help).map { ": \($0) shows all keys" } ?? "")."
    }
  }
}

extension Keymap {
  /// `: /`, for the end of a sentence; nothing where no key gives the command.
  fileprivate func hint(_ command: Command) -> String { key(of: command).map { ": \($0)" } ?? "" }

  /// `: 3 shows contacts`, for the end of a sentence; nothing where no key gives the command.
  fileprivate func hint(_ command: Command, _ what: String) -> String {
    key(of: command).map { ": \($0) \(what)" } ?? ""
  }
}
