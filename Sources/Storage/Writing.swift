internal import JSONText
internal import People

/// What a store remembers from one append to the next.
struct Writing {
  /// The newest time on any line that was seen, in milliseconds since 1970.
  var newest = Int64.min
  /// How far each file was read for its stamps.
  var seen: [String: Seen] = [:]
  var trust = Trust()
  var hasSwept = false
  /// What this store wrote to each file since it was last looked over: bytes from and to.
  var own: [String: [Range<Int>]] = [:]

  struct Seen {
    var device: UInt64
    var inode: UInt64
    var end: Int
  }

  mutating func saw(_ name: String, _ status: FileStatus, end: Int) {
    seen[name] = Seen(device: status.device, inode: status.inode, end: end)
  }

  mutating func saw(_ scan: RecordScan) {
    newest = max(newest, scan.newest)
    for (file, end) in zip(scan.files, scan.ends) {
      if let end { saw(file.name, end.file, end: end.end) }
    }
  }

  /// Once in a session; failing harms nothing.
  mutating func sweep(_ folder: Folder) {
    if !hasSwept { try? folder.sweep() }
    hasSwept = true
  }

  /// Looks through lines that others wrote since, for their stamps. Tweets are written once and
  /// have none to speak of, so their months are not looked through.
  mutating func catchUp(_ folder: Folder) throws(StorageError) {
    let names = try folder.names()
    let (bytes, lines) = (FileBytes(), LineReader())
    for kind in RecordKind.allCases where kind.shards != .byMonth {
      for data in try folder.dataFiles(kind, among: names) {
        try catchUp(folder, data, bytes, lines)
      }
    }
  }

  private mutating func catchUp(
    _ folder: Folder, _ data: DataFile, _ bytes: FileBytes, _ lines: LineReader
  ) throws(StorageError) {
    guard let now = try folder.status(of: data) else { return }
    var start = 0
    if let seen = seen[data.name], seen.inode == now.inode, seen.device == now.device,
      seen.end <= now.size
    {
      start = seen.end
    }
    guard start < now.size, let file = try folder.file(data) else { return }
    try bytes.fill(from: file, at: start)
    var report = LoadReport()
    var newest = self.newest
    let end = lines.read(bytes, name: data.name, report: &report) {
      newest = max(newest, $0.heads.milliseconds)
    }.end
    self.newest = newest
    saw(data.name, try file.status(), end: start + end)
  }
}

extension Store {
  /// Runs `body` alone among all writers of the folder, and takes back what it appended when it
  /// fails. What it returns is durable.
  func write<Result>(
    _ body: (inout Writing, Appending) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard access == .readWrite else { throw .readOnly(path: folder.path) }
    return try writing.withLock { (writing) throws(StorageError) in
      let lock = try FolderLock(
        folder, patience: patience, deadline: { self.deadline.withLock { $0 } })
      defer { withExtendedLifetime(lock) {} }
      try folder.refuseIfReplaced()
      try folder.finishPendingAct(&writing.trust)
      writing.sweep(folder)
      let appending = Appending(folder)
      do throws(StorageError) {
        let result = try body(&writing, appending)
        try appending.commit(&writing.trust)
        for (data, status, from) in appending.ends {
          writing.saw(data.name, status, end: status.size)
          if from < status.size { writing.own[data.name, default: []].append(from..<status.size) }
        }
        return result
      } catch {
        appending.rollBack(error, &writing.trust)
        throw error
      }
    }
  }
}
