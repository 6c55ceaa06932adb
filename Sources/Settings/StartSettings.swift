internal import Commands
internal import TOMLText

extension SettingsSection {
  static var start: SettingsSection {
    let names = CommandTable.views.compactMap(\.command.viewName)
    return SettingsSection(
      name: "start", noun: "setting", about: ["What Perch opens with."],
      rows: [
        SettingsRow(
          name: "view", meaning: { "the view to begin with: \(names.joined(separator: ", "))" },
          example: { TOML.text(names.first ?? "") },
          read: { node, settings in
            guard case .text(let name) = node.value else {
              return [.wrongKind(node, wanted: "a text")]
            }
            guard let row = CommandTable.views.first(where: { $0.command.viewName == name }) else {
              return [.notOneOf(node, name, names)]
            }
            settings.start = row.command
            return []
          },
          written: { TOML.text($0.start?.viewName ?? names.first ?? "") })
      ])
  }
}
