internal import ArgumentParser
internal import Glibc
internal import Runtime
internal import Screen

/// A way to go down with the screen up, for trying that the terminal is given back: `--crash=KIND`.
enum Crash: String, CaseIterable, ExpressibleByArgument {
  case segv, abrt, ill, bus, fpe, trap
  /// A failed precondition of the language.
  case swift
  /// More calls in calls than the stack holds.
  case overflow
  /// The same on another thread.
  case thread
  /// An error that nobody catches on its way to `main`.
  case error

  /// Ends the program, but for `error`, which its caller throws.
  func happen() {
    switch self {
    case .segv: raise(SIGSEGV)
    case .abrt: abort()
    case .ill: raise(SIGILL)
    case .bus: raise(SIGBUS)
    case .fpe: raise(SIGFPE)
    case .trap: raise(SIGTRAP)
    case .swift: preconditionFailure("asked for by --crash")
    case .overflow: print(Crash.depth(1))
    case .thread:
      WorkThread().run { print(Crash.depth(1)) }
      sleep(10)
    case .error: break
    }
  }

  /// Its own result is needed, so that the call can't become a jump.
  @inline(never) private static func depth(_ level: Int) -> Int {
    level == .max ? level : depth(level + 1) &+ level
  }
}

/// A console whose program crashes as soon as there is something on the screen.
final class CrashingConsole: Console {
  private let console: any Console
  private let crash: Crash

  init(_ console: any Console, _ crash: Crash) {
    self.console = console
    self.crash = crash
  }

  var size: Size { console.size }
  var inputDescriptor: Int32 { console.inputDescriptor }
  var signalDescriptor: Int32 { console.signalDescriptor }
  var blockedOutput: Int32? { console.blockedOutput }
  var escapeDeadline: Int? { console.escapeDeadline }

  func paint(_ grid: Grid) {
    console.paint(grid)
    crash.happen()
  }

  func say(_ speech: Speech) {
    console.say(speech)
    crash.happen()
  }

  func repaint() { console.repaint() }
  func wear(_ theme: ThemeWish) { console.wear(theme) }
  func drain() { console.drain() }
  func readInput() throws(ConsoleLost) -> [ConsoleInput] { try console.readInput() }
  func flushEscape() -> [ConsoleInput] { console.flushEscape() }
  func readSignals() -> [ConsoleSignal] { console.readSignals() }
  func resized() { console.resized() }
  func copy(_ text: String) { console.copy(text) }
  func leaveScreen() { console.leaveScreen() }
  func returnToScreen() { console.returnToScreen() }
  func suspend() { console.suspend() }
  func end() { console.end() }
}
