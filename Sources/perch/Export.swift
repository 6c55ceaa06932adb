internal import ArgumentParser
internal import Export
internal import People
internal import Storage

struct ExportFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write contacts or follow-ups into a file for other programs.",
    discussion: """
      The file’s ending says what: .vcf contacts as vCards, .csv contacts as a table, .ics open \
      follow-ups and events as a calendar, .json contacts, follow-ups, interactions and events with all their \
      fields. perch import reads all of these again, and adds only what is not there.
      """)

  @Argument(help: "The file to write: contacts.vcf, contacts.csv, calendar.ics, book.json.")
  var file: String
  @Option(help: "Only contacts with this tag, and what is about them; again for more.")
  var tag: [String] = []
  @Flag(help: "Replace a file that is there.") var force = false

  func run() throws {
    guard let format = Format(file) else {
      throw Failure(
        "“\(file)” does not say what to write: end it in .vcf, .csv, .ics or .json.", status: 2)
    }
    let opening = try Opening(whole: false, access: .readOnly)
    let exported = Exported(opening.book, tags: tag, now: opening.now)
    let (bytes, what) = exported.made(as: format)
    do throws(StorageError) {
      try UserFile.save(bytes, to: file, isForced: force)
    } catch {
      throw Failure(error.sentence)
    }
    Output.line("\(file): \(what)")
  }

  /// What a file's ending asks for.
  enum Format: String {
    case vcf, csv, ics, json

    init?(_ file: String) {
      guard let dot = file.lastIndex(of: ".") else { return nil }
      self.init(rawValue: file[file.index(after: dot)...].lowercased())
    }
  }
}

/// What of a book is exported.
private struct Exported {
  private let book: Book
  private let contacts: [Contact]
  private let isWhole: Bool
  private let now: Moment

  init(_ book: Book, tags: [String], now: Moment) {
    (self.book, self.now, isWhole) = (book, now, tags.isEmpty)
    let wanted = Set(tags.map { $0.lowercased().drop { $0 == "#" } }.map(String.init))
    contacts = book.contacts.indices
      .filter { book.contacts.marks[$0].isDisjoint(with: [.deleted, .merged]) }
      .map { book.contacts[$0] }
      .filter { wanted.isEmpty || !wanted.isDisjoint(with: $0.tags) }
      .sorted { $0.id < $1.id }
  }

  /// The file, and in words what is in it.
  func made(as format: ExportFile.Format) -> (bytes: [UInt8], what: String) {
    let others = contacts.filter { !$0.isMe }
    switch format {
    case .vcf: return (CardWriter.bytes(of: others), "\(others.count) contacts")
    case .csv: return (SheetWriter.bytes(of: others), "\(others.count) contacts")
    case .ics:
      let open = followUps.filter { $0.isOpen && $0.due != nil }
      let events = events.filter { $0.day != nil }
      let bytes = CalendarWriter.bytes(of: open, events: events, now: now) {
        book.contact($0)?.displayName
      }
      return (bytes, "\(open.count) follow-ups, \(events.count) events")
    case .json:
      let records = records
      let lines = records.map { Output.jsonText($0) }.joined(separator: ",\n")
      let text = "{\"perch\":1,\"records\":[\n\(lines)\n]}\n"
      return (Array(text.utf8), "\(records.count) records, \(contacts.count) of them contacts")
    }
  }

  private var followUps: [FollowUp] {
    book.followUps.filter { !$0.isDeleted && isWanted($0.contact) }
      .sorted { $0.id < $1.id }
  }

  private var events: [Event] {
    isWhole ? book.events.values.filter { !$0.isDeleted }.sorted { $0.id < $1.id } : []
  }

  private func isWanted(_ contact: ContactID?) -> Bool {
    guard !isWhole else { return true }
    guard let contact, let home = book.contact(contact)?.id else { return false }
    return contacts.contains { $0.id == home }
  }

  private var records: [Fields] {
    let interactions = book.interactions.indices.lazy
      .filter { !book.interactions.isDeleted($0) }.map { book.interactions[$0] }
      .filter { isWanted($0.contact) }
    return contacts.map { record(.contact, $0.id.description, $0.fields) }
      + followUps.map { record(.followUp, $0.id.description, $0.fields) }
      + interactions.map { record(.interaction, $0.id.description, $0.fields) }
      + events.map { record(.event, $0.id.description, $0.fields) }
  }

  private func record(_ kind: RecordKind, _ id: String, _ fields: Fields) -> Fields {
    fields.merging(["kind": .text(kind.rawValue), "id": .text(id)]) { $1 }
  }
}
