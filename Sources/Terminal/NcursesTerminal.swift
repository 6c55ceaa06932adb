import CNcurses
import Commands
import Glibc
package import Screen

/// The user's terminal, through ncurses.
///
/// ncurses knows the terminal and finds the shortest way from one screen to the next. Keys are
/// read and decoded here, and the line discipline is set here. One at a time in a program: ncurses
/// has but one current screen.
package final class NcursesTerminal: Terminal {
  package private(set) var size: Size
  package let canShowUnicode: Bool
  package let inputDescriptor: Int32

  private let file: CursesFile
  private let screen: OpaquePointer
  private let terminal: TerminalCapabilities
  private let output: TerminalOutput
  private let modes: termios
  /// How many the terminal has.
  private let colours: Int
  private let usesMouse: Bool
  private var painter: TerminalPainter
  private var decoder: KeyDecoder
  /// The last grid, to be shown when a blocked terminal takes output again, and by `repaint()`.
  private var grid: Grid?
  private var isPainted = true
  /// What goes out ahead of the next paint, in one write with it.
  private var preface: [UInt8] = []
  private var newRegion: [UInt8] = []
  private var isActive = false
  private var hasEnded = false

  /// Takes the terminal. A crash gives it back from here on if `Restore.catchCrashes()` was called.
  /// - Parameters:
  ///   - term: the terminal's name in terminfo; nil for `$TERM`.
  ///   - theme: what the user says about colours.
  ///   - asciiOnly: whether nothing else is to be sent, whatever the locale says.
  ///   - usesMouse: whether clicks and the wheel are wanted.
  ///   - opensLinks: whether `Grid.links` become hyperlinks where the terminal is known to open
  ///     them. Off unless asked for: those are bytes that terminfo does not describe.
  package static func start(
    term: String? = nil, input: Int32 = 0, output: Int32 = 1, theme: ThemeWish = ThemeWish(),
    asciiOnly: Bool = false, usesMouse: Bool = false, opensLinks: Bool = false
  ) throws(TerminalProblem) -> NcursesTerminal {
    guard isatty(output) == 1, let modes = TerminalModes.read(input) else { throw .notATerminal }
    let said = term ?? getenv("TERM").map { String(cString: $0) } ?? ""
    let isUTF8 = TerminalCharset.prepare()
    let file = try CursesFile()
    let size = TerminalModes.size(output)
    guard let (screen, name) = Curses.open(said, theme, on: file, size: size) else {
      throw .unknownTerminal(said)
    }
    let terminal = TerminalCapabilities(name: name)
    guard terminal.canMoveCursor else {
      Curses.close(screen)
      throw .incapable(name)
    }
    let colours = TerminalColours.count()
    let repertoire = terminal.repertoire(isUTF8: isUTF8 && !asciiOnly)
    let painter = TerminalPainter(
      file: file, terminal: terminal, colours: TerminalColours(theme, of: colours),
      repertoire: repertoire, opensLinks: opensLinks, size: size)
    return NcursesTerminal(
      file: file, screen: screen, terminal: terminal, painter: painter, modes: modes,
      input: input, output: TerminalOutput(output), size: size, colours: colours,
      usesMouse: usesMouse, canShowUnicode: repertoire == .all)
  }

  private init(
    file: CursesFile, screen: OpaquePointer, terminal: TerminalCapabilities,
    painter: TerminalPainter, modes: termios, input: Int32, output: TerminalOutput, size: Size,
    colours: Int, usesMouse: Bool, canShowUnicode: Bool
  ) {
    self.file = file
    self.screen = screen
    self.terminal = terminal
    self.painter = painter
    self.modes = modes
    self.inputDescriptor = input
    self.output = output
    self.size = size
    self.colours = colours
    self.usesMouse = usesMouse
    self.canShowUnicode = canShowUnicode
    decoder = KeyDecoder(extra: terminal.keySequences)
    begin()
  }

  deinit { end() }

  // MARK: Output

  package func paint(_ grid: Grid) {
    self.grid = grid
    isPainted = false
    output.drain()
    showGrid()
  }

  /// Its user sees the grid.
  package func say(_ speech: Speech) {}

  package func repaint() {
    guard let grid else { return }
    painter.forget()
    paint(grid)
  }

  package func wear(_ theme: ThemeWish) {
    painter.wear(TerminalColours(theme, of: colours))
    isPainted = false
    showGrid()
  }

  package func resized() {
    size = TerminalModes.size(output.descriptor)
    painter.resize(to: size)
    newRegion = terminal.scrollRegion(size)
  }

  package var blockedOutput: Int32? { output.isBlocked ? output.descriptor : nil }

  package func drain() {
    output.drain()
    showGrid()
  }

  package func copy(_ text: String) {
    guard isActive, terminal.hasClipboard else { return }
    output.send(Clipboard.sequence(text))
  }

  /// While the terminal takes nothing, grids are not written: only the last will be.
  private func showGrid() {
    guard isActive, !isPainted, !output.isBlocked, let grid else { return }
    output.send(preface + newRegion + painter.paint(grid))
    preface = []
    newRegion = []
    isPainted = true
  }

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
    isActive = false
    output.discard()
    Restore.now()
    Restore.disarm()
  }

  package func resume() {
    guard !isActive, !hasEnded else { return }
    begin()
    preface += terminal.enter
    resized()
    isPainted = false
    showGrid()
  }

  package func end() {
    guard !hasEnded else { return }
    suspend()
    hasEnded = true
    Curses.close(screen)
  }

  private func begin() {
    Restore.arm(
      output: output.descriptor, modes: modes, bytes: terminal.restore(usesMouse: usesMouse))
    TerminalModes.set(TerminalModes.raw(modes), on: inputDescriptor)
    preface = terminal.begin + (usesMouse ? terminal.mouse(true) : [])
    isActive = true
  }
}

/// ncurses' own beginning and end.
private enum Curses {
  /// Nil where terminfo does not know the name. A terminal that says by `COLORTERM` that it has
  /// many colours, under an old name that has few, goes by the entry of 256 colours. From then on ncurses is not told when others have
  /// the screen, or it would reset the user's palette (OSC 104) each time it takes it back.
  static func open(
    _ name: String, _ theme: ThemeWish, on file: CursesFile, size: Size
  ) -> (screen: OpaquePointer, name: String)? {
    // ncurses can't ask a file for its size; it asks these variables next.
    let names: [String] = ["LINES", "COLUMNS"]
    let saved = names.map { ($0, getenv($0).map { String(cString: $0) }) }
    setenv("LINES", String(size.rows), 1)
    setenv("COLUMNS", String(size.columns), 1)
    defer {
      for (variable, value) in saved {
        if let value { setenv(variable, value, 1) } else { unsetenv(variable) }
      }
    }
    let isOld = theme.isColoured && theme.hasManyColours && name == "xterm"
    for name in isOld ? ["\(name)-256color", name] : [name] {
      guard let screen = newterm(name, file.stream, file.stream) else { continue }
      nonl()
      // Else it would stop painting when it sees input.
      typeahead(-1)
      return (screen, name)
    }
    return nil
  }

  static func close(_ screen: OpaquePointer) {
    endwin()
    delscreen(screen)
  }
}
