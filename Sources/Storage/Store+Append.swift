internal import JSONText
package import People
package import Records

extension Store {
  /// Saves one act: its patches, stamped, in order. It is durable when this returns; when it
  /// throws, the files are as they were.
  package func append(_ patches: [Patch]) throws(StorageError) {
    guard !patches.isEmpty else { return }
    try write { (writing, appending) throws(StorageError) in
      try self.append(patches, &writing, appending)
    }
  }

  /// Saves what an import found: all of it, or nothing.
  ///
  /// Tweets are written as they are, without stamps, so they must be new to the store.
  ///
  /// - Parameter progress: hears how many tweets were written so far.
  package func append(
    _ tweets: some TweetSupply, patches: [Patch], progress: (Int) -> Void = { _ in }
  ) throws(StorageError) {
    guard tweets.count > 0 || !patches.isEmpty else { return }
    try write { (writing, appending) throws(StorageError) in
      try self.append(tweets, &writing, appending, progress)
      try self.append(patches, &writing, appending)
    }
  }

  /// The same with tweets that are at hand.
  package func append(tweets: [Tweet], patches: [Patch]) throws(StorageError) {
    try append(TweetsAtHand(tweets), patches: patches)
  }

  private func append(
    _ tweets: some TweetSupply, _ writing: inout Writing, _ appending: Appending,
    _ progress: (Int) -> Void
  ) throws(StorageError) {
    let byFile = Store.byFile(tweets)
    let deleted = try deleted(in: Array(byFile.keys), &writing)
    var lines = TweetLines(deleted, Stamps(after: writing.newest, clock()), machine)
    var done = 0
    for (file, indices) in byFile.sorted(by: { $0.key.name < $1.key.name }) {
      for index in indices {
        try lines.add(tweets, Int(index), file.kind)
        guard lines.bytes.count >= Store.writtenAtOnce else { continue }
        try appending.append(lines.bytes, to: file)
        lines.removeAll()
      }
      try appending.append(lines.bytes, to: file)
      lines.removeAll()
      done += indices.count
      progress(done)
    }
    if lines.hasRevived { writing.newest = max(writing.newest, lines.stamps.newest) }
  }

  private static let writtenAtOnce = 1 << 20

  /// The indexes of the tweets that go to each file.
  private static func byFile(_ tweets: some TweetSupply) -> [DataFile: [UInt32]] {
    // A file's name is put together once a day, not for each tweet.
    var files: [Int: DataFile] = [:]
    var byFile: [DataFile: [UInt32]] = [:]
    var run: (file: DataFile, indices: [UInt32])?
    for index in 0..<tweets.count {
      let (time, isMessage) = tweets.place(index)
      let day = time.utcDay
      let key = Int(day.number) * 2 + (isMessage ? 1 : 0)
      let file = files[key] ?? (isMessage ? RecordKind.message : .tweet).file(of: day)
      files[key] = file
      // They mostly come in order, so that the next one goes where the last one went.
      if run?.file != file {
        if let run { byFile[run.file] = run.indices }
        run = (file, byFile.removeValue(forKey: file) ?? [])
      }
      run?.indices.append(UInt32(index))
    }
    if let run { byFile[run.file] = run.indices }
    return byFile
  }

  /// Puts the lines of an act on their way.
  func append(
    _ patches: [Patch], _ writing: inout Writing, _ appending: Appending
  ) throws(StorageError) {
    try writing.catchUp(folder)
    var stamps = Stamps(after: writing.newest, clock())
    var lines: [(file: DataFile, bytes: [UInt8])] = []
    let scans = try scans(for: patches)
    for patch in patches {
      let file = file(of: patch, scans)
      let line = try line(patch, at: stamps.next(patch.kind, patch.id))
      if let index = lines.firstIndex(where: { $0.file == file }) {
        lines[index].bytes += line
      } else {
        lines.append((file, line))
      }
    }
    for (file, bytes) in lines { try appending.append(bytes, to: file) }
    writing.newest = stamps.newest
  }

  /// A patch as the line that goes to disk.
  func line(_ patch: Patch, at: Moment) throws(StorageError) -> [UInt8] {
    try line(patch.kind, patch.id, PatchValue.members(patch.fields), at: at)
  }

  func line(
    _ kind: RecordKind, _ id: String, _ members: [ByteText: PatchValue], at: Moment
  ) throws(StorageError) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.text(id)
    writer.key("at")
    writer.text(at.rfc3339Milliseconds)
    writer.key("by")
    writer.text(machine)
    writer.canonicalMembers(members.filter { !stampKeys.contains($0.key) })
    writer.endObject()
    guard writer.bytes.count <= LineReader.maxLength else {
      throw .lineTooLong(kind, id: id, bytes: writer.bytes.count)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Where a patch goes: with the record's own `time`, else where the record is, else today.
  private func file(of patch: Patch, _ scans: [RecordKind: RecordScan]) -> DataFile {
    if let day = patch.day { return patch.kind.file(of: day) }
    let scan = scans[patch.kind]
    let known = scan?.record(patch.id).flatMap { scan?.files(of: $0).first }
    return known ?? patch.kind.file(of: clock().utcDay)
  }

  /// Finds the records of patches that do not say where they go: each kind's files are read once.
  private func scans(for patches: [Patch]) throws(StorageError) -> [RecordKind: RecordScan] {
    var ids: [RecordKind: [String]] = [:]
    for patch in patches where patch.kind.shards != .none && patch.day == nil {
      ids[patch.kind, default: []].append(patch.id)
    }
    var scans: [RecordKind: RecordScan] = [:]
    for (kind, ids) in ids {
      let scan = try RecordScan(folder, kind, keepsBytes: false)
      // Most acts touch one record, which is found without reading the others.
      if ids.count == 1 {
        try scan.read(isWanted: mayHold(ids[0])) { _, _ in }
      } else {
        try scan.read { _, _ in }
      }
      scans[kind] = scan
    }
    return scans
  }
}

extension Patch {
  /// The day of the record's `time`, where the patch has it.
  fileprivate var day: Day? {
    if case .text(let time)? = fields["time"] { utcDay(of: time) } else { nil }
  }
}

/// The day in UTC of a `time`, which is a day or a moment.
func utcDay(of time: String) -> Day? { Moment(rfc3339: time)?.utcDay ?? Day(time) }

/// Hands out times for stamps: never earlier than the clock, always later than what was seen.
struct Stamps {
  private(set) var newest: Int64
  private let start: Int64
  private var used: [String: Int64] = [:]

  init(after newest: Int64, _ clock: Moment) {
    start = max(clock.milliseconds, newest == .min ? .min : newest + 1)
    self.newest = newest
  }

  /// All of an act has one time, but what it does twice to one record has two, in order.
  mutating func next(_ kind: RecordKind, _ id: String) -> Moment {
    let at = used["\(kind.rawValue) \(id)"].map { $0 + 1 } ?? start
    used["\(kind.rawValue) \(id)"] = at
    newest = max(newest, at)
    return Moment(milliseconds: at)
  }
}

/// The lines of tweets, one behind the other.
private struct TweetLines {
  private var writer = JSONWriter()
  private let deleted: Set<TweetID>
  private(set) var stamps: Stamps
  private let machine: String
  private(set) var hasRevived = false

  init(_ deleted: Set<TweetID>, _ stamps: Stamps, _ machine: String) {
    (self.deleted, self.stamps, self.machine) = (deleted, stamps, machine)
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func removeAll() { writer.removeAll() }

  mutating func add(
    _ tweets: some TweetSupply, _ index: Int, _ kind: RecordKind
  ) throws(StorageError) {
    let start = writer.bytes.count
    let id = tweets.id(index)
    writer.beginObject()
    writer.key("id")
    writer.text(id.description)
    // What was deleted is there again only by a line that is newer than the deletion.
    if !deleted.isEmpty, deleted.contains(id) { revive(kind, id.description) }
    do throws(ScratchProblem) {
      try tweets.writeMembers(index, to: &writer)
    } catch {
      throw .system(.read, path: error.path, errno: error.code)
    }
    writer.endObject()
    writer.endLine()
    let length = writer.bytes.count - start
    guard length <= LineReader.maxLength else {
      throw .lineTooLong(kind, id: id.description, bytes: length)
    }
  }

  private mutating func revive(_ kind: RecordKind, _ id: String) {
    hasRevived = true
    writer.key("at")
    writer.text(stamps.next(kind, id).rfc3339Milliseconds)
    writer.key("by")
    writer.text(machine)
    writer.key("deleted")
    writer.null()
  }
}
