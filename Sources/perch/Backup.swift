internal import ArgumentParser
internal import People
internal import Runtime
internal import Storage

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the whole data folder into one file.",
    discussion: """
      A plain tar archive with the sums of its files at its end: tar reads it, and once it is \
      unpacked “sha256sum -c .perch-backup.sha256” checks it. A git repository is not in it.
      """)

  @Argument(help: "The file to write: perch.tar.") var file: String
  @Flag(help: "Replace a file that is there.") var force = false

  func run() throws {
    let store = try Opening.store(.readWrite)
    do throws(StorageError) {
      try store.backup(to: file, isForced: force).lines.forEach { Output.line($0) }
    } catch {
      throw Failure(error.sentence)
    }
  }
}

struct RestoreBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the place of the data folder.",
    discussion: """
      The file is read through first, and nothing is changed where anything in it is wrong. The \
      folder that was there is kept beside the new one, complete.
      """)

  @Argument(help: "What perch backup wrote.") var file: String

  func run() throws {
    let surroundings = try Opening.surroundings()
    let folders = try Opening.folders(surroundings)
    do throws(StorageError) {
      let report = try Store.restore(folders, from: file, now: surroundings.clock())
      report.lines.forEach { Output.line($0) }
      let store = try Store.open(folders, clock: surroundings.clock, access: .readOnly)
      try store.check().lines.forEach { Output.line($0) }
    } catch {
      throw Failure(error.sentence)
    }
  }
}
