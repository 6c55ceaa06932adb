import Screen
import Testing

@testable import Settings

/// `[theme]` and `[mouse]`.
@Suite struct ThemeSettingsTests {
  @Test func aThemeIsNamedAndRolesAreChanged() {
    let (settings, problems) = read(
      """
      [theme]
      name = "day"
      ground = "light"
      alarm = "bold white on #aa0000"
      dim = ""
      [mouse]
      use = true
      """)
    #expect(problems.isEmpty)
    #expect(settings.theme.theme == .day && settings.theme.ground == .light)
    #expect(
      settings.theme.changes == [
        .alarm: Look(.numbered(7), on: .rgb(red: 0xAA, green: 0, blue: 0), .bold)
      ])
    #expect(settings.usesMouse)
    #expect(
      settings.changes.map { "\($0.section).\($0.name) = \($0.value)" } == [
        "theme.name = \"day\"", "theme.ground = \"light\"",
        "theme.alarm = \"bold 7 on #aa0000\"", "mouse.use = true",
      ])
  }

  @Test(
    "What is no look is told with its word",
    arguments: [
      ("name = \"nigth\"", "“name” is “nigth”; did you mean “night”?"),
      (
        "name = \"solarized\"",
        "“name” is “solarized”; it may be night, day, twilight, palette or mono."
      ),
      ("ground = \"black\"", "“ground” is “black”; it may be dark, light or unknown."),
      (
        "alarm = \"bold rde\"",
        "“alarm”: “rde” is neither a colour nor bold, dim, underline, reverse, italic or on."
      ),
      ("alert = \"red\"", "[theme] has no role “alert”; perch config --default lists all."),
      ("alarm = 7", "“alarm” is a text, not a number."),
    ])
  func mistakes(_ line: String, _ said: String) {
    #expect(complaints("[theme]\n\(line)\n") == ["f, line 2: \(said)"])
  }
}
