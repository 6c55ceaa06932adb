internal import People

/// One file of records in the data folder.
struct DataFile: Hashable {
  let kind: RecordKind
  /// Below the data folder: `contacts.jsonl`, `tweets/2026-11.jsonl`.
  let name: String
  /// The month of a month's file, `2026-11`. A file with another name sorts after every month.
  let month: String

  init(kind: RecordKind, name: String) {
    self.kind = kind
    self.name = name
    month = kind.shards == .byMonth ? DataFile.month(ofShard: name) : DataFile.noMonth
  }

  /// The folder that it lies in, inside the data folder; nil for that itself.
  var folder: String? { kind.shards == .none ? nil : kind.stem }

  /// Its name in its own folder.
  var leaf: String { kind.shards == .none ? name : String(name.dropFirst(kind.stem.count + 1)) }

  /// The month of the file `tweets/2026-11.jsonl`.
  static func month(ofShard name: String) -> String {
    let month = name.drop { $0 != "/" }.dropFirst().prefix(7)
    return Day("\(month)-01") == nil ? noMonth : String(month)
  }

  static let noMonth = "~"

  /// The file of records that a name below the data folder stands for; nil for any other name.
  init?(name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kind = RecordKind.allCases.first { kind in
      kind.shards == .none
        ? parts.count == 1 && Folder.isFile(name, of: kind.stem)
        : parts.count == 2 && parts[0] == kind.stem && Folder.isShard(parts[1])
    }
    guard let kind else { return nil }
    self.init(kind: kind, name: name)
  }
}

extension RecordKind {
  /// How many files a kind has.
  enum Shards { case none, byYear, byMonth }

  var shards: Shards {
    switch self {
    case .interaction: .byYear
    case .tweet, .message: .byMonth
    case .contact, .followUp, .event, .introduction, .need, .queue, .outbox: .none
    }
  }

  /// The name of its file or folder.
  var stem: String {
    switch self {
    case .contact: "contacts"
    case .followUp: "follow-ups"
    case .interaction: "interactions"
    case .event: "events"
    case .introduction: "introductions"
    case .need: "needs"
    case .queue: "queue"
    case .outbox: "outbox"
    case .tweet: "tweets"
    case .message: "messages"
    }
  }

  /// What its ids look like.
  var idExample: String {
    switch self {
    case .queue, .tweet, .message: "twitter:1859512345678901234"
    default: "\(idPrefix)…"
    }
  }

  /// What its ids start with; empty where they start with a network.
  var idPrefix: String {
    switch self {
    case .contact: "c-"
    case .followUp: "f-"
    case .interaction: "i-"
    case .event: "e-"
    case .introduction: "n-"
    case .need: "w-"
    case .outbox: "o-"
    case .queue, .tweet, .message: ""
    }
  }

  /// The file that a record with this `time` belongs in; the parts of a day are those of UTC.
  func file(of day: Day) -> DataFile {
    switch shards {
    case .none: DataFile(kind: self, name: "\(stem).jsonl")
    case .byYear: DataFile(kind: self, name: "\(stem)/\(day.monthName.prefix(4)).jsonl")
    case .byMonth: DataFile(kind: self, name: "\(stem)/\(day.monthName).jsonl")
    }
  }
}

extension Folder {
  /// The files of a kind, in order of name.
  ///
  /// What Syncthing sets aside when two machines changed a file (`contacts.sync-conflict-….jsonl`)
  /// holds lines like any other, and lines merge in any order: it is read along with the rest.
  func dataFiles(_ kind: RecordKind, among names: [String]? = nil) throws(StorageError)
    -> [DataFile]
  {
    let files = try namedFiles(kind, among: names)
    let pending = unfinished.withLock { $0?.parts.map(\.data) ?? [] }
    let new = pending.filter { $0.kind == kind && !files.contains($0) }
    return new.isEmpty ? files : (files + new).sorted { $0.name < $1.name }
  }

  private func namedFiles(
    _ kind: RecordKind, among names: [String]?
  ) throws(StorageError) -> [DataFile] {
    guard kind.shards == .none else {
      let names = try folder(kind.stem)?.names() ?? []
      return names.filter(Folder.isShard).map { DataFile(kind: kind, name: "\(kind.stem)/\($0)") }
    }
    let all = if let names { names } else { try self.names() }
    return all.filter { Folder.isFile($0, of: kind.stem) }.map { DataFile(kind: kind, name: $0) }
  }

  fileprivate static func isShard(_ name: String) -> Bool {
    // Foreign and rejected ones are few: the slow search is for those with a dot more than others.
    name.hasSuffix(".jsonl") && !name.hasPrefix(".")
      && (name.utf8.count { $0 == UInt8(ascii: ".") } == 1 || !name.contains(".rejected."))
  }

  fileprivate static func isFile(_ name: String, of stem: String) -> Bool {
    name == "\(stem).jsonl" || (name.hasPrefix("\(stem).sync-conflict-") && isShard(name))
  }

  func file(_ file: DataFile) throws(StorageError) -> File? { try self.file(file.name) }

  func status(of file: DataFile) throws(StorageError) -> FileStatus? { try status(of: file.name) }
}
