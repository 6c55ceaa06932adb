internal import CArchive

/// An archive in the zip that X makes of it. Nothing is unpacked to disk: the wanted files
/// stream by one after the other, and the names in the zip are only ever compared.
struct ZipArchive: ArchiveSource {
  let path: String
  private(set) var files: [ArchiveFile] = []

  /// X cuts its files at 100 MB, and an account's tweets are some gigabytes at most.
  private static let largestTotal = 16 << 30

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
    _ body: (ArchiveFile, Window) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    guard files.contains(where: isWanted) else { return }
    let reader = try ZipReader(path)
    var total = 0
    while let entry = try reader.next() {
      guard entry.isFile, let file = ZipArchive.file(entry), isWanted(file) else { continue }
      let source = EntrySource(file, reader, path: path, most: ZipArchive.largestTotal - total)
      let window = try Window(source, path: path, file: file.name)
      try body(file, window)
      total += source.count
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

/// The unpacked bytes of one file of a zip.
private final class EntrySource: ByteSource {
  /// As the zip claims, which is not believed.
  let size: Int
  private(set) var count = 0
  private let reader: ZipReader
  private let path: String
  private let file: String
  private let start: Int
  private let most: Int

  /// JSON as X writes it packs 8 to 30 times.
  private static let highestRatio = 200
  private static let harmless = 1 << 20

  init(_ file: ArchiveFile, _ reader: ZipReader, path: String, most: Int) {
    (size, self.file) = (max(0, file.size), file.name)
    (self.reader, self.path, self.most) = (reader, path, most)
    start = reader.position
  }

  /// Counts what comes out against what went in.
  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int {
    let got = reader.read(into: place, size)
    guard got >= 0 else { throw .damagedZip(path: path, entry: file) }
    count += got
    let packed = max(reader.position - start, 1)
    let isBomb = count > EntrySource.harmless && count / packed > EntrySource.highestRatio
    if isBomb || count > most { throw .tooLarge(path: path, file: file) }
    return got
  }
}
