/// A style is a role; the theme decides which colour, weight or underline shows it.
package enum Style: UInt8, Sendable, CaseIterable {
  case plain, strong, dim
  case accent, accentStrong
  case heading, title
  case selected
  case good, warning, alarm
  case link, mention, tag
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
    case .tag: "#"
    case .field: "f"
    case .fieldActive: "F"
    }
  }

  /// As settings spell it: `accent-strong`.
  package var name: String {
    switch self {
    case .accentStrong: "accent-strong"
    case .fieldActive: "field-active"
    default: String(describing: self)
    }
  }

  /// The role that settings spell so; nil where there is none.
  package init?(name: String) {
    guard let style = Style.allCases.first(where: { $0.name == name }) else { return nil }
    self = style
  }
}
