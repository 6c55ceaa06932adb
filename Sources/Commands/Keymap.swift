/// Which command a key gives.
package struct Keymap: Sendable {
  private let commands: [Key: Command]

  /// The keys of the table.
  package static let standard = Keymap(CommandTable.rows)

  package init(_ rows: [CommandRow]) {
    let pairs = rows.flatMap { row in row.keys.map { ($0, row.command) } }
    commands = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: Key) -> Command? { commands[key] }
}
