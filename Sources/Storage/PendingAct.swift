internal import JSONText
internal import People

/// An act of several lines as it is written down in `pending.json` before any of them is written:
/// `{"files":[{"name":"contacts.jsonl","from":1024,"lines":"{…}\n"}, …]}`. A part that is too large
/// to be written down stands in a file that is named instead of its lines:
/// `{"name":"tweets/2026-11.jsonl","from":0,"staged":"tweets/.2026-11.jsonl.tmp.4711.1"}`. Where
/// that is gone, the part is done.
///
/// Found by whoever comes next, it is done again. The book is a function of the set of lines, so
/// that changes nothing where it had been done already.
struct PendingAct: Equatable {
  static let file = "pending.json"
  /// Where one that cannot be read is put aside.
  static let rejectedFile = "pending.rejected.json"

  /// What goes to one file.
  struct Part: Equatable {
    var data: DataFile
    /// How long the file was when the act began.
    var from: Int
    /// Whole lines, each with its newline.
    var lines: [UInt8]
    /// The name of the file in which the lines are instead.
    var stage: String?
  }

  /// What a file still lacks of a part: nothing where all of it stands there.
  struct Rest {
    var data: DataFile
    var lines: [UInt8]
    /// Whether the part has to be written from its start; else it broke off, and goes on there.
    var startsLine: Bool
    /// What is staged instead, and how many bytes of that stand there.
    var stage: Stage?
    var done = 0
  }

  var parts: [Part]

  var lineCount: Int {
    parts.reduce(0) { $0 + $1.lines.count { $0 == UInt8(ascii: "\n") } }
  }

  /// What goes to a file that is read.
  subscript(data: DataFile) -> Part? { parts.first { $0.data == data } }
}

// MARK: - As a file

extension PendingAct {
  var encoded: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("files")
    writer.beginArray()
    for part in parts {
      writer.beginObject()
      writer.key("name")
      writer.text(part.data.name)
      writer.key("from")
      writer.integer(Int64(part.from))
      if let stage = part.stage {
        writer.key("staged")
        writer.text(stage)
      } else {
        writer.key("lines")
        part.lines.withUnsafeBytes { writer.text(utf8: $0) }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Nil where the bytes are no act: the file is only ever put in place whole, so something else
  /// has damaged it.
  init?(_ bytes: FileBytes) {
    let reader = JSONReader(maxDepth: LineReader.maxDepth, uniqueKeys: true)
    let parts: [Part?]? = bytes.withBytes { utf8 in
      try? reader.read(utf8, readable: bytes.readable(from: 0)) { json in
        json["files"]?.elements.map(Part.init) ?? [nil]
      }
    }
    guard let parts else { return nil }
    self.parts = parts.compactMap(\.self)
    guard self.parts.count == parts.count, !parts.isEmpty else { return nil }
  }
}

extension PendingAct.Part {
  fileprivate init?(_ json: JSON) {
    guard let data = json["name"]?.text.flatMap(DataFile.init(name:)),
      let from = json["from"]?.integer
    else { return nil }
    if let stage = json["staged"]?.text, Stage.isOne(stage, for: data) {
      self.init(data: data, from: Int(from), lines: [], stage: stage)
      return
    }
    guard let lines = json["lines"]?.utf8, lines.last == UInt8(ascii: "\n") else { return nil }
    self.init(data: data, from: Int(from), lines: Array(lines))
  }
}

// MARK: - In the data folder

extension Folder {
  /// The act that somebody began and did not finish; nil for none, or one that cannot be read.
  func pendingAct() throws(StorageError) -> PendingAct? {
    guard let file = try file(PendingAct.file) else { return nil }
    let bytes = FileBytes()
    try bytes.fill(from: file)
    return PendingAct(bytes)
  }

  /// Takes in a file of records, and behind it what an unfinished act has for it.
  ///
  /// - Returns: the file; nil where there is none yet.
  func fill(_ bytes: FileBytes, from data: DataFile) throws(StorageError) -> File? {
    let file = try file(data)
    if let file { try bytes.fill(from: file) } else { bytes.clear() }
    if let lines = try unfinished(data) {
      bytes.append((bytes.bytes.last ?? 0x0A) == 0x0A ? lines : [0x0A] + lines)
    }
    return file
  }

  /// Whether the files alone do not say all: then nothing that was kept of them holds.
  var hasUnfinished: Bool { unfinished.withLock { $0 != nil } }

  /// Whether an unfinished act has something for a file.
  func hasUnfinished(_ data: DataFile) -> Bool { unfinished.withLock { $0?[data] != nil } }

  /// What an unfinished act has for a file.
  func unfinished(_ data: DataFile) throws(StorageError) -> [UInt8]? {
    guard let part = unfinished.withLock({ $0?[data] }) else { return nil }
    guard let stage = part.stage else { return part.lines }
    guard let file = try file(stage) else { return nil }
    let bytes = FileBytes()
    try bytes.fill(from: file)
    return bytes.withBytes { Array($0) }
  }

  /// Does what somebody began and did not finish. One that cannot be read is put aside: it must
  /// neither be lost nor stand in the way.
  func finishPendingAct(_ trust: inout Trust) throws(StorageError) {
    guard try status(of: PendingAct.file) != nil else { return unfinished.withLock { $0 = nil } }
    guard let act = try pendingAct() else {
      return try rename(PendingAct.file, to: PendingAct.rejectedFile)
    }
    let appending = Appending(self)
    do throws(StorageError) {
      var rest: [PendingAct.Rest] = []
      for part in act.parts { if let part = try self.rest(of: part) { rest.append(part) } }
      try appending.commit(rest: rest, &trust)
      try remove(PendingAct.file)
      appending.dropStages()
    } catch {
      appending.rollBack(error, &trust)
      throw error
    }
    unfinished.withLock { $0 = nil }
  }

  /// What is still to be done of a part; nil for nothing at all.
  private func rest(of part: PendingAct.Part) throws(StorageError) -> PendingAct.Rest? {
    if let stage = part.stage { return try rest(of: part, staged: stage) }
    let whole = PendingAct.Rest(data: part.data, lines: part.lines, startsLine: true)
    guard let file = try file(part.data), try file.status().size > part.from else { return whole }
    let bytes = FileBytes()
    try bytes.fill(from: file, at: part.from, count: part.lines.count + 1)
    return bytes.withBytes { bytes in
      let found = bytes.first == UInt8(ascii: "\n") ? bytes.dropFirst() : bytes[...]
      if found.starts(with: part.lines) {
        return PendingAct.Rest(data: part.data, lines: [], startsLine: true)
      }
      guard !found.isEmpty, part.lines.starts(with: found) else { return whole }
      let lines = Array(part.lines[found.count...])
      return PendingAct.Rest(data: part.data, lines: lines, startsLine: false)
    }
  }

  private func rest(
    of part: PendingAct.Part, staged name: String
  ) throws(StorageError) -> PendingAct.Rest? {
    guard let stage = try Stage(part.data, named: name, self) else { return nil }
    var rest = PendingAct.Rest(data: part.data, lines: [], startsLine: true, stage: stage)
    guard let file = try file(part.data), try file.status().size > part.from else { return rest }
    // A last line without its newline was closed first.
    let start = try part.from + (file.byte(at: part.from) == UInt8(ascii: "\n") ? 1 : 0)
    let found = try stage.found(in: file, from: start)
    (rest.done, rest.startsLine) = (found.bytes, found.bytes == 0)
    return rest
  }
}
