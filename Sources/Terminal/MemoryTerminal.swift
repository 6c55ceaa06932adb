package import Screen

/// A terminal without a terminal: plays a script of inputs and keeps what was painted.
package final class MemoryTerminal: Terminal {
  package private(set) var size: Size
  package let canShowUnicode: Bool
  /// All grids painted, oldest first.
  package private(set) var painted: [Grid] = []
  package private(set) var copies: [String] = []
  /// All that was said, oldest first.
  package private(set) var said: [Speech] = []
  package private(set) var repaints = 0
  package private(set) var themes: [ThemeWish] = []
  package private(set) var isSuspended = false
  package private(set) var hasEnded = false
  /// No descriptor of the system.
  package let inputDescriptor: Int32 = -1
  package let blockedOutput: Int32? = nil

  private var script: [[TerminalInput]]
  private let losesAtEnd: Bool
  private var nextSize: Size?

  /// - Parameters:
  ///   - script: what each call of `readInput` returns, one after the other.
  ///   - losesAtEnd: whether the terminal goes away after the script; else nothing more is typed.
  package init(
    size: Size, script: [[TerminalInput]] = [], losesAtEnd: Bool = false,
    canShowUnicode: Bool = true
  ) {
    self.size = size
    self.script = script
    self.losesAtEnd = losesAtEnd
    self.canShowUnicode = canShowUnicode
  }

  package func type(_ inputs: TerminalInput...) { script.append(inputs) }

  /// The user drags the window's edge; `resized()` will find it.
  package func drag(to size: Size) { nextSize = size }

  package func paint(_ grid: Grid) { painted.append(grid) }
  package func say(_ speech: Speech) { said.append(speech) }
  package func repaint() { repaints += 1 }
  package func wear(_ theme: ThemeWish) { themes.append(theme) }

  package func resized() {
    size = nextSize ?? size
    nextSize = nil
  }

  package func readInput() throws(TerminalLost) -> [TerminalInput] {
    if !script.isEmpty { return script.removeFirst() }
    if losesAtEnd { throw TerminalLost() }
    return []
  }

  package var escapeDeadlineMilliseconds: Int? { nil }
  package func flushEscape() -> [TerminalInput] { [] }
  package func drain() {}
  package func copy(_ text: String) { copies.append(text) }
  package func suspend() { isSuspended = true }
  package func resume() { isSuspended = false }
  package func end() { hasEnded = true }
}
