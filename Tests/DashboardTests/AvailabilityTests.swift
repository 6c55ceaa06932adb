import Commands
import Dashboard
import TestSupport
import Testing

/// A command that can't be given says why before it is given.
@Suite struct AvailabilityTests {
  /// Only trying tells: earlier acts stand on disk, and who is like whom takes a look at everybody.
  private static let unknown: Set<Command> = [.undo, .redo, .whoIsWho]

  @Test("What is said to be possible, is", arguments: CommandTable.views.map(\.command))
  func everyCommandOfEveryView(_ view: Command) throws {
    var user = Scenario(hasBrowser: true)
    user.happen(.key(try #require(user.state.keymap.keys(of: view).first)))
    for row in CommandTable.rows where !AvailabilityTests.unknown.contains(row.command) {
      guard let key = user.state.keymap.keys(of: row.command).first,
        user.state.obstacle(to: row.command) == nil, row.scope != .composing
      else { continue }
      var other = user
      other.happen(.key(key))
      if case .trouble(let why) = other.state.status {
        Issue.record("\(row.title) can be given in \(view.rawValue), and says: \(why)")
      }
    }
  }
}
