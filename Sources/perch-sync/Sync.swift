internal import ArgumentParser
internal import Glibc
internal import People
internal import Storage
internal import Sync

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send what is queued, and fetch what is new.",
    discussion: """
      Every ten minutes by cron: */10 * * * * perch sync 2>> ~/.local/state/perch/sync.log
      """)

  @Argument(help: "An account’s name; else all of them.") var account: String?
  @Flag(help: "Go on until interrupted, every --every minutes.") var watch = false
  @Option(help: "Minutes between two rounds of --watch, and for --install-timer.") var every = 10
  @Flag(help: "Print JSON, an account a line.") var json = false
  @Flag(help: "Say what would be sent and fetched, and what it costs; ask no network.")
  var dryRun = false
  @Flag(help: "Go on although X’s cost would pass your cap.") var overCap = false
  @Flag(help: "Have systemd start a sync every --every minutes.") var installTimer = false

  func validate() throws {
    guard (1...1440).contains(every) else {
      throw ValidationError("--every wants minutes, 1 to 1440.")
    }
  }

  func run() throws {
    if installTimer { return try Timer.install(minutes: every) }
    let world = try World()
    if dryRun { return try Forecast(world).tell(account, json: json) }
    guard watch else { return try round(world) }
    while true {
      do { try round(world) } catch let failure as Failure {
        failure.sentences.forEach(Output.complain)
      }
      sleep(UInt32(every * 60))
    }
  }

  /// One sync of all accounts that were asked for.
  private func round(_ world: World) throws {
    let state = try world.state()
    let lock = try hold(state)
    defer { withExtendedLifetime(lock) {} }
    var reports = try sync(world, state, world.wishes)
    // Only a person can say that it may cost more.
    if reports.contains(where: \.isOverCap), !overCap, isatty(STDIN_FILENO) == 1, !json {
      reports.forEach { tell($0) }
      let answer = TerminalConversation().ask("Go on over the cap this once? y/N", isSecret: false)
      guard answer?.lowercased() == "y" else { throw Failure([]) }
      var wishes = world.wishes
      wishes.isOverCapAllowed = true
      reports = try sync(world, state, wishes)
    }
    reports.forEach { tell($0) }
    let troubles = reports.flatMap { report in report.troubles.map { "\(report.account): \($0)" } }
    if !troubles.isEmpty { throw Failure(troubles) }
  }

  private func sync(
    _ world: World, _ state: PrivateFolder, _ wishes: SyncWishes
  ) throws -> [AccountReport] {
    var wishes = wishes
    wishes.isOverCapAllowed = wishes.isOverCapAllowed || overCap
    let (file, keeper) = (try world.accounts(), try world.keeper())
    return try World.syncing { () throws(SyncTrouble) in
      try SyncRun(file, keeper, state, world.client, world.pace, wishes).run(only: account)
    }
  }

  /// Two syncs at once would send twice.
  private func hold(_ state: PrivateFolder) throws -> PrivateFolder.Held {
    do throws(StorageError) { return try state.lock(patience: .seconds(1)) } catch {
      guard case .locked(_, let holder) = error else { throw Failure([error.sentence]) }
      throw Failure([SyncTrouble.alreadyRunning(holder: holder).sentence])
    }
  }

  private func tell(_ report: AccountReport) {
    guard json else { return report.lines.forEach(Output.line) }
    Output.json { report.put(into: &$0) }
  }
}
