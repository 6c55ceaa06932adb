internal import Glibc

/// A command of the user's that prints a token, as `pass show x/token` does. Run by the shell, with
/// the terminal to ask for a passphrase; its first line counts, and is kept nowhere.
enum TokenCommand {
  private static let most = 16_384

  /// - Parameter seconds: after which it is ended.
  static func run(_ command: String, of account: String, seconds: Int32 = 60) throws(SyncTrouble)
    -> String
  {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failed(account, String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process = pid_t()
    let code = spawn(command, output: ends[1], &process)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { throw failed(account, String(cString: strerror(code))) }
    let output = read(ends[0], seconds: seconds)
    if output == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let output else { throw failed(account, "it took more than \(seconds) s") }
    guard status == 0 else {
      let isEnded = status & 0x7F == 0
      throw failed(
        account, isEnded ? "exit status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)")
    }
    let line = output.prefix { $0 != 0x0A && $0 != 0x0D }
    let token = String(decoding: line, as: UTF8.self).trimmingSpace
    guard !token.isEmpty else { throw failed(account, "it printed nothing") }
    return token
  }

  private static func failed(_ account: String, _ why: String) -> SyncTrouble {
    .tokenCommand(account: account, why: why)
  }

  private static func spawn(
    _ command: String, output: Int32, _ process: inout pid_t
  ) -> Int32 {
    signal(SIGCHLD, SIG_DFL)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, output, 1)
    var words = (["/bin/sh", "-c", command] as [String]).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return posix_spawn(&process, "/bin/sh", &files, nil, &words, environ)
  }

  /// Nil where it took too long.
  private static func read(_ descriptor: Int32, seconds: Int32) -> [UInt8]? {
    let deadline = ContinuousClock.now + .seconds(Int(seconds))
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while ContinuousClock.now < deadline {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 200) > 0 else { continue }
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0, bytes.count < most { bytes += piece[..<count] }
    }
    return nil
  }
}
