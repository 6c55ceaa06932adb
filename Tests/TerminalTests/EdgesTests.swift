import Commands
import Glibc
import Screen
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func textTravelsAsBase64(text: String, code: String) {
    #expect(Clipboard.sequence(text) == Array("\u{1B}]52;c;\(code)\u{07}".utf8))
  }

  @Test func whatIsCopiedCanDoNothing() {
    #expect(Clipboard.clean("a\u{1B}[2J\u{202E}b\u{9B}\n\tc\r") == "a[2Jb\n\tc")
  }

  @Test func aLongTextIsCutAfterACharacter() {
    let clean = Clipboard.clean(String(repeating: "漢", count: 9_000))
    #expect(clean.utf8.count == 8_190)
  }
}

@Suite struct LinkAddressTests {
  @Test(arguments: [
    ("https://t.co/x", "https://t.co/x"), ("https://a.b/ü?q=1&r#s", "https://a.b/%C3%BC?q=1&r#s"),
    ("https://a.b/\u{1B}]8;;\u{07}", "https://a.b/%1B]8;;%07"), ("http://a.b", nil),
    ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("HTTPS://A.b", "HTTPS://A.b"),
  ])
  func onlyPlainSecureAddresses(url: String, expected: String?) {
    #expect(TerminalLinks.address(url) == expected)
  }
}

@Suite struct TerminalCharsetTests {
  @Test(arguments: [
    ([:], TerminalCharset.Wish.utf8), (["LANG": ""], .utf8), (["LANG": "de_DE.UTF-8"], .utf8),
    (["LANG": "en_GB.utf8@euro"], .utf8), (["LANG": "C"], .locale), (["LC_ALL": "POSIX"], .locale),
    (["LANG": "de_DE.UTF-8", "LC_ALL": "C"], .locale), (["LANG": "ru_RU.KOI8-R"], .locale),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], .utf8),
  ])
  func theUserDecides(environment: [String: String], expected: TerminalCharset.Wish) {
    #expect(TerminalCharset.wish { environment[$0] } == expected)
  }
}

@Suite struct GridChangesTests {
  private func grid(_ text: String) -> Grid {
    var grid = Grid(size: Size(columns: 10, rows: 1))
    grid.put(SafeText(text), at: Point(column: 0, row: 0))
    return grid
  }

  private func changes(_ old: String?, _ new: String, nearby: Int = 2) -> GridChanges {
    GridChanges(
      from: old.map(grid), to: grid(new), within: Size(columns: 10, rows: 1), nearby: nearby)
  }

  private func span(_ columns: Range<Int>, isBlank: Bool = false) -> GridChanges.Span {
    GridChanges.Span(row: 0, columns: columns, isBlank: isBlank)
  }

  @Test func runsOfCellsThatDiffer() {
    #expect(changes("abcdef", "aXYdeZ").spans == [span(1..<3), span(5..<6)])
    #expect(changes("same", "same").spans == [])
    #expect(changes(nil, "all").spans == [span(0..<10)])
  }

  @Test func wideGlyphsChangeAsAWhole() {
    #expect(changes("漢", "字").spans == [span(0..<2)])
    #expect(changes("漢b", "xyb").spans == [span(0..<2)])
  }

  @Test func disputedCellsStandAlone() {
    let fresh = changes("ab", "👍")
    #expect(fresh.spans == [span(0..<2, isBlank: true)])
    #expect(fresh.disputed == [span(0..<2)])
    #expect(changes("👍cx", "👍cy").disputed == [span(0..<2)])
    #expect(changes("👍cdefx", "👍cdefy").disputed == [])
  }
}

@Suite struct MemoryTerminalTests {
  @Test func itPlaysItsScriptAndKeepsWhatWasPainted() throws {
    let size = Size(columns: 4, rows: 1)
    let terminal = MemoryTerminal(
      size: size, script: [[.key(.enter)], [.paste("x")]], losesAtEnd: true)
    var grid = Grid(size: size)
    terminal.paint(grid)
    grid.put("abcd", at: Point(column: 0, row: 0))
    terminal.paint(grid)
    terminal.copy("yank")
    #expect(try terminal.readInput() == [.key(.enter)])
    #expect(try terminal.readInput() == [.paste("x")])
    #expect(throws: TerminalLost.self) { try terminal.readInput() }
    #expect(terminal.painted.map(\.picture) == ["", "abcd"])
    #expect(terminal.copies == ["yank"])
  }

  @Test func aDraggedEdgeIsFoundWhenAskedFor() {
    let terminal = MemoryTerminal(size: Size(columns: 80, rows: 24))
    terminal.drag(to: Size(columns: 40, rows: 20))
    #expect(terminal.size.columns == 80)
    terminal.resized()
    #expect(terminal.size == Size(columns: 40, rows: 20))
  }
}

@Suite(.serialized) struct SignalPipeTests {
  @Test func signalsBecomeBytesThatTheLoopReads() throws {
    defer {
      for number in [SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT] {
        signal(number, SIG_DFL)
      }
    }
    let pipe = try SignalPipe()
    #expect(pipe.read() == [])
    for (number, expected) in [
      (SIGWINCH, Signal.resized), (SIGTERM, .terminate), (SIGHUP, .hungUp),
    ] {
      kill(getpid(), number)
      var entry = pollfd(fd: pipe.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&entry, 1, 5_000)
      #expect(pipe.read() == [expected])
    }
    #expect(pipe.read() == [])
  }
}
