internal import Commands
internal import TOMLText

extension SettingsSection {
  static var keys: SettingsSection {
    SettingsSection(
      name: "keys", noun: "command",
      about: [
        "What keys give. A key is written j, ^d, Alt-x, Enter, Space, PgDn, F1; several as a list,",
        "none as []. A key that you give to a command is taken from the one that had it.",
      ],
      rows: [preset] + CommandTable.rows.map(SettingsRow.init), check: checkConflicts)
  }

  private static var preset: SettingsRow {
    SettingsRow(
      name: "preset",
      meaning: {
        KeyPreset.allCases.map { "\($0.rawValue): \($0.summary)" }.joined(separator: "; ")
      },
      example: { TOML.text(KeyPreset.vi.rawValue) },
      read: { node, settings in
        guard case .text(let name) = node.value else {
          return [.wrongKind(node, wanted: "a text")]
        }
        guard let preset = KeyPreset(rawValue: name) else {
          let all = KeyPreset.allCases.map(\.rawValue)
          return [.notOneOf(node, name, all)]
        }
        settings.keys.preset = preset
        return []
      },
      written: { TOML.text($0.keys.preset.rawValue) })
  }

  /// No key gives two commands, and none is left without.
  private static func checkConflicts(
    _ table: TOMLNode, _ settings: Settings
  ) -> [SettingsProblem] {
    let keymap = Keymap(settings.keys)
    return settings.keys.conflicts.map { conflict in
      switch conflict {
      case .shared(let key, let first, let second):
        SettingsProblem(
          table[second.rawValue]?.place ?? table.place,
          .sharedKey(
            key.description, first.rawValue, line: table[first.rawValue]?.place.line ?? 0))
      case .unreachable(let loser, let key, let taker):
        SettingsProblem(
          table[taker.rawValue]?.place ?? table.place,
          .unreachable(
            loser.rawValue, key: key.description, free: keymap.freeKey(like: key).description))
      case .typing(let key, let command):
        SettingsProblem(
          table[command.rawValue]?.place ?? table.place,
          .typingKey(key.description, command.rawValue))
      }
    }
  }
}

extension SettingsRow {
  fileprivate init(_ row: CommandRow) {
    self.init(
      name: row.command.rawValue, meaning: { row.summary },
      example: { TOML.list(row.keys) },
      read: { node, settings in
        var problems: [SettingsProblem] = []
        let keys = SettingsRow.keys(node, &problems)
        if problems.isEmpty { settings.keys.own[row.command] = keys }
        return problems
      },
      written: { TOML.list($0.keys.own[row.command] ?? row.keys) })
  }

  /// The keys that a text or a list of texts names.
  private static func keys(_ node: TOMLNode, _ problems: inout [SettingsProblem]) -> [Key] {
    switch node.value {
    case .text(let text):
      do throws(Key.Mistake) {
        return [try Key.reading(text)]
      } catch {
        problems.append(SettingsProblem(node.place, .noKey(text, error)))
      }
    case .list(let nodes) where nodes.allSatisfy(\.isText):
      let keys = nodes.flatMap { SettingsRow.keys($0, &problems) }
      return keys.indices.filter { !keys[..<$0].contains(keys[$0]) }.map { keys[$0] }
    default: problems.append(.wrongKind(node, wanted: "a key or a list of keys"))
    }
    return []
  }
}

extension Keymap {
  /// A key that nothing has, for a suggestion: Alt and the letter, else a function key.
  fileprivate func freeKey(like key: Key) -> Key {
    var candidates = (2...12).map { Key.function($0) }
    if case .character(let letter) = key, letter.isLetter, letter.isASCII {
      candidates.insert(.alt(letter), at: 0)
    }
    return candidates.first { key in
      Scope.allCases.allSatisfy { self[key, in: $0] == nil }
    } ?? .function(13)
  }
}

extension TOML {
  fileprivate static func list(_ keys: [Key]) -> String { list(keys.map(\.description)) }
}
