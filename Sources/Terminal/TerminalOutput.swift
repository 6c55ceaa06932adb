import Glibc

/// Writes to the terminal without ever waiting for it: what it does not take is kept until it
/// does. So a stopped or slow terminal (Ctrl-S, a frozen connection) does not stop the program.
///
/// The terminal is opened anew for that: to switch the descriptor that the shell gave us to
/// non-blocking would switch it for the shell, too, and outlive a crash.
final class TerminalOutput {
  let descriptor: Int32
  private(set) var isLost = false
  private var pending: ArraySlice<UInt8> = []

  init(_ terminal: Int32) {
    descriptor = TerminalOutput.open(anew: terminal) ?? dup(terminal)
  }

  deinit { close(descriptor) }

  private static func open(anew terminal: Int32) -> Int32? {
    var name = [CChar](repeating: 0, count: 256)
    guard ttyname_r(terminal, &name, name.count) == 0 else { return nil }
    let opened = Glibc.open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    var (given, found) = (stat(), stat())
    guard fstat(terminal, &given) == 0, fstat(opened, &found) == 0,
      given.st_rdev == found.st_rdev, given.st_ino == found.st_ino
    else {
      close(opened)
      return nil
    }
    return opened
  }

  var isBlocked: Bool { !pending.isEmpty }

  /// Writes what can be written now.
  func send(_ bytes: [UInt8]) {
    guard !isLost, !bytes.isEmpty else { return }
    if pending.isEmpty { pending = bytes[...] } else { pending += bytes }
    drain()
  }

  func drain() {
    while !pending.isEmpty {
      let written = pending.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        pending = pending.dropFirst(written)
      } else if written < 0, errno == EINTR {
        continue
      } else {
        if written < 0, errno != EAGAIN { lose() }
        return
      }
    }
  }

  /// Forgets what has not been written.
  func discard() { pending = [] }

  private func lose() {
    isLost = true
    pending = []
  }
}
