internal import Glibc
internal import People

/// The lines of one act on their way to the ends of some files: all of them arrive, or none.
///
/// One line is an act by itself: a crash can only tear it, and a torn line is none. Several lines
/// are written down in `pending.json` first, so that whoever opens the folder next can finish what
/// was begun. What is too much for that is staged: it goes to files of its own, and is written
/// down by their names. Lives under the folder's lock.
final class Appending {
  private let folder: Folder
  private var parts: [PendingAct.Part] = []
  private var stages: [DataFile: Stage] = [:]
  /// How many bytes the parts have that are not staged.
  private var inline = 0
  private var confirmed: [DataFile] = []
  private var touched: [Touched] = []
  private var madeFolders: [String] = []
  private var isWrittenDown = false
  /// False for an act that somebody else wrote down.
  private var isOwn = true

  private struct Touched {
    let data: DataFile
    let file: File
    let oldSize: Int
    let isNew: Bool
  }

  init(_ folder: Folder) { self.folder = folder }

  /// So many bytes of an act are held in memory; what goes beyond is staged.
  static let mostInline = 4 << 20

  /// Adds whole lines to the act, for the end of a file.
  func append(_ lines: [UInt8], to data: DataFile) throws(StorageError) {
    if let stage = stages[data] { return try stage.append(lines) }
    let index = parts.firstIndex { $0.data == data }
    if inline + lines.count > Appending.mostInline, data.kind.shards == .byMonth {
      let stage = try stage(data)
      if let index {
        inline -= parts[index].lines.count
        try stage.append(parts.remove(at: index).lines)
      }
      return try stage.append(lines)
    }
    inline += lines.count
    if let index {
      parts[index].lines += lines
    } else {
      parts.append(PendingAct.Part(data: data, from: 0, lines: lines))
    }
  }

  private func stage(_ data: DataFile) throws(StorageError) -> Stage {
    if let name = data.folder, try folder.makeFolder(name) { madeFolders.append(name) }
    let stage = try Stage(data, folder)
    stages[data] = stage
    return stage
  }

  /// Has what stands in a file already be on the disk with the rest.
  func confirm(_ data: DataFile) { confirmed.append(data) }

  /// Returns when all lines are on the disk, names included.
  func commit(_ trust: inout Trust) throws(StorageError) {
    try syncStages()
    try takeAll(&trust)
    try writeDown()
    for part in parts { try write(part) }
    try sync(&trust)
    strikeOut()
    dropStages()
  }

  /// Writes what is missing of an act that was written down by somebody else.
  func commit(rest: [PendingAct.Rest], _ trust: inout Trust) throws(StorageError) {
    isOwn = false
    for rest in rest where rest.stage == nil {
      parts.append(PendingAct.Part(data: rest.data, from: 0, lines: rest.lines))
    }
    for rest in rest {
      guard let stage = rest.stage else { continue }
      stages[rest.data] = stage
      parts.append(PendingAct.Part(data: rest.data, from: 0, lines: [], stage: stage.name))
    }
    try takeAll(&trust)
    for rest in rest {
      if let stage = rest.stage {
        try write(stage, from: rest.done, startsLine: rest.startsLine)
      } else {
        try write(rest.lines, to: rest.data, startsLine: rest.startsLine)
      }
    }
    try sync(&trust)
  }

  /// Takes away what was staged, once nobody needs it.
  func dropStages() { for stage in stages.values { stage.remove() } }

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
    for index in parts.indices where try !isToMove(parts[index].data) {
      parts[index].from = try take(parts[index].data, &trust).status().size
    }
  }

  /// Whether what is staged for a file becomes that file.
  private func isToMove(_ data: DataFile) throws(StorageError) -> Bool {
    guard stages[data] != nil, !confirmed.contains(data) else { return false }
    return try folder.status(of: data) == nil
  }

  /// Has all that was staged be on the disk, names included.
  private func syncStages() throws(StorageError) {
    for (data, stage) in stages.sorted(by: { $0.key.name < $1.key.name }) {
      try stage.sync()
      parts.append(PendingAct.Part(data: data, from: 0, lines: [], stage: stage.name))
    }
    for name in Set(stages.keys.compactMap(\.folder)).sorted() { try folder.folder(name)?.sync() }
    // A folder that is new has a name that must last as well.
    if !stages.isEmpty, !madeFolders.isEmpty { try folder.sync() }
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
    guard act.lineCount > 1 || !stages.isEmpty else { return }
    isWrittenDown = true
    try folder.replace(PendingAct.file, act.encoded, isDurable: true)
  }

  /// The act is done; having been written down was only a reminder. Should that stay, or a power
  /// cut bring it back, doing the act again changes nothing.
  ///
  /// - Returns: whether it is struck out now.
  @discardableResult
  private func strikeOut() -> Bool {
    !isWrittenDown || (try? folder.remove(PendingAct.file)) != nil
  }

  private func write(_ part: PendingAct.Part) throws(StorageError) {
    guard let stage = stages[part.data] else {
      return try write(part.lines, to: part.data, startsLine: true)
    }
    try write(stage, from: 0, startsLine: true)
  }

  /// Puts what is staged in place where the file is new, else copies it to the file's end.
  ///
  /// - Parameter start: how much of it stands there already, in bytes.
  private func write(
    _ stage: Stage, from start: Int, startsLine: Bool
  ) throws(StorageError) {
    guard touched.contains(where: { $0.data == stage.data }) else {
      touched.append(Touched(data: stage.data, file: stage.file, oldSize: 0, isNew: true))
      return try stage.move()
    }
    var isFirst = startsLine
    try stage.read(from: start) { (lines) throws(StorageError) in
      try write(lines, to: stage.data, startsLine: isFirst)
      isFirst = false
    }
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
    guard areBack, strikeOut(), isOwn else { return }
    // What is staged must not go before the word of it is gone for good.
    if !isWrittenDown || (try? folder.sync()) != nil { dropStages() }
  }

  /// - Parameter failed: what a sync failed for. Asking for another proves nothing there.
  private func takeBack(_ touched: Touched, _ failed: String?, _ trust: inout Trust) -> Bool {
    if let stage = stages[touched.data], stage.isMoved { return (try? stage.moveBack()) != nil }
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
