package import Commands
internal import People

extension State {
  /// Why a command cannot be given now; nil where it can.
  package func obstacle(to command: Command) -> Trouble? {
    switch command {
    case .undo: return undo.done.isEmpty ? .nothingToUndo : nil
    case .redo: return undo.undone.isEmpty ? .nothingToRedo : nil
    default: break
    }
    switch CommandTable.row(of: command)?.scope ?? .everywhere {
    case .everywhere: return nil
    case .person:
      return subject.map { $0.handle == nil && $0.contact == nil } ?? true ? .noPerson : nil
    case .tweet: return obstacleToAnswer
    case .waiting: return waitingTarget == nil ? .nothingWaits : nil
    }
  }

  private var obstacleToAnswer: Trouble? {
    guard let id = subject?.tweet, let tweet = book.tweet(id) else { return .noTweet }
    let isMine = book.handles.existing(tweet.author.description).map { book.isMine($0) } ?? false
    return isMine ? .ownTweet : nil
  }

  /// The commands that the footer offers now, the most wanted first.
  package var offered: [CommandRow] {
    CommandTable.rows.filter { $0.footerRank != nil && obstacle(to: $0.command) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
  }
}
