internal import JSONText
internal import People

// A backup is a plain ustar archive, which `tar` reads, with the sums of all its files at its end,
// which `sha256sum -c` checks. Written and read here in full: what is checked before a restore is
// then all that there is to it, no library has to be trusted with foreign bytes, and none needs to
// be there on the day that it is needed. It is not compressed; `gzip` does that well.

enum Backup {
  /// The last file of a backup: a line for each other one, `64 digits, two spaces, name`.
  static let sums = ".perch-backup.sha256"
  /// How much is read or written at a time.
  static let piece = 1 << 20
  static let deepest = 16
  static let largestSums = 1 << 26

  /// Names that a backup leaves out, and that none may bring: the lock is the folder's own, and a
  /// repository's hooks are programs.
  static func isLeftOut(_ name: Substring) -> Bool {
    name == FolderLock.name || name == ".git" || name == Backup.sums
      || name.hasPrefix(".") && name.contains(Folder.temporaryMark)
  }
}

/// Why a file is no backup that could be put back.
package enum BackupProblem: Equatable, Sendable {
  case damaged(at: Int), cut, compressed, trailing
  case notAFile, badName, nameTwice(String), noSums, wrongSum(String), otherFiles, noBook
}

/// A file of a backup, and where its bytes are.
struct BackupEntry {
  var header: TarHeader
  var offset: Int
}

// MARK: - Writing

/// Writes a backup, piece by piece, to the end of a new file.
struct BackupWriter {
  let file: File
  private var sums: [UInt8] = []

  init(_ file: File) { self.file = file }

  /// Adds the first `header.size` bytes of a file; false where it has fewer by now.
  mutating func add(_ header: TarHeader, _ source: File) throws(StorageError) -> Bool {
    try put(header)
    var (hash, done) = (SHA256(), 0)
    let bytes = FileBytes()
    while done < header.size {
      try bytes.fill(from: source, at: done, count: min(Backup.piece, header.size - done))
      guard bytes.count > 0 else { return false }
      hash.update(bytes.bytes)
      try file.append(bytes.bytes)
      done += bytes.count
    }
    try pad(header)
    sums += Array("\(hash.digest)  \(header.name)\n".utf8)
    return true
  }

  /// Ends the archive.
  mutating func finish() throws(StorageError) {
    let header = TarHeader(name: Backup.sums, size: sums.count, modified: 0)
    try put(header)
    try append(sums)
    try pad(header)
    try append(Array(repeating: 0, count: 2 * TarHeader.blockSize))
  }

  private func put(_ header: TarHeader) throws(StorageError) {
    guard let block = header.encoded else { throw .unfitForBackup(path: header.name) }
    try append(block)
  }

  private func pad(_ header: TarHeader) throws(StorageError) {
    try append(Array(repeating: 0, count: header.padding))
  }

  private func append(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
  }
}

// MARK: - Reading

/// A backup that was read through: every header, name, size and sum is right.
struct BackupReader {
  let path: String
  private(set) var entries: [BackupEntry] = []
  private var sums: [String] = []
  private let file: File

  /// - Parameter path: what the file is called where something is wrong with it.
  init(_ file: File, path: String) throws(StorageError) {
    (self.file, self.path) = (file, path)
    try readHeaders()
    try refuseBadNames()
    try check()
  }

  /// How many bytes its files have together.
  var bytes: Int { entries.reduce(0) { $0 + $1.header.size } }

  /// Hands over an entry's bytes in pieces; throws where they are not what they were.
  func read(
    _ index: Int, _ body: (UnsafeRawBufferPointer) throws(StorageError) -> Void
  ) throws(StorageError) {
    let entry = entries[index]
    var (hash, done) = (SHA256(), 0)
    let bytes = FileBytes()
    while done < entry.header.size {
      try bytes.fill(
        from: file, at: entry.offset + done, count: min(Backup.piece, entry.header.size - done))
      guard bytes.count > 0 else { throw problem(.cut) }
      hash.update(bytes.bytes)
      try body(bytes.bytes)
      done += bytes.count
    }
    guard hash.digest == sums[index] else { throw problem(.wrongSum(entry.header.name)) }
  }

  private func problem(_ problem: BackupProblem) -> StorageError {
    .badBackup(path: path, problem)
  }
}

extension BackupReader {
  private mutating func readHeaders() throws(StorageError) {
    let end = try file.status().size
    let bytes = FileBytes()
    var at = 0
    while true {
      try bytes.fill(from: file, at: at, count: TarHeader.blockSize)
      let block = Array(bytes.bytes)
      if at == 0, block.starts(with: [0x1F, 0x8B]) { throw problem(.compressed) }
      guard block.count == TarHeader.blockSize else { throw problem(.cut) }
      if block.allSatisfy({ $0 == 0 }) { break }
      let header = try header(block, at: at)
      entries.append(BackupEntry(header: header, offset: at + TarHeader.blockSize))
      guard header.extent <= end - at else { throw problem(.cut) }
      try bytes.fill(from: file, at: at + header.extent - header.padding, count: header.padding)
      guard bytes.withBytes({ $0.allSatisfy { $0 == 0 } }) else { throw problem(.damaged(at: at)) }
      at += header.extent
    }
    try bytes.fill(from: file, at: at, count: 2 * TarHeader.blockSize + 1)
    guard bytes.count == 2 * TarHeader.blockSize else {
      throw problem(bytes.count > 2 * TarHeader.blockSize ? .trailing : .cut)
    }
    guard bytes.withBytes({ $0.allSatisfy { $0 == 0 } }) else { throw problem(.trailing) }
  }

  private func header(_ block: [UInt8], at: Int) throws(StorageError) -> TarHeader {
    do throws(TarHeader.Problem) {
      return try TarHeader(block)
    } catch {
      switch error {
      case .damaged: throw problem(.damaged(at: at))
      case .notAFile: throw problem(.notAFile)
      case .badName: throw problem(.badName)
      }
    }
  }

  /// Each name once, none out of the folder, none below a file.
  private func refuseBadNames() throws(StorageError) {
    var files: Set<ByteText> = []
    var folders: Set<ByteText> = []
    for name in entries.dropLast().map(\.header.name) {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count <= Backup.deepest,
        parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !Backup.isLeftOut($0) })
      else { throw problem(.badName) }
      guard files.insert(ByteText(name)).inserted else { throw problem(.nameTwice(name)) }
      for count in 1..<max(parts.count, 1) {
        folders.insert(ByteText(parts[..<count].joined(separator: "/")))
      }
    }
    guard files.isDisjoint(with: folders) else { throw problem(.badName) }
    guard files.contains(ByteText("perch.json")) else { throw problem(.noBook) }
  }

  private mutating func check() throws(StorageError) {
    guard let last = entries.popLast(), last.header.name == Backup.sums else {
      throw problem(.noSums)
    }
    guard last.header.size <= Backup.largestSums else { throw problem(.otherFiles) }
    let bytes = FileBytes()
    try bytes.fill(from: file, at: last.offset, count: last.header.size)
    let lines = bytes.withBytes { $0.split(separator: 0x0A).map { Array($0) } }
    guard lines.count == entries.count else { throw problem(.otherFiles) }
    for (line, entry) in zip(lines, entries) {
      guard line.count > 66, Array(line[64...]) == Array("  \(entry.header.name)".utf8) else {
        throw problem(.otherFiles)
      }
      sums.append(String(decoding: line[..<64], as: UTF8.self))
    }
    for index in entries.indices { try read(index) { _ in } }
  }
}
