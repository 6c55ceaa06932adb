internal import JSONText
internal import People
internal import Records

/// What `perch export` writes as JSON: contacts, follow-ups, interactions and events with all their
/// fields, each under its own id.
struct BookFile: ForeignSource {
  let path: String
  private static let largest = 512 << 20

  /// Whether a file starts as one does.
  static func isOne(_ head: [UInt8]) -> Bool {
    let start = head.filter { $0 > 0x20 }.prefix(9)
    return start.elementsEqual("{\"perch\":".utf8)
  }

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let name = Folder.lastName(path)
    let file = try Bytes.read(path, name: name, of: path)
    guard file.count <= BookFile.largest else { throw .tooLarge(path: path, file: name) }
    harvest.begin(path, "records that Perch wrote")
    var skips = Skips()
    let isSound: Void? = try? context.json.read(file.all, readable: file.readable(from: 0)) {
      for (number, json) in ($0["records"]?.elements.map { $0 } ?? []).enumerated() {
        if let patch = BookFile.patch(json) {
          harvest.add(patch)
        } else {
          skips.add(.incomplete, Place(file: name, entry: number + 1, line: number + 2))
        }
      }
    }
    guard isSound != nil else { throw .unknown(path: path, what: .brokenJSON) }
    harvest.skips[harvest.input] = skips
    progress(
      ImportProgress(
        file: name, bytesDone: file.count, bytesTotal: file.count, records: harvest.records.count))
  }

  private static let prefixes: [RecordKind: String] = [
    .contact: "c-", .followUp: "f-", .interaction: "i-", .event: "e-",
  ]

  /// Nil for what is no record, or of a kind that is not exported.
  private static func patch(_ json: JSON) -> Patch? {
    guard case .object(var fields) = FieldValue(json), let id = json["id"]?.text,
      let kind = json["kind"]?.text.flatMap(RecordKind.init), let prefix = prefixes[kind],
      id.hasPrefix(prefix), id.utf8.count > prefix.utf8.count
    else { return nil }
    for key in ["id", "kind", "at", "by", "deleted"] { fields[key] = nil }
    return cleaned(kind, id, fields)
  }

  /// With no field but those that the record has, each of its type.
  static func cleaned(_ kind: RecordKind, _ id: String, _ fields: Fields) -> Patch {
    let source = FieldsSource(fields)
    let own: Fields =
      switch kind {
      case .followUp: FollowUp(id: id, source).fields
      case .interaction: Interaction(id: id, source).fields
      case .event: Event(id: id, source).fields
      default: Contact(id: id, source).fields
      }
    return Patch(kind, id, own)
  }
}

/// Sets records of exports against the book: what it has stays as it is, who was deleted stays
/// away, and of contacts a handle says who they are where the id does not.
struct RecordSettling {
  let harvest: Harvest
  let book: Book
  let mayComeBack: Set<String>

  func patches() -> [Patch] {
    var taken: Set<Handle> = []
    var ids: Set<String> = []
    return harvest.records.compactMap { input, patch in
      guard ids.insert("\(patch.kind.rawValue) \(patch.id)").inserted else { return nil }
      return settled(patch, input, &taken)
    }
  }

  private func settled(_ patch: Patch, _ input: Int, _ taken: inout Set<Handle>) -> Patch? {
    let handles =
      patch.kind == .contact ? Contact(id: patch.id, FieldsSource(patch.fields)).handles : []
    let isDeleted = book.fields(patch.kind, patch.id)["deleted"] == true
    if isDeleted, !mayComeBack.contains(patch.id) {
      harvest.skips[input].add(.stayedDeleted)
      return nil
    }
    let isKnown =
      (book.contains(patch.kind, patch.id) && !isDeleted)
      || (patch.fields["me"] == true && book.me != nil)
      || handles.contains { book.contact(of: $0) != nil || taken.contains($0) }
    taken.formUnion(handles)
    count(patch.kind, input, isKnown: isKnown)
    return isKnown ? nil : book.reviving(patch)
  }

  private func count(_ kind: RecordKind, _ input: Int, isKnown: Bool) {
    let (added, known) = isKnown ? (0, 1) : (1, 0)
    func add(_ tally: inout ImportReport.Tally) {
      tally.added += added
      tally.known += known
    }
    switch kind {
    case .contact:
      harvest.inputs[input].people.made += added
      harvest.inputs[input].people.known += known
    case .followUp: add(&harvest.inputs[input].followUps)
    case .interaction: add(&harvest.inputs[input].touches)
    default: add(&harvest.inputs[input].events)
    }
  }
}
