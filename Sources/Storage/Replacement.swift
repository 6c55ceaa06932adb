internal import Glibc

extension FileStatus {
  /// The user that this process acts for.
  static var me: UInt32 { geteuid() }
}

extension Folder {
  /// Puts a whole new file in place of an old one, or where there is none: whoever looks sees the
  /// one or the other.
  ///
  /// - Parameter isDurable: returns only when it is on the disk; false for what can be made again.
  func replace(_ name: String, _ bytes: [UInt8], isDurable: Bool) throws(StorageError) {
    let temporary = ".\(name).tmp.\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    guard let file = try newFile(temporary) else {
      throw .system(.create, path: path(of: temporary), errno: EEXIST)
    }
    do throws(StorageError) {
      try bytes.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
      if isDurable { try file.sync() }
      try rename(temporary, to: name)
    } catch {
      try? remove(temporary)
      throw error
    }
    if isDurable { try sync() }
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
