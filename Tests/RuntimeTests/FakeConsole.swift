import Commands
import Glibc
import Runtime
import Screen
import Testing

/// A terminal with nobody in front of it: does the next thing of its script as soon as it is shown
/// what the script waits for.
final class FakeConsole: Console {
  enum Deed {
    case press([ConsoleInput])
    case signals([ConsoleSignal])
    /// Something in the world, after which the script goes on.
    case happens(() throws -> Void)
    /// A lone Esc, which only a lost deadline tells from the start of another key.
    case escape
    /// The terminal goes, and signals come no more.
    case hangUp
    case resize(Size)
  }

  /// Milliseconds until the script counts as stuck; nil leaves the poll to the loop's own clock.
  var patience: Int? = 10_000
  private(set) var size = Size(columns: 80, rows: 24)
  private(set) var screens: [Grid] = []
  private(set) var copied: [String] = []
  private(set) var repaints = 0
  private(set) var suspensions = 0
  private(set) var lendings = 0
  private(set) var ends = 0
  private var script: [(sight: String, deed: Deed)] = []
  private var input: [ConsoleInput] = []
  private var signals: [ConsoleSignal] = []
  private var isEscapeWaiting = false
  private var isGone = false
  private let inputPipe = WakePipe()
  private let signalPipe = WakePipe()

  /// Once `sight` is on the screen, does this; in order.
  func seeing(_ sight: String, _ deed: Deed) { script.append((sight, deed)) }

  func seeing(_ sight: String, press keys: String) {
    seeing(sight, .press(keys.map { .key(.character($0)) }))
  }

  private(set) var said: [Speech] = []

  /// What is seen, or what was heard so far.
  var screen: String {
    screens.last?.picture
      ?? said.flatMap { $0.lines + [$0.typing].compactMap(\.self) }.map(\.text)
      .joined(separator: "\n")
  }

  var inputDescriptor: Int32 { inputPipe.readEnd }
  var signalDescriptor: Int32 { signalPipe.readEnd }
  var blockedOutput: Int32? { nil }
  var escapeDeadline: Int? { isEscapeWaiting ? 0 : patience }

  func say(_ speech: Speech) {
    said.append(speech)
    goOn()
  }

  func paint(_ grid: Grid) {
    screens.append(grid)
    goOn()
  }

  private func goOn() {
    while let next = script.first, screen.contains(next.sight) {
      script.removeFirst()
      perform(next.deed)
      guard case .happens = next.deed else { return }
    }
  }

  private func perform(_ deed: Deed) {
    switch deed {
    case .press(let keys):
      input += keys
      inputPipe.wake()
    case .signals(let signals):
      self.signals += signals
      signalPipe.wake()
    case .happens(let event):
      do { try event() } catch { Issue.record(error) }
    case .escape: isEscapeWaiting = true
    case .hangUp:
      isGone = true
      inputPipe.wake()
    case .resize(let size):
      self.size = size
      perform(.signals([.resized]))
    }
  }

  func readInput() throws(ConsoleLost) -> [ConsoleInput] {
    inputPipe.empty()
    if isGone { throw ConsoleLost() }
    defer { input = [] }
    return input
  }

  /// Where nothing happens for too long, the script waits in vain.
  func flushEscape() -> [ConsoleInput] {
    guard isEscapeWaiting else {
      Issue.record("“\(script.first?.sight ?? "")” is not on the screen:\n\(screen)")
      perform(.hangUp)
      return []
    }
    isEscapeWaiting = false
    return [.key(.escape)]
  }

  func readSignals() -> [ConsoleSignal] {
    signalPipe.empty()
    defer { signals = [] }
    return signals
  }

  func repaint() { repaints += 1 }
  func wear(_ theme: ThemeWish) {}
  func drain() {}
  func resized() {}
  func copy(_ text: String) { copied.append(text) }
  func suspend() { suspensions += 1 }
  func leaveScreen() { lendings += 1 }
  func returnToScreen() {}
  func end() { ends += 1 }
}

/// A pipe that is only there to be polled.
private final class WakePipe {
  let readEnd: Int32
  private let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func wake() { write(writeEnd, "!", 1) }

  func empty() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
