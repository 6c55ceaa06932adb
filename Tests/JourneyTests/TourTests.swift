import Foundation
import Testing

/// Round the dashboard under names of terminals that people have.
@Suite(.timeLimit(.minutes(2)))
struct TourTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test(arguments: [
    "xterm-256color", "xterm-kitty", "tmux-256color", "screen-256color", "screen", "linux",
    "vt220", "vt100",
  ])
  func aTour(term: String) throws {
    let terminal = try Terminal(
      home, columns: 100, rows: 30,
      running: ["/usr/bin/env", "TERM=\(term)", perchProgram, "demo"])
    try goRound(terminal)
  }

  @Test func aTourInsideScreen() throws {
    let screen = "/usr/bin/screen"
    guard FileManager.default.isExecutableFile(atPath: screen) else {
      print("skipped: no \(screen)")
      return
    }
    let sockets = home.path + "/screens"
    try FileManager.default.createDirectory(
      atPath: sockets, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let terminal = try Terminal(
      home, columns: 100, rows: 30,
      running: [
        "/usr/bin/env", "SCREENDIR=\(sockets)", screen, "-U", "-c", "/dev/null", perchProgram,
        "demo",
      ])
    try goRound(terminal, leaves: "screen is terminating")
  }

  private func goRound(_ terminal: Terminal, leaves words: String = "perch left with 0.") throws {
    try terminal.waits(for: "To answer")
    try terminal.types("j")
    try terminal.presses("Enter")
    try terminal.waits(for: "Thread")
    try terminal.types("q2")
    try terminal.waits(for: "newest first")
    try terminal.types("?")
    try terminal.waits(for: "go down one line")
    try terminal.types("qq")
    try terminal.waits(for: "To answer")
    try terminal.types("r")
    try terminal.waits(for: "Reply to")
    try terminal.types("a word")
    try terminal.presses("Escape")
    try terminal.waits(for: "To answer")
    try terminal.types("q")
    try terminal.waits(for: words)
    try terminal.waits(for: "The terminal is as it was.")
    #expect(try terminal.mode("alternate_on") == "0")
    #expect(try terminal.mode("cursor_flag") == "1")
    #expect(try terminal.mode("mouse_any_flag") == "0")
  }

  @Test func aTourByEar() throws {
    let terminal = try Terminal(
      home, columns: 100, rows: 60,
      running: ["/usr/bin/env", "TERM=dumb", perchProgram, "demo", "--linear"])
    try terminal.waits(for: "Perch, line by line")
    try terminal.waits(for: ", 1 of ")
    try terminal.types("j")
    try terminal.waits(for: ", 2 of ")
    try terminal.types("wtue")
    try terminal.waits(for: "Snooze until: tue")
    try terminal.presses("Enter")
    try terminal.waits(for: "u undo")
    try terminal.types("q")
    try terminal.waits(for: "The terminal is as it was.")
    #expect(try terminal.mode("alternate_on") == "0")
  }
}

/// However the program goes down, the terminal is given back.
@Suite(.timeLimit(.minutes(2)))
struct CrashTests {
  @Test(arguments: [
    "segv", "abrt", "ill", "bus", "fpe", "trap", "swift", "overflow", "thread", "error",
  ])
  func theTerminalIsAsItWas(kind: String) throws {
    let terminal = try Terminal(try Home(), perch: "demo", "--crash=\(kind)")
    try terminal.waits(for: "perch left with")
    try terminal.waits(for: "The terminal is as it was.")
    #expect(try !terminal.screen().contains("perch left with 0."))
    #expect(try terminal.mode("alternate_on") == "0")
    #expect(try terminal.mode("cursor_flag") == "1")
    #expect(try terminal.mode("mouse_any_flag") == "0")
  }
}
