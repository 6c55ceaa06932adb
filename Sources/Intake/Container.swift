internal import Glibc

/// Files that lie together: in a folder, a zip, or a tar that may be packed with gzip. Nothing is
/// unpacked to disk: names in an archive are only ever compared.
struct Container {
  private enum Kind { case folder, zip, tar }

  /// What was given, for people.
  let path: String
  /// Where a folder's files lie.
  private let folder: String
  private let kind: Kind
  /// The names of the files at the top, or in one folder above them.
  let names: [String]

  /// No file of an export is larger.
  private static let largestEntry = 1 << 30
  /// JSON and tables pack 5 to 50 times.
  private static let highestRatio = 300
  private static let harmless = 4 << 20
  private static let mostNames = 10_000

  /// - Parameter names: what stands in the folder.
  init(folder path: String, _ names: [String]) {
    (self.path, folder, kind) = (path, path, .folder)
    self.names = names.filter { !Folder.isFolder("\(path)/\($0)") }
  }

  /// One file that stands for an export by itself.
  init(file path: String) {
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    folder = above.isEmpty ? "." : above.joined(separator: "/")
    (self.path, kind) = (path, .folder)
    names = [Folder.lastName(path)]
  }

  init(zip path: String) throws(ImportProblem) {
    (self.path, folder, kind) = (path, "", .zip)
    names = try Container.names(try ZipReader(path))
  }

  /// - Throws: where what is packed is no tar.
  init(tar path: String) throws(ImportProblem) {
    (self.path, folder, kind) = (path, "", .tar)
    let (reader, first) = try Container.open(tar: path)
    names = try Container.names(reader, first: first)
  }

  /// What stands behind the last slash of a name.
  static func base(_ name: String) -> String { Folder.lastName(name) }

  /// Whether a file of this name, in whatever case, is there.
  func has(_ base: String) -> Bool {
    names.contains { Container.base($0).lowercased() == base.lowercased() }
  }

  /// Hands over the bytes of each wanted file, in the order in which they lie there.
  ///
  /// - Parameter isWanted: by what stands behind the last slash.
  func read(
    _ isWanted: (String) -> Bool, _ body: (String, Bytes) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    guard kind != .folder else {
      for name in names where isWanted(name) {
        try body(name, try Bytes.read("\(folder)/\(name)", name: name, of: path))
      }
      return
    }
    var seen: Set<String> = []
    let reader = kind == .zip ? try ZipReader(path) : try ZipReader(tar: path)
    while let entry = try reader.next() {
      guard entry.isFile, Container.isNear(entry.name), isWanted(Container.base(entry.name)) else {
        continue
      }
      if entry.isEncrypted { throw .encryptedZip(path: path) }
      guard seen.insert(Container.base(entry.name)).inserted else {
        throw .duplicateEntry(path: path, entry: entry.name)
      }
      try body(Container.base(entry.name), try inflate(entry, reader))
    }
  }

  private static func open(
    tar path: String
  ) throws(ImportProblem) -> (ZipReader, ZipReader.Entry?) {
    do {
      let reader = try ZipReader(tar: path)
      return (reader, try reader.next())
    } catch {
      // What is no tar from its start on is something else in gzip.
      guard case .damagedZip = error else { throw error }
      throw .unknown(path: path, what: .gzip)
    }
  }

  private static func names(
    _ reader: ZipReader, first: ZipReader.Entry? = nil
  ) throws(ImportProblem) -> [String] {
    var names: [String] = []
    var next = first
    if next == nil { next = try reader.next() }
    while let entry = next {
      let isWanted = [".json", ".csv"].contains { entry.name.lowercased().hasSuffix($0) }
      if isWanted, entry.isFile, isNear(entry.name), names.count < mostNames {
        names.append(entry.name)
      }
      next = try reader.next()
    }
    return names
  }

  private static func isNear(_ name: String) -> Bool {
    let folders = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folders.count <= 1 || folders == ["."] || (folders.first == "." && folders.count == 2)
  }

  /// Counts what comes out against what went in; sizes that an archive claims are not believed.
  private func inflate(_ entry: ZipReader.Entry, _ reader: ZipReader) throws(ImportProblem) -> Bytes
  {
    let start = reader.position
    guard let bytes = Bytes(capacity: 1 << 16) else {
      throw .unreadable(path: path, code: ENOMEM)
    }
    while true {
      let step = max(1 << 16, min(bytes.count, 1 << 22))
      guard let got = bytes.append(step, { reader.read(into: $0, step) }) else {
        throw .unreadable(path: path, code: ENOMEM)
      }
      if got < 0 { throw .damagedZip(path: path, entry: entry.name) }
      if got == 0 { return bytes }
      let packed = max(reader.position - start, 1)
      if bytes.count > Container.largestEntry
        || (bytes.count > Container.harmless && bytes.count / packed > Container.highestRatio)
      {
        throw .tooLarge(path: path, file: entry.name)
      }
    }
  }
}
