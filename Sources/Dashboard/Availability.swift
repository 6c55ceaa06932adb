package import Commands
internal import People

/// What commands can be about just now: found once, asked for each command.
struct Reach {
  let hasPerson: Bool
  let hasTweet: Bool
  let isTweetMine: Bool
  let canBeDone: Bool
  let hasPair: Bool
}

extension State {
  /// Why a command cannot be given now; nil where it can.
  package func obstacle(to command: Command) -> Trouble? { obstacle(to: command, reach) }

  /// The commands that the footer offers now, the most wanted first.
  package var offered: [CommandRow] {
    let reach = reach
    return CommandTable.footer.filter { obstacle(to: $0.command, reach) == nil }
  }

  private var reach: Reach {
    let subject = subject
    let tweet = subject?.tweet.flatMap { book.tweet($0) }
    let isMine = tweet.map { self.isMine($0) } ?? false
    let isFollowUp = pages.isEmpty && focus == .followUps
    return Reach(
      hasPerson: subject?.handle != nil || subject?.contact != nil, hasTweet: tweet != nil,
      isTweetMine: isMine,
      canBeDone: isFollowUp ? subject?.followUp != nil : tweet != nil && !isMine,
      hasPair: pair != nil)
  }

  func isMine(_ tweet: Tweet) -> Bool {
    book.handles.existing(tweet.author.description).map { book.isMine($0) } ?? false
  }

  private func obstacle(to command: Command, _ reach: @autoclosure () -> Reach) -> Trouble? {
    switch CommandTable.scope(of: command) {
    case .everywhere: return nil
    case .person: return reach().hasPerson ? nil : .noPerson
    case .tweet: return !reach().hasTweet ? .noTweet : reach().isTweetMine ? .ownTweet : nil
    case .pair: return reach().hasPair ? nil : .noPair
    case .waiting: return reach().canBeDone ? nil : .nothingWaits
    }
  }
}
