package import People
internal import TOMLText

/// The user's programs that run after acts: `[hooks]`.
package struct Hooks: Equatable, Sendable {
  /// A program and its arguments, by what an act was about.
  package var programs: [ActKind: [String]] = [:]
  /// What runs after any act.
  package var any: [String] = []
  /// How long one may take, in seconds.
  package var seconds = 10

  package init() {}

  /// What is to run after an act of these kinds: each once, in the table's order.
  package func programs(for kinds: Set<ActKind>) -> [[String]] {
    let special = ActKind.allCases.filter(kinds.contains).compactMap { programs[$0] }
    return (special + [any]).reduce(into: []) { all, program in
      if !program.isEmpty, !all.contains(program) { all.append(program) }
    }
  }
}

extension SettingsSection {
  static var hooks: SettingsSection {
    SettingsSection(
      name: "hooks", noun: "hook",
      about: [
        "Programs of yours that run after an act is saved, with the act as a line of JSON on their",
        "standard input; never through a shell. A program and its arguments, as a list; or a text",
        "that is cut at its spaces. ~/ is your home folder.",
      ],
      rows: ActKind.allCases.map(row) + [any, seconds])
  }

  private static func row(_ kind: ActKind) -> SettingsRow {
    SettingsRow(
      name: kind.rawValue, meaning: { kind.meaning }, example: { "[]" },
      read: { node, settings in
        do throws(SettingsProblem) {
          settings.hooks.programs[kind] = try words(node)
          return []
        } catch { return [error] }
      },
      written: { TOML.list($0.hooks.programs[kind] ?? []) })
  }

  private static var any: SettingsRow {
    SettingsRow(
      name: "any", meaning: { "after any act: [\"~/bin/log-act\", \"--perch\"]" },
      example: { "[]" },
      read: { node, settings in
        do throws(SettingsProblem) {
          settings.hooks.any = try words(node)
          return []
        } catch { return [error] }
      },
      written: { TOML.list($0.hooks.any) })
  }

  private static var seconds: SettingsRow {
    SettingsRow(
      name: "seconds", meaning: { "a program that takes longer is ended; 1 to 300" },
      example: { "10" },
      read: { node, settings in
        guard case .integer(let seconds) = node.value else {
          return [.wrongKind(node, wanted: "a whole number")]
        }
        guard (1...300).contains(seconds) else {
          let fault = SettingsFault.outOfRange(
            node.name, given: "\(seconds)", allowed: "1 to 300")
          return [SettingsProblem(node.place, fault)]
        }
        settings.hooks.seconds = Int(seconds)
        return []
      },
      written: { "\($0.hooks.seconds)" })
  }

  private static func words(_ node: TOMLNode) throws(SettingsProblem) -> [String] {
    var words: [String] = []
    switch node.value {
    case .text(let text): words = text.split(separator: " ").map(String.init)
    case .list(let nodes) where nodes.allSatisfy(\.isText):
      for case .text(let word) in nodes.map(\.value) { words.append(word) }
    default: throw .wrongKind(node, wanted: "a program with its arguments, as a list of texts")
    }
    if words.first?.isEmpty == true { throw SettingsProblem(node.place, .noProgram(node.name)) }
    return words
  }
}
