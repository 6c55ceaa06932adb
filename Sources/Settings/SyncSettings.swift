internal import TOMLText

/// When and how far networks are asked: `[sync]`.
package struct SyncSettings: Equatable, Sendable {
  /// What X may cost in a month, in dollars.
  package var cap = 5.0
  /// How often the dashboard starts a sync, in minutes; 0 for never.
  package var minutes = 0

  package init() {}
}

extension SettingsSection {
  static var sync: SettingsSection {
    SettingsSection(
      name: "sync", noun: "setting",
      about: ["Fetching from X, Mastodon and Bluesky; perch account has the accounts."],
      rows: [
        SettingsRow(
          name: "cap", meaning: { "what X may cost in a month, in dollars, 0 to 10000" },
          example: { "5.0" },
          read: { node, settings in
            guard let cap = number(node) else { return [.wrongKind(node, wanted: "a number")] }
            guard (0...10_000).contains(cap) else { return [outOfRange(node, cap, "0 to 10000")] }
            settings.sync.cap = cap
            return []
          },
          written: { "\($0.sync.cap)" }),
        SettingsRow(
          name: "minutes",
          meaning: { "how often the open dashboard starts a sync, up to 1440; 0 for never" },
          example: { "10" },
          read: { node, settings in
            guard case .integer(let minutes) = node.value else {
              return [.wrongKind(node, wanted: "a whole number")]
            }
            guard (0...1440).contains(minutes) else {
              return [outOfRange(node, Double(minutes), "0 to 1440")]
            }
            settings.sync.minutes = Int(minutes)
            return []
          },
          written: { "\($0.sync.minutes)" }),
      ])
  }

  private static func number(_ node: TOMLNode) -> Double? {
    switch node.value {
    case .real(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }

  private static func outOfRange(
    _ node: TOMLNode, _ given: Double, _ allowed: String
  ) -> SettingsProblem {
    SettingsProblem(node.place, .outOfRange(node.name, given: "\(given)", allowed: allowed))
  }
}
