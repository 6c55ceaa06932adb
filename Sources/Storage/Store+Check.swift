internal import JSONText
internal import People

extension Store {
  /// Looks at everything in the data folder and changes nothing.
  package func check() throws(StorageError) -> CheckReport {
    var report = CheckReport()
    var references: [(kind: RecordKind, id: String, field: String, contact: String)] = []
    var contacts: Set<String> = []
    var owners: [String: Set<String>] = [:]
    for kind in RecordKind.allCases {
      try check(kind, &report) { id, json in
        references += json.contacts(kind).map { (kind, id, $0.field, $0.contact) }
        guard kind == .contact else { return }
        contacts.insert(id)
        for handle in json.set("handles") { owners[handle, default: []].insert(id) }
      }
    }
    report.dangling = references.filter { !contacts.contains($0.contact) }.map {
      CheckReport.DanglingContact(kind: $0.kind, id: $0.id, field: $0.field, contact: $0.contact)
    }
    report.load.duplicateHandles = owners.filter { $0.value.count > 1 }
      .map { DuplicateHandle(handle: $0.key, contacts: $0.value.sorted()) }
      .sorted { $0.handle < $1.handle }
    report.modes = try openModes(report.files.map(\.name))
    return report
  }

  private func check(
    _ kind: RecordKind, _ report: inout CheckReport, _ body: (String, JSON) -> Void
  ) throws(StorageError) {
    let scan = try RecordScan(folder, kind, keepsBytes: kind.shards != .byMonth)
    try scan.read { _, _ in }
    report.load.add(scan.report)
    for (index, file) in scan.files.enumerated() {
      guard let end = scan.ends[index] else { continue }
      report.files.append(
        CheckReport.FileCount(name: file.name, lines: scan.lineCounts[index], bytes: end.file.size))
    }
    var (count, gaps): (Int, [CheckReport.Gap]) = (0, [])
    for record in scan.sorted {
      try scan.withRecord(record) { json in
        guard !json.isDeleted else { return }
        let id = scan.id(record)
        count += 1
        gaps += json.gaps(kind).map { CheckReport.Gap(kind: kind, id: id, field: $0) }
        body(id, json)
      }
    }
    report.records[kind] = count
    report.gaps += gaps
  }

  private func openModes(_ files: [String]) throws(StorageError) -> [CheckReport.OpenMode] {
    var modes: [CheckReport.OpenMode] = []
    let own = try folder.status().mode
    if own & 0o077 != 0 { modes.append(CheckReport.OpenMode(path: folder.path, mode: own)) }
    let folders = RecordKind.allCases.filter { $0.shards != .none }.map(\.stem)
    for name in folders + files {
      guard let mode = try folder.status(of: name)?.mode, mode & 0o077 != 0 else { continue }
      modes.append(CheckReport.OpenMode(path: folder.path(of: name), mode: mode))
    }
    return modes
  }
}

extension JSON {
  /// Fields that every record of the kind has and this one lacks.
  fileprivate func gaps(_ kind: RecordKind) -> [String] {
    Schema.required(kind).filter { name in !members.contains { $0.key.text == name } }
  }

  /// The contacts that a record names, and in which field.
  fileprivate func contacts(_ kind: RecordKind) -> [(field: String, contact: String)] {
    switch kind {
    case .contact: inner("met")?.named("through") ?? []
    case .followUp, .interaction, .need: named("contact")
    case .introduction: named("a") + named("b")
    case .event: set("people").map { ("people", $0) }
    case .queue, .outbox, .tweet, .message: []
    }
  }

  private func named(_ field: StaticString) -> [(field: String, contact: String)] {
    text(field).map { [("\(field)", $0)] } ?? []
  }
}
