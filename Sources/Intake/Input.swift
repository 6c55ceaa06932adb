/// What a path turned out to be, by its content. Of folders, see `InputFolder`.
enum Input {
  case archive(any ArchiveSource)
  case pages(PageFiles)
  /// Of another kind than X's: `ForeignSource` has them all.
  case other(any ForeignSource)

  /// - Parameter size: of the file, in bytes.
  /// - Throws: where nothing is there that can be imported.
  init(file path: String, size: Int) throws(ImportProblem) {
    self = try Input.file(path, size: size)
  }

  /// A path without slashes at its end.
  static func plain(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func file(_ path: String, size: Int) throws(ImportProblem) -> Input {
    let head = try Folder.head(path)
    if head.isEmpty { throw .empty(path: path) }
    if head.starts(with: [0x50, 0x4B]) { return try zip(path, head) }
    if GzipSource.isOne(head), startsJSON(try GzipSource.head(path)) {
      return .pages(PageFiles(file: path))
    }
    if ForeignText.isMarkedUTF16(head), startsJSON(ForeignText.utf8(head)) {
      return .pages(PageFiles(file: path))
    }
    if let source = try ForeignSources.file(path, head) { return .other(source) }
    let (prefix, first) = head.withUnsafeBytes { bytes in
      let start = ArchivePrefix.skipSpace(bytes, ArchivePrefix.skipMark(bytes))
      return (ArchivePrefix(bytes), bytes.dropFirst(start).first)
    }
    if let prefix { return try archiveFile(path, prefix, size) }
    if head.withUnsafeBytes(CSVTweets.isTable) {
      return .archive(LoneFile(path, .table, size: size))
    }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      throw .unknown(path: path, what: .other)
    }
    return .pages(PageFiles(file: path))
  }

  private static func startsJSON(_ head: [UInt8]) -> Bool {
    head.withUnsafeBytes { bytes in
      let start = ArchivePrefix.skipSpace(bytes, ArchivePrefix.skipMark(bytes))
      return start < bytes.count && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[start])
    }
  }

  private static func zip(_ path: String, _ head: [UInt8]) throws(ImportProblem) -> Input {
    // With its end alone, as in a zip that nothing was put into.
    if head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { throw .emptyZip(path: path) }
    let zip = try ZipArchive(path)
    if zip.files.contains(where: { $0.kind != .other }) { return .archive(zip) }
    if let source = try ForeignSources.zip(path) { return .other(source) }
    throw .unknown(path: path, what: .zip)
  }

  private static func archiveFile(
    _ path: String, _ prefix: ArchivePrefix, _ size: Int
  ) throws(ImportProblem) -> Input {
    guard let kind = prefix.kind, kind != .other else {
      throw .unknown(path: path, what: .archiveFile(prefix.name))
    }
    return .archive(LoneFile(path, kind, size: size))
  }
}
