internal import ArgumentParser
internal import Glibc

/// Starts `perch-sync`, which lies beside this program: it alone opens sockets and reads tokens.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Fetch what is new from your accounts, and send what is queued.",
    helpNames: [])
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

  func run() throws { try SyncProgram.become("sync", arguments) }
}

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Your accounts on X, Mastodon and Bluesky.", helpNames: [])
  @Argument(parsing: .captureForPassthrough) var arguments: [String] = []

  func run() throws { try SyncProgram.become("account", arguments) }
}

enum SyncProgram {
  static let name = "perch-sync"

  /// Where it is: beside this program, links followed.
  static var path: String {
    let own = Resources.program()
    let folder = own.dropLast(own.reversed().prefix { $0 != "/" }.count)
    return "\(folder)\(name)"
  }

  /// Has this process go on as `perch-sync`.
  fileprivate static func become(_ command: String, _ arguments: [String]) throws {
    let path = SyncProgram.path
    guard access(path, X_OK) == 0 else {
      throw Failure("\(name) does not lie beside perch: build it, or install it there.")
    }
    signal(SIGPIPE, SIG_DFL)
    signal(SIGCHLD, SIG_DFL)
    var words = ([path, command] + arguments).map { strdup($0) } + [nil]
    execv(path, &words)
    throw Failure("\(path) could not be started: \(String(cString: strerror(errno))).")
  }
}
