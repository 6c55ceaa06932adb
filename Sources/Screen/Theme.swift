/// How every role looks. One accent; weight before colour; the terminal's own background.
package struct Theme: Equatable, Sendable {
  package let name: String
  private var looks: [Look]

  /// - Parameter looks: roles that are not in it look like plain text.
  package init(name: String, _ looks: [Style: Look]) {
    self.name = name
    self.looks = Style.allCases.map { looks[$0] ?? Look() }
  }

  package subscript(style: Style) -> Look {
    get { looks[Int(style.rawValue)] }
    set { looks[Int(style.rawValue)] = newValue }
  }

  /// The theme with some roles changed.
  package func with(_ changes: [Style: Look]) -> Theme {
    var theme = self
    for (style, look) in changes { theme[style] = look }
    return theme
  }
}

// MARK: - Those that are built in

extension Theme {
  /// For a dark background.
  package static let night = Theme(
    name: "night", accent: .numbered(80), good: .numbered(114), warning: .numbered(179),
    alarm: .numbered(210), tag: .numbered(146), dim: Look(.numbered(246)))

  /// For a light background.
  package static let day = Theme(
    name: "day", accent: .numbered(24), good: .numbered(22), warning: .numbered(94),
    alarm: .numbered(124), tag: .numbered(60), dim: Look(.numbered(241)))

  /// For either: colours of middling lightness that can be read on black and on white.
  package static let twilight = Theme(
    name: "twilight", accent: .numbered(31), good: .numbered(28), warning: .numbered(136),
    alarm: .numbered(160), tag: .numbered(97), dim: Look(weights: .dim))

  /// The palette that the user of the terminal chose: cyan, green, yellow, red, magenta.
  package static let palette = Theme(
    name: "palette", accent: .numbered(6), good: .numbered(2), warning: .numbered(3),
    alarm: .numbered(1), tag: .numbered(5), dim: Look(weights: .dim))

  /// Without any colour: a link, a warning and an alarm can still be told from plain text.
  package static let mono = Theme(
    name: "mono",
    [
      .strong: Look(weights: .bold), .dim: Look(weights: .dim), .title: Look(weights: .bold),
      .accentStrong: Look(weights: [.bold, .underline]), .heading: Look(weights: .bold),
      .selected: Look(weights: .reverse), .warning: Look(weights: .bold),
      .alarm: Look(weights: [.bold, .underline]), .link: Look(weights: .underline),
      .mention: Look(weights: .bold), .tag: Look(weights: .bold),
      .field: Look(weights: .underline), .fieldActive: Look(weights: [.bold, .underline]),
    ])

  /// All that can be named in settings and in `PERCH_THEME`.
  package static let all = [night, day, twilight, palette, mono]

  package static func named(_ name: String) -> Theme? {
    all.first { $0.name == name.lowercased() }
  }

  private init(
    name: String, accent: ThemeColour, good: ThemeColour, warning: ThemeColour,
    alarm: ThemeColour, tag: ThemeColour, dim: Look
  ) {
    self.init(
      name: name,
      [
        .strong: Look(weights: .bold), .dim: dim, .title: Look(weights: .bold),
        .accent: Look(accent), .accentStrong: Look(accent, weights: .bold),
        .heading: Look(accent, weights: .bold), .selected: Look(weights: .reverse),
        .good: Look(good), .warning: Look(warning), .alarm: Look(alarm, weights: .bold),
        .link: Look(accent, weights: .underline), .mention: Look(accent), .tag: Look(tag),
        .field: Look(weights: .underline), .fieldActive: Look(weights: [.bold, .underline]),
      ])
  }
}

extension Look {
  fileprivate init(_ ink: ThemeColour = .own, weights: Weights) {
    self.init(ink, on: .own, weights)
  }
}
