package import Commands
package import Screen

/// What came from the keyboard, or the mouse.
package enum TerminalInput: Equatable, Sendable {
  case key(Key)
  /// A bracketed paste, whole; its line breaks are line feeds. It may hold any character.
  case paste(String)
  /// The first button was pressed.
  case click(Point)
  /// The wheel was turned by so many notches, down where positive.
  case wheel(Point, Int)
}

/// The terminal went away: the window was closed, the connection dropped.
package struct TerminalLost: Error, Equatable {}

/// Why the terminal can't be taken.
package enum TerminalProblem: Error, Equatable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// TERM names nothing that terminfo knows.
  case unknownTerminal(String)
  /// TERM names a terminal whose cursor can't be moved, such as `dumb`.
  case incapable(String)
  /// A system call failed; the number is errno's.
  case system(call: String, code: Int32)
}

/// The edge to the user's screen and keyboard. Not for several threads.
///
/// The loop polls `inputDescriptor` for reading, `blockedOutput` for writing while there is one,
/// and waits no longer than `escapeDeadlineMilliseconds`.
package protocol Terminal: AnyObject {
  var size: Size { get }
  /// Whether lines, bars, rings and Braille can be expected to come out as such.
  var canShowUnicode: Bool { get }

  /// Shows a grid: writes only the cells that are different from the last.
  func paint(_ grid: Grid)
  /// Adds lines where nothing is painted; what is on a screen already is not said.
  func say(_ speech: Speech)
  /// Shows the last grid again on a cleared screen.
  func repaint()
  /// Shows everything in other colours from now on.
  func wear(_ theme: ThemeWish)
  /// Takes note of a new size (SIGWINCH). The next paint writes everything.
  func resized()

  var inputDescriptor: Int32 { get }
  /// What has been typed since the last call; never waits.
  func readInput() throws(TerminalLost) -> [TerminalInput]
  /// How long to wait for what follows an Esc before it counts as a key; nil when none waits.
  var escapeDeadlineMilliseconds: Int? { get }
  /// The deadline has passed: the Esc was a key.
  func flushEscape() -> [TerminalInput]

  /// The descriptor to poll for writing while the terminal takes no more output, else nil.
  var blockedOutput: Int32? { get }
  /// Writes on after `blockedOutput` became writable.
  func drain()

  /// Puts text on the user's clipboard where the terminal can, also through ssh.
  func copy(_ text: String)

  /// Gives the terminal back, around `$EDITOR` or a stop.
  func suspend()
  func resume()
  /// Gives the terminal back for good.
  func end()
}
