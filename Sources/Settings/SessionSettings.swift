internal import Scoring
internal import TOMLText

extension SettingsSection {
  static var session: SettingsSection {
    SettingsSection(
      name: "session", noun: "setting",
      about: ["A session that ends: what is planned for it, and how much is asked of others."],
      rows: [
        number(
          "minutes", 1...120, "how long the plan of F is; told, and nothing is ever cut off",
          read: { $0.session.minutes }, set: { $0.session.minutes = $1 }),
        number(
          "asks", 0...100, "how often a day the plan has you begin: a hello, a tie that cools",
          read: { $0.session.asks }, set: { $0.session.asks = $1 }),
      ])
  }

  private static func number(
    _ name: String, _ range: ClosedRange<Int>, _ meaning: String,
    read: @escaping @Sendable (Settings) -> Int,
    set: @escaping @Sendable (inout Settings, Int) -> Void
  ) -> SettingsRow {
    SettingsRow(
      name: name, meaning: { meaning }, example: { "\(read(Settings.standard))" },
      read: { node, settings in
        guard case .integer(let given) = node.value else {
          return [.wrongKind(node, wanted: "a whole number")]
        }
        guard let number = Int(exactly: given), range.contains(number) else {
          let allowed = "\(range.lowerBound) to \(range.upperBound)"
          return [
            SettingsProblem(
              node.place, .outOfRange(name, given: "\(given)", allowed: allowed))
          ]
        }
        set(&settings, number)
        return []
      },
      written: { "\(read($0))" })
  }
}
