/// Which command a key gives.
package struct Keymap: Equatable, Sendable {
  /// Of every command, the one to teach first; none where the user took all away.
  private let keys: [Command: [Key]]
  /// By where they have a meaning: everywhere, and in each scope that comes before all others.
  private let commands: [Scope: [Key: Command]]

  /// The keys of the table.
  package static let standard = Keymap()

  package init(_ bindings: KeyBindings = KeyBindings()) {
    let keys = bindings.keys
    self.keys = keys
    commands = Dictionary(grouping: CommandTable.rows, by: \.scope.home).mapValues { rows in
      let pairs = rows.flatMap { row in (keys[row.command] ?? []).map { ($0, row.command) } }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The keys that give a command, the one to teach first.
  package func keys(of command: Command) -> [Key] { keys[command] ?? [] }

  /// The key to teach, as it is spelled; nil for a command that has none.
  package func key(of command: Command) -> String? { keys(of: command).first?.description }

  package subscript(key: Key) -> Command? {
    commands[.everywhere]?[key] ?? key.onLatinLayout.flatMap { commands[.everywhere]?[$0] }
  }

  /// What a key gives where `scope` has keys of its own.
  package subscript(key: Key, in scope: Scope) -> Command? {
    guard scope.comesFirst else { return self[key] }
    let own = commands[scope]
    return own?[key] ?? key.onLatinLayout.flatMap { own?[$0] } ?? self[key]
  }
}
