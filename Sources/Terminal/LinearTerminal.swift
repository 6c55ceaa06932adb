import CNcurses
import Commands
import Glibc
package import Screen

/// A terminal as a stream of lines, for screen readers and Braille displays: nothing is drawn,
/// nothing is written over, no sequence is sent. What is typed is shown in the last line as it is
/// typed, which screen readers follow by themselves.
package final class LinearTerminal: Terminal {
  package let size: Size
  package let canShowUnicode: Bool
  package let inputDescriptor: Int32

  private let output: TerminalOutput
  private let modes: termios
  private let repertoire: Repertoire
  private var decoder = KeyDecoder()
  /// The last line, which has no end yet.
  private var open = ""
  /// What the terminal did not take so far: of the lines only the last ones are kept.
  private var waiting = Speech()
  private var isActive = false
  private var hasEnded = false

  private static let mostWaiting = 100

  /// Takes the terminal. A crash gives it back from here on if `Restore.catchCrashes()` was called.
  /// - Parameters:
  ///   - size: of the screen that is read out; the terminal's own does not matter.
  ///   - asciiOnly: whether nothing else is to be sent, whatever the locale says.
  package static func start(
    size: Size, input: Int32 = 0, output: Int32 = 1, asciiOnly: Bool = false
  ) throws(TerminalProblem) -> LinearTerminal {
    guard isatty(output) == 1, let modes = TerminalModes.read(input) else { throw .notATerminal }
    let isUTF8 = TerminalCharset.prepare() && !asciiOnly
    return LinearTerminal(
      size: size, input: input, output: TerminalOutput(output), modes: modes,
      repertoire: isUTF8 ? .all : .ascii)
  }

  private init(
    size: Size, input: Int32, output: TerminalOutput, modes: termios, repertoire: Repertoire
  ) {
    self.size = size
    inputDescriptor = input
    self.output = output
    self.modes = modes
    self.repertoire = repertoire
    canShowUnicode = repertoire == .all
    begin()
  }

  deinit { end() }

  // MARK: Output

  package func say(_ speech: Speech) {
    waiting.lines = (waiting.lines + speech.lines).suffix(LinearTerminal.mostWaiting)
    waiting.typing = speech.typing
    flush()
  }

  private func flush() {
    guard isActive, !output.isBlocked else { return }
    let bytes = bytes(waiting)
    waiting.lines = []
    output.send(bytes)
  }

  private func bytes(_ speech: Speech) -> [UInt8] {
    var text = ""
    if !speech.lines.isEmpty { text += endLine() }
    for line in speech.lines { text += shown(line) + "\r\n" }
    if let typing = speech.typing { text += show(typing: shown(typing)) } else { text += endLine() }
    return Array(text.utf8)
  }

  private func endLine() -> String {
    defer { open = "" }
    return open.isEmpty ? "" : "\r\n"
  }

  /// What was typed behind the line is added, what was deleted at its end taken back; whatever else
  /// was changed, or went on to another line, is said anew.
  private func show(typing: String) -> String {
    defer { open = typing }
    if typing.hasPrefix(open) { return String(typing.dropFirst(open.count)) }
    let columns = TerminalModes.size(output.descriptor).columns
    if open.hasPrefix(typing), TextWidth.columns(open) < columns {
      let gone = TextWidth.columns(open) - TextWidth.columns(typing)
      return String(repeating: "\u{8} \u{8}", count: gone)
    }
    return "\r\n" + typing
  }

  private func shown(_ line: SafeText) -> String {
    line.glyphs.reduce(into: "") {
      $0 += StandIn.text(for: $1.text, width: $1.width, in: repertoire)
    }
  }

  package var blockedOutput: Int32? { output.isBlocked ? output.descriptor : nil }

  package func drain() {
    output.drain()
    if !waiting.lines.isEmpty { flush() }
  }

  // There is no screen, and who reads aloud has a clipboard elsewhere.
  package func paint(_ grid: Grid) {}
  package func repaint() {}
  package func wear(_ theme: ThemeWish) {}
  package func resized() {}
  package func copy(_ text: String) {}

  // MARK: Input

  package func readInput() throws(TerminalLost) -> [TerminalInput] {
    try TerminalInputStream.read(inputDescriptor, until: { output.isLost }, &decoder)
  }

  package var escapeDeadlineMilliseconds: Int? {
    decoder.isWaiting ? KeyDecoder.escapeMilliseconds : nil
  }

  package func flushEscape() -> [TerminalInput] { decoder.flushEscape() }

  // MARK: Taking and giving back

  package func suspend() {
    guard isActive else { return }
    output.discard()
    output.send(Array(endLine().utf8))
    isActive = false
    Restore.now()
    Restore.disarm()
  }

  package func resume() {
    guard !isActive, !hasEnded else { return }
    begin()
    flush()
  }

  package func end() {
    guard !hasEnded else { return }
    suspend()
    hasEnded = true
  }

  private func begin() {
    Restore.arm(output: output.descriptor, modes: modes, bytes: [])
    TerminalModes.set(TerminalModes.raw(modes), on: inputDescriptor)
    isActive = true
  }
}
