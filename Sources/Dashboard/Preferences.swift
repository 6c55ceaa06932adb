package import Commands
package import Scoring
package import Screen

/// What of the user's settings the dashboard lives by. It may change while the dashboard runs.
package struct Preferences: Equatable, Sendable {
  /// What holds where the user set nothing.
  package static let standard = Preferences()

  package var keymap = Keymap.standard
  package var weights = Weights.standard
  package var quiet = QuietPeriods()
  package var groups = GroupCadences()
  package var session = Plan.Limits.standard
  /// The command that shows the view to begin with; nil for the usual one.
  package var start: Command?

  package var columns = ContactColumns()
  /// Queries under letters that the settings name.
  package var queries: [SavedQuery] = []
  package var templates: [Template] = []

  package var theme = ThemeWish()
  package var usesMouse = true
  /// How often a sync is started, in minutes; 0 for never.
  package var syncMinutes = 0

  package init() {}
}
