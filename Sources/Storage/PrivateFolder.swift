/// A folder of small files that are the user's alone: accounts with their tokens, and where a sync
/// stopped. Made with mode 0700, its files with 0600, whatever the umask.
package final class PrivateFolder: Sendable {
  package let path: String
  private let folder: Folder

  /// Opens the folder; makes it where there is none. Refuses one that others may write to.
  package init(_ path: String) throws(StorageError) {
    self.path = path
    if try Folder.open(path) == nil { try Folder.make(path, isDurable: true) }
    guard let folder = try Folder.open(path) else { throw .noFolder(path: path) }
    let status = try folder.status()
    guard status.owner == FileStatus.me else { throw .foreignOwner(path: path) }
    guard status.mode & 0o022 == 0 else { throw .writableByOthers(path: path) }
    self.folder = folder
  }

  /// The bytes of a file; nil where there is none.
  ///
  /// - Parameter most: longer files are refused, in bytes.
  /// - Throws: also where others can read it, so that nobody relies on what is no secret any more.
  package func read(_ name: String, most: Int = 1 << 24) throws(StorageError) -> [UInt8]? {
    guard let file = try folder.file(name) else { return nil }
    let status = try file.status()
    let path = folder.path(of: name)
    guard status.owner == FileStatus.me else { throw .foreignOwner(path: path) }
    guard status.mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    guard status.size <= most else { throw .outOfMemory(path: path) }
    let bytes = FileBytes()
    try bytes.fill(from: file)
    return bytes.withBytes { Array($0) }
  }

  /// Puts a whole new file in place of the old one. It is on the disk when this returns.
  package func replace(_ name: String, _ bytes: [UInt8]) throws(StorageError) {
    try folder.replace(name, bytes, isDurable: true)
  }

  package func remove(_ name: String) throws(StorageError) {
    try folder.remove(name)
    try folder.sync()
  }

  /// Keeps others out for as long as what it returns lives.
  ///
  /// - Throws: `.locked` with who has it, where that takes longer than `patience`.
  package func lock(patience: Duration) throws(StorageError) -> Held {
    Held(lock: try FolderLock(folder, patience: patience))
  }

  /// A lock that goes with this.
  package final class Held {
    private let lock: FolderLock
    fileprivate init(lock: FolderLock) { self.lock = lock }
  }
}
