/// The keys that the user chose: a preset, and commands with keys of their own.
package struct KeyBindings: Equatable, Sendable {
  package var preset = KeyPreset.vi
  /// These keys give the command, and no others do; none take its keys away.
  package var own: [Command: [Key]] = [:]

  package init() {}
}

/// What two bindings cannot both have, or what is left without a key.
package enum KeyConflict: Equatable, Sendable {
  /// The user gave one key to both.
  case shared(Key, Command, Command)
  /// The user gave `taker` the only key that `loser` had.
  case unreachable(loser: Command, Key, taker: Command)
  /// The user gave to something that is done while one writes a key that writes.
  case typing(Key, Command)
}

extension KeyBindings {
  /// The keys of each command. A key that the user gave to one is taken from all others that have
  /// their keys in the same place.
  package var keys: [Command: [Key]] {
    let changes = preset.changes
    var taken: [Scope: Set<Key>] = [:]
    for (command, keys) in own {
      taken[CommandTable.scope(of: command).home, default: []].formUnion(keys)
    }
    var result: [Command: [Key]] = [:]
    for row in CommandTable.rows {
      let usual = changes[row.command] ?? row.keys
      result[row.command] =
        own[row.command] ?? usual.filter { taken[row.scope.home]?.contains($0) != true }
    }
    return result
  }

  /// What is wrong among the user's own keys, in the table's order.
  package var conflicts: [KeyConflict] {
    let (keys, changes) = (keys, preset.changes)
    var conflicts: [KeyConflict] = []
    for (at, row) in CommandTable.rows.enumerated() {
      if let mine = own[row.command] {
        if row.scope == .composing {
          conflicts += mine.filter(\.writes).map { .typing($0, row.command) }
        }
        for other in CommandTable.rows[..<at] where other.scope.home == row.scope.home {
          guard let theirs = own[other.command] else { continue }
          conflicts += mine.filter { theirs.contains($0) }
            .map { .shared($0, other.command, row.command) }
        }
      } else if keys[row.command]?.isEmpty != false,
        let key = (changes[row.command] ?? row.keys).first,
        let taker = taker(of: key, from: row)
      {
        conflicts.append(.unreachable(loser: row.command, key, taker: taker))
      }
    }
    return conflicts
  }

  private func taker(of key: Key, from loser: CommandRow) -> Command? {
    CommandTable.rows.first {
      $0.scope.home == loser.scope.home && own[$0.command]?.contains(key) == true
    }?.command
  }
}

extension Key {
  /// Whether it puts something into a text, or goes about in it.
  fileprivate var writes: Bool {
    switch self {
    case .control, .alt, .function, .insert, .pageUp, .pageDown: false
    default: true
    }
  }
}
