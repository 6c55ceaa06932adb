internal import Screen
internal import TOMLText

extension SettingsSection {
  static var theme: SettingsSection {
    SettingsSection(
      name: "theme", noun: "role",
      about: [
        "Colours. A look is written in words: bold dim underline reverse italic, a colour, and on",
        "with a colour: \"bold 31\", \"#5fd7d7\", \"white on red\". Colours are the palette's names,",
        "bright- before them, numbers of the 256, or #rrggbb. NO_COLOR goes before all of it.",
      ],
      rows: [name, ground] + Style.allCases.map(role))
  }

  private static var name: SettingsRow {
    let names = Theme.all.map(\.name)
    return SettingsRow(
      name: "name",
      meaning: { "\(names.joined(separator: ", ")); without it, by background and terminal" },
      example: { TOML.text(names.first ?? "") },
      read: { node, settings in
        guard case .text(let given) = node.value else {
          return [.wrongKind(node, wanted: "a text")]
        }
        let theme = Theme.named(given)
        guard theme != nil || given.isEmpty else { return [.notOneOf(node, given, names)] }
        settings.theme.theme = theme
        return []
      },
      written: { $0.theme.theme.map { TOML.text($0.name) } ?? TOML.text("") })
  }

  private static var ground: SettingsRow {
    let names = ThemeWish.Ground.allCases.map(\.rawValue)
    return SettingsRow(
      name: "ground",
      meaning: { "the terminal's background: \(names.joined(separator: ", "))" },
      example: { TOML.text(ThemeWish.Ground.unknown.rawValue) },
      read: { node, settings in
        guard case .text(let given) = node.value else {
          return [.wrongKind(node, wanted: "a text")]
        }
        guard let ground = ThemeWish.Ground(rawValue: given) else {
          return [.notOneOf(node, given, names)]
        }
        settings.theme.ground = ground
        return []
      },
      written: { TOML.text($0.theme.ground.rawValue) })
  }

  private static func role(_ style: Style) -> SettingsRow {
    SettingsRow(
      name: style.name, meaning: { style.meaning },
      example: { TOML.text(Theme.night[style].spelled) },
      read: { node, settings in
        guard case .text(let words) = node.value else {
          return [.wrongKind(node, wanted: "a text")]
        }
        do throws(LookProblem) {
          settings.theme.changes[style] = words.isEmpty ? nil : try Look(spelled: words)
          return []
        } catch {
          return [SettingsProblem(node.place, .noLook(node.name, error.word))]
        }
      },
      written: { $0.theme.changes[style].map { TOML.text($0.spelled) } ?? TOML.text("") })
  }
}

extension Style {
  /// What it is the look of.
  fileprivate var meaning: String {
    switch self {
    case .plain: "all that is nothing else"
    case .strong: "names, and what matters in a line"
    case .dim: "what is there to be looked up"
    case .accent: "keys, what is selected, what is mine"
    case .accentStrong: "the same, where it matters more"
    case .heading: "headings of groups"
    case .title: "titles of panes"
    case .selected: "what is chosen in a list"
    case .good: "what went well"
    case .warning: "what did not, and what is late"
    case .alarm: "what cannot wait"
    case .link: "links"
    case .mention: "handles in a tweet"
    case .tag: "tags"
    case .field: "a field to type in"
    case .fieldActive: "the one that is typed in"
    }
  }
}

extension Look {
  /// As `init(spelled:)` reads it.
  fileprivate var spelled: String {
    var words = Weights.names.filter { weights.contains($0.weight) }.map(\.name)
    if ink != .own || words.isEmpty && paper == .own { words.append(ink.spelled) }
    if paper != .own { words += ["on", paper.spelled] }
    return words.joined(separator: " ")
  }
}

extension ThemeColour {
  /// As `init` reads it.
  fileprivate var spelled: String {
    switch self {
    case .own: "default"
    case .numbered(let number): "\(number)"
    case .rgb(let red, let green, let blue):
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
