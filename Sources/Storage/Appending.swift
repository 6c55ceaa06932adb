internal import Glibc
internal import People

/// The lines of one act on their way to the ends of some files: all of them arrive, or none.
///
/// One line is an act by itself: a crash can only tear it, and a torn line is none. Several lines
/// are written down in `pending.json` first, so that whoever opens the folder next can finish what
/// was begun. Lives under the folder's lock.
final class Appending {
  private let folder: Folder
  private var parts: [PendingAct.Part] = []
  private var confirmed: [DataFile] = []
  private var touched: [Touched] = []
  private var madeFolders: [String] = []
  private var isWrittenDown = false

  private struct Touched {
    let data: DataFile
    let file: File
    let oldSize: Int
    let isNew: Bool
  }

  init(_ folder: Folder) { self.folder = folder }

  /// Adds whole lines to the act, for the end of a file.
  func append(_ lines: [UInt8], to data: DataFile) {
    if let index = parts.firstIndex(where: { $0.data == data }) {
      parts[index].lines += lines
    } else {
      parts.append(PendingAct.Part(data: data, from: 0, lines: lines))
    }
  }

  /// Has what stands in a file already be on the disk with the rest.
  func confirm(_ data: DataFile) { confirmed.append(data) }

  /// Returns when all lines are on the disk, names included.
  func commit(_ trust: inout Trust) throws(StorageError) {
    try takeAll(&trust)
    try writeDown()
    for part in parts { try write(part) }
    try sync(&trust)
    strikeOut()
  }

  /// Writes what is missing of an act that was written down by somebody else.
  func commit(rest: [PendingAct.Rest], _ trust: inout Trust) throws(StorageError) {
    for rest in rest { append(rest.lines, to: rest.data) }
    try takeAll(&trust)
    for rest in rest { try write(rest.lines, to: rest.data, startsLine: rest.startsLine) }
    try sync(&trust)
  }

  /// How long each file is now, and was.
  var ends: [(data: DataFile, status: FileStatus, from: Int)] {
    touched.compactMap { touched in
      (try? touched.file.status()).map { (touched.data, $0, touched.oldSize) }
    }
  }
}

// MARK: - Opening

extension Appending {
  private func takeAll(_ trust: inout Trust) throws(StorageError) {
    for data in confirmed { _ = try take(data, &trust) }
    for index in parts.indices {
      parts[index].from = try take(parts[index].data, &trust).status().size
    }
  }

  /// Opens a file, made where it is missing, and remembers how it was.
  private func take(_ data: DataFile, _ trust: inout Trust) throws(StorageError) -> File {
    if let taken = touched.first(where: { $0.data == data }) { return taken.file }
    if trust.isDoubtful(data) {
      try folder.writeAnew(data)
      trust.regain(data)
    }
    let (file, isNew) = try open(data)
    let status = try file.status()
    touched.append(Touched(data: data, file: file, oldSize: status.size, isNew: isNew))
    guard status.names <= 1 else { throw .secondName(path: file.path) }
    if status.mode & 0o077 != 0 { try file.protect(mode: 0o600) }
    return file
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
}

// MARK: - Writing

extension Appending {
  private func writeDown() throws(StorageError) {
    let act = PendingAct(parts: parts)
    guard act.lineCount > 1 else { return }
    isWrittenDown = true
    try folder.replace(PendingAct.file, act.encoded, isDurable: true)
  }

  /// The act is done; having been written down was only a reminder. Should that stay, or a power
  /// cut bring it back, doing the act again changes nothing.
  private func strikeOut() {
    if isWrittenDown { try? folder.remove(PendingAct.file) }
  }

  private func write(_ part: PendingAct.Part) throws(StorageError) {
    try write(part.lines, to: part.data, startsLine: true)
  }

  /// A last line without its newline is closed first, and stays as it is.
  private func write(
    _ lines: [UInt8], to data: DataFile, startsLine: Bool
  ) throws(StorageError) {
    guard !lines.isEmpty, let touched = touched.first(where: { $0.data == data }) else { return }
    let newline = UInt8(ascii: "\n")
    let size = touched.oldSize
    let last = startsLine && size > 0 ? try touched.file.byte(at: size - 1) : newline
    let bytes = last == newline ? lines : [newline] + lines
    try bytes.withBytes { (bytes) throws(StorageError) in try touched.file.append(bytes) }
  }

  private func sync(_ trust: inout Trust) throws(StorageError) {
    for touched in touched { try touched.file.sync() }
    try syncFolders(&trust)
  }

  private func syncFolders(_ trust: inout Trust) throws(StorageError) {
    for name in Set(touched.map { $0.data.folder ?? "" }).sorted() {
      let hasNew = touched.contains { $0.isNew && ($0.data.folder ?? "") == name }
      guard hasNew || !trust.syncedFolders.contains(name) else { continue }
      try (name.isEmpty ? folder : folder.folder(name))?.sync()
      trust.syncedFolders.insert(name)
    }
    // A folder that another process made may not have reached the disk either.
    if !madeFolders.isEmpty || !trust.syncedFolders.contains("") {
      try folder.sync()
      trust.syncedFolders.insert("")
    }
  }
}

// MARK: - Taking back

extension Appending {
  /// Takes back what was written, as far as the disk lets it, and notes what is not to be trusted
  /// from now on.
  func rollBack(_ error: StorageError, _ trust: inout Trust) {
    var failed: String?
    if case .system(.sync, let path, _) = error { failed = path }
    if failed != nil { trust.syncedFolders = [] }
    let areBack = touched.reversed().map { takeBack($0, failed, &trust) }.allSatisfy(\.self)
    for name in madeFolders.reversed() { try? folder.remove(name, isFolder: true) }
    // Where a part of the act stands after all, so must the rest: whoever comes next finishes it.
    if areBack { strikeOut() }
  }

  /// - Parameter failed: what a sync failed for. Asking for another proves nothing there.
  private func takeBack(_ touched: Touched, _ failed: String?, _ trust: inout Trust) -> Bool {
    if touched.isNew {
      return (try? folder.remove(touched.data.name)) != nil
    }
    if touched.file.path == failed { trust.doubt(touched.data) }
    guard let size = try? touched.file.status().size, size > touched.oldSize else { return true }
    guard (try? touched.file.truncate(to: touched.oldSize)) != nil else { return false }
    if touched.file.path != failed, (try? touched.file.sync()) == nil { trust.doubt(touched.data) }
    return true
  }
}
