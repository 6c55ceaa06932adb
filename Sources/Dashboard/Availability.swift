package import Commands
internal import People
internal import Queries
internal import Scoring

/// What commands can be about just now: found once, asked for each command.
struct AtHand {
  let hasPerson: Bool
  let hasTweet: Bool
  let isTweetMine: Bool
  let canBeDone: Bool
  let hasPair: Bool
  let hasEntry: Bool
  let isAsked: Bool
  let hasEvents: Bool
  let hasConnection: Bool
}

extension State {
  /// Why a command cannot be given now; nil where it can.
  package func obstacle(to command: Command) -> Trouble? {
    obstacleOfView(to: command) ?? obstacle(to: command, atHand)
  }

  /// What a view has no place for.
  private func obstacleOfView(to command: Command) -> Trouble? {
    guard pages.isEmpty else { return nil }
    switch command {
    case .open where (connects || [.reach, .ladder, .near].contains(focus)) && subject == nil:
      return .noPerson
    case .open, .search, .limit: return focus == .insights ? .nothingToSearchHere : nil
    case .nextPane, .previousPane:
      return view.panes.count == 1 && view != .followUps ? .onePane : nil
    default: return nil
    }
  }

  /// The commands that the footer has for the list that the user is in, the most wanted first, and
  /// whether each can be given now: they stay in their places while the cursor moves.
  package var offered: [(row: CommandRow, isPossible: Bool)] {
    let (atHand, isEmpty) = (atHand, subject == nil)
    return CommandTable.footer
      .filter { row in
        row.scope == .everywhere
          || isAtHome(row.scope) && (!isEmpty || row.scope == .outbox || row.scope == .event)
      }
      .filter { obstacleOfView(to: $0.command) == nil }
      .map { ($0, obstacle(to: $0.command, atHand) == nil) }
  }

  /// Whether commands of a scope have a meaning for the rows of the list that the user is in.
  private func isAtHome(_ scope: Scope) -> Bool {
    let hasTweets =
      pages.isEmpty
      ? [.queue, .timeline, .reach].contains(focus) : pair == nil && !hasEvents
    return switch scope {
    case .everywhere, .person: true
    case .tweet: hasTweets
    case .waiting: hasTweets || (pages.isEmpty && focus == .followUps)
    case .pair: pair != nil
    case .outbox: outboxEntry != nil
    case .offer: isAsked
    case .event: hasEvents
    case .connecting: connection != nil || neededThing != nil
    case .composing: false
    }
  }

  /// A command, and why it cannot be given now.
  struct CommandNow {
    let row: CommandRow
    let obstacle: Trouble?
  }

  /// All commands, in the table's order.
  var everyCommand: [CommandNow] {
    let atHand = atHand
    return CommandTable.rows.map { CommandNow(row: $0, obstacle: obstacle(to: $0.command, atHand)) }
  }

  var atHand: AtHand {
    let subject = subject
    let tweet = subject?.tweet.flatMap { book.tweet($0) }
    let isMine = tweet.map { self.isMine($0) } ?? false
    let isFollowUp = actsOnFollowUp
    let isPlanned = plannedItem?.matter.canBePassed ?? false
    let isConnecting = connection != nil || neededThing != nil
    return AtHand(
      hasPerson: subject?.handle != nil || subject?.contact != nil, hasTweet: tweet != nil,
      isTweetMine: isMine,
      canBeDone: isFollowUp
        ? subject?.followUp != nil : isPlanned || isConnecting || tweet != nil && !isMine,
      hasPair: pair != nil, hasEntry: outboxEntry != nil, isAsked: isAsked,
      hasEvents: hasEvents, hasConnection: isConnecting)
  }

  /// Whether a page asks yes or no.
  private var isAsked: Bool { screened != nil || askedPromise != nil }

  /// Whether a page of events is open.
  private var hasEvents: Bool {
    switch pages.last {
    case .events?, .event?: true
    default: false
    }
  }

  /// Whether what is done or put off is a promise.
  var actsOnFollowUp: Bool {
    if case .followUp? = plannedItem?.target { return true }
    return pages.isEmpty && focus == .followUps
  }

  /// Whether the list that has the keys is one of those for connecting people.
  private var connects: Bool { focus == .introductions || focus == .needs }

  /// Why a command that needs neither a person nor a tweet cannot be given.
  private func otherObstacle(to command: Command) -> Trouble? {
    switch command {
    case .mark, .markAll:
      (pages.isEmpty && markable(focus) != nil) || eventPageHere != nil ? nil : .nothingToMark
    case .outbox: OutboxPage.isEmpty(book) ? .nothingWritten : nil
    case .sync: syncing.isPossible ? nil : .noSync
    case .screen: queue.all.contains { $0.contact == nil } ? nil : .nobodyNew
    case .sort: orders == nil ? .oneOrder : nil
    case .columns: view == .contacts && pages.isEmpty ? nil : .noColumns
    case .saveQuery: limit.isEmpty ? .nothingToSave : nil
    case .searchNext, .searchPrevious: searched.isEmpty ? .nothingToSearch : nil
    default: nil
    }
  }

  func isMine(_ tweet: Tweet) -> Bool {
    book.handles.existing(tweet.author.description).map { book.isMine($0) } ?? false
  }

  func obstacle(to command: Command, _ atHand: @autoclosure () -> AtHand) -> Trouble? {
    if let trouble = otherObstacle(to: command) { return trouble }
    if actsOnMarked, command.takesMarked { return nil }
    switch CommandTable.scope(of: command) {
    case .everywhere: return nil
    case .person: return atHand().hasPerson ? nil : .noPerson
    case .tweet: return !atHand().hasTweet ? .noTweet : atHand().isTweetMine ? .ownTweet : nil
    case .pair: return atHand().hasPair ? nil : .noPair
    case .composing: return composer != nil ? nil : .nothingWritten
    case .outbox: return atHand().hasEntry ? nil : .nothingWritten
    case .offer: return atHand().isAsked ? nil : .nothingAsked
    case .event: return atHand().hasEvents ? nil : .noEvent
    case .connecting: return atHand().hasConnection ? nil : .nothingToConnect
    case .waiting: return atHand().canBeDone ? nil : .nothingWaits
    }
  }
}

extension Command {
  /// Whether it acts on all that is marked.
  var takesMarked: Bool {
    switch self {
    case .done, .snooze, .followUp, .log, .tag, .star, .stage, .mute: true
    default: false
    }
  }
}
