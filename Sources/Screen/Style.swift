/// A style is a role; the terminal decides which colour, weight or underline shows it.
package enum Style: UInt8, Sendable, CaseIterable {
  case plain, strong, dim
  case accent, accentStrong
  case heading, title
  case selected
  case good, warning, alarm
  case link, mention
  case field, fieldActive

  /// The letter that stands for the style in a picture of styles.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .strong: "b"
    case .dim: "d"
    case .accent: "a"
    case .accentStrong: "A"
    case .heading: "h"
    case .title: "t"
    case .selected: "s"
    case .good: "g"
    case .warning: "w"
    case .alarm: "!"
    case .link: "l"
    case .mention: "m"
    case .field: "f"
    case .fieldActive: "F"
    }
  }
}
