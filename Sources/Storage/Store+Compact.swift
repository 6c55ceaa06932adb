internal import Glibc
internal import People

extension Store {
  /// Rewrites each file of records that has something to gain with just what still counts, and
  /// takes in what Syncthing set aside. It is durable when this returns; again changes nothing.
  ///
  /// The lock is held for one file at a time, so that others get in between.
  package func compact() throws(StorageError) -> CompactionReport {
    try compact { $0.hasGain }
  }

  /// The same for the files that `isWanted`.
  func compact(where isWanted: (Compaction) -> Bool) throws(StorageError) -> CompactionReport {
    var report = CompactionReport()
    for kind in RecordKind.allCases {
      for group in try folder.fileGroups(kind) { try compact(group, &report, where: isWanted) }
    }
    try takeInRejectedCopies()
    return report
  }

  /// The same for files that are more than half superseded, by at least 64 KiB, or have copies
  /// that Syncthing set aside. Looks at all small kinds and at the newest month of the others:
  /// some milliseconds where there is nothing to do.
  package func compactIfItPays() throws(StorageError) -> CompactionReport {
    var report = CompactionReport()
    for kind in RecordKind.allCases {
      let groups = try folder.fileGroups(kind)
      for group in groups where try maySave(group, isNewest: group.target == groups.last?.target) {
        guard try Compaction(group, folder)?.paysOff ?? false else { continue }
        try compact(group, &report) { $0.paysOff }
      }
    }
    return report
  }

  /// Rejected lines travel between machines like others, so Syncthing sets copies of their files
  /// aside as well.
  private func takeInRejectedCopies() throws(StorageError) {
    let copies = try folder.rejectedFiles().filter { $0.contains(Folder.conflictMark) }
    guard !copies.isEmpty else { return }
    try write { (_, _) throws(StorageError) in
      for copy in copies {
        let (bytes, lines) = (FileBytes(), FileBytes())
        guard let file = try self.folder.file(copy) else { continue }
        try bytes.fill(from: file)
        let name = "\(copy.prefix(upTo: Folder.conflictMark)).jsonl"
        if let file = try self.folder.file(name) { try lines.fill(from: file) }
        let all = bytes.withBytes { $0.split(separator: 0x0A).map { Array($0) } }
        try self.folder.replace(name, lines.appending(rejected: all), isDurable: true)
        try self.folder.remove(copy)
      }
    }
  }

  private func maySave(_ group: FileGroup, isNewest: Bool) throws(StorageError) -> Bool {
    guard group.copies.isEmpty else { return true }
    guard group.target.kind.shards != .byMonth || isNewest else { return false }
    return try (folder.status(of: group.target)?.size ?? 0) > Compaction.worthwhile
  }

  private func compact(
    _ group: FileGroup, _ report: inout CompactionReport, where isWanted: (Compaction) -> Bool
  ) throws(StorageError) {
    let change = try write { (writing, _) throws(StorageError) in
      if writing.trust.isDoubtful(group.target) {
        try self.folder.writeAnew(group.target)
        writing.trust.regain(group.target)
      }
      return try self.compact(group, where: isWanted)
    }
    if let change { report.add(change) }
  }

  /// git and Syncthing put files in place without asking for the lock, so a file that is another
  /// one by the time its successor is ready is read again.
  private func compact(
    _ group: FileGroup, where isWanted: (Compaction) -> Bool
  ) throws(StorageError) -> CompactionReport.Change? {
    for _ in 0..<5 {
      guard let compaction = try Compaction(group, folder) else { return nil }
      guard isWanted(compaction) else { return compaction.change(isMade: false) }
      if try compaction.putInPlace(folder) { return compaction.change(isMade: true) }
    }
    throw .system(.rename, path: folder.path(of: group.target.name), errno: EBUSY)
  }
}

/// A file of records and the copies of it that Syncthing set aside.
struct FileGroup: Equatable {
  var target: DataFile
  var copies: [DataFile] = []

  /// `tweets/2026-11.rejected.jsonl`
  var rejectedName: String { "\(target.name.dropLast(".jsonl".utf8.count)).rejected.jsonl" }

  /// All of its files that there are, the target first.
  func files(_ folder: Folder) throws(StorageError) -> [DataFile] {
    try folder.status(of: target) == nil ? copies : [target] + copies
  }
}

extension Folder {
  /// The files of a kind with their copies, in order of name.
  func fileGroups(_ kind: RecordKind) throws(StorageError) -> [FileGroup] {
    var groups: [FileGroup] = []
    for file in try dataFiles(kind) {
      let target = file.original
      if groups.last?.target != target { groups.append(FileGroup(target: target)) }
      if target != file { groups[groups.count - 1].copies.append(file) }
    }
    return groups
  }
}

extension DataFile {
  /// The file that this one is a copy of that Syncthing set aside; else itself.
  var original: DataFile {
    guard name.contains(Folder.conflictMark) else { return self }
    return DataFile(kind: kind, name: "\(name.prefix(upTo: Folder.conflictMark)).jsonl")
  }
}

// MARK: - Rejected lines

extension Folder {
  /// What Syncthing puts into the name of a file that it sets aside.
  static let conflictMark = ".sync-conflict-"

  /// The files of lines that can't be read, and copies of them, in order of name.
  func rejectedFiles() throws(StorageError) -> [String] {
    var files: [String] = []
    for place in [""] + RecordKind.shardFolders {
      let folder = try place.isEmpty ? self : folder(place)
      for name in try folder?.names() ?? []
      where name.hasSuffix(".jsonl") && name.contains(".rejected.") && !name.hasPrefix(".") {
        files.append(place.isEmpty ? name : "\(place)/\(name)")
      }
    }
    return files
  }
}

extension RecordKind {
  /// The folders inside the data folder that hold files of records.
  static let shardFolders = allCases.filter { $0.shards != .none }.map(\.stem)
}

extension FileBytes {
  /// These lines and behind them those of `rejected` that are not among them.
  func appending(rejected: [[UInt8]]) -> [UInt8] {
    withBytes { known in
      var seen = Set(known.split(separator: 0x0A).map { Array($0) })
      var all = Array(known)
      if let last = all.last, last != 0x0A { all.append(0x0A) }
      for line in rejected where seen.insert(line).inserted { all += line + [0x0A] }
      return all
    }
  }
}

extension String {
  /// What stands before the first `mark`; all of it where there is none.
  func prefix(upTo mark: String) -> Substring {
    self[..<(ranges(of: mark).first?.lowerBound ?? endIndex)]
  }
}
