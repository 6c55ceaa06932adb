internal import Glibc
internal import People

/// What a backup holds.
package struct BackupReport: Equatable, Sendable {
  /// The file that it is.
  package var path: String
  package var files = 0
  /// Of all its files together.
  package var bytes = 0
  /// What stands in the data folder and is no plain file, and so is not in it.
  package var skipped: [String] = []

  package var lines: [String] {
    ["\(path): \(files) files, \(bytes) bytes, read back and checked"]
      + skipped.map { "not in it: \($0), which is no plain file" }
  }
}

extension Store {
  /// Writes the whole data folder as it is at one moment into one file, and reads it back. It is
  /// durable when this returns; when it throws, there is no such file, or the old one.
  ///
  /// The lock is held only while the files are listed, unless somebody replaces one meanwhile.
  ///
  /// - Parameters:
  ///   - path: of the file, whose folder is there.
  ///   - isForced: replaces a file that is there.
  package func backup(to path: String, isForced: Bool = false) throws(StorageError) -> BackupReport
  {
    let target = try BackupTarget(path)
    let isThere = try target.folder.status(of: target.name) != nil
    guard isForced || !isThere else { throw .backupExists(path: path) }
    let files = try write { (_, _) throws(StorageError) in try self.folder.allFiles() }
    if let report = try target.write(files, folder) { return report }
    let again = try write { (_, _) throws(StorageError) in
      try target.write(try self.folder.allFiles(), self.folder)
    }
    guard let again else { throw .system(.read, path: folder.path, errno: EBUSY) }
    return again
  }
}

/// A file in the data folder as it was when the lock was held.
struct ListedFile {
  var name: String
  var status: FileStatus
}

/// What a folder holds, at all depths.
struct FolderListing {
  var files: [ListedFile] = []
  var skipped: [String] = []
}

extension Folder {
  /// All files, in order of name; what a backup leaves out is left out.
  func allFiles() throws(StorageError) -> FolderListing {
    var listing = FolderListing()
    try list(self, "", Backup.deepest, &listing)
    return listing
  }

  private func list(
    _ folder: Folder, _ place: String, _ depth: Int, _ listing: inout FolderListing
  ) throws(StorageError) {
    for leaf in try folder.names() where !Backup.isLeftOut(leaf[...]) {
      let name = place + leaf
      guard let status = try folder.status(of: leaf) else {
        listing.skipped.append(name)
        continue
      }
      if status.isRegular {
        listing.files.append(ListedFile(name: name, status: status))
      } else if status.isFolder, depth > 1, let inner = try folder.folder(leaf) {
        try list(inner, "\(name)/", depth - 1, &listing)
      } else {
        listing.skipped.append(name)
      }
    }
  }
}

/// Where a backup is to stand.
private struct BackupTarget {
  let path: String
  let folder: Folder
  let name: String

  /// The folder may be reached through a symbolic link, as /tmp may be one.
  init(_ path: String) throws(StorageError) {
    self.path = path
    let above = Folder.above(path)
    name = String(path.split(separator: "/").last ?? "")
    guard !name.isEmpty, !path.hasSuffix("/"), let folder = try Folder.open("\(above)/.") else {
      throw .system(.create, path: path, errno: ENOENT)
    }
    self.folder = folder
  }

  /// Nil where a file was replaced or became shorter since it was listed.
  func write(_ listing: FolderListing, _ source: Folder) throws(StorageError) -> BackupReport? {
    let number = UInt32.random(in: 0...UInt32.max)
    let temporary = ".\(name)\(Folder.temporaryMark)\(getpid()).\(number)"
    guard let file = try folder.newFile(temporary) else {
      throw .system(.create, path: path, errno: EEXIST)
    }
    do throws(StorageError) {
      guard try copy(listing, source, file) else {
        try folder.remove(temporary)
        return nil
      }
      try file.sync()
      file.forgetCached()
      let reader = try BackupReader(file, path: path)
      try folder.rename(temporary, to: name)
      try folder.sync()
      return BackupReport(
        path: path, files: reader.entries.count, bytes: reader.bytes, skipped: listing.skipped)
    } catch {
      try? folder.remove(temporary)
      throw error
    }
  }

  private func copy(
    _ listing: FolderListing, _ source: Folder, _ file: File
  ) throws(StorageError) -> Bool {
    var writer = BackupWriter(file)
    for listed in listing.files {
      guard let open = try source.file(listed.name) else { return false }
      let now = try open.status()
      guard now.isSameFile(as: listed.status), now.size >= listed.status.size else { return false }
      let header = TarHeader(
        name: listed.name, size: listed.status.size,
        modified: listed.status.modified / 1_000_000_000)
      guard try writer.add(header, open) else { return false }
    }
    try writer.finish()
    return true
  }
}
