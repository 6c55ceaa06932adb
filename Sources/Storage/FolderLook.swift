internal import JSONText
internal import People
internal import Records

/// One look through the data folder for what a book does not have.
struct FolderLook {
  private(set) var cursors: [String: FileCursor]
  let store: Store
  let book: Book
  let lines = LineReader()
  private let names: [String]

  init(_ store: Store, _ book: Book, _ cursors: [String: FileCursor]) throws(StorageError) {
    (self.store, self.book, self.cursors) = (store, book, cursors)
    names = try store.folder.names()
  }

  mutating func news() throws(StorageError) -> News {
    var news = News()
    for kind in RecordKind.records {
      switch try change(of: kind) {
      case .none: break
      case .records(let ids): try read(kind, ids, into: &news)
      case .anything: try read(kind, nil, into: &news)
      }
    }
    // While older months are being read, what came has to wait for them.
    if book.isComplete { news.tweets = try newTweets() }
    return news
  }
}

// MARK: - What changed

extension FolderLook {
  /// What of a kind may be different.
  private enum Change {
    case none
    case records(Set<String>)
    case anything
  }

  /// What a file has behind what was read of it.
  enum Tail {
    case none
    case lines(FileBytes, at: Int, own: [Range<Int>])
    /// It was replaced, cut or written over.
    case replaced
  }

  private mutating func change(of kind: RecordKind) throws(StorageError) -> Change {
    let files = try store.folder.dataFiles(kind, among: names)
    var isAnything = forgetMissing(kind, files)
    var ids: Set<String> = []
    for data in files {
      switch try tail(of: data) {
      case .none: break
      case .replaced: isAnything = true
      case .lines(let bytes, let start, let own):
        var report = LoadReport()
        lines.read(bytes, name: data.name, report: &report) { line in
          guard !own.contains(where: { $0.contains(start + line.offset) }) else { return }
          ids.insert(String(decoding: line.id, as: UTF8.self))
        }
      }
    }
    return isAnything ? .anything : ids.isEmpty ? .none : .records(ids)
  }

  /// Returns whether a file of the kind went away.
  mutating func forgetMissing(_ kind: RecordKind, _ files: [DataFile]) -> Bool {
    let there = Set(files.map(\.name))
    let missing = cursors.keys.filter { name in
      !there.contains(name) && DataFile(name: name)?.kind == kind
    }
    for name in missing { cursors[name] = nil }
    return !missing.isEmpty
  }

  /// Reads what is new in a file, and moves its cursor on.
  mutating func tail(of data: DataFile) throws(StorageError) -> Tail {
    let status = try store.folder.status(of: data)
    guard let status else { return .none }
    if let cursor = cursors[data.name], cursor.isUnchanged(status) { return .none }
    guard let file = try store.folder.file(data) else { return .none }
    let own = store.takeOwn(data)
    var cursor = FileCursor(try file.status())
    let old = cursors[data.name]
    let start =
      try old.map { (old) throws(StorageError) in try FolderLook.end(old, cursor, file) } ?? 0
    let bytes = FileBytes()
    try bytes.fill(from: file, at: start ?? 0)
    let whole = (start ?? 0) + bytes.lengthOfLines
    cursor.end = whole
    cursor.last = try file.bytes(before: whole)
    cursor.size = (start ?? 0) + bytes.count
    cursors[data.name] = cursor
    guard let start else { return .replaced }
    return bytes.count == 0 ? .none : .lines(bytes, at: start, own: own)
  }

  /// Where the new lines of a file start; nil where what was read is no longer there.
  private static func end(
    _ old: FileCursor, _ now: FileCursor, _ file: File
  ) throws(StorageError) -> Int? {
    guard old.inode == now.inode, old.device == now.device, old.size <= now.size else { return nil }
    guard let end = old.end else { return try file.startOfLine(before: old.size) }
    guard try file.bytes(before: end) == old.last else { return nil }
    return old.size == now.size && end == old.size ? nil : end
  }
}

extension FileBytes {
  /// How long the whole lines are together.
  fileprivate var lengthOfLines: Int {
    withBytes { ($0.lastIndex(of: 0x0A) ?? -1) + 1 }
  }
}

extension File {
  /// A few bytes that end at an offset: they show whether what was read still stands there.
  fileprivate func bytes(before end: Int) throws(StorageError) -> [UInt8] {
    let bytes = FileBytes()
    let count = min(end, 64)
    try bytes.fill(from: self, at: end - count, count: count)
    return bytes.withBytes { Array($0) }
  }

  /// Where the line starts that the byte before an offset is in, or is the end of.
  fileprivate func startOfLine(before end: Int) throws(StorageError) -> Int {
    let bytes = FileBytes()
    let start = max(0, end - LineReader.maxLength - 1)
    try bytes.fill(from: self, at: start, count: end - start)
    return bytes.withBytes { start + ($0.lastIndex(of: 0x0A) ?? -1) + 1 }
  }
}

// MARK: - Records

/// A record that a book holds.
private protocol HeldRecord: Equatable {
  init(id: String, _ source: some FieldSource)
  var recordID: String { get }
  var isDeleted: Bool { get }
}

extension Contact: HeldRecord { fileprivate var recordID: String { id.description } }
extension FollowUp: HeldRecord { fileprivate var recordID: String { id.description } }
extension Interaction: HeldRecord { fileprivate var recordID: String { id.description } }
extension QueueState: HeldRecord { fileprivate var recordID: String { id.description } }
extension Event: HeldRecord { fileprivate var recordID: String { id.description } }
extension OutboxEntry: HeldRecord { fileprivate var recordID: String { id.description } }
extension Introduction: HeldRecord { fileprivate var recordID: String { id.description } }
extension Need: HeldRecord { fileprivate var recordID: String { id.description } }

extension FolderLook {
  /// Looking for a few ids costs less than reading all lines.
  private static var few: Int { 4 }

  /// Reads records by the merge rule.
  ///
  /// - Parameter ids: which ones; nil for all of the kind that the book has otherwise.
  private func read(
    _ kind: RecordKind, _ ids: Set<String>?, into news: inout News
  ) throws(StorageError) {
    switch kind {
    case .contact: try read(kind, ids, book.contacts, &news.contacts, &news.gone)
    case .followUp: try read(kind, ids, book.followUps, &news.followUps, &news.gone)
    case .interaction: try read(kind, ids, book.interactions, &news.interactions, &news.gone)
    case .queue: try read(kind, ids, book.queueStates.values, &news.queueStates, &news.gone)
    case .event: try read(kind, ids, book.events.values, &news.events, &news.gone)
    case .outbox: try read(kind, ids, book.outbox.entries, &news.outbox, &news.gone)
    case .introduction:
      try read(kind, ids, book.introductions.records, &news.introductions, &news.gone)
    case .need: try read(kind, ids, book.needs.records, &news.needs, &news.gone)
    case .tweet, .message: break
    }
  }

  private func read<Record: HeldRecord>(
    _ kind: RecordKind, _ ids: Set<String>?, _ held: some Collection<Record>,
    _ found: inout [Record], _ gone: inout [News.Record]
  ) throws(StorageError) {
    var records: [String: Record] = [:]
    let scan = try RecordScan(store.folder, kind, names: names, keepsBytes: true)
    let looks = ids.flatMap { $0.count <= FolderLook.few ? $0.map(mayHold) : nil }
    try scan.read(isWanted: { line in looks?.contains { $0(line) } ?? true }) { index, json in
      let id = scan.id(index)
      if ids?.contains(id) ?? true { records[id] = Record(id: id, MaskedJSON(json)) }
    }
    if ids == nil {
      for record in held {
        if let new = records[record.recordID] {
          if new == record { records[record.recordID] = nil }
        } else if !record.isDeleted {
          gone.append(News.Record(kind, record.recordID))
        }
      }
    }
    found = records.sorted { $0.key < $1.key }.map(\.value)
  }
}
