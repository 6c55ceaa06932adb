internal import ArgumentParser
internal import Glibc

/// The program that talks to networks, so that the dashboard holds neither socket nor token.
/// `perch sync` and `perch account` start it.
@main
struct PerchSync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "perch-sync",
    abstract: "Fetches what is new from X, Mastodon and Bluesky, and sends what is queued.",
    version: "0.1.0", subcommands: [Sync.self, Accounts.self], defaultSubcommand: Sync.self)

  static func main() {
    umask(0o077)
    Secrecy.begin()
    signal(SIGPIPE, SIG_IGN)
    Glibc.exit(status())
  }

  private static func status() -> Int32 {
    do {
      var command = try parseAsRoot()
      try command.run()
      return 0
    } catch let failure as Failure {
      failure.sentences.forEach(Output.complain)
      return failure.status
    } catch {
      let text = fullMessage(for: error)
      let code = exitCode(for: error)
      if !text.isEmpty { code.isSuccess ? Output.line(text) : Output.complain(text) }
      return code == .validationFailure ? 2 : code.rawValue
    }
  }
}

/// A command that failed: sentences for standard error, and the exit status.
struct Failure: Error {
  let sentences: [String]
  var status: Int32 = 1

  init(_ sentences: [String], status: Int32 = 1) {
    (self.sentences, self.status) = (sentences, status)
  }
}

/// What keeps tokens in this process: no core file, no other process of the user's looking in.
enum Secrecy {
  /// PR_SET_DUMPABLE of <sys/prctl.h>, whose function Swift cannot call by its header.
  private static let dumpable: Int32 = 4

  static func begin() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    typealias Call = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
    if let symbol = dlsym(nil, "prctl") {
      _ = unsafeBitCast(symbol, to: Call.self)(dumpable, 0, 0, 0, 0)
    }
  }
}
