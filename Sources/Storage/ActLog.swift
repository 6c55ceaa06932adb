internal import JSONText
package import People
internal import Records

/// The acts of this machine's sessions on one data folder, with what takes them back: lines in the
/// state folder, so that the next session can undo what this one did.
///
/// Nothing depends on it: lines that cannot be read are passed over, and where it cannot be written
/// an act is saved all the same.
package struct ActLog: Sendable {
  private let state: String
  private let name: String
  /// The sessions whose acts are nobody else's: this one's.
  private let session: String

  /// Of so many acts the lines are kept, and no more bytes than these.
  static let most = (acts: 500, bytes: 256 << 10)

  package init(_ location: Store.Location) { self.init(location, session: SessionMark.mine) }

  init(_ location: Store.Location, session: String) {
    state = location.state
    name = "undo-\(String(unorderedChecksum([location.data]), radix: 16)).jsonl"
    self.session = session
  }

  /// Notes what is about to be done.
  package func add(_ entry: ActEntry) {
    if ((try? Folder.open(state)) ?? nil) == nil { try? Folder.make(state, isDurable: false) }
    guard let folder = (try? Folder.open(state)) ?? nil else { return }
    let lock = try? FolderLock(folder, patience: .milliseconds(500))
    defer { withExtendedLifetime(lock) {} }
    guard let size = try? append(line(entry), folder) else { return }
    if lock != nil, size > 2 * ActLog.most.bytes { shorten(folder) }
  }

  private func append(_ line: [UInt8], _ folder: Folder) throws(StorageError) -> Int {
    let file = if let old = try folder.fileToAppend(name) { old } else { try folder.newFile(name) }
    guard let file else { return 0 }
    let size = try file.status().size
    var isTorn = false
    if size > 0 { isTorn = try file.byte(at: size - 1) != 0x0A }
    let bytes = isTorn ? [0x0A] + line : line
    try bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
    return size + bytes.count
  }

  /// Keeps the newest lines.
  private func shorten(_ folder: Folder) {
    guard let bytes = contents(folder) else { return }
    let lines = bytes.withBytes { bytes in
      bytes.split(separator: 0x0A).map { Array($0) }
    }
    var (acts, size, first) = (0, 0, lines.count)
    while first > 0, acts < ActLog.most.acts, size + lines[first - 1].count < ActLog.most.bytes {
      first -= 1
      (acts, size) = (acts + 1, size + lines[first].count + 1)
    }
    let kept: [UInt8] = lines[first...].flatMap { (line: [UInt8]) in line + [0x0A] }
    try? folder.replace(name, kept, isDurable: false)
  }

  private func contents(_ folder: Folder) -> FileBytes? {
    guard let file = (try? folder.file(name)) ?? nil else { return nil }
    let bytes = FileBytes()
    return (try? bytes.fill(from: file)).map { bytes }
  }
}

// MARK: - Reading

extension ActLog {
  /// What can be taken back and what can be done again, each the newest last. Acts of other
  /// sessions that still run are theirs.
  package func recall() -> (done: [Act], undone: [Act]) {
    guard let folder = (try? Folder.open(state)) ?? nil, let bytes = contents(folder) else {
      return ([], [])
    }
    var story = Story(session: session)
    var report = LoadReport()
    LineReader().read(bytes, name: name, report: &report) { line in
      guard let entry = ActEntry(line.json) else { return }
      story.add(entry, by: line.json["session"]?.text ?? "")
    }
    return (story.done, story.undone)
  }

  /// The acts as they came one after the other.
  private struct Story {
    let session: String
    private(set) var done: [Act] = []
    private(set) var undone: [Act] = []
    private var running: [String: Bool] = [:]

    init(session: String) { self.session = session }

    mutating func add(_ entry: ActEntry, by other: String) {
      let isMine = isFree(other)
      switch entry.event {
      case .done:
        guard isMine else { return }
        done.append(entry.act)
        undone = []
      case .undone:
        done.removeAll { $0.id == entry.act.id }
        if isMine { undone.append(entry.act) }
      case .redone:
        undone.removeAll { $0.id == entry.act.id }
        if isMine { done.append(entry.act) }
      }
    }

    private mutating func isFree(_ other: String) -> Bool {
      if other == session { return true }
      let isRunning = running[other] ?? SessionMark.isRunning(other)
      running[other] = isRunning
      return !isRunning
    }
  }
}

// MARK: - As lines

extension ActLog {
  private func line(_ entry: ActEntry) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, text) in [
      ("id", entry.act.id), ("event", entry.event.rawValue), ("session", session),
      ("label", entry.act.label),
    ] {
      writer.key(key)
      writer.text(text)
    }
    writer.key("handled")
    writer.beginArray()
    for handled in entry.act.handled {
      writer.beginObject()
      writer.key("id")
      writer.text(handled.id)
      writer.key("how")
      writer.text(handled.how)
      writer.endObject()
    }
    writer.endArray()
    writer.key("patches")
    writer.patches(entry.act.patches)
    writer.key("inverse")
    writer.patches(entry.act.inverse)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  mutating func patches(_ patches: [Patch]) {
    beginArray()
    for patch in patches {
      beginObject()
      key("kind")
      text(patch.kind.rawValue)
      key("id")
      text(patch.id)
      key("fields")
      canonical(.object(patch.fields))
      endObject()
    }
    endArray()
  }
}

extension ActEntry {
  fileprivate init?(_ json: JSON) {
    guard let event = json["event"]?.text.flatMap(Event.init), let id = json["id"]?.text,
      let patches = json["patches"].flatMap(Patch.all),
      let inverse = json["inverse"].flatMap(Patch.all)
    else { return nil }
    self.init(
      event,
      Act(
        id: id, label: json["label"]?.text ?? "", patches: patches, inverse: inverse,
        handled: Act.Handled.all(json)))
  }
}

extension Act.Handled {
  /// What an act dealt with: a list, or, as it once was, the only one beside how.
  fileprivate static func all(_ json: JSON) -> [Act.Handled] {
    if let id = json["handled"]?.text {
      return id.isEmpty ? [] : [Act.Handled(id: id, how: json["how"]?.text ?? "")]
    }
    guard let list = json["handled"] else { return [] }
    return list.elements.compactMap { one in
      one["id"]?.text.map { Act.Handled(id: $0, how: one["how"]?.text ?? "") }
    }
  }
}

extension Patch {
  /// A list of patches; nil where one of them is none.
  static func all(_ list: JSON) -> [Patch]? {
    var patches: [Patch] = []
    for json in list.elements {
      guard let kind = json["kind"]?.text.flatMap(RecordKind.init), let id = json["id"]?.text,
        let fields = json["fields"], case .object(let members) = FieldValue(fields)
      else { return nil }
      patches.append(Patch(kind, id, members))
    }
    return patches
  }
}
