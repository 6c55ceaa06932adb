/// Which command a key gives.
package struct Keymap: Sendable {
  private let commands: [Key: Command]
  /// Those of scopes that come before all others.
  private let first: [Scope: [Key: Command]]

  /// The keys of the table.
  package static let standard = Keymap(CommandTable.rows)

  package init(_ rows: [CommandRow]) {
    commands = Keymap.keys(of: rows.filter { !$0.scope.comesFirst })
    first = Dictionary(grouping: rows.filter(\.scope.comesFirst), by: \.scope)
      .mapValues { Keymap.keys(of: $0) }
  }

  private static func keys(of rows: [CommandRow]) -> [Key: Command] {
    let pairs = rows.flatMap { row in row.keys.map { ($0, row.command) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: Key) -> Command? { commands[key] }

  /// What a key gives where `scope` has keys of its own.
  package subscript(key: Key, in scope: Scope) -> Command? {
    first[scope]?[key] ?? commands[key]
  }
}
