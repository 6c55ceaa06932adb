internal import Glibc
internal import People

extension FileStatus {
  /// The user that this process acts for.
  static var me: UInt32 { geteuid() }
}

extension Folder {
  /// Puts a whole new file in place of an old one, or where there is none: whoever looks sees the
  /// one or the other.
  ///
  /// - Parameters:
  ///   - name: below this folder; the folder that it lies in is there.
  ///   - isDurable: returns only when it is on the disk; false for what can be made again.
  func replace(_ name: String, _ bytes: [UInt8], isDurable: Bool) throws(StorageError) {
    _ = try write(name, bytes) { (file) throws(StorageError) in
      if isDurable { try file.sync() }
      return true
    }
    if isDurable { try syncFolder(of: name) }
  }

  /// The same once the new file was read back from the disk, and `isStillWanted`. It is durable
  /// when this returns true; false for not wanted.
  func replace(
    _ name: String, _ bytes: [UInt8], where isStillWanted: () throws(StorageError) -> Bool
  ) throws(StorageError) -> Bool {
    let isInPlace = try write(name, bytes) { (file) throws(StorageError) in
      try file.sync()
      try file.confirm(bytes)
      return try isStillWanted()
    }
    if isInPlace { try syncFolder(of: name) }
    return isInPlace
  }

  /// Writes a file anew, whole, from what the disk has of it.
  func writeAnew(_ data: DataFile) throws(StorageError) {
    guard let old = try fromDisk(data) else { return }
    _ = try replace(data.name, old.withBytes { Array($0) }) { true }
  }

  /// Writes a file beside another and, once it is ready, puts it in that one's place.
  ///
  /// - Returns: false where it turned out not to be wanted.
  private func write(
    _ name: String, _ bytes: [UInt8], _ isReady: (File) throws(StorageError) -> Bool
  ) throws(StorageError) -> Bool {
    let (place, leaf) = Folder.split(name)
    let number = UInt32.random(in: 0...UInt32.max)
    let temporary = "\(place).\(leaf)\(Folder.temporaryMark)\(getpid()).\(number)"
    guard let file = try newFile(temporary) else {
      throw .system(.create, path: path(of: temporary), errno: EEXIST)
    }
    do throws(StorageError) {
      try bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
      guard try isReady(file) else {
        try remove(temporary)
        return false
      }
      try rename(temporary, to: name)
      return true
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  private func syncFolder(of name: String) throws(StorageError) {
    let place = Folder.split(name).place
    try (place.isEmpty ? self : folder(String(place.dropLast())))?.sync()
  }

  private func fromDisk(_ data: DataFile) throws(StorageError) -> FileBytes? {
    guard let file = try file(data) else { return nil }
    file.forgetCached()
    let bytes = FileBytes()
    try bytes.fill(from: file)
    return bytes
  }

  /// `tweets/2026-11.jsonl` as `tweets/` and `2026-11.jsonl`.
  private static func split(_ name: String) -> (place: String, leaf: String) {
    let leaf = name.reversed().prefix { $0 != "/" }.count
    return (String(name.dropLast(leaf)), String(name.suffix(leaf)))
  }
}

// MARK: - What a killed process leaves

extension Folder {
  static var temporaryMark: String { ".tmp." }
  /// Seconds after which nobody can still be writing a file.
  static var abandonedAfter: Int64 { 3600 }

  /// Takes away temporary files that nobody has written to for an hour before the lock was last
  /// taken. Only for whoever holds the lock.
  func sweep() throws(StorageError) {
    guard let now = try status(of: FolderLock.name)?.modified else { return }
    for place in [""] + Set(RecordKind.allCases.filter { $0.shards != .none }.map(\.stem)).sorted()
    {
      let folder = try place.isEmpty ? self : folder(place)
      for name in try folder?.temporaryFiles() ?? [] {
        guard let folder, let status = try folder.status(of: name), status.isRegular,
          now - status.modified > Folder.abandonedAfter * 1_000_000_000
        else { continue }
        try folder.remove(name)
      }
    }
  }

  /// The names of the files in this folder that were to be put in place of others.
  func temporaryFiles() throws(StorageError) -> [String] {
    try names().filter { $0.hasPrefix(".") && $0.contains(Folder.temporaryMark) }
  }
}

extension File {
  /// Reads the file back from the disk and compares it.
  fileprivate func confirm(_ bytes: [UInt8]) throws(StorageError) {
    forgetCached()
    let again = FileBytes()
    try again.fill(from: self)
    guard again.withBytes({ $0.elementsEqual(bytes) }) else {
      throw .system(.sync, path: path, errno: EIO)
    }
  }
}

extension [UInt8] {
  /// `withUnsafeBytes` with a typed error.
  func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    let result: Swift.Result<Result, StorageError> = withUnsafeBytes { bytes in
      do throws(StorageError) { return .success(try body(bytes)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
