import Dashboard
import People
import Screen
import TestSupport
import Testing
import Views

/// Whole screens, as a user would see them.
@Suite struct ScreensTests {
  static let sizes = ["40x20", "80x24", "120x36"]

  @Test(arguments: sizes) func dashboard(size: String) {
    look("dashboard-\(size)", size, "")
  }

  @Test(arguments: sizes) func contactPage(size: String) {
    look("contact-\(size)", size, "<Shift-Tab>/sam<Enter><Enter>")
  }

  @Test(arguments: sizes) func thread(size: String) {
    look("thread-\(size)", size, "2<Enter>")
  }

  @Test(arguments: sizes) func timeline(size: String) {
    look("timeline-\(size)", size, "2j")
  }

  @Test(arguments: sizes) func composer(size: String) {
    look("composer-\(size)", size, "rYes! Thursday at ten?")
  }

  @Test(arguments: sizes) func handedOver(size: String) {
    look("handed-over-\(size)", size, "rYes!<Enter>")
  }

  @Test(arguments: sizes) func snoozePrompt(size: String) {
    look("snooze-\(size)", size, "wtue 9:30")
  }

  @Test(arguments: sizes) func whoIsWho(size: String) {
    look("who-is-who-\(size)", size, "=", book: SampleBooks.twins)
  }

  @Test(arguments: sizes) func oneLine(size: String) {
    look(
      "one-line-\(size)", size,
      "cmet Sam Baker and Jo at Chamber breakfast yesterday #press promised slides by friday")
  }

  @Test(arguments: sizes) func help(size: String) {
    look("help-\(size)", size, "?")
  }

  @Test(arguments: sizes) func why(size: String) {
    look("why-\(size)", size, "W")
  }

  @Test(arguments: sizes) func actedOn(size: String) {
    look("acted-on-\(size)", size, "ejw2h<Enter>j")
  }

  @Test(arguments: sizes) func followUps(size: String) {
    look("follow-ups-\(size)", size, "<Tab>je")
  }

  @Test(arguments: sizes) func emptyBook(size: String) {
    look("empty-\(size)", size, "", book: SampleBooks.empty)
  }

  @Test func tooSmall() {
    look("too-small-20x5", "20x5", "")
  }

  private func look(_ name: String, _ size: String, _ keys: String, book: Book = SampleBooks.small)
  {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var scenario = Scenario(book, size: Size(columns: parts[0], rows: parts[1]))
    scenario.press(keys)
    expectScreen(ScreenView.draw(scenario.state), name)
  }
}
