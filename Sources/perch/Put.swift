internal import ArgumentParser
internal import People
internal import Storage

struct Put: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Append a merge patch to a record; plumbing.",
    discussion: "Exit status 0 means it is on disk. The same patch again changes nothing.")

  @Argument(
    help:
      "contact, follow-up, interaction, event, introduction, need, queue, outbox, tweet or message."
  )
  var kind: String
  @Argument(help: "The patch: '{\"id\":\"c-1\",\"name\":\"Sam\"}'.") var patch: String
  @Flag(help: "Only say whether it would be taken, and change something.") var dryRun = false
  @Flag(help: "Print whether it changed something as JSON.") var json = false

  func run() throws {
    guard let kind = RecordKind(rawValue: kind) else {
      let kinds = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("“\(kind)” is no kind of record: \(kinds).", status: 2)
    }
    let store = try Opening.store(.readWrite)
    do throws(StorageError) {
      let isChange = try store.put(kind, patch, isTrial: dryRun)
      if json {
        Output.json([
          "record": .text(kind.rawValue), "changes": .bool(isChange), "dryRun": .bool(dryRun),
        ])
      } else if dryRun {
        Output.line(isChange ? "It would be taken." : "It would change nothing.")
      }
    } catch {
      throw Failure(error.sentence)
    }
  }
}

struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the whole book, a record a line, sorted; plumbing.")

  func run() throws {
    let store = try Opening.store(.readOnly)
    do throws(StorageError) {
      try store.dump { Output.record($0) }
    } catch {
      throw Failure(error.sentence)
    }
  }
}
