internal import TOMLText

extension SettingsSection {
  static var templates: SettingsSection {
    SettingsSection(
      name: "templates", noun: "template",
      about: [
        "Texts to begin an answer with: ^t in the composer. {first} {name} {handle} {place} {event}",
        "{date} {me} are filled where they are known; any other {word} is left for you. Longer ones",
        "stand as NAME.txt in the folder templates beside this file.",
      ],
      rows: [], named: NamedRows(examples: examples, read: readTemplate, written: written))
  }

  private static let examples = [
    NamedRows.Example(
      name: "thanks", value: TOML.text("Thank you, {first}! {what}"),
      meaning: "in the place of the one that comes with Perch")
  ]
  /// Characters that one may have: the longest posts that there are take no more.
  private static let most = 4000

  @Sendable private static func readTemplate(
    _ node: TOMLNode, _ settings: inout Settings
  ) -> [SettingsProblem] {
    guard case .text(let text) = node.value else { return [.wrongKind(node, wanted: "a text")] }
    guard !text.isEmpty, text.count <= most else {
      let fault = SettingsFault.outOfRange(
        node.name, given: "\(text.count) characters long", allowed: "1 to \(most)")
      return [SettingsProblem(node.place, fault)]
    }
    settings.templates[node.name] = text
    return []
  }

  @Sendable private static func written(_ settings: Settings) -> [(name: String, value: String)] {
    settings.templates.sorted { $0.key < $1.key }.map { ($0.key, TOML.text($0.value)) }
  }
}
