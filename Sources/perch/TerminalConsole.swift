internal import Commands
internal import Glibc
internal import Runtime
internal import Screen
internal import Terminal

/// The real terminal and the signals of the process, as the loop wants them.
final class TerminalConsole: Console {
  private let terminal: any Terminal
  private let signals: SignalPipe
  private let variable: (String) -> String?

  /// - Parameter variable: of the environment, which has a say in the colours too.
  init(
    _ terminal: any Terminal, _ signals: SignalPipe, variable: @escaping (String) -> String?
  ) {
    self.terminal = terminal
    self.signals = signals
    self.variable = variable
  }

  var size: Size { terminal.size }
  var inputDescriptor: Int32 { terminal.inputDescriptor }
  var signalDescriptor: Int32 { signals.descriptor }
  var blockedOutput: Int32? { terminal.blockedOutput }
  var escapeDeadline: Int? { terminal.escapeDeadlineMilliseconds }

  func paint(_ grid: Grid) { terminal.paint(grid) }
  func say(_ speech: Speech) { terminal.say(speech) }
  func repaint() { terminal.repaint() }
  func wear(_ theme: ThemeWish) { terminal.wear(theme.told(by: variable)) }
  func drain() { terminal.drain() }
  func resized() { terminal.resized() }
  func copy(_ text: String) { terminal.copy(text) }
  func end() { terminal.end() }

  func readInput() throws(ConsoleLost) -> [ConsoleInput] {
    do throws(TerminalLost) {
      return try terminal.readInput().map(ConsoleInput.init)
    } catch {
      throw ConsoleLost()
    }
  }

  func flushEscape() -> [ConsoleInput] { terminal.flushEscape().map(ConsoleInput.init) }

  func readSignals() -> [ConsoleSignal] {
    signals.read().map { signal in
      switch signal {
      case .resized: .resized
      case .hungUp: .hungUp
      case .terminate: .terminate(SIGTERM)
      case .interrupt: .terminate(SIGINT)
      case .quit: .terminate(SIGQUIT)
      case .stop: .stop
      case .resumed: .resumed
      }
    }
  }

  func leaveScreen() { terminal.suspend() }
  func returnToScreen() { terminal.resume() }

  func suspend() {
    terminal.suspend()
    signals.stop()
    terminal.resume()
  }
}

extension ConsoleInput {
  fileprivate init(_ input: TerminalInput) {
    switch input {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .click(let point): self = .click(point)
    case .wheel(let point, let notches): self = .wheel(point, notches)
    }
  }
}
