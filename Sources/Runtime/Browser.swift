internal import Glibc
internal import People

/// Opens links with what `$BROWSER` names: programs apart by `:`, the first that starts is taken.
/// A `%s` in it stands for the link; where there is none, the link comes last.
package struct Browser: Sendable {
  private let commands: [[String]]

  /// Nil where nothing is named.
  package init?(_ variable: String?) {
    commands = (variable ?? "").split(separator: ":").map { command in
      command.split(separator: " ").map(String.init)
    }.filter { !$0.isEmpty }
    if commands.isEmpty { return nil }
  }

  /// Starts the browser, without a shell and away from this terminal.
  /// Returns why it did not start; nil where it did.
  package func open(_ link: String) -> String? {
    guard link.hasPrefix("https://") || link.hasPrefix("http://") else { return "not a web link" }
    var problem = ""
    for command in commands {
      let hasPlace = command.contains { $0.contains("%s") }
      let words = command.map { $0.replacing("%s", with: link) } + (hasPlace ? [] : [link])
      let code = Browser.spawn(words)
      if code == 0 { return nil }
      problem = String(cString: strerror(code))
    }
    return problem
  }

  /// POSIX_SPAWN_SETSID, which the C library shows only to GNU sources.
  private static let newSession: Int16 = 0x80
  /// What Perch ignores, a program that it starts would go on ignoring.
  private static let ignored = [SIGCHLD, SIGPIPE, SIGXFSZ]

  /// Those that were started and may still run.
  private static let started = Locked<[pid_t]>([])

  /// Once a hook has run, the system keeps how each child ended until somebody asks.
  private static func reap() {
    started.withLock { running in
      running.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    }
  }

  private static func spawn(_ words: [String]) -> Int32 {
    reap()
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(
        &files, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Browser.newSession | Int16(POSIX_SPAWN_SETSIGDEF))
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in Browser.ignored { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &files, &attributes, arguments, environ)
    if code == 0 { started.withLock { [process] in $0.append(process) } }
    return code
  }
}
