internal import Commands
package import Dashboard
package import Settings

extension Preferences {
  /// What the dashboard takes of the settings.
  package init(_ settings: Settings) {
    self.init()
    keymap = Keymap(settings.keys)
    (theme, usesMouse) = (settings.theme, settings.usesMouse)
    (weights, quiet, start) = (settings.weights, settings.quiet, settings.start)
  }
}
