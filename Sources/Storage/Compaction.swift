internal import Glibc
internal import People

/// A file of records, read and ready to be replaced by a smaller one.
struct Compaction {
  let group: FileGroup
  let outcome: CompactedFile
  private let read: [(file: DataFile, status: FileStatus)]
  private let old: FileBytes?

  /// Bytes that must be superseded before `compactIfItPays` rewrites a file.
  static let worthwhile = 1 << 16

  /// Nil where there is no such file any more.
  init?(_ group: FileGroup, _ folder: Folder) throws(StorageError) {
    self.group = group
    var (read, sources, old): ([(file: DataFile, status: FileStatus)], [FileBytes], FileBytes?) =
      ([], [], nil)
    for data in try group.files(folder) {
      guard let file = try folder.file(data) else { continue }
      let bytes = FileBytes()
      let status = try file.status()
      try bytes.fill(from: file, at: 0, count: status.size)
      if data == group.target { old = bytes }
      sources.append(bytes)
      read.append((data, status))
    }
    guard !read.isEmpty else { return nil }
    (self.read, self.old) = (read, old)
    outcome = try CompactedFile(sources, path: folder.path(of: group.target.name))
  }

  /// Whether rewriting changes anything. Of a month's file the order alone is no reason: most of
  /// them are large and are never written to again.
  var hasGain: Bool {
    guard group.copies.isEmpty, outcome.rejected.isEmpty, let old else { return true }
    if group.target.kind.shards == .byMonth, old.count == outcome.bytes.count { return false }
    return old.withBytes { !$0.elementsEqual(outcome.bytes) }
  }

  /// Whether rewriting is worth doing unasked.
  var paysOff: Bool {
    let saved = outcome.before.bytes - outcome.after.bytes
    return !group.copies.isEmpty
      || saved > Compaction.worthwhile && saved * 2 > outcome.before.bytes
  }

  func change(isMade: Bool) -> CompactionReport.Change {
    CompactionReport.Change(
      name: group.target.name, isMade: isMade, linesBefore: outcome.before.lines,
      bytesBefore: outcome.before.bytes,
      linesAfter: isMade ? outcome.after.lines : outcome.before.lines,
      bytesAfter: isMade ? outcome.after.bytes : outcome.before.bytes,
      rejected: isMade ? outcome.rejected.count : 0,
      rejectedName: group.rejectedName, copies: isMade ? group.copies.map(\.name) : [])
  }
}

// MARK: - Putting it in place

extension Compaction {
  /// What can't be read is on the disk in its own file first; copies go only once the file that
  /// they went into is there.
  ///
  /// - Returns: false where the files are no longer those that were read; nothing was replaced.
  func putInPlace(_ folder: Folder) throws(StorageError) -> Bool {
    try setAside(folder)
    let isSame = try folder.replace(group.target.name, outcome.bytes) { () throws(StorageError) in
      try isUnchanged(folder)
    }
    guard isSame else { return false }
    for copy in group.copies { try folder.remove(copy.name) }
    return true
  }

  private func setAside(_ folder: Folder) throws(StorageError) {
    guard !outcome.rejected.isEmpty else { return }
    let known = FileBytes()
    if let file = try folder.file(group.rejectedName) { try known.fill(from: file) }
    try folder.replace(
      group.rejectedName, known.appending(rejected: outcome.rejected), isDurable: true)
  }

  private func isUnchanged(_ folder: Folder) throws(StorageError) -> Bool {
    for (file, status) in read {
      guard try folder.status(of: file) == status else { return false }
    }
    return true
  }
}
