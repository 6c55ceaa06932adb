package import Commands
package import People
package import Scoring
package import Screen
internal import TOMLText

/// What the user may change about Perch.
package struct Settings: Equatable, Sendable {
  /// What holds where nothing is changed.
  package static let standard = Settings()

  /// The constants of the scores: `[weights]`.
  package var weights = Weights.standard
  /// When nobody asks to keep in touch: `[quiet]`.
  package var quiet = QuietPeriods()
  /// How often to be in touch with a tag or a circle: `[cadence]`.
  package var groups = GroupCadences()
  /// How long a session is, and how often I begin myself: `[session]`.
  package var session = Plan.Limits.standard
  /// Which keys give which commands: `[keys]`.
  package var keys = KeyBindings()
  /// The command that shows the view to begin with; nil for the usual one: `[start]`.
  package var start: Command?
  /// What the list of contacts shows, in this order; nil for all there is: `[columns]`.
  package var columns: [ContactColumn]?
  /// Queries under letters: `[queries]`.
  package var queries: [OwnQuery] = []
  /// Texts to begin with, by name: `[templates]`.
  package var templates: [String: String] = [:]
  /// Colours: `[theme]`.
  package var theme = ThemeWish()
  /// Whether clicks and the wheel are Perch's: `[mouse]`.
  package var usesMouse = false
  /// Asking the networks: `[sync]`.
  package var sync = SyncSettings()
  /// Programs that run after acts: `[hooks]`.
  package var hooks = Hooks()

  package init() {}
}

/// A setting that is not as it is where nothing is changed; its values as TOML.
package struct SettingsChange: Equatable, Sendable {
  package let section, name, value, standard: String
}

extension Settings {
  /// What differs from the standard, in the order of the default file.
  package var changes: [SettingsChange] {
    SettingsSection.all.flatMap { section in
      let changed = section.rows.compactMap { row -> SettingsChange? in
        let (value, standard) = (row.written(self), row.written(.standard))
        guard value != standard else { return nil }
        return SettingsChange(
          section: section.name, name: row.name, value: value, standard: standard)
      }
      let added = section.named?.written(self).map { name, value in
        SettingsChange(section: section.name, name: TOML.key(name), value: value, standard: "")
      }
      return changed + (added ?? [])
    }
  }

  /// A settings file in which every setting stands as a comment: what follows a `#` at once becomes
  /// a valid line without it.
  package static var defaultFile: String {
    let head = """
      # Settings of Perch. A line that begins with # and a name is a setting as it is without this
      # file, or an example of one: take the # away and change it. perch config --check reads it.

      """
    return head + SettingsSection.all.map(\.defaultLines).joined()
  }
}

/// A table of the settings file and what stands in it, for the manual.
package struct SettingsGuide: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let name, example, meaning: String
  }

  package let name, about: String
  package let rows: [Row]
}

extension Settings {
  /// Every table; of the weights not each by itself, which `perch why --weights` lists.
  package static var guide: [SettingsGuide] {
    SettingsSection.all.map { section in
      let rows = section.name == SettingsSection.weights.name ? [] : section.rows
      return SettingsGuide(
        name: section.name, about: section.about.joined(separator: " "),
        rows: rows.map {
          SettingsGuide.Row(name: $0.name, example: $0.example(), meaning: $0.meaning())
        }
          + (section.named?.examples ?? []).map {
            SettingsGuide.Row(name: TOML.key($0.name), example: $0.value, meaning: $0.meaning)
          })
    }
  }
}

extension SettingsSection {
  fileprivate var defaultLines: String {
    let fixed = rows.map { row in (setting: "#\(row.name) = \(row.example())", row.meaning()) }
    let own = (named?.examples ?? []).map { example in
      (setting: "#\(TOML.key(example.name)) = \(example.value)", example.meaning)
    }
    let lines = fixed + own
    let width = lines.map(\.setting.count).filter { $0 < 40 }.max() ?? 0
    let shown = lines.map { setting, meaning in
      let gap = String(repeating: " ", count: max(0, width - setting.count))
      return "\(setting)\(gap)  # \(meaning)\n"
    }
    return "\n" + about.map { "# \($0)\n" }.joined() + "[\(name)]\n" + shown.joined()
  }
}
