internal import ArgumentParser
internal import People
internal import Storage

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look the data folder over: what it holds, what cannot be read.",
    discussion: """
      With --repair mends what can be mended without loss, after a backup, and says what is left to \
      you. Exit status 0 means that the folder is clean.
      """)

  @Flag(help: "Print one JSON object.") var json = false
  @Flag(help: "Mend what can be mended without loss.") var repair = false
  @Option(help: "Where the backup before a repair goes; else beside the folder.")
  var backup: String?

  func validate() throws {
    guard repair || backup == nil else { throw ValidationError("--backup goes with --repair.") }
  }

  func run() throws {
    let store = try Opening.store(repair ? .readWrite : .readOnly)
    do {
      if repair { try mend(store) } else { try look(store) }
    } catch let error as StorageError {
      throw Failure(error.sentence)
    }
  }

  private func look(_ store: Store) throws {
    let report = try store.check()
    if json { Output.json(report.fields) } else { report.lines.forEach { Output.line($0) } }
    guard report.isClean else { throw Failure("The folder needs a look: see above.") }
  }

  private func mend(_ store: Store) throws {
    let report = try store.repair(backup: backup)
    if json { Output.json(report.fields) } else { report.lines.forEach { Output.line($0) } }
    guard report.isClean else { throw Failure("Something is left to you: see above.") }
  }
}
