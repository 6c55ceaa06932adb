internal import People
internal import TOMLText

/// A table of the settings file, `[weights]`. To add one: a file like `WeightSettings`, and its
/// place in `all`; reading, complaints, `perch config` and the default file follow.
struct SettingsSection: Sendable {
  let name: String
  /// What one of its rows is called in a sentence: `weight`.
  let noun: String
  /// What it is for, as lines of the default file.
  let about: [String]
  let rows: [SettingsRow]
  /// What the user gives names to here; nil where only `rows` may stand.
  var named: NamedRows?
  /// Looks at what its rows came to together, given the table.
  var check: @Sendable (TOMLNode, Settings) -> [SettingsProblem] = { _, _ in [] }

  /// All of them, in the order of the default file. Not stored, so that no start builds them.
  static var all: [SettingsSection] {
    [
      .start, .columns, .queries, .templates, .keys, .theme, .mouse, .sync, .hooks, .session,
      .cadence, .quiet, .weights,
    ]
  }
}

/// Rows of a section whose names are the user's: the letters of `[queries]`.
struct NamedRows: Sendable {
  /// A line of the default file: the name, its value as TOML, and what it is.
  struct Example: Sendable { let name, value, meaning: String }

  let examples: [Example]
  /// Takes a row into the settings; what can't be taken is said.
  let read: @Sendable (TOMLNode, inout Settings) -> [SettingsProblem]
  /// What the settings have, each with its value as TOML, in order of name.
  let written: @Sendable (Settings) -> [(name: String, value: String)]
}

/// A setting: how it is read, written and explained. All but the name is made when it is asked for,
/// since a start with a file looks through all rows and reads few.
struct SettingsRow: Sendable {
  let name: String
  /// One line for the default file.
  let meaning: @Sendable () -> String
  /// What the default file has behind `=`: what holds without it, or an example, as TOML.
  let example: @Sendable () -> String
  /// Takes the value into the settings; what can't be taken is said, and left as it was.
  let read: @Sendable (TOMLNode, inout Settings) -> [SettingsProblem]
  /// What the settings have, as TOML.
  let written: @Sendable (Settings) -> String
}

// MARK: - Reading

extension Settings {
  /// Reads a whole file; with any problem the standard settings hold, lest half of what was meant
  /// does. The problems come in the order of the lines.
  static func reading(_ bytes: [UInt8]) -> (settings: Settings, problems: [SettingsProblem]) {
    let whole: TOMLNode
    do throws(TOMLNode.Mistake) {
      whole = try TOMLNode.reading(bytes)
    } catch {
      return (.standard, [SettingsProblem(error.place, .syntax(error.what))])
    }
    guard case .table(let members) = whole.value else { return (.standard, []) }
    var (settings, problems) = (Settings.standard, [SettingsProblem]())
    let sections = SettingsSection.all
    for member in members {
      if let section = sections.first(where: { $0.name == member.name }) {
        problems += section.read(member, into: &settings, others: sections)
      } else {
        problems.append(SettingsProblem(member.place, SettingsSection.unknown(member, sections)))
      }
    }
    guard problems.isEmpty else { return (.standard, problems.sorted { $0.place < $1.place }) }
    return (settings, [])
  }
}

extension SettingsSection {
  fileprivate func read(
    _ table: TOMLNode, into settings: inout Settings, others: [SettingsSection]
  ) -> [SettingsProblem] {
    guard case .table(let members) = table.value else {
      return [SettingsProblem(table.place, .notASection(name, given: table.kind))]
    }
    var problems: [SettingsProblem] = []
    for member in members {
      if let row = rows.first(where: { $0.name == member.name }) {
        problems += row.read(member, &settings)
      } else if let named {
        problems += named.read(member, &settings)
      } else {
        problems.append(SettingsProblem(member.place, unknown(member.name, others)))
      }
    }
    return problems.isEmpty ? check(table, settings) : problems
  }

  private func unknown(_ word: String, _ sections: [SettingsSection]) -> SettingsFault {
    let homes = sections.filter { $0.rows.contains { $0.name == word } }.map(\.name)
    if !homes.isEmpty { return .misplaced(word, homes: homes) }
    let guesses = Suggestion.names(like: word, among: rows.map { ($0.name, $0.meaning()) })
    return .unknown(word, section: name, noun: noun, guesses: guesses)
  }

  /// A table that there is none of, or a setting above all tables.
  fileprivate static func unknown(
    _ member: TOMLNode, _ sections: [SettingsSection]
  ) -> SettingsFault {
    let homes = sections.filter { $0.rows.contains { $0.name == member.name } }.map(\.name)
    if !homes.isEmpty { return .misplaced(member.name, homes: homes) }
    let guesses = Suggestion.names(like: member.name, among: sections.map { ($0.name, "") })
    return .unknownSection(member.name, guesses: guesses, all: sections.map(\.name))
  }
}
