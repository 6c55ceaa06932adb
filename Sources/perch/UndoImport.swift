internal import ArgumentParser
internal import People
internal import Storage

struct UndoImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo-import",
    abstract: "Take back the newest import: its tweets, and what it did to contacts.",
    discussion: "What was changed since is left as it is. Importing the same again brings it back.")

  @Flag(help: "List the imports that can be taken back, newest first.") var list = false
  @Flag(help: "Print JSON objects.") var json = false

  func run() throws {
    let opening = try Opening()
    let log = ImportLog(opening.store.location)
    let records = log.records()
    if list { return records.reversed().forEach(show) }
    guard let record = records.last else {
      throw Failure("No import is known here that could be taken back: perch undo-import --list.")
    }
    let step = opening.book.takingBack(record.contacts)
    let doomed = record.tweets.compactMap(opening.book.doomed)
    do throws(StorageError) {
      try opening.store.delete(doomed, patches: step.patches)
    } catch {
      throw Failure(error.sentence)
    }
    log.dropLast()
    FollowLog(opening.store.location).drop(by: record.contacts.id)
    opening.prepareCache()
    tell(record, deleted: doomed.count, step, opening.book)
  }

  /// `contacts set back: 3`, `interactions set back: 12`
  private func setBack(_ patches: [Patch]) -> [String] {
    let records = Dictionary(grouping: patches, by: \.kind).mapValues { Set($0.map(\.id)).count }
    let names: [(RecordKind, String)] = [
      (.contact, "contacts"), (.tweet, "tweets"), (.message, "messages"), (.event, "events"),
      (.interaction, "interactions"), (.followUp, "follow-ups"),
    ]
    let counts = names.compactMap { kind, name in records[kind].map { "\(name) set back: \($0)" } }
    return counts.isEmpty ? ["contacts set back: 0"] : counts
  }

  private func show(_ record: ImportRecord) {
    if json { return Output.json(record.fields) }
    Output.line(
      "\(record.at.rfc3339)  \(record.tweets.count) tweets and messages, "
        + "\(record.people) contacts  from \(record.paths.joined(separator: ", "))")
  }

  private func tell(
    _ record: ImportRecord, deleted: Int, _ step: Book.TakingBack, _ book: Book
  ) {
    let gone = record.tweets.count - deleted
    let left = step.left.map(book.words)
    if json {
      var fields = record.fields
      fields["deleted"] = .integer(Int64(deleted))
      fields["goneBefore"] = .integer(Int64(gone))
      let contacts = Set(step.patches.filter { $0.kind == .contact }.map(\.id))
      fields["contactsChanged"] = .integer(Int64(contacts.count))
      fields["othersChanged"] = .integer(
        Int64(step.patches.count { $0.kind != .contact }))
      fields["left"] = .list(left.map { .text($0) })
      return Output.json(fields)
    }
    Output.line("Took back the import of \(record.paths.joined(separator: ", ")):")
    Output.line("  deleted: \(deleted) tweets and messages")
    if gone > 0 { Output.line("  gone before: \(gone)") }
    for line in setBack(step.patches) { Output.line("  \(line)") }
    if !left.isEmpty {
      Output.line("  left, since it was changed later: \(left.joined(separator: ", "))")
    }
  }
}

extension ImportRecord {
  fileprivate var people: Int {
    Set(contacts.patches.filter { $0.kind == .contact }.map(\.id)).count
  }

  fileprivate var fields: Fields {
    [
      "at": .text(at.rfc3339), "paths": .list(paths.map { .text($0) }),
      "tweets": .integer(Int64(tweets.count)), "contacts": .integer(Int64(people)),
    ]
  }
}

extension Book {
  /// Where a tweet lies; nil where it is not here.
  fileprivate func doomed(_ id: TweetID) -> Store.Doomed? {
    tweets.row(of: id).map { row in
      Store.Doomed(
        id: id, time: tweets.times[row], isMessage: tweets.kinds[row] == .message)
    }
  }
}
