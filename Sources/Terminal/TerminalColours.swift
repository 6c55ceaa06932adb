import CNcurses
import Screen

/// How each role looks here. One accent; weight and dimness before colour; the terminal's own
/// background, and colours of middling lightness that can be read on black and on white.
struct TerminalColours {
  private enum Ink: Int16, CaseIterable {
    case none = 0
    case accent, good, warning, alarm

    /// xterm's 256 colours: 31 a blue-green, 28 a green, 136 a dark yellow, 160 a red.
    var of256: Int16 {
      switch self {
      case .none: -1
      case .accent: 31
      case .good: 28
      case .warning: 136
      case .alarm: 160
      }
    }

    /// ANSI's 8: cyan, green, yellow, red.
    var of8: Int16 {
      switch self {
      case .none: -1
      case .accent: 6
      case .good: 2
      case .warning: 3
      case .alarm: 1
      }
    }
  }

  private let colours: Int32
  /// By the style's number.
  private let attributes: [attr_t]

  /// - Parameter wanted: false where the user has set `NO_COLOR`.
  init(wanted: Bool) {
    if wanted, start_color() == OK, use_default_colors() == OK, perch_colours() >= 8 {
      colours = perch_colours()
    } else {
      colours = 0
    }
    attributes = [colours > 0].flatMap { coloured in
      Style.allCases.map { TerminalColours.attributes($0, coloured: coloured) }
    }
    for ink in Ink.allCases.dropFirst() where colours > 0 {
      init_pair(ink.rawValue, colours >= 256 ? ink.of256 : ink.of8, -1)
    }
  }

  func attributes(_ style: Style) -> attr_t { attributes[Int(style.rawValue)] }

  /// ncurses' number of the colour pair.
  func pair(_ style: Style) -> Int16 { colours > 0 ? TerminalColours.ink(style).rawValue : 0 }

  /// The same as bytes, from whatever came before.
  func bytes(_ style: Style, _ terminal: TerminalCapabilities) -> [UInt8] {
    var result = terminal.string("sgr0") ?? []
    let bits = [
      (perch_bold(), "bold"), (perch_dim(), "dim"), (perch_underline(), "smul"),
      (perch_reverse(), "rev"),
    ]
    for (bit, name) in bits where attributes(style) & bit != 0 {
      result += terminal.string(name) ?? []
    }
    let ink = TerminalColours.ink(style)
    if colours > 0, ink != .none {
      result += terminal.string("setaf", Int(colours >= 256 ? ink.of256 : ink.of8)) ?? []
    }
    return result
  }

  private static func ink(_ style: Style) -> Ink {
    switch style {
    case .accent, .accentStrong, .heading, .link, .mention: .accent
    case .good: .good
    case .warning: .warning
    case .alarm: .alarm
    case .plain, .strong, .dim, .title, .selected, .field, .fieldActive: .none
    }
  }

  /// Without colour a link, a warning and an alarm must still be told from plain text.
  private static func attributes(_ style: Style, coloured: Bool) -> attr_t {
    let (bold, dim) = (perch_bold(), perch_dim())
    let (underline, reverse) = (perch_underline(), perch_reverse())
    return switch style {
    case .plain: 0
    case .strong, .title, .accentStrong, .heading: bold
    case .dim: dim
    case .accent, .good: 0
    case .selected: reverse
    case .warning: coloured ? 0 : bold
    case .alarm: coloured ? bold : bold | underline
    case .link, .field: underline
    case .mention: coloured ? 0 : underline
    case .fieldActive: bold | underline
    }
  }
}
