import Glibc

/// Reads what was typed, without waiting.
enum TerminalInputStream {
  /// What has come since the last call, decoded.
  /// - Parameter isLost: whether the terminal is known to be gone.
  static func read(
    _ descriptor: Int32, until isLost: () -> Bool, _ decoder: inout KeyDecoder
  ) throws(TerminalLost) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    // Of a flood some is left for the next turn of the loop.
    for _ in 0..<16 where !isLost() {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 0) > 0 else { return inputs }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      let isGone = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
      guard !isGone else { return try whatCame(inputs) }
      guard count > 0 else { return inputs }
      inputs += decoder.take(buffer[..<count])
    }
    return isLost() ? try whatCame(inputs) : inputs
  }

  /// What was typed before the terminal went away still counts; the next call says that it did.
  private static func whatCame(
    _ inputs: [TerminalInput]
  ) throws(TerminalLost) -> [TerminalInput] {
    guard !inputs.isEmpty else { throw TerminalLost() }
    return inputs
  }
}
