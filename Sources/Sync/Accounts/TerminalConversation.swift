internal import Glibc

/// The person at this terminal; or whoever writes to standard input, a line an answer.
package struct TerminalConversation: Conversation {
  package init() {}

  package func say(_ line: String) { TerminalConversation.show("\(line)\n") }

  package func ask(_ prompt: String, isSecret: Bool) -> String? {
    TerminalConversation.show("\(prompt): ")
    guard isSecret, isatty(STDIN_FILENO) == 1 else { return readLine() }
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      TerminalConversation.show("\n")
    }
    return readLine()
  }

  private static func show(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  package func awaitRedirect(to address: WebAddress, _ prompt: String) -> String? {
    TerminalConversation.show("\(prompt): ")
    guard address.isLoopback, address.scheme == "http", let port = address.port,
      let door = TerminalConversation.listen(port)
    else { return readLine() }
    defer { close(door) }
    while true {
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: door, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&sources, 2, -1) < 0, errno != EINTR { return nil }
      if sources[1].revents != 0, let target = TerminalConversation.answer(door) {
        // A browser asks for an icon, too.
        if target.contains("code=") || target.contains("error=") { return address.origin + target }
      }
      if sources[0].revents != 0 { return readLine() }
    }
  }

  /// Listens on this machine alone; nil where the port is taken.
  private static func listen(_ port: UInt16) -> Int32? {
    let door = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard door >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(door, $0, size) }
    }
    guard code == 0, Glibc.listen(door, 4) == 0 else {
      close(door)
      return nil
    }
    return door
  }

  /// Reads one request, and says that the window may be closed.
  ///
  /// - Returns: path and query; nil for what is no request.
  private static func answer(_ door: Int32) -> String? {
    let guest = accept(door, nil, nil)
    guard guest >= 0 else { return nil }
    defer { close(guest) }
    var patience = timeval(tv_sec: 2, tv_usec: 0)
    setsockopt(guest, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = recv(guest, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let line = bytes[..<count].prefix { $0 != 0x0D && $0 != 0x0A }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    let text = "Perch has what it needs. You may close this window.\n"
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"
    let reply = Array("\(head)Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8)
    _ = send(guest, reply, reply.count, Int32(MSG_NOSIGNAL))
    return words.count >= 2 && words[0] == "GET" ? String(words[1]) : nil
  }
}
