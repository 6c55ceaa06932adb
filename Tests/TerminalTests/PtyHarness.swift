import Glibc
import Screen
import Terminal
import Testing

/// A program has one terminal, and what gives it back after a crash knows of one: the suites in here
/// take turns.
@Suite(.serialized) enum OneTerminal {}

/// A pseudo terminal: the test holds the user's end, the program gets the other.
final class Pty {
  let user: Int32
  let program: Int32
  private var isOpen = true

  /// Linux's TIOCSPTLCK and TIOCGPTN.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: Int, rows: Int) {
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // Swift's module of the C library leaves posix_openpt and its kin out.
    var locked: Int32 = 0
    var number: Int32 = 0
    _ = ioctl(user, Pty.setLock, &locked)
    _ = ioctl(user, Pty.getNumber, &number)
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(program)
  }

  func resize(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(program, UInt(TIOCSWINSZ), &window)
  }

  /// Types, and waits until the program's end has something to read.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    write(user, bytes, bytes.count)
    var entry = pollfd(fd: program, events: Int16(POLLIN), revents: 0)
    poll(&entry, 1, 5_000)
  }

  func hangUp() {
    if isOpen { close(user) }
    isOpen = false
  }

  /// What the program wrote, up to and with a mark; nothing where it doesn't come in time.
  func output(upTo mark: String, drain: () -> Void = {}) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      drain()
      var entry = pollfd(fd: user, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 5_000) > 0 else { return "" }
      let count = read(user, &buffer, buffer.count)
      guard count > 0 else { return "" }
      bytes += buffer[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if let place = text.firstRange(of: mark) { return String(text[..<place.upperBound]) }
    }
  }

  /// All that was written so far.
  func everything() -> String {
    write(program, "\u{0}", 1)
    return output(upTo: "\u{0}")
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes
  }
}

extension NcursesTerminal {
  /// Ends what was written so far with something to read up to.
  func mark() { copy("mark") }
  static let mark = "\u{1B}]52;c;bWFyaw==\u{07}"
}
