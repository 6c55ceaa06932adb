/// What the user and their surroundings say about colours; with what the terminal can do, it
/// makes the theme.
package struct ThemeWish: Equatable, Sendable {
  /// What the terminal's background is.
  package enum Ground: String, CaseIterable, Sendable { case dark, light, unknown }

  /// The theme asked for by name; nil leaves the choice to ground and terminal.
  package var theme: Theme?
  /// Roles that the user wants otherwise.
  package var changes: [Style: Look]
  package var ground: Ground
  /// False where `NO_COLOR` is set: it goes before everything else.
  package var isColoured: Bool
  /// Whether the terminal says itself that it has many colours, whatever its name is.
  package var hasManyColours: Bool

  package init(
    theme: Theme? = nil, changes: [Style: Look] = [:], ground: Ground = .unknown,
    isColoured: Bool = true, hasManyColours: Bool = false
  ) {
    self.theme = theme
    self.changes = changes
    self.ground = ground
    self.isColoured = isColoured
    self.hasManyColours = hasManyColours
  }

  /// What the environment says: `NO_COLOR`, `PERCH_THEME`, `COLORFGBG`, `COLORTERM`; what it does
  /// not say stays as the settings have it. The terminal itself is never asked.
  /// - Parameter variable: nil for one that is not set, or empty.
  package func told(by variable: (String) -> String?) -> ThemeWish {
    var wish = self
    if variable("NO_COLOR") != nil { wish.isColoured = false }
    if let named = variable("PERCH_THEME").flatMap(Theme.named) { wish.theme = named }
    if wish.ground == .unknown { wish.ground = ThemeWish.ground(variable("COLORFGBG")) }
    wish.hasManyColours = ["truecolor", "24bit"].contains(variable("COLORTERM"))
    return wish
  }

  /// - Parameter colours: how many the terminal has; less than 8 are none.
  package func theme(colours: Int) -> Theme {
    guard isColoured, colours >= 8 else { return .mono }
    return (theme ?? standard(colours)).with(changes)
  }

  private func standard(_ colours: Int) -> Theme {
    guard colours >= 256 else { return .palette }
    return switch ground {
    case .dark: .night
    case .light: .day
    case .unknown: .twilight
    }
  }

  /// `15;0`, ink and paper by their numbers in the palette; some put a word between them. Of the
  /// sixteen, white and the bright ones but bright black are light.
  private static func ground(_ variable: String?) -> Ground {
    guard let paper = variable?.split(separator: ";").last.flatMap({ Int($0) }),
      (0...15).contains(paper)
    else { return .unknown }
    return paper == 7 || paper > 8 ? .light : .dark
  }
}
