import Commands
import Dashboard
import Screen
import TestSupport
import Testing
import Views

/// The first screen of somebody who has no book, as they see it.
@Suite struct WelcomeScreensTests {
  private static let found = [
    Welcome.Found(
      path: "/home/anna/Downloads/twitter-2026-02-12-a1b2c3.zip",
      name: "~/Downloads/twitter-2026-02-12-a1b2c3.zip", about: "X archive, 39 MB, yesterday"),
    Welcome.Found(
      path: "/home/anna/Downloads/Connections.csv", name: "~/Downloads/Connections.csv",
      about: "LinkedIn, 84 kB, 12 days ago"),
  ]

  @Test(arguments: ScreensTests.sizes) func choosing(size: String) {
    look("welcome-\(size)", size, WelcomeScreensTests.found, "j")
  }

  @Test(arguments: ScreensTests.sizes) func nothingFound(size: String) {
    look("welcome-bare-\(size)", size, [], "")
  }

  @Test(arguments: ScreensTests.sizes) func typingAPath(size: String) {
    look("welcome-path-\(size)", size, [], "i~/old/twitter archive.zip")
  }

  @Test(arguments: ScreensTests.sizes) func bringingIn(size: String) {
    let line = "[######..............] 31 %  12 of 39 MB  140 MB/s  0:03 left  data/tweets.js"
    look("welcome-importing-\(size)", size, WelcomeScreensTests.found, "i", [.progress(line)])
  }

  @Test(arguments: ScreensTests.sizes) func itIsIn(size: String) {
    let lines = [
      "twitter-2026-02-12-a1b2c3.zip: X archive of @anna, made 2026-02-12",
      "  added: 8,214 tweets, 1,204 messages", "Contacts: 312 made, 0 updated.",
    ]
    look(
      "welcome-done-\(size)", size, WelcomeScreensTests.found, "i",
      [.broughtIn(lines, isOwnerKnown: true)])
  }

  @Test func hostileNamesAreShownAsText() {
    let hostile = [
      Welcome.Found(path: "/x", name: "~/twitter-\u{1B}[2J\u{202E}.zip", about: "today")
    ]
    let welcome = Welcome(
      found: hostile, folder: "~/\u{7}", keymap: .standard, size: Size(columns: 80, rows: 24))
    let shown = WelcomeView.draw(welcome).picture
    #expect(
      !shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x202E })
  }

  @Test func anySizeWillDo() {
    for (columns, rows) in [(1, 1), (3, 2), (10, 4), (500, 200)] {
      let size = Size(columns: columns, rows: rows)
      let welcome = Welcome(
        found: WelcomeScreensTests.found, folder: "~", keymap: .standard, size: size)
      #expect(WelcomeView.draw(welcome).size == size)
    }
  }

  private func look(
    _ name: String, _ size: String, _ found: [Welcome.Found], _ keys: String,
    _ events: [WelcomeEvent] = []
  ) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var welcome = Welcome(
      found: found, folder: "~/.local/share/perch", keymap: .standard,
      size: Size(columns: parts[0], rows: parts[1]))
    for key in Key.sequence(keys) { _ = update(&welcome, .key(key)) }
    for event in events { _ = update(&welcome, event) }
    expectScreen(WelcomeView.draw(welcome), name)
  }
}
