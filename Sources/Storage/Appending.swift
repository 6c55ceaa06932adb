internal import Glibc
internal import People

/// Lines on their way to the ends of some files: all of them arrive, or the files are as before.
///
/// Lives under the folder's lock.
final class Appending {
  private let folder: Folder
  private var touched: [Touched] = []
  private var madeFolders: [String] = []

  private struct Touched {
    let data: DataFile
    let file: File
    let oldSize: Int
    let isNew: Bool
  }

  init(_ folder: Folder) { self.folder = folder }

  /// Writes whole lines at the end of a file, made where it is missing. A last line without its
  /// newline is closed first, and stays as it is.
  func append(_ lines: [UInt8], to data: DataFile) throws(StorageError) {
    let (file, status) = try take(data)
    let newline = UInt8(ascii: "\n")
    let last = status.size == 0 ? newline : try lastByte(of: file, status.size)
    let bytes = last == newline ? lines : [newline] + lines
    try bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
  }

  /// Has what stands in a file already be on the disk with the rest.
  func confirm(_ data: DataFile) throws(StorageError) { _ = try take(data) }

  private func take(_ data: DataFile) throws(StorageError) -> (File, FileStatus) {
    let (file, isNew) = try open(data)
    let status = try file.status()
    guard status.names <= 1 else { throw .secondName(path: file.path) }
    if status.mode & 0o077 != 0 { try file.protect(mode: 0o600) }
    touched.append(Touched(data: data, file: file, oldSize: status.size, isNew: isNew))
    return (file, status)
  }

  private func open(_ data: DataFile) throws(StorageError) -> (File, isNew: Bool) {
    if let name = data.folder, try folder.makeFolder(name) { madeFolders.append(name) }
    // git and Syncthing replace files without asking for our lock: what was opened must still be
    // what has the name.
    for _ in 0..<10 {
      if let file = try folder.fileToAppend(data.name) {
        let (mine, named) = (try file.status(), try folder.status(of: data))
        if let named, named.isSameFile(as: mine) { return (file, false) }
      } else if let file = try folder.newFile(data.name) {
        return (file, true)
      }
    }
    throw .system(.open, path: folder.path(of: data.name), errno: EBUSY)
  }

  private func lastByte(of file: File, _ size: Int) throws(StorageError) -> UInt8? {
    let result: Result<UInt8?, StorageError> = withUnsafeTemporaryAllocation(
      byteCount: 1, alignment: 1
    ) { byte in
      do throws(StorageError) {
        return .success(try file.read(into: byte, at: size - 1) == 1 ? byte[0] : nil)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Returns when all that was appended is on the disk, names included.
  ///
  /// - Parameter synced: folders whose names this process knows to be on the disk already.
  func commit(_ synced: inout Set<String>) throws(StorageError) {
    for touched in touched { try touched.file.sync() }
    for name in Set(touched.map { $0.data.folder ?? "" }).sorted() {
      let hasNew = touched.contains { $0.isNew && ($0.data.folder ?? "") == name }
      guard hasNew || !synced.contains(name) else { continue }
      try (name.isEmpty ? folder : folder.folder(name))?.sync()
      synced.insert(name)
    }
    // A folder that another process made may not have reached the disk either.
    if !madeFolders.isEmpty || !synced.contains("") {
      try folder.sync()
      synced.insert("")
    }
  }

  /// Takes back what was written, as far as the disk lets it.
  ///
  /// - Parameter failed: the file whose sync failed: asking for another proves nothing there.
  func rollBack(failed: String?) {
    for touched in touched.reversed() {
      try? touched.file.truncate(to: touched.oldSize)
      if touched.file.path != failed { try? touched.file.sync() }
      if touched.isNew { try? folder.remove(touched.data.name) }
    }
    for name in madeFolders.reversed() { try? folder.remove(name, isFolder: true) }
  }

  /// How long each file is now.
  var ends: [(data: DataFile, status: FileStatus)] {
    touched.compactMap { touched in (try? touched.file.status()).map { (touched.data, $0) } }
  }
}
