internal import Glibc

/// A program of the user's that is given a text, without a shell and away from this terminal, and
/// ended when it takes too long.
package struct HookProgram: Sendable {
  /// Its name, looked for in `PATH`, and its arguments.
  private let words: [String]
  private let seconds: Int
  private static let step: Int32 = 20

  /// - Parameter home: what `~/` at the start of a word stands for.
  package init(_ words: [String], seconds: Int, home: String?) {
    self.words = words.map { word in
      word.hasPrefix("~/") ? (home ?? "~") + word.dropFirst() : word
    }
    self.seconds = seconds
  }

  /// Runs it to its end; what went wrong, in a few words, or nil.
  package func run(_ text: String) -> String? {
    // The system tells how a child ended only to those who ask to know.
    signal(SIGCHLD, SIG_DFL)
    // One that reads nothing is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    guard let (input, output) = HookProgram.pipes() else { return String(cString: strerror(errno)) }
    var process = pid_t()
    let code = spawn(&process, input: input.read, output: output.write)
    close(input.read)
    close(output.write)
    defer { close(output.read) }
    guard code == 0 else {
      close(input.write)
      return String(cString: strerror(code))
    }
    var talk = Talk(Array(text.utf8), input.write, output.read)
    let status = wait(process, &talk)
    talk.end()
    return HookProgram.complaint(status, talk.output, seconds)
  }

  private static func complaint(_ status: Int32?, _ output: [UInt8], _ seconds: Int) -> String? {
    guard let status else { return "took more than \(seconds) s" }
    guard status != 0 else { return nil }
    let isEnded = status & 0x7F == 0
    let how = isEnded ? "exit status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
    let said = String(decoding: output, as: UTF8.self)
      .split(separator: "\n").last { $0.contains { !$0.isWhitespace } }
    return said.map { "\(how): \($0)" } ?? how
  }

  /// Its status as `waitpid` has it; nil where it had to be ended.
  private func wait(_ process: pid_t, _ talk: inout Talk) -> Int32? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      talk.goOn(milliseconds: HookProgram.step)
      if waitpid(process, &status, WNOHANG) == process {
        talk.goOn(milliseconds: 0)
        return status
      }
    }
    // It is the first of a session of its own: all that it started goes with it.
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return nil
  }

  private typealias Pipe = (read: Int32, write: Int32)

  private static func pipes() -> (input: Pipe, output: Pipe)? {
    var (input, output): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&input) == 0 else { return nil }
    guard pipe(&output) == 0 else {
      input.forEach { close($0) }
      return nil
    }
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    for end in [input[1], output[0]] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return ((input[0], input[1]), (output[0], output[1]))
  }

  /// POSIX_SPAWN_SETSID, which the C library shows only to GNU sources.
  private static let newSession: Int16 = 0x80

  private func spawn(_ process: inout pid_t, input: Int32, output: Int32) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_adddup2(&files, output, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(
      &attributes,
      HookProgram.newSession | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGCHLD, SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    return posix_spawnp(&process, words[0], &files, &attributes, &arguments, environ)
  }
}

/// What is written to a program and read from it meanwhile, so that neither waits for the other.
private struct Talk {
  private var rest: ArraySlice<UInt8>
  /// -1 once all is written, or it wants no more.
  private var input: Int32
  private let from: Int32
  private(set) var output: [UInt8] = []
  /// What is kept of what it writes, in bytes.
  private static let most = 4096

  init(_ text: [UInt8], _ input: Int32, _ from: Int32) {
    (rest, self.input, self.from) = (text[...], input, from)
  }

  mutating func goOn(milliseconds: Int32) {
    var sources = [
      pollfd(fd: from, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
    ]
    poll(&sources, 2, milliseconds)
    if sources[1].revents != 0 { write() }
    let isAtEnd = sources[0].revents != 0 && !read()
    // A closed end is ready at once, for ever: not to be asked again and again.
    if isAtEnd, milliseconds > 0 { usleep(UInt32(milliseconds) * 1000) }
  }

  mutating func end() {
    if input >= 0 { close(input) }
    input = -1
  }

  private mutating func write() {
    let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    if rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { end() }
  }

  /// False at the end.
  private mutating func read() -> Bool {
    var piece = [UInt8](repeating: 0, count: Talk.most)
    let count = Glibc.read(from, &piece, piece.count)
    if count > 0 { output += piece[..<min(count, Talk.most - min(Talk.most, output.count))] }
    return count != 0
  }
}
