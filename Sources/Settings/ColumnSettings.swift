internal import People
internal import TOMLText

extension SettingsSection {
  static var columns: SettingsSection {
    let all = ContactColumn.allCases.map(\.rawValue)
    return SettingsSection(
      name: "columns", noun: "list",
      about: ["What a list says of each, in this order; what has no room is left out."],
      rows: [
        SettingsRow(
          name: "contacts", meaning: { "the view of contacts, which :columns changes for a visit" },
          example: { TOML.list(all) }, read: readContacts,
          written: { TOML.list($0.columns?.map(\.rawValue) ?? all) })
      ])
  }

  @Sendable private static func readContacts(
    _ node: TOMLNode, _ settings: inout Settings
  ) -> [SettingsProblem] {
    guard case .list(let nodes) = node.value, nodes.allSatisfy(\.isText), !nodes.isEmpty else {
      return [.wrongKind(node, wanted: "a list of names")]
    }
    var columns: [ContactColumn] = []
    for case (let item, .text(let name)) in nodes.map({ ($0, $0.value) }) {
      guard let column = ContactColumn(rawValue: name) else {
        let all = ContactColumn.allCases.map(\.rawValue)
        let guesses = Suggestion.names(like: name, among: all.map { ($0, "") })
        return [
          SettingsProblem(item.place, .notOneOf(node.name, given: name, guesses, all: all))
        ]
      }
      if !columns.contains(column) { columns.append(column) }
    }
    settings.columns = columns
    return []
  }
}
