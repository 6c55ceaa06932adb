internal import People
internal import Scoring
internal import TOMLText

extension SettingsSection {
  static var cadence: SettingsSection {
    SettingsSection(
      name: "cadence", noun: "setting",
      about: [
        "How often to be in touch with everybody of a tag or of a circle. A cadence of the contact's",
        "own counts first, then that of the tag that asks most often, then that of the circle.",
      ],
      rows: [
        SettingsRow(
          name: "tags", meaning: { "by tag: 10d, 6w, 3m, 1y" },
          example: { "{ customer = \"2w\", press = \"4w\" }" },
          read: { node, settings in
            let (found, problems) = cadences(node) { name, _ in
              name.drop { $0 == "#" }.lowercased()
            }
            settings.groups.tags = found
            return problems
          },
          written: { settings in written(settings.groups.tags) { $0 } }),
        SettingsRow(
          name: "circles", meaning: { "by circle: \(circles.joined(separator: ", "))" },
          example: { "{ close = \"3w\", inner = \"1w\" }" },
          read: { node, settings in
            let (found, problems) = cadences(node) { name, _ in
              Layer.allCases.first { $0.name == name.lowercased() }
            }
            settings.groups.circles = found
            return problems
          },
          written: { settings in written(settings.groups.circles) { $0.name } }),
      ])
  }

  private static var circles: [String] { Layer.allCases.map(\.name) }

  /// Reads a table of intervals; each name by `group`, which gives nil for what is no group.
  private static func cadences<Group: Hashable>(
    _ node: TOMLNode, _ group: (String, TOMLNode) -> Group?
  ) -> (found: [Group: Cadence], problems: [SettingsProblem]) {
    guard case .table(let members) = node.value else {
      return ([:], [.wrongKind(node, wanted: "{ name = \"6w\" }")])
    }
    var (found, problems) = ([Group: Cadence](), [SettingsProblem]())
    for member in members {
      guard let name = group(member.name, member) else {
        problems.append(SettingsProblem(member.place, .noCircle(member.name, all: circles)))
        continue
      }
      guard case .text(let text) = member.value else {
        problems.append(.wrongKind(member, wanted: "a text"))
        continue
      }
      guard let cadence = Cadence(text) else {
        problems.append(SettingsProblem(member.place, .noCadence(member.name, text)))
        continue
      }
      found[name] = cadence
    }
    return (found, problems)
  }

  /// A name as it stands before the `=`: bare where TOML lets it.
  private static func key(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
    return isBare ? name : TOML.text(name)
  }

  /// As TOML, by name.
  private static func written<Group>(
    _ cadences: [Group: Cadence], _ name: (Group) -> String
  ) -> String {
    let members = cadences.map { (name($0.key), $0.value) }.sorted { $0.0 < $1.0 }
      .map { "\(key($0.0)) = \(TOML.text("\($0.1)"))" }
    return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
  }
}
