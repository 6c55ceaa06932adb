package import Commands
package import Screen

/// What the loop needs of a terminal; the program joins it to the real one, tests to none.
package protocol Console: AnyObject {
  var size: Size { get }
  /// To poll for what is typed.
  var inputDescriptor: Int32 { get }
  /// To poll for signals.
  var signalDescriptor: Int32 { get }
  /// To poll for writing while the terminal takes no more output; else nil.
  var blockedOutput: Int32? { get }
  /// Milliseconds until a lone Esc counts as Esc; nil while none waits.
  var escapeDeadline: Int? { get }

  func paint(_ grid: Grid)
  /// Adds lines where nothing is painted.
  func say(_ speech: Speech)
  func repaint()
  /// Shows everything in the colours that the settings want from now on.
  func wear(_ theme: ThemeWish)
  func drain()
  func readInput() throws(ConsoleLost) -> [ConsoleInput]
  func flushEscape() -> [ConsoleInput]
  func readSignals() -> [ConsoleSignal]
  func resized()
  func copy(_ text: String)
  /// Gives the screen to another program, and takes it again.
  func leaveScreen()
  func returnToScreen()
  /// Leaves the screen, stops the process, and comes back when it goes on.
  func suspend()
  func end()
}

/// What was typed, or done with the mouse.
package enum ConsoleInput: Equatable, Sendable {
  case key(Key)
  case paste(String)
  case click(Point)
  /// The wheel was turned by so many notches, down where positive.
  case wheel(Point, Int)
}

/// A signal that the program answers to.
package enum ConsoleSignal: Equatable, Sendable {
  case resized, hungUp, stop, resumed
  /// The program is asked to end, by the signal of this number.
  case terminate(Int32)
}

/// The terminal is gone.
package struct ConsoleLost: Error { package init() {} }
