import Commands
import Glibc
import Screen
import Terminal
import Testing

extension OneTerminal {
  @Suite struct LinearTerminalTests {
    private let pty = Pty(columns: 30, rows: 6)

    private func start(asciiOnly: Bool = false) throws -> LinearTerminal {
      try LinearTerminal.start(
        size: Size(columns: 71, rows: 24), input: pty.program, output: pty.program,
        asciiOnly: asciiOnly)
    }

    private func heard(_ terminal: LinearTerminal, _ lines: SafeText..., typing: SafeText? = nil)
      -> String
    {
      terminal.say(Speech(lines, typing: typing))
      return String(pty.everything().dropLast())
    }

    @Test func linesFollowEachOther() throws {
      let terminal = try start()
      defer { terminal.end() }
      #expect(heard(terminal, "To answer  4", "Sam Baker") == "To answer  4\r\nSam Baker\r\n")
      #expect(heard(terminal) == "")
    }

    @Test func whatIsTypedGrowsAndShrinksInItsLine() throws {
      let terminal = try start()
      defer { terminal.end() }
      #expect(heard(terminal, typing: "Snooze: ") == "Snooze: ")
      #expect(heard(terminal, typing: "Snooze: t") == "t")
      #expect(heard(terminal, typing: "Snooze: t漢") == "漢")
      #expect(heard(terminal, typing: "Snooze: t") == "\u{8} \u{8}\u{8} \u{8}")
      #expect(heard(terminal, typing: "Snooze: x") == "\r\nSnooze: x")
      #expect(heard(terminal, "snoozed") == "\r\nsnoozed\r\n")
    }

    @Test func aLineThatWentOnToTheNextIsSaidAnewWhenItShrinks() throws {
      let terminal = try start()
      defer { terminal.end() }
      _ = heard(terminal, typing: "Answer: twenty-nine letters are too long")
      #expect(heard(terminal, typing: "Answer: twenty") == "\r\nAnswer: twenty")
    }

    @Test func newsComeBetween() throws {
      let terminal = try start()
      defer { terminal.end() }
      _ = heard(terminal, typing: "Answer: hel")
      #expect(
        heard(terminal, "5 to answer", typing: "Answer: hel") == "\r\n5 to answer\r\nAnswer: hel")
    }

    @Test func nothingElseIsEverSent() throws {
      let before = pty.modes
      let terminal = try start(asciiOnly: true)
      #expect(pty.modes.c_lflag & tcflag_t(ECHO | ICANON) == 0)
      terminal.paint(Grid(size: terminal.size))
      terminal.repaint()
      terminal.copy("x")
      terminal.say(Speech(["Zoë ↑"], typing: "Log: "))
      terminal.suspend()
      #expect(pty.modes.c_lflag == before.c_lflag)
      terminal.resume()
      terminal.end()
      #expect(pty.modes.c_lflag == before.c_lflag)
      // Who comes back finds again what they were typing.
      #expect(pty.everything().dropLast() == "Zoe +\r\nLog: \r\nLog: \r\n")
    }

    @Test func keysArrive() throws {
      let terminal = try start()
      defer { terminal.end() }
      pty.type("j\u{1B}[B\r")
      #expect(try terminal.readInput() == [.key(.character("j")), .key(.down), .key(.enter)])
      pty.hangUp()
      #expect(throws: TerminalLost.self) { try terminal.readInput() }
    }

    @Test func aTerminalThatTakesNothingBlocksNobody() throws {
      let terminal = try start()
      var count = 0
      while terminal.blockedOutput == nil, count < 10_000 {
        count += 1
        terminal.say(Speech([SafeText(String(repeating: "x", count: 60))]))
      }
      #expect(terminal.blockedOutput != nil)
      for number in 1...200 { terminal.say(Speech([SafeText("line \(number).")])) }
      let rest = pty.output(upTo: "line 200.") { terminal.drain() }
      #expect(!rest.contains("line 100.") && rest.contains("line 101."))
      terminal.end()
    }
  }
}
