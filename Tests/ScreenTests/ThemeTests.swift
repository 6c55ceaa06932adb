import Screen
import Testing

@Suite struct ThemeTests {
  private func theme(_ environment: [String: String], colours: Int = 256) -> String {
    ThemeWish().told { environment[$0] }.theme(colours: colours).name
  }

  @Test(arguments: [
    ([:], 256, "twilight"), (["COLORFGBG": "15;0"], 256, "night"),
    (["COLORFGBG": "0;15"], 256, "day"), (["COLORFGBG": "0;default;7"], 256, "day"),
    (["COLORFGBG": "12;8"], 256, "night"), (["COLORFGBG": "default;default"], 256, "twilight"),
    ([:], 16, "palette"), (["COLORFGBG": "0;15"], 8, "palette"), ([:], 0, "mono"),
    (["NO_COLOR": "1", "PERCH_THEME": "day"], 256, "mono"),
    (["PERCH_THEME": "Day"], 256, "day"), (["PERCH_THEME": "night"], 8, "night"),
    (["PERCH_THEME": "nosuch"], 256, "twilight"),
  ])
  func surroundingsChoose(environment: [String: String], colours: Int, expected: String) {
    #expect(theme(environment, colours: colours) == expected)
  }

  @Test func settingsGoBeforeWhatIsGuessed() {
    let wish = ThemeWish(changes: [.accent: Look(.numbered(5))], ground: .light)
    let theme = wish.told { $0 == "COLORFGBG" ? "15;0" : nil }.theme(colours: 256)
    #expect(theme.name == "day")
    #expect(theme[.accent] == Look(.numbered(5)))
    #expect(theme[.good] == Theme.day[.good])
  }

  @Test(arguments: Theme.all) func noTwoSignsLookTheSame(theme: Theme) {
    for style in [Style.strong, .dim, .alarm, .link, .field, .selected] {
      #expect(theme[style] != Look(), "\(style) in \(theme.name)")
    }
    #expect(theme[.alarm] != theme[.warning])
    #expect(theme[.warning] != theme[.plain])
    #expect(theme[.accentStrong] != theme[.strong], "where the focus is, in \(theme.name)")
  }

  @Test(arguments: Theme.all) func aThemeIsFoundByItsName(theme: Theme) {
    #expect(Theme.named(theme.name) == theme)
  }

  @Test func monoHasNoColour() {
    for style in Style.allCases {
      #expect(Theme.mono[style].ink == .own && Theme.mono[style].paper == .own)
    }
  }

  @Test func rolesHaveNamesThatAreReadBack() {
    for style in Style.allCases { #expect(Style(name: style.name) == style) }
    #expect(Style.accentStrong.name == "accent-strong")
    #expect(Style(name: "nosuch") == nil)
  }
}

@Suite struct ThemeColourTests {
  @Test(arguments: [
    ("default", ThemeColour.own), ("red", .numbered(1)), ("Bright-Red", .numbered(9)),
    ("208", .numbered(208)), ("#5fD7d7", .rgb(red: 0x5F, green: 0xD7, blue: 0xD7)),
  ])
  func spellings(text: String, colour: ThemeColour) {
    #expect(ThemeColour(text) == colour)
  }

  @Test(arguments: ["", "reddish", "256", "-1", "+5", "#12345", "#12345g", "#+12345"])
  func whatNamesNoColour(text: String) {
    #expect(ThemeColour(text) == nil)
  }

  @Test(arguments: [
    ("31", 256, 31), ("31", 8, 6), ("28", 16, 2), ("136", 8, 3), ("160", 8, 1), ("246", 8, -1),
    ("#5fd7d7", 256, 80), ("#5fd7d7", 8, 6), ("#5fd7d7", 1 << 24, 0x5FD7D7),
    ("80", 1 << 24, 0x5FD7D7), ("bright-red", 8, 1), ("bright-red", 16, 9),
    ("bright-red", 1 << 24, 1), ("default", 256, -1),
  ])
  func terminalsShowTheNearest(text: String, colours: Int, number: Int) {
    #expect(ThemeColour(text)?.number(of: colours) == number)
  }

  @Test func looksAreReadFromWords() throws {
    #expect(try Look(spelled: "bold 31 on white") == Look(.numbered(31), on: .numbered(7), .bold))
    #expect(try Look(spelled: "underline DIM") == Look(.own, on: .own, [.underline, .dim]))
    #expect(throws: LookProblem(word: "blod")) { try Look(spelled: "blod 31") }
  }
}
