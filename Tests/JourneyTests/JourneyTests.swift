import Foundation
import Testing

/// From an archive to a worked-off queue, through a real terminal.
@Suite(.timeLimit(.minutes(2)))
struct JourneyTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.importAnna()
  }

  @Test("After an import, those who wait stand in the dashboard, best first")
  func importAndLook() throws {
    let terminal = try Terminal(home)
    try terminal.waits(for: "4 to answer · 0 today · 0 overdue")
    let screen = try terminal.screen()
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let places = ["Mira Lund  @mira_lund", "Kai  @kai_w", "Tom Hale", "Inês Rocha"]
      .map { name in lines.firstIndex { $0.contains(name) && !$0.contains("○") } }
    #expect(
      !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(screen.contains("loved the new map. Are you in London on"))
    #expect(screen.contains("asks you a question"))
    #expect(screen.contains("@anna"))
    #expect(try home.waiting() == ["Mira Lund", "Kai", "Tom Hale", "Inês Rocha"])

    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
  }

  @Test("The same import again adds nothing")
  func importTwice() throws {
    let before = try home.perch("dump")
    try home.importAnna()
    #expect(try home.perch("dump") == before)
  }

  @Test("What is done in one visit is still done in the next")
  func triageQuitAndReopen() throws {
    let visit = try Terminal(home)
    try triage(visit)
    try leave(visit)
    #expect(try home.waiting() == ["Inês Rocha"])
    try checkWhatIsKept()

    let next = try Terminal(home)
    try next.waits(for: "1 to answer · 1 today · 0 overdue")
    let screen = try next.screen()
    #expect(screen.contains("thank you for the walk"))
    #expect(!screen.contains("Mira Lund  @mira_lund"))
    try next.presses("Tab")
    try next.waits(for: "send the map")
    try leave(next)
  }

  @Test("An act is kept when the window is closed right after it")
  func closeTheWindow() throws {
    let terminal = try Terminal(home)
    try terminal.waits(for: "4 to answer")
    try terminal.types("e")
    try terminal.waits(for: "3 to answer")
    try terminal.closes()
    // It saves while its terminal is already gone.
    let expected = ["Kai", "Tom Hale", "Inês Rocha"]
    #expect(try look(home.waiting) { $0 == expected } == expected)
  }

  @Test("The demo opens without a book, and leaves none")
  func demo() throws {
    let empty = try Home()
    let terminal = try Terminal(empty, perch: "demo")
    try terminal.waits(for: "to answer ·")
    try terminal.types("e")
    try terminal.waits(for: "✓ done")
    try leave(terminal)
    let left = try FileManager.default.subpathsOfDirectory(atPath: empty.path)
    #expect(Set(left.filter { !$0.hasPrefix("tmux-") }).isSubset(of: ["cache", "cache/perch"]))
  }
}

extension JourneyTests {
  /// Mira is done, taken back and done again; Kai is answered; Tom waits until tomorrow.
  private func triage(_ terminal: Terminal) throws {
    try terminal.waits(for: "4 to answer")
    try terminal.types("e")
    try terminal.waits(for: "3 to answer")
    try terminal.types("u")
    try terminal.waits(for: "Undone: done with Mira Lund")
    try terminal.waits(for: "4 to answer")
    try terminal.types("f")
    try terminal.waits(for: "Follow up with Mira Lund")
    try terminal.types("today send the map")
    try terminal.presses("Enter")
    try terminal.waits(for: "1 today")
    try terminal.types("ej")
    try terminal.waits(for: "✓ Mira Lund  done")

    try terminal.types("*")
    try terminal.waits(for: "★")
    try terminal.types("a")
    try terminal.waits(for: "Note on Kai")
    try terminal.types("met at the fair")
    try terminal.presses("Enter")
    try terminal.waits(without: "Note on Kai")
    try terminal.types("r")
    try terminal.waits(for: "Reply to Kai")
    try terminal.types("hi Kai, see you there")
    try terminal.presses("C-s")
    try terminal.waits(for: "Posted? y / n")
    try terminal.types("y")
    try terminal.waits(for: "✓ answered")

    try terminal.types("jw")
    try terminal.waits(for: "Snooze until")
    try terminal.types("tomorrow")
    try terminal.waits(for: "→ Fri 13 Feb")
    try terminal.presses("Enter")
    try terminal.waits(for: "1 to answer")
  }

  private func leave(_ terminal: Terminal) throws {
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
    try terminal.waits(for: "The terminal is as it was.")
    #expect(try terminal.mode("alternate_on") == "0")
    #expect(try terminal.mode("cursor_flag") == "1")
  }

  private func checkWhatIsKept() throws {
    let kai = try #require(try home.dump("contact").first { $0["name"] as? String == "Kai" })
    #expect(kai["star"] as? Bool == true)
    #expect(kai["note"] as? String == "met at the fair")
    let promise = try #require(try home.dump("follow-up").first)
    #expect(promise["what"] as? String == "send the map")
    #expect(promise["due"] as? String == "2026-02-12")
    let answer = try #require(try home.dump("outbox").first)
    #expect(answer["text"] as? String == "hi Kai, see you there")
    #expect(answer["state"] as? String == "handed")
    let states = try home.dump("queue").compactMap { $0["state"] as? String }
    #expect(states.sorted() == ["done", "done", "snoozed"])
  }

  @Test("The queue's scores do not depend on whether the cache is there")
  func withoutCache() throws {
    let home = try Home()
    try home.importAnna()
    try home.talkedHalfAYearAgo()
    try? FileManager.default.removeItem(atPath: home.path + "/cache")
    let cold = try home.perch("queue", "--json")
    #expect(FileManager.default.fileExists(atPath: home.path + "/cache/perch"))
    #expect(try home.perch("queue", "--json") == cold)
  }
}
