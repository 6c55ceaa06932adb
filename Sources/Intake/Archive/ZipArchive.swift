internal import CArchive
internal import Glibc

/// An archive in the zip that X makes of it. Nothing is unpacked to disk: the wanted files are read
/// into memory one by one, so that the names in the zip are only ever compared.
struct ZipArchive: ArchiveSource {
  let path: String
  private(set) var files: [ArchiveFile] = []

  /// No file of an archive is larger: X cuts them at 100 MB.
  private static let largestEntry = 256 << 20
  private static let largestTotal = 4 << 30
  /// JSON as X writes it packs 8 to 30 times.
  private static let highestRatio = 200
  private static let harmless = 1 << 20

  /// Reads the list of files, and refuses what no zip of X is like.
  init(_ path: String) throws(ImportProblem) {
    self.path = path
    let reader = try ZipReader(path)
    var files: [ArchiveFile] = []
    var seen: Set<String> = []
    var count = 0
    while let entry = try reader.next() {
      count += 1
      if entry.isEncrypted { throw .encryptedZip(path: path) }
      guard entry.isFile, let file = ZipArchive.file(entry) else { continue }
      guard seen.insert(Folder.lastName(file.name)).inserted else {
        throw .duplicateEntry(path: path, entry: file.name)
      }
      files.append(file)
    }
    if count == 0 { throw .emptyZip(path: path) }
    self.files = files
  }

  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Bytes) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    guard files.contains(where: isWanted) else { return }
    let reader = try ZipReader(path)
    var total = 0
    while let entry = try reader.next() {
      guard entry.isFile, let file = ZipArchive.file(entry), isWanted(file) else { continue }
      let bytes = try inflate(file, reader)
      total += bytes.count
      if total > ZipArchive.largestTotal { throw .tooLarge(path: path, file: file.name) }
      try body(file, bytes)
    }
  }

  /// Counts what comes out against what went in; sizes that the zip claims are not believed.
  private func inflate(_ file: ArchiveFile, _ reader: ZipReader) throws(ImportProblem) -> Bytes {
    let start = reader.position
    let hint = min(max(file.size, 0), ZipArchive.harmless)
    guard let bytes = Bytes(capacity: hint) else { throw .unreadable(path: path, code: ENOMEM) }
    while true {
      let step = max(1 << 16, min(bytes.count, 1 << 22))
      guard let got = bytes.append(step, { reader.read(into: $0, step) }) else {
        throw .unreadable(path: path, code: ENOMEM)
      }
      if got < 0 { throw .damagedZip(path: path, entry: file.name) }
      if got == 0 { return bytes }
      let packed = max(reader.position - start, 1)
      if bytes.count > ZipArchive.largestEntry
        || (bytes.count > ZipArchive.harmless && bytes.count / packed > ZipArchive.highestRatio)
      {
        throw .tooLarge(path: path, file: file.name)
      }
    }
  }

  /// The file behind an entry: where archives have theirs, at the top or in one folder above that.
  private static func file(_ entry: ZipReader.Entry) -> ArchiveFile? {
    let folders = entry.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let isPlace =
      places.contains(folders.joined(separator: "/"))
      || places.contains(folders.dropFirst().joined(separator: "/"))
    guard isPlace, folders.first != "..", folders.first != "" else { return nil }
    let file = ArchiveFile(name: entry.name, size: entry.size)
    return folders.count == 1 && folders != ["data"] && file?.kind != .table ? nil : file
  }

  private static let places: Set = ["", "data", "data/js", "data/js/tweets", "data/csv"]
}
