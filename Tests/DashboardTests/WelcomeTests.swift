import Commands
import Dashboard
import Screen
import TestSupport
import Testing

/// The first minute of somebody who has no book.
@Suite struct WelcomeTests {
  private static let archive = Welcome.Found(
    path: "/home/anna/Downloads/twitter-2026-02-12-a1b2.zip",
    name: "~/Downloads/twitter-2026-02-12-a1b2.zip", about: "X archive, 39 MB, yesterday")

  @Test func whatWasFoundComesInWithOneKeyAndLeadsToTheDashboard() {
    var user = Beginner([WelcomeTests.archive])
    user.press("i")
    #expect(user.effects == [.bringIn(WelcomeTests.archive.path)])
    user.happen(.progress("[####....]  31 %"))
    #expect(
      user.welcome.stage == .bringingIn(WelcomeTests.archive.path, progress: "[####....]  31 %"))
    user.happen(.broughtIn(["Contacts: 7 made."], isOwnerKnown: true))
    #expect(user.welcome.stage == .done(["Contacts: 7 made."]))
    user.press("<Enter>")
    #expect(user.effects.last == .openBook)
  }

  @Test func demoAndQuitAreOneKeyAway() {
    var user = Beginner([])
    user.press("d")
    #expect(user.effects == [.openDemo])
    user.press("q")
    #expect(user.effects.last == .quit)
  }

  @Test func theCursorChoosesToo() {
    var user = Beginner([WelcomeTests.archive])
    user.press("jjj<Down><Down>k<Enter>")
    #expect(user.effects == [.openDemo])
  }

  @Test(
    "A path may be typed, pasted, or dropped on the terminal",
    arguments: [
      ("~/a.zip", "~/a.zip"), ("'/tmp/my archive.zip' ", "/tmp/my archive.zip"),
      ("/tmp/my\\ archive.zip", "/tmp/my archive.zip"), ("file:///tmp/a.zip", "/tmp/a.zip"),
    ])
  func paths(_ typed: String, _ path: String) {
    var user = Beginner([])
    user.press("i")
    user.happen(.paste(typed))
    user.press("<Enter>")
    #expect(user.effects == [.bringIn(path)])
  }

  @Test func anImportThatDoesNotSayWhoIAmAsks() {
    var user = Beginner([])
    user.press("imentions.json<Enter>")
    user.happen(.broughtIn(["added: 3 tweets"], isOwnerKnown: false))
    user.press("@anna<Enter>")
    #expect(
      user.effects == [
        .bringIn("mentions.json"), .begin(handle: "@anna", thenBringIn: "mentions.json"),
      ])
    user.happen(.broughtIn(["Contacts: 3 made."], isOwnerKnown: true))
    user.press("<Enter>")
    #expect(user.effects.last == .openBook)
  }

  @Test func whatGoesWrongIsSaidAndTheChoiceIsThereAgain() {
    var user = Beginner([WelcomeTests.archive])
    user.press("i")
    user.happen(.failed(["There is no file /home/anna/x.zip."]))
    #expect(user.welcome.stage == .choosing)
    #expect(user.welcome.troubles == ["There is no file /home/anna/x.zip."])
    user.press("m???<Enter>")
    #expect(user.effects.last == .begin(handle: "???", thenBringIn: nil))
    user.happen(.failed(["“???” is no handle: write @anna."]))
    #expect(user.welcome.stage == .saying(thenBringIn: nil))
    user.press("<Esc>")
    #expect(user.welcome.stage == .choosing && user.welcome.troubles.isEmpty)
    user.press("m@anna<Enter>")
    user.happen(.begun)
    #expect(user.effects.last == .openBook)
  }

  @Test func keysOfAnotherKeyboardDoTheSame() {
    var user = Beginner([])
    user.press("в")
    #expect(user.effects == [.openDemo])
  }
}

/// Somebody at the first screen.
private struct Beginner {
  var welcome: Welcome
  var effects: [WelcomeEffect] = []

  init(_ found: [Welcome.Found]) {
    welcome = Welcome(
      found: found, folder: "~/.local/share/perch", keymap: .standard,
      size: Size(columns: 80, rows: 24))
  }

  mutating func happen(_ event: WelcomeEvent) { effects += update(&welcome, event) }

  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { happen(.key(key)) }
  }
}
