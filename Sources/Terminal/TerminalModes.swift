import Glibc
import Screen

/// The line discipline: what the system does with keys and output before it passes them on.
enum TerminalModes {
  static func read(_ descriptor: Int32) -> termios? {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 ? modes : nil
  }

  /// Every key arrives at once and as it is, `^c`, `^z`, `^s` and `^q` among them; output is not
  /// changed either.
  static func raw(_ modes: termios) -> termios {
    var raw = modes
    cfmakeraw(&raw)
    raw.c_iflag &= ~tcflag_t(IXOFF)
    return raw
  }

  static func set(_ modes: termios, on descriptor: Int32) {
    var modes = modes
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  /// The window's size; 80×24 where nobody knows.
  static func size(_ descriptor: Int32) -> Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
