import Foundation
import Testing

/// From a line in the shell to one person, and back, over several visits.
@Suite(.timeLimit(.minutes(2)))
struct WhoIsWhoJourneyTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.importAnna()
    try home.perch(
      "put", "contact",
      #"{"id":"c-mira","name":"Mira Lund","handles":{"twitter:mira_lund":true}}"#)
    try home.perch(
      "put", "contact",
      #"{"id":"c-mira-2","name":"Mira Lund","handles":{"mastodon:mira@example.social":true},"#
        + #""bio":"maps. https://twitter.com/mira_lund","tags":{"maps":true}}"#)
  }

  @Test("A merge is shown everywhere, and u takes it back in a later visit")
  func mergeAndUndo() throws {
    let before = try home.perch("dump")
    #expect(try home.perch("merge", "--list").contains("profile names the other's handle"))
    #expect(try home.perch("merge", "@mira_lund", "c-mira-2", "--dry-run").contains("Would merge"))
    #expect(try home.perch("dump") == before)
    try home.perch("merge", "@mira_lund", "c-mira-2")
    let merged = try home.dump("contact").count
    #expect(try home.perch("merge", "@mira_lund", "c-mira-2").contains("is one contact already"))
    #expect(try home.dump("contact").count == merged)
    let shown = try home.perch("show", "mastodon:mira@example.social", "--json")
    #expect(shown.contains("twitter:mira_lund") && shown.contains("maps"))
    #expect(try home.perch("merge", "--list").contains("Nobody here"))

    let terminal = try Terminal(home)
    try terminal.waits(for: "4 to answer")
    try terminal.types("u")
    try terminal.waits(for: "Undone: merged Mira Lund into Mira Lund")
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
    #expect(try home.perch("dump") == before)
  }

  @Test("The page of who is who merges with one key")
  func page() throws {
    let terminal = try Terminal(home)
    try terminal.waits(for: "4 to answer")
    try terminal.types("=")
    try terminal.waits(for: "1 of 1")
    try terminal.types("y")
    try terminal.waits(for: "All answered.")
    try terminal.types("qq")
    try terminal.waits(for: "perch left with 0.")
    let merged = try home.dump("contact").first { $0["id"] as? String == "c-mira-2" }
    #expect(merged?["mergedInto"] as? String != nil)
  }

  @Test("A line from the shell is one act, which u takes back whole")
  func oneLine() throws {
    let before = try home.dump("follow-up").count
    let text = "met Mira Lund @mira_lund and Ola Berg at Map Fair yesterday promised maps by friday"
    #expect(try home.perch("log", text, "--dry-run").contains("Ola Berg (new)"))
    #expect(try home.dump("event").isEmpty)
    try home.perch("log", text)
    #expect(try home.dump("event").compactMap { $0["on"] as? String } == ["2026-02-11"])
    #expect(try home.dump("follow-up").count == before + 2)

    let terminal = try Terminal(home)
    try terminal.waits(for: "4 to answer")
    try terminal.types("u")
    try terminal.waits(for: "Undone: logged met with Mira Lund and Ola Berg")
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
    #expect(try home.dump("event").isEmpty)
    #expect(try home.dump("follow-up").count == before)
  }

  @Test("Where nobody can be asked, a name that two have is an error that lists them")
  func ambiguous() throws {
    let (output, status) = run(
      perchProgram, ["log", "met Mira at the fair"], home.environment, in: home.path)
    #expect(status == 2)
    #expect(output.contains("@mira_lund") && output.contains("@mira@example.social"))
    #expect(try home.dump("interaction").isEmpty)
  }

  @Test("On a terminal the name is asked, and the line is shown before it is saved")
  func asked() throws {
    let terminal = try Terminal(home, perch: "log", "met Mira at the fair")
    try terminal.waits(for: "Who is “Mira”?")
    try terminal.presses("1", "Enter")
    try terminal.waits(for: "Enter saves, e edits, q leaves:")
    try terminal.presses("e", "Enter")
    try terminal.waits(for: "line: met Mira at the fair")
    try terminal.presses("C-a", "M-f", "M-f", "C-k")
    try terminal.types(" Lund @mira_lund in Oslo")
    try terminal.presses("Enter")
    try terminal.waits(for: "in Oslo")
    try terminal.presses("Enter")
    try terminal.waits(for: "The terminal is as it was.")
    let logged = try home.dump("interaction")
    #expect(logged.compactMap { $0["note"] as? String } == ["in Oslo"])
  }
}
