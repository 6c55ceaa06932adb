import Dashboard
import People
import Queries
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
    look("handed-over-\(size)", size, "rYes!<^s>")
  }

  @Test(arguments: sizes) func newTweet(size: String) {
    look("new-tweet-\(size)", size, "Ccoffee with @gra")
  }

  @Test(arguments: sizes) func tooLong(size: String) {
    let text = String(repeating: "too much is too much ", count: 14)
    look("too-long-\(size)", size, "r\(text){what}")
  }

  @Test(arguments: sizes) func templates(size: String) {
    look("templates-\(size)", size, "r<^t>") { user in
      user.happen(.templates([]))
      user.press("jj")
    }
  }

  @Test(arguments: sizes) func outbox(size: String) {
    look(
      "outbox-\(size)", size,
      "rYes! Thursday at ten?<^p>C@jolind meet @graceok: you both {what}<Esc>Coff to Halifax<Esc>O")
  }

  @Test(arguments: sizes) func alreadyAnswered(size: String) {
    look("already-answered-\(size)", size, "rYes!<^s>yrYes again!<^s>")
  }

  @Test(arguments: sizes) func hostileTweetAnswered(size: String) {
    var book = SampleBooks.small
    book.take([
      SampleBooks.tweet(
        130, "2026-11-21T07:14:00Z", "sambaker",
        "@anna \u{1B}[2J\u{1B}]0;owned\u{7}\u{202E}gnihtyna 👩‍👩‍👧 Z\u{301}\u{302}\u{303}\u{304}algo 日本語？",
        to: "anna")
    ])
    look("hostile-answered-\(size)", size, "r日本 👩‍👩‍👧 e\u{301}\u{202E}", book: book)
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

  @Test(arguments: sizes + ["200x60"]) func contacts(size: String) throws {
    try lookAtDemo("contacts-\(size)", size, "3")
  }

  @Test(arguments: sizes + ["200x60"]) func circles(size: String) throws {
    try lookAtDemo("circles-\(size)", size, "4jj")
  }

  @Test(arguments: sizes) func agenda(size: String) throws {
    try lookAtDemo("agenda-\(size)", size, "5j")
  }

  @Test(arguments: sizes) func weeks(size: String) throws {
    try lookAtDemo("weeks-\(size)", size, "5<Tab>")
  }

  @Test(arguments: sizes + ["200x60"]) func insights(size: String) throws {
    try lookAtDemo("insights-\(size)", size, "6")
  }

  @Test(arguments: sizes) func reach(size: String) throws {
    try lookAtDemo("reach-\(size)", size, "7")
  }

  @Test(arguments: sizes) func ladder(size: String) throws {
    try lookAtDemo("ladder-\(size)", size, "7<Tab>j")
  }

  @Test(arguments: sizes) func near(size: String) throws {
    try lookAtDemo("near-\(size)", size, "8j")
  }

  @Test(arguments: sizes) func introductions(size: String) throws {
    try lookAtDemo("introductions-\(size)", size, "9")
  }

  @Test(arguments: sizes) func needs(size: String) throws {
    try lookAtDemo("needs-\(size)", size, "9<Tab>")
  }

  @Test(arguments: sizes) func conversations(size: String) throws {
    try lookAtDemo("conversations-\(size)", size, "2jjjj<Enter>j")
  }

  @Test(arguments: sizes) func friend(size: String) throws {
    try lookAtDemo("friend-\(size)", size, "3<Enter>")
  }

  @Test(arguments: sizes) func limitPrompt(size: String) {
    look("limit-\(size)", size, "\\is:unanswered -tag:c")
  }

  @Test(arguments: sizes) func limitMistake(size: String) {
    look("limit-mistake-\(size)", size, "\\press strenght<40")
  }

  @Test(arguments: sizes) func palette(size: String) {
    look("palette-\(size)", size, ":sn")
  }

  @Test(arguments: sizes) func paletteArgument(size: String) {
    look("palette-argument-\(size)", size, ":snooze tue 9:30")
  }

  @Test(arguments: sizes) func savedQueries(size: String) {
    look("saved-queries-\(size)", size, "''")
  }

  @Test(arguments: sizes) func marks(size: String) {
    look("marks-\(size)", size, "vvj")
  }

  @Test(arguments: sizes) func peek(size: String) {
    look("peek-\(size)", size, "<Shift-Tab>/sam<Enter>p")
  }

  @Test(arguments: sizes) func minutes(size: String) throws {
    try lookAtDemo("minutes-\(size)", size, "Fe")
  }

  @Test(arguments: sizes) func closing(size: String) {
    look("closing-\(size)", size, "Feeeeeeee")
  }

  @Test(arguments: sizes) func said(size: String) {
    var book = SampleBooks.small
    book.take(SampleBooks.said)
    look("said-\(size)", size, "Py", book: book)
  }

  @Test(arguments: sizes) func screening(size: String) throws {
    try lookAtDemo("screening-\(size)", size, "!n")
  }

  @Test(arguments: sizes) func events(size: String) throws {
    try lookAtDemo("events-\(size)", size, "E")
  }

  @Test(arguments: sizes) func event(size: String) throws {
    try lookAtDemo("event-\(size)", size, "E<Enter>v")
  }

  @Test(arguments: sizes) func attendee(size: String) throws {
    try lookAtDemo(
      "attendee-\(size)", size, "E<Enter>cNadia Rahman @nadiar #press, send the map by tue")
  }

  @Test(arguments: sizes) func searchEverything(size: String) throws {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var user = Scenario(SampleBooks.small, size: Size(columns: parts[0], rows: parts[1]))
    user.press("Sred or slides or baker")
    let query = try Query("red or slides or baker", now: SampleBooks.now, zone: .utc)
    var found: [Hit] = []
    WholeSearch(query, user.state.queryWorld).run { hits in
      found += hits
      return true
    }
    guard case .searchAll(_, let number)? = user.effects.last else { return }
    user.happen(.hits(found, number: number, isLast: true))
    expectScreen(ScreenView.draw(user.state), "search-\(size)")
  }

  @Test func tooSmall() {
    look("too-small-20x5", "20x5", "")
  }

  /// In the book that comes with the program, which has years to show.
  private func lookAtDemo(_ name: String, _ size: String, _ keys: String) throws {
    look(name, size, keys, book: try SampleBooks.demo())
  }

  private func look(
    _ name: String, _ size: String, _ keys: String, book: Book = SampleBooks.small,
    then: (inout Scenario) -> Void = { _ in }
  ) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    var scenario = Scenario(book, size: Size(columns: parts[0], rows: parts[1]))
    scenario.press(keys)
    then(&scenario)
    expectScreen(ScreenView.draw(scenario.state), name)
  }
}
