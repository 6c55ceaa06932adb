import CNcurses
import Screen

/// A theme as ncurses has it: attributes and a colour pair for each role.
struct TerminalColours {
  private let theme: Theme
  /// How many the terminal has; 0 for none.
  private let colours: Int
  /// By the style's number.
  private let attributes: [attr_t]
  private let pairs: [Int16]

  /// How many colours the terminal has that ncurses was started for; 0 for none.
  static func count() -> Int {
    guard start_color() == OK, use_default_colors() == OK else { return 0 }
    return Int(perch_colours())
  }

  /// - Parameter count: from `count()`, asked once.
  init(_ wish: ThemeWish, of count: Int) {
    theme = wish.theme(colours: count)
    colours = wish.isColoured && count >= 8 ? count : 0
    let theme = theme
    attributes = Style.allCases.map { TerminalColours.attributes(theme[$0].weights) }
    pairs = TerminalColours.pairs(of: theme, colours: colours)
  }

  func attributes(_ style: Style) -> attr_t { attributes[Int(style.rawValue)] }

  /// ncurses' number of the colour pair.
  func pair(_ style: Style) -> Int16 { pairs[Int(style.rawValue)] }

  /// The same as bytes, from whatever came before.
  func bytes(_ style: Style, _ terminal: TerminalCapabilities) -> [UInt8] {
    var result = terminal.string("sgr0") ?? []
    let names = [
      (perch_bold(), "bold"), (perch_dim(), "dim"), (perch_underline(), "smul"),
      (perch_reverse(), "rev"), (perch_italic(), "sitm"),
    ]
    for (bit, name) in names where attributes(style) & bit != 0 {
      result += terminal.string(name) ?? []
    }
    let look = theme[style]
    for (name, colour) in [("setaf", look.ink), ("setab", look.paper)] {
      let number = colours > 0 ? colour.number(of: colours) : -1
      if number >= 0 { result += terminal.string(name, number) ?? [] }
    }
    return result
  }

  /// One pair for all roles of the same colours; pair 0 is the terminal's own.
  private static func pairs(of theme: Theme, colours: Int) -> [Int16] {
    var known: [[Int]: Int16] = [[-1, -1]: 0]
    return Style.allCases.map { style in
      guard colours > 0 else { return 0 }
      let look = theme[style]
      let wanted = [look.ink.number(of: colours), look.paper.number(of: colours)]
      if let pair = known[wanted] { return pair }
      let pair = Int16(known.count)
      init_extended_pair(Int32(pair), Int32(wanted[0]), Int32(wanted[1]))
      known[wanted] = pair
      return pair
    }
  }

  private static func attributes(_ weights: Look.Weights) -> attr_t {
    let bits: [(Look.Weights, attr_t)] = [
      (.bold, perch_bold()), (.dim, perch_dim()), (.underline, perch_underline()),
      (.reverse, perch_reverse()), (.italic, perch_italic()),
    ]
    return bits.reduce(0) { weights.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
