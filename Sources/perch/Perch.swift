internal import ArgumentParser
internal import Glibc
internal import Terminal

/// The program: picks the command, and turns what goes wrong into a sentence and an exit status.
@main
struct Perch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "perch",
    abstract: "Who to reply to now, what is due, which ties are cooling.",
    discussion: "Without a command, opens the dashboard.",
    version: "0.1.0",
    subcommands: [
      OpenDashboard.self, Demo.self, Init.self, Import.self, UndoImport.self, ExportFile.self,
      QueueList.self, Due.self, ContactList.self, Search.self, Show.self, Log.self,
      FollowUpAdd.self, Keys.self, Check.self, Compact.self, Backup.self, RestoreBackup.self,
      Git.self, Put.self, Dump.self, Why.self, Stats.self, Introductions.self,
      Introduce.self, NeedAdd.self, OfferAdd.self, Needs.self, Matches.self, Near.self,
      Reach.self, LadderList.self,
      Merge.self, Evaluate.self, Config.self, Drafts.self, Events.self, EventAdd.self,
      Promises.self, DigestCommand.self, Reply.self, SyncCommand.self,
      AccountCommand.self, Completions.self,
    ],
    defaultSubcommand: OpenDashboard.self)

  static func main() {
    umask(0o077)
    Restore.catchCrashes()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Nobody waits for the browser; the kernel is to clear it away.
    signal(SIGCHLD, SIG_IGN)
    Glibc.exit(status())
  }

  /// Runs what the arguments ask for; returns the exit status.
  private static func status() -> Int32 {
    do {
      // Most starts have no arguments; building the tree of commands costs them 2 ms.
      if CommandLine.argc == 1 {
        try OpenDashboard.open(Display())
      } else {
        try refuseUnknownCommand(CommandLine.arguments[1])
        var command = try parseAsRoot()
        try command.run()
      }
      return Output.flush()
    } catch let failure as Failure {
      Output.flush()
      failure.sentences.forEach { Output.complain("perch: \($0)") }
      return failure.status
    } catch {
      Output.flush()
      return leave(error)
    }
  }

  /// The parser would take a word that is no command for the dashboard's, which has none.
  private static func refuseUnknownCommand(_ word: String) throws {
    let known = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !word.hasPrefix("-"), !known.contains(word) else { return }
    throw Failure("There is no command “\(word)”: perch --help lists them.", status: 2)
  }

  /// Help and version go out with 0; a wrong use is 2, as in most of this field.
  private static func leave(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    if code.isSuccess {
      Output.text(text + "\n")
      return Output.flush()
    }
    if !text.isEmpty { text.split(separator: "\n").forEach { Output.complain(String($0)) } }
    return code == .validationFailure ? 2 : code.rawValue
  }
}

/// A command that failed: sentences for standard error, a line each, and the exit status.
struct Failure: Error {
  let sentences: [String]
  let status: Int32

  init(_ sentences: [String], status: Int32 = 1) {
    self.sentences = sentences
    self.status = status
  }

  init(_ sentence: String, status: Int32 = 1) { self.init([sentence], status: status) }
}
