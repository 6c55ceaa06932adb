import Foundation
import Testing

/// A terminal with a user in front of it: a tmux of its own, without settings.
final class Terminal {
  private let home: Home
  private let tmux: String
  /// In the folder of the home, so no other journey has it.
  private let socket = "journey"

  /// Opens a terminal in which perch runs, and afterwards a word on how it left.
  convenience init(
    _ home: Home, columns: Int = 80, rows: Int = 24, perch arguments: String...
  ) throws {
    try self.init(home, columns: columns, rows: rows, running: [perchProgram] + arguments)
  }

  /// Opens one in which any program runs.
  init(_ home: Home, columns: Int = 80, rows: Int = 24, running words: [String]) throws {
    self.home = home
    let places = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    tmux = try #require(
      places.first { FileManager.default.isExecutableFile(atPath: $0) },
      "These tests need tmux: sudo apt install tmux")
    let visit = """
      before=$(stty -g); "$0" "$@"; echo "perch left with $?."
      [ "$before" = "$(stty -g)" ] && echo "The terminal is as it was."; exec cat
      """
    try ask(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "/bin/sh", "-c", visit]
        + words)
  }

  deinit { _ = command(["kill-server"]) }

  func types(_ text: String) throws { try ask(["send-keys", "-l", text]) }

  /// Presses keys by tmux' names: `Enter`, `C-r`, `Escape`.
  func presses(_ keys: String...) throws { try ask(["send-keys"] + keys) }

  /// The window is closed, as by a mouse.
  func closes() throws { try ask(["kill-pane"]) }

  /// What is on the screen now, without colours.
  func screen() throws -> String { try ask(["capture-pane", "-p"]) }

  /// What tmux keeps about the screen: `alternate_on`, `cursor_flag`.
  func mode(_ name: String) throws -> String {
    try ask(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  /// Looks at the screen until a text is there; fails with the screen where it does not come.
  func waits(for text: String, _ place: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)” did not come", place) { $0.contains(text) }
  }

  /// Looks at the screen until a text is gone.
  func waits(without text: String, _ place: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)” did not go", place) { !$0.contains(text) }
  }

  private func wait(
    _ complaint: String, _ place: SourceLocation, until isThere: (String) -> Bool
  ) throws {
    let screen = try look(screen, until: isThere)
    try #require(isThere(screen), "\(complaint):\n\(screen)", sourceLocation: place)
  }

  @discardableResult
  private func ask(_ arguments: [String]) throws -> String {
    let (output, status) = command(arguments)
    try #require(status == 0, "tmux \(arguments): \(output)")
    return output
  }

  private func command(_ arguments: [String]) -> (output: String, status: Int32) {
    run(
      tmux, ["-u", "-L", socket, "-f", "/dev/null"] + arguments, home.environment, in: home.path)
  }
}

/// Looks again and again until what is seen is as wanted, or nobody would wait any longer.
/// Returns what was seen last.
func look<Seen>(_ see: () throws -> Seen, until isWanted: (Seen) -> Bool) rethrows -> Seen {
  let deadline = Date(timeIntervalSinceNow: 20)
  var seen = try see()
  while !isWanted(seen), Date() < deadline { seen = try see() }
  return seen
}
