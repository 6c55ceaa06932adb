/// A set of keys for hands that learned them elsewhere. Each is the table, but for a few commands;
/// what the user binds counts above it.
package enum KeyPreset: String, CaseIterable, Sendable {
  case vi, mutt, arrows

  /// What it is, for the list of settings.
  package var summary: String {
    switch self {
    case .vi: "the table as it is: j k g G, h l from pane to pane"
    case .mutt: "= * first and last, z Z pages, [ ] half pages, l limit, t T mark, Y tag, F star"
    case .arrows: "no letters to move by: arrows, Home, End, PgUp, PgDn, Tab"
    }
  }

  /// The commands that have other keys than in the table, and which.
  package var changes: [Command: [Key]] {
    spelled.mapValues { $0.compactMap { Key($0) } }
  }

  private var spelled: [Command: [String]] {
    switch self {
    case .vi: [:]
    case .mutt:
      [
        .moveToTop: ["=", "Home"], .moveToBottom: ["*", "End"],
        .halfPageDown: ["]", "^d"], .halfPageUp: ["[", "^u"],
        .pageDown: ["z", "PgDn", "^f"], .pageUp: ["Z", "PgUp", "^b"],
        .nextPane: ["Tab", "Right"], .previousPane: ["Shift-Tab", "Left"],
        .limit: ["l", "\\"], .tag: ["Y"], .star: ["F"], .whoIsWho: ["|"], .columns: ["K"],
        .done: ["d", "e"], .fiveMinutes: ["F5"], .mark: ["t", "v", "Space"], .markAll: ["T", "V"],
      ]
    case .arrows:
      [
        .moveDown: ["Down"], .moveUp: ["Up"], .moveToTop: ["Home"], .moveToBottom: ["End"],
        .nextPane: ["Tab", "Right"], .previousPane: ["Shift-Tab", "Left"],
        .pageDown: ["PgDn"], .pageUp: ["PgUp"],
      ]
    }
  }
}
