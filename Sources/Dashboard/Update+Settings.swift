internal import Commands
internal import People
internal import Scoring

// Settings that were changed while the dashboard runs.
extension State {
  /// Lives by other settings from now on. What has to be counted anew for them is counted away from
  /// the keys.
  mutating func take(_ new: Preferences) -> [Effect] {
    let changed = preferences.differences(from: new)
    let isRecoloured = preferences.theme != new.theme
    if preferences.columns != new.columns { columns = new.columns }
    preferences = new
    gatherQueries()
    let what = changed.isEmpty ? "" : ": \(changed.joined(separator: ", "))"
    status = .info("Settings read again\(what).")
    return (isRecoloured ? [.wear(new.theme)] : []) + (isJudgedOtherwise ? countAnew() : [])
  }

  /// Whether the scores are not those of the settings. Where history is still being read, they come
  /// to be once it is.
  var isJudgedOtherwise: Bool {
    guard book.isComplete, !isLoadingHistory else { return false }
    return relations.weights != preferences.weights || relations.quiet != preferences.quiet
      || relations.groups != preferences.groups
  }
}

extension Preferences {
  /// What the user would call the things that differ.
  fileprivate func differences(from other: Preferences) -> [String] {
    var names: [String] = []
    if keymap != other.keymap { names.append("keys") }
    if start != other.start { names.append("the first view, from next time on") }
    if columns != other.columns { names.append("columns") }
    if queries != other.queries { names.append("queries") }
    if templates != other.templates { names.append("templates") }
    if theme != other.theme { names.append("colours") }
    if usesMouse != other.usesMouse { names.append("the mouse, from next time on") }
    if quiet != other.quiet { names.append("quiet periods") }
    if groups != other.groups { names.append("cadences") }
    if session != other.session { names.append("the session") }
    if weights != other.weights { names.append("weights") }
    return names
  }
}
