internal import CArchive

/// An archive in the zip that X makes of it. Nothing is unpacked to disk: the wanted files
/// stream by one after the other, and the names in the zip are only ever compared.
struct ZipArchive: ArchiveSource {
  let path: String
  private(set) var files: [ArchiveFile] = []

  /// X cuts its files at 100 MB, and an account's tweets are some gigabytes at most.
  private static let largestTotal = 16 << 30
  /// An archive has some hundred `.js` files, beside as many photos as there are.
  private static let mostFiles = 10_000

  /// Reads the list of files, and refuses what no zip of X is like.
  init(_ path: String) throws(ImportProblem) {
    self.path = path
    let reader = try PackedReader(path, .zip)
    var files: [ArchiveFile] = []
    var seen: Set<String> = []
    var count = 0
    while let entry = try reader.next() {
      count += 1
      if entry.isEncrypted { throw .encryptedZip(path: path) }
      guard entry.isFile, let file = ZipArchive.file(entry) else { continue }
      guard files.count < ZipArchive.mostFiles else { throw .tooManyFiles(path: path) }
      guard seen.insert(Folder.lastName(file.name)).inserted else {
        throw .duplicateEntry(path: path, entry: file.name, .zip)
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
    let reader = try PackedReader(path, .zip)
    var total = 0
    while let entry = try reader.next() {
      guard entry.isFile, let file = ZipArchive.file(entry), isWanted(file) else { continue }
      let source = EntrySource(file, reader, path: path, most: ZipArchive.largestTotal - total)
      let window = try Window(source, path: path, file: file.name)
      try body(file, window)
      total += source.count
    }
  }

  /// The file behind an entry: where archives have theirs, at the top or some folders below it.
  private static func file(_ entry: PackedReader.Entry) -> ArchiveFile? {
    // Nearly all of an archive are photos.
    let lower = entry.name.suffix(4).lowercased()
    guard lower.hasSuffix(".js") || lower == ".csv" else { return nil }
    let folders = entry.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let leadsOut = folders.contains("..") || folders.first == "" || folders.first?.last == ":"
    guard !leadsOut, folders.first != "__MACOSX",
      let file = ArchiveFile(name: entry.name, size: entry.size)
    else { return nil }
    if (0...mostAbove).contains(where: { places.contains(folders.dropFirst($0)) }) { return file }
    // Before 2020 there was no folder; what else X puts into one has other names.
    return folders.count <= mostAbove && file.kind != .other ? file : nil
  }

  /// So many folders may be packed around an archive.
  private static let mostAbove = 3
  private static let places: Set<ArraySlice<Substring>> = [
    ["data"], ["data", "js"], ["data", "js", "tweets"], ["data", "csv"],
  ]
}

/// The unpacked bytes of one file of a zip.
private final class EntrySource: ByteSource {
  /// As the zip claims, which is not believed.
  let size: Int
  private(set) var count = 0
  private let reader: PackedReader
  private let path: String
  private let file: String
  private let most: Int

  init(_ file: ArchiveFile, _ reader: PackedReader, path: String, most: Int) {
    (size, self.file) = (max(0, file.size), file.name)
    (self.reader, self.path, self.most) = (reader, path, most)
  }

  func read(into place: UnsafeMutableRawPointer, _ size: Int) throws(ImportProblem) -> Int {
    let got = try reader.read(into: place, size)
    count += got
    if count > most { throw .tooLarge(path: path, file: file) }
    return got
  }
}
