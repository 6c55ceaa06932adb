import Commands
import Foundation
import Glibc
import Screen
import Terminal
import Testing

extension OneTerminal {
  /// ncurses has one screen a program, so these run one after the other.
  @Suite struct NcursesTerminalTests {
    private let pty = Pty(columns: 40, rows: 6)

    private func start(
      _ term: String = "xterm-256color", opensLinks: Bool = false
    ) throws -> NcursesTerminal {
      try NcursesTerminal.start(
        term: term, input: pty.program, output: pty.program, opensLinks: opensLinks)
    }

    private func grid(_ rows: String..., columns: Int = 40, height: Int = 6) -> Grid {
      var grid = Grid(size: Size(columns: columns, rows: height))
      for (row, text) in rows.enumerated() {
        grid.put(SafeText(text), at: Point(column: 0, row: row))
      }
      return grid
    }

    /// What painting writes after the grids before it.
    private func written(_ terminal: NcursesTerminal, _ paint: () -> Void) -> String {
      terminal.mark()
      _ = pty.output(upTo: NcursesTerminal.mark)
      paint()
      terminal.mark()
      return String(pty.output(upTo: NcursesTerminal.mark).dropLast(NcursesTerminal.mark.count))
    }

    @Test func theFirstPaintTakesTheScreen() throws {
      let terminal = try start()
      defer { terminal.end() }
      #expect(terminal.size == Size(columns: 40, rows: 6))
      let bytes = written(terminal) { terminal.paint(grid("perch", "", "Sam Baker")) }
      #expect(bytes.contains("\u{1B}[H\u{1B}[2Jperch"))
      #expect(bytes.contains("Sam Baker"))
      #expect(bytes.hasSuffix("\u{1B}[?25l"))
    }

    @Test func onlyWhatChangedIsWritten() throws {
      let terminal = try start()
      defer { terminal.end() }
      terminal.paint(grid("perch", "one two", "three"))
      let one = written(terminal) { terminal.paint(grid("perch", "one twX", "three")) }
      #expect(one == "\u{1B}[2;7HX\u{1B}[H")
      let none = written(terminal) { terminal.paint(grid("perch", "one twX", "three")) }
      #expect(none == "")
    }

    @Test func aMovedSelectionIsFewBytes() throws {
      let terminal = try start()
      defer { terminal.end() }
      let rows = grid("Sam Baker   2h", "Jo Lind     9w", "Pat Doyle  14m")
      var (first, second) = (rows, rows)
      first.restyle(Rect(column: 0, row: 0, columns: 40, rows: 1), style: .selected)
      second.restyle(Rect(column: 0, row: 1, columns: 40, rows: 1), style: .selected)
      terminal.paint(first)
      let bytes = written(terminal) { terminal.paint(second) }
      #expect(bytes.utf8.count < 150)
      #expect(!bytes.contains("Pat"))
    }

    @Test func whateverWidthATerminalGivesAnEmojiWhatFollowsStaysPut() throws {
      let terminal = try start()
      defer { terminal.end() }
      terminal.paint(grid("a  b│"))
      let bytes = written(terminal) { terminal.paint(grid("a👍b│")) }
      #expect(bytes == "a👍\u{1B}[1;4H\r")
    }

    @Test func theCursorIsShownWhereTextIsTyped() throws {
      let terminal = try start()
      defer { terminal.end() }
      var field = grid("reply")
      terminal.paint(field)
      field.cursor = Point(column: 3, row: 2)
      let shown = written(terminal) { terminal.paint(field) }
      #expect(shown == "\u{1B}[3;4H\u{1B}[?12l\u{1B}[?25h")
      field.cursor = nil
      #expect(written(terminal) { terminal.paint(field) } == "\u{1B}[H\u{1B}[?25l")
    }

    @Test func repaintingWritesEverything() throws {
      let terminal = try start()
      defer { terminal.end() }
      terminal.paint(grid("perch", "one"))
      let bytes = written(terminal) { terminal.repaint() }
      #expect(bytes.contains("\u{1B}[H\u{1B}[2J"))
      #expect(bytes.contains("perch"))
    }

    @Test func aResizeIsNoticedAndRepaints() throws {
      let terminal = try start()
      defer { terminal.end() }
      terminal.paint(grid("perch"))
      pty.resize(columns: 20, rows: 3)
      terminal.resized()
      #expect(terminal.size == Size(columns: 20, rows: 3))
      // A grid of the old size may still come: what fits is shown.
      let bytes = written(terminal) { terminal.paint(grid("perch", "two", "three", "four")) }
      #expect(bytes.contains("three") && !bytes.contains("four"))
    }

    @Test func linksAreWrittenOnceAndTakenBack() throws {
      let terminal = try start(opensLinks: true)
      defer { terminal.end() }
      var page = grid("see t.co/x")
      terminal.paint(page)
      page.links = [Link(point: Point(column: 4, row: 0), text: "t.co/x", url: "https://t.co/x y")]
      let opened = written(terminal) { terminal.paint(page) }
      #expect(opened.contains("\u{1B}]8;id=perch;https://t.co/x%20y\u{1B}\\"))
      #expect(opened.contains("t.co/x\u{1B}]8;;\u{1B}\\"))
      page.put("more", at: Point(column: 0, row: 1))
      #expect(!written(terminal) { terminal.paint(page) }.contains("]8;"))
      page.links = []
      let taken = written(terminal) { terminal.paint(page) }
      #expect(taken.contains("t.co/x") && !taken.contains("]8;"))
    }

    @Test func keysAndPastesArrive() throws {
      let terminal = try start()
      defer { terminal.end() }
      #expect(try terminal.readInput() == [])
      pty.type("j\u{1B}[A\u{03}\u{1B}[200~a\rb\u{1B}[201~")
      let expected: [TerminalInput] = [
        .key(.character("j")), .key(.up), .key(.control("c")), .paste("a\nb"),
      ]
      #expect(try terminal.readInput() == expected)
    }

    @Test func aLoneEscapeHasADeadline() throws {
      let terminal = try start()
      defer { terminal.end() }
      pty.type("\u{1B}")
      #expect(try terminal.readInput() == [])
      #expect(terminal.escapeDeadlineMilliseconds == 25)
      #expect(terminal.flushEscape() == [.key(.escape)])
      #expect(terminal.escapeDeadlineMilliseconds == nil)
    }

    @Test func aClosedWindowIsALostTerminal() throws {
      let terminal = try start()
      defer { terminal.end() }
      pty.hangUp()
      #expect(throws: TerminalLost.self) { try terminal.readInput() }
      terminal.paint(grid("into the void"))
      #expect(throws: TerminalLost.self) { try terminal.readInput() }
    }

    @Test func theEndLeavesEverythingAsItWas() throws {
      let before = pty.modes
      let terminal = try start()
      terminal.paint(grid("perch"))
      #expect(pty.modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0)
      terminal.end()
      let bytes = pty.output(upTo: "\u{1B}[?1049l\u{1B}[23;0;0t")
      for part in ["\u{1B}[?2004l", "\u{1B}[?1l\u{1B}>", "\u{1B}[?25h"] {
        #expect(bytes.contains(part))
      }
      #expect(pty.modes.c_lflag == before.c_lflag)
      #expect(pty.modes.c_oflag == before.c_oflag)
    }

    @Test func suspendingGivesTheTerminalBackAndResumingTakesIt() throws {
      let before = pty.modes
      let terminal = try start()
      defer { terminal.end() }
      terminal.paint(grid("perch"))
      terminal.suspend()
      #expect(pty.modes.c_lflag == before.c_lflag)
      _ = pty.output(upTo: "\u{1B}[23;0;0t")
      terminal.resume()
      terminal.mark()
      let bytes = pty.output(upTo: NcursesTerminal.mark)
      #expect(bytes.contains("\u{1B}[?1049h"))
      #expect(bytes.contains("\u{1B}[?2004h"))
      #expect(bytes.contains("perch"))
      #expect(pty.modes.c_lflag != before.c_lflag)
    }

    @Test func aTerminalThatTakesNothingBlocksNobody() throws {
      let terminal = try start()
      var count = 0
      while terminal.blockedOutput == nil, count < 10_000 {
        count += 1
        terminal.paint(grid(String(repeating: count % 2 == 0 ? "x" : "y", count: 40)))
      }
      #expect(terminal.blockedOutput != nil)
      terminal.paint(grid("lost for ever"))
      terminal.paint(grid("the last"))
      let rest = pty.output(upTo: "the last") { terminal.drain() }
      #expect(rest.hasSuffix("the last"))
      #expect(!rest.contains("for ever"))
      terminal.end()
    }

    @Test func aBlockedTerminalIsGivenBackNevertheless() throws {
      let before = pty.modes
      let terminal = try start()
      var count = 0
      while terminal.blockedOutput == nil, count < 10_000 {
        count += 1
        terminal.paint(grid(String(repeating: count % 2 == 0 ? "x" : "y", count: 40)))
      }
      terminal.end()
      #expect(pty.modes.c_lflag == before.c_lflag)
      #expect(pty.output(upTo: "\u{1B}[23;0;0t").contains("\u{1B}[?1049l"))
    }

    @Test func whatCannotBeUsedIsRefusedWithAReason() throws {
      #expect(throws: TerminalProblem.unknownTerminal("no-such")) { try start("no-such") }
      #expect(throws: TerminalProblem.incapable("dumb")) { try start("dumb") }
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      #expect(throws: TerminalProblem.notATerminal) {
        try NcursesTerminal.start(term: "xterm", input: null, output: null)
      }
    }

    @Test(arguments: [("xterm-256color", true), ("linux", false), ("vt100", false)])
    func someTerminalsHaveFewGlyphs(term: String, expected: Bool) throws {
      let terminal = try start(term)
      defer { terminal.end() }
      #expect(terminal.canShowUnicode == expected)
    }

    @Test(arguments: ["linux", "vt100", "vt220", "screen-256color", "tmux-256color", "xterm"])
    func otherTerminalsAreToldOnlyWhatTheyKnow(term: String) throws {
      let terminal = try start(term)
      terminal.paint(grid("perch"))
      terminal.end()
      let isModern = term.hasPrefix("xterm") || term.hasPrefix("tmux")
      let bytes = pty.everything()
      #expect(bytes.contains("perch"))
      #expect(bytes.contains("\u{1B}[?2004h") == isModern)
      #expect(bytes.contains("\u{1B}[?2004l") == isModern)
      #expect(!bytes.contains("$<"))
    }
    @Test func anotherThemeIsWornAtOnce() throws {
      let terminal = try start()
      defer { terminal.end() }
      var page = grid("perch", "one")
      page.restyle(Rect(column: 0, row: 0, columns: 5, rows: 1), style: .accent)
      let first = written(terminal) { terminal.paint(page) }
      #expect(first.contains("\u{1B}[38;5;31mperch"))
      let second = written(terminal) { terminal.wear(ThemeWish(theme: .night)) }
      #expect(second.contains("\u{1B}[38;5;80mperch") && second.contains("one"))
      let plain = written(terminal) { terminal.wear(ThemeWish(isColoured: false)) }
      #expect(plain.contains("perch") && !plain.contains("38;5"))
    }

    @Test func anOldNameIsNotBelievedAgainstTheTerminal() throws {
      let terminal = try NcursesTerminal.start(
        term: "xterm", input: pty.program, output: pty.program,
        theme: ThemeWish(hasManyColours: true))
      defer { terminal.end() }
      var page = grid("perch")
      page.restyle(Rect(column: 0, row: 0, columns: 5, rows: 1), style: .accent)
      #expect(written(terminal) { terminal.paint(page) }.contains("\u{1B}[38;5;31mperch"))
    }
    @Test(arguments: [
      ("xterm-256color", true, true), ("xterm-256color", false, false),
      ("tmux-256color", false, false), ("tmux-256color", true, true),
      ("vt100", true, false),
    ])
    func theMouseIsAskedForAndGivenBack(term: String, usesMouse: Bool, isAsked: Bool) throws {
      let terminal = try NcursesTerminal.start(
        term: term, input: pty.program, output: pty.program, usesMouse: usesMouse)
      terminal.paint(grid("perch"))
      terminal.suspend()
      terminal.resume()
      terminal.end()
      let bytes = pty.everything()
      #expect(bytes.components(separatedBy: "\u{1B}[?1006;1000h").count == (isAsked ? 3 : 1))
      #expect(bytes.components(separatedBy: "\u{1B}[?1006;1000l").count == (isAsked ? 3 : 1))
    }

    @Test func whereOnlyASCIIMayBeSentSomethingAsWideStandsIn() throws {
      let terminal = try NcursesTerminal.start(
        term: "xterm-256color", input: pty.program, output: pty.program, asciiOnly: true)
      defer { terminal.end() }
      #expect(!terminal.canShowUnicode)
      let bytes = written(terminal) { terminal.paint(grid("Zoë… “漢” 👍 ⣀█")) }
      #expect(bytes.contains("Zoe. \"??\"") && bytes.contains(".#") && bytes.contains("[]"))
      #expect(bytes.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
