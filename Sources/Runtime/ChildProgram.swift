internal import Glibc

/// A program that is run to its end without a shell, with nothing to read and no terminal to ask.
package struct ChildProgram: Sendable {
  /// How it ended.
  package struct Outcome: Equatable, Sendable {
    /// What it returned; 128 and the signal where one ended it.
    package var status: Int32
    /// What it wrote, to standard output and standard error alike.
    package var output: String
  }

  /// Its name, looked for in `PATH`.
  package var name: String
  /// Variables that it does not get.
  package var withheld: Set<String>

  package init(_ name: String, withheld: Set<String> = []) {
    self.name = name
    self.withheld = withheld
  }

  /// Runs it and waits; nil where there is no such program. The process must not ignore SIGCHLD,
  /// or the system forgets how the child ended: this sees to it.
  package func run(_ arguments: [String]) -> Outcome? {
    signal(SIGCHLD, SIG_DFL)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    var process = pid_t()
    let code = spawn(arguments, output: ends[1], &process)
    close(ends[1])
    let output = ChildProgram.readAll(ends[0])
    close(ends[0])
    guard code == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let isEnded = status & 0x7F == 0
    return Outcome(
      status: isEnded ? status >> 8 & 0xFF : 128 + status & 0x7F,
      output: String(decoding: output, as: UTF8.self))
  }

  private func spawn(_ arguments: [String], output: Int32, _ process: inout pid_t) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output, 1)
    posix_spawn_file_actions_adddup2(&files, output, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGCHLD, SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var variables = ChildProgram.variables(without: withheld).map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    return posix_spawnp(&process, name, &files, &attributes, &words, &variables)
  }

  private static func variables(without withheld: Set<String>) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !withheld.contains(String(text.prefix { $0 != "=" })) { variables.append(text) }
      next += 1
    }
    return variables
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { all += piece[..<count] } else if count == 0 || errno != EINTR { return all }
    }
  }
}
