import Glibc

/// What the system told the program.
package enum Signal: Equatable, Sendable {
  case resized, hungUp, terminate, interrupt, quit, stop, resumed
}

/// Turns signals into bytes of a pipe that the loop polls: the handlers do nothing else, so that
/// no signal interrupts a write to the terminal or the store half-way.
///
/// One pipe a program. It also has the program ignore SIGPIPE and SIGXFSZ, so that the writes
/// that cause them fail with an error.
package struct SignalPipe {
  /// The end to poll for reading.
  package let descriptor: Int32

  nonisolated(unsafe) private static var writeEnd: Int32 = -1

  private static let handled: [(Int32, Signal)] = [
    (SIGWINCH, .resized), (SIGHUP, .hungUp), (SIGTERM, .terminate), (SIGINT, .interrupt),
    (SIGQUIT, .quit), (SIGTSTP, .stop), (SIGCONT, .resumed),
  ]

  package init() throws(TerminalProblem) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    SignalPipe.writeEnd = ends[1]
    for (number, _) in SignalPipe.handled { SignalPipe.handle(number) }
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// What has come since the last call, each kind once, in the order of arrival.
  package func read() -> [Signal] {
    var bytes = [UInt8](repeating: 0, count: 256)
    var signals: [Signal] = []
    while case let count = Glibc.read(descriptor, &bytes, bytes.count), count > 0 {
      for byte in bytes[..<count] {
        guard let signal = SignalPipe.handled.first(where: { $0.0 == Int32(byte) })?.1,
          !signals.contains(signal)
        else { continue }
        signals.append(signal)
      }
    }
    return signals
  }

  /// Stops the program as SIGTSTP would have, until SIGCONT. The terminal must have been given
  /// back before. A program that nobody could wake again is not stopped.
  package func stop() {
    _ = signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    SignalPipe.handle(SIGTSTP)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalPipe.writeEnd, &byte, 1)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }
}
