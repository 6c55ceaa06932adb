internal import Commands
package import Dashboard
package import Settings

extension Preferences {
  /// What the dashboard takes of the settings.
  package init(_ settings: Settings) {
    self.init()
    keymap = Keymap(settings.keys)
    (theme, usesMouse) = (settings.theme, settings.usesMouse)
    syncMinutes = settings.sync.minutes
    columns = settings.columns.map { ContactColumns($0) } ?? ContactColumns()
    queries = settings.queries.map {
      SavedQuery(letter: $0.letter, name: $0.name, text: $0.text)
    }
    templates = settings.templates.sorted { $0.key < $1.key }
      .map { Template(name: $0.key, text: $0.value) }
    (groups, session) = (settings.groups, settings.session)
    (weights, quiet, start) = (settings.weights, settings.quiet, settings.start)
  }
}
