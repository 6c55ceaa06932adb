internal import JSONText
package import People

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
    tweets: [Tweet], patches: [Patch], progress: (Int) -> Void = { _ in }
  ) throws(StorageError) {
    guard !tweets.isEmpty || !patches.isEmpty else { return }
    try write { (writing, appending) throws(StorageError) in
      try self.append(tweets, &writing, appending, progress)
      try self.append(patches, &writing, appending)
    }
  }

  private func append(
    _ tweets: [Tweet], _ writing: inout Writing, _ appending: Appending, _ progress: (Int) -> Void
  ) throws(StorageError) {
    let byFile = Store.byFile(tweets)
    let deleted = try deleted(in: Array(byFile.keys), &writing)
    var again: Stamps?
    var done = 0
    var writer = JSONWriter()
    for (file, indices) in byFile.sorted(by: { $0.key.name < $1.key.name }) {
      writer.removeAll()
      for index in indices {
        let start = writer.bytes.count
        if deleted.contains(tweets[index].id) {
          // What was deleted is there again only by a line that is newer than the deletion.
          var stamps = again ?? Stamps(after: writing.newest, clock())
          let at = stamps.next(file.kind, tweets[index].id.description)
          again = stamps
          writer.line(tweets[index], revived: (at, machine))
        } else {
          writer.line(tweets[index])
        }
        let length = writer.bytes.count - start
        guard length <= LineReader.maxLength else {
          throw .lineTooLong(file.kind, id: tweets[index].id.description, bytes: length)
        }
      }
      appending.append(writer.bytes, to: file)
      done += indices.count
      progress(done)
    }
    if let again { writing.newest = max(writing.newest, again.newest) }
  }

  /// The indexes of the tweets that go to each file.
  private static func byFile(_ tweets: [Tweet]) -> [DataFile: [Int]] {
    // A file's name is put together once a day, not for each tweet.
    let byDay = Dictionary(grouping: tweets.indices) { (index: Int) in
      Int(tweets[index].time.utcDay.number) * 2 + (tweets[index].kind == .message ? 1 : 0)
    }
    var byFile: [DataFile: [Int]] = [:]
    for (_, indices) in byDay.sorted(by: { $0.key < $1.key }) {
      let first = tweets[indices[0]]
      let kind: RecordKind = first.kind == .message ? .message : .tweet
      byFile[kind.file(of: first.time.utcDay), default: []] += indices
    }
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
    for (file, bytes) in lines { appending.append(bytes, to: file) }
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
