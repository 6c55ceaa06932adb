internal import ArgumentParser
internal import People
internal import Storage

struct Compact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rewrite the data folder's files with just what still counts.",
    discussion: """
      Exit status 0 means it is on disk; again changes nothing. Copies that Syncthing set aside are \
      taken in. Lines that cannot be read move to FILE.rejected.jsonl.
      """)

  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let store = try Opening.store(.readWrite)
    let report: CompactionReport
    do throws(StorageError) {
      report = try store.compact()
    } catch {
      throw Failure(error.sentence)
    }
    if json { Output.json(report.fields) } else { report.lines.forEach { Output.line($0) } }
  }
}
