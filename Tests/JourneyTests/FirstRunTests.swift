import Foundation
import Testing

/// The first minute of somebody who never saw it, in a real terminal.
@Suite(.timeLimit(.minutes(2)))
struct FirstRunTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test("Without a book, an archive in Downloads is one key away, and then the dashboard")
  func bringIn() throws {
    let downloads = home.path + "/Downloads"
    try FileManager.default.createDirectory(
      atPath: downloads, withIntermediateDirectories: true)
    let archive = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "IntakeTests/Fixtures/anna.zip").path
    try FileManager.default.copyItem(
      atPath: archive, toPath: downloads + "/twitter-2026-02-12-a1b2.zip")
    let terminal = try Terminal(home)
    try terminal.waits(for: "Bring in ~/Downloads/twitter-2026-02-12-a1b2.zip")
    #expect(try terminal.screen().contains("X archive"))
    #expect(!FileManager.default.fileExists(atPath: home.path + "/book"))
    try terminal.types("i")
    try terminal.waits(for: "It is in.")
    try terminal.presses("Enter")
    try terminal.waits(for: "to answer ·")
    try leave(terminal)
    #expect(try home.dump("contact").contains { $0["me"] as? Bool == true })
  }

  @Test("From the made-up book to the first reply in five keys and the words of it")
  func demo() throws {
    let terminal = try Terminal(home)
    try terminal.waits(for: "Look around in a made-up book")
    try terminal.types("d")
    try terminal.waits(for: "to answer ·")
    try terminal.types("r")
    try terminal.types("so sorry, on my way")
    try terminal.presses("C-s")
    try terminal.waits(for: "Posted?")
    try terminal.types("y")
    try terminal.waits(for: "answered")
    try leave(terminal)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/book"))
  }

  @Test("Who only looks leaves nothing behind, and a wrong path is told")
  func look() throws {
    let terminal = try Terminal(home, columns: 40, rows: 20)
    try terminal.waits(for: "There is no book yet")
    try terminal.types("i")
    try terminal.waits(for: "What to bring in")
    try terminal.types("~/nothing.zip")
    try terminal.presses("Enter")
    try terminal.waits(for: "nothing.zip")
    try terminal.waits(for: "Bring in an archive")
    try leave(terminal)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/book"))
  }

  @Test("An empty book of one's own")
  func empty() throws {
    let terminal = try Terminal(home)
    try terminal.waits(for: "Begin with an empty book")
    try terminal.types("m")
    try terminal.types("@anna")
    try terminal.presses("Enter")
    try terminal.waits(for: "0 to answer")
    #expect(try terminal.screen().contains("@anna"))
    try leave(terminal)
  }

  private func leave(_ terminal: Terminal) throws {
    try terminal.types("q")
    try terminal.waits(for: "perch left with 0.")
    try terminal.waits(for: "The terminal is as it was.")
  }
}
