internal import JSONText
internal import People
internal import Records

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
        // What one person has twice is no doubt about whose it is.
        guard json.text("mergedInto") == nil else { return }
        for handle in json.set("handles") { owners[handle, default: []].insert(id) }
      }
    }
    report.dangling = references.filter { !contacts.contains($0.contact) }.map {
      CheckReport.DanglingContact(kind: $0.kind, id: $0.id, field: $0.field, contact: $0.contact)
    }
    report.load.duplicateHandles = owners.filter { $0.value.count > 1 }
      .map { DuplicateHandle(handle: $0.key, contacts: $0.value.sorted()) }
      .sorted { $0.handle < $1.handle }
    report.modes = try folder.openModes()
    try folder.addStrays(to: &report)
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
        CheckReport.FileCount(
          name: file.name, lines: scan.lineCounts[index], bytes: end.file.size,
          superseded: try superseded(file)))
      if file != file.original { report.copies.append(file.name) }
    }
    var misplaced = MisplacedCount(kind)
    var (count, gaps): (Int, [CheckReport.Gap]) = (0, [])
    for record in scan.sorted {
      try scan.withRecord(record) { json in
        guard !json.isDeleted else { return }
        let id = scan.id(record)
        count += 1
        misplaced.look(json, scan.files(of: record))
        gaps += json.gaps(kind).map { CheckReport.Gap(kind: kind, id: id, field: $0) }
        body(id, json)
      }
    }
    report.records[kind] = count
    report.gaps += gaps
    report.misplaced += misplaced.found
  }

  private func superseded(_ data: DataFile) throws(StorageError) -> Int {
    guard let file = try folder.file(data) else { return 0 }
    let bytes = FileBytes()
    try bytes.fill(from: file)
    let outcome = try CompactedFile([bytes], path: file.path)
    return max(0, outcome.readable - outcome.after.bytes)
  }
}

/// Counts records that lie in a file of another month or year than their time's.
private struct MisplacedCount {
  private let kind: RecordKind
  private var counts: [String: CheckReport.Misplaced] = [:]

  init(_ kind: RecordKind) { self.kind = kind }

  mutating func look(_ json: JSON, _ files: [DataFile]) {
    guard kind.shards != .none, let file = files.first?.original,
      let day = json.text("time").flatMap(utcDay)
    else { return }
    let belongs = kind.file(of: day)
    guard file != belongs else { return }
    let key = "\(file.name) \(belongs.name)"
    counts[
      key,
      default: CheckReport.Misplaced(file: file.name, belongs: belongs.name, records: 0)
    ].records += 1
  }

  var found: [CheckReport.Misplaced] { counts.sorted { $0.key < $1.key }.map(\.value) }
}

extension Folder {
  /// What others may look into: the folder itself, its folders, its files.
  func openModes() throws(StorageError) -> [CheckReport.OpenMode] {
    var modes: [CheckReport.OpenMode] = []
    let own = try status().mode
    if own & 0o077 != 0 { modes.append(CheckReport.OpenMode(path: path, mode: own)) }
    for name in try RecordKind.shardFolders + allFiles().files.map(\.name) {
      guard let mode = try status(of: name)?.mode, mode & 0o077 != 0 else { continue }
      modes.append(CheckReport.OpenMode(path: path(of: name), mode: mode))
    }
    return modes
  }

  /// Adds what stands beside the files of records.
  fileprivate func addStrays(to report: inout CheckReport) throws(StorageError) {
    for name in try rejectedFiles() {
      if name.contains(Folder.conflictMark) { report.copies.append(name) }
      guard let file = try file(name) else { continue }
      let bytes = FileBytes()
      try bytes.fill(from: file)
      let lines = bytes.withBytes { $0.split(separator: 0x0A).count }
      report.rejected.append(CheckReport.Rejected(name: name, lines: lines))
    }
    if try status(of: PendingAct.file) != nil {
      report.pending = try pendingAct().map { .unfinished(lines: $0.lineCount) } ?? .unreadable
    }
    report.temporary = try strayTemporaryFiles()
  }

  private func strayTemporaryFiles() throws(StorageError) -> [CheckReport.TemporaryFile] {
    let now = try status(of: FolderLock.name)?.modified ?? .min
    var files: [CheckReport.TemporaryFile] = []
    for place in [""] + RecordKind.shardFolders {
      let folder = try place.isEmpty ? self : folder(place)
      for name in try folder?.temporaryFiles() ?? [] {
        guard let modified = try folder?.status(of: name)?.modified else { continue }
        files.append(
          CheckReport.TemporaryFile(
            name: place.isEmpty ? name : "\(place)/\(name)",
            isAbandoned: now > modified && now - modified > Folder.abandonedAfter * 1_000_000_000))
      }
    }
    return files
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
    case .contact: (inner("met")?.named("through") ?? []) + named("mergedInto")
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
