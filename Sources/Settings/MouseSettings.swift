internal import TOMLText

extension SettingsSection {
  static var mouse: SettingsSection {
    SettingsSection(
      name: "mouse", noun: "setting", about: ["Clicks and the wheel, where the terminal has them."],
      rows: [
        SettingsRow(
          name: "use",
          meaning: {
            "true takes clicks and the wheel, false leaves them to the terminal; PERCH_MOUSE too"
          },
          example: { "true" },
          read: { node, settings in
            guard case .bool(let use) = node.value else {
              return [.wrongKind(node, wanted: "true or false")]
            }
            settings.usesMouse = use
            return []
          },
          written: { "\($0.usesMouse)" })
      ])
  }
}
