internal import Glibc

/// Files that lie together: in a folder, a zip, or a tar that may be packed with gzip. Nothing is
/// unpacked to disk: names in an archive are only ever compared.
struct Container {
  private enum Kind { case folder, file, zip, tar }

  /// What was given, for people.
  let path: String
  private var format: PackedFormat { kind == .tar ? .tar : .zip }
  /// Where a folder's files lie.
  private let folder: String
  private let kind: Kind
  /// The names of the files at the top, or in one folder above them.
  let names: [String]

  /// No file of an export is larger.
  private static let largestEntry = 1 << 30
  /// An export has some dozen files, beside as many photos as there are.
  private static let mostNames = 10_000

  /// - Parameter names: what stands in the folder.
  init(folder path: String, _ names: [String]) {
    (self.path, folder, kind) = (path, path, .folder)
    self.names = names.filter { !Folder.isFolder("\(path)/\($0)") }
  }

  /// One file that stands for an export by itself, whatever it is called.
  ///
  /// - Parameter name: what it is called in an export.
  init(file path: String, as name: String) {
    (self.path, folder, kind, names) = (path, "", .file, [name])
  }

  init(zip path: String) throws(ImportProblem) {
    (self.path, folder, kind) = (path, "", .zip)
    names = try Container.names(try PackedReader(path, .zip), path)
  }

  /// A tar, which may be packed with gzip.
  ///
  /// - Throws: where it is none, or its sums are wrong, which libarchive does not look at.
  init(tar path: String) throws(ImportProblem) {
    (self.path, folder, kind) = (path, "", .tar)
    if GzipSource.isOne(try Folder.head(path)) { try GzipSource.check(path) }
    let (reader, first) = try Container.open(tar: path)
    names = try Container.names(reader, path, first: first)
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
    if kind == .file {
      for name in names where isWanted(name) {
        try body(name, try Bytes.read(path, name: Folder.lastName(path), of: path))
      }
      return
    }
    guard kind != .folder else {
      for name in names where isWanted(name) {
        try body(name, try Bytes.read("\(folder)/\(name)", name: name, of: path))
      }
      return
    }
    guard names.contains(where: { isWanted(Container.base($0)) }) else { return }
    var seen: Set<String> = []
    let reader = try PackedReader(path, format)
    while let entry = try reader.next() {
      guard entry.isFile, Container.isNear(entry.name), isWanted(Container.base(entry.name)) else {
        continue
      }
      if entry.isEncrypted { throw .encryptedZip(path: path) }
      guard seen.insert(Container.base(entry.name)).inserted else {
        throw .duplicateEntry(path: path, entry: entry.name, format)
      }
      try body(Container.base(entry.name), try inflate(entry, reader))
    }
  }

  private static func open(
    tar path: String
  ) throws(ImportProblem) -> (PackedReader, PackedReader.Entry?) {
    do {
      let reader = try PackedReader(path, .tar)
      return (reader, try reader.next())
    } catch {
      // What is no tar from its start on is something else in gzip.
      guard case .damaged = error else { throw error }
      throw .unknown(path: path, what: .gzip)
    }
  }

  private static func names(
    _ reader: PackedReader, _ path: String, first: PackedReader.Entry? = nil
  ) throws(ImportProblem) -> [String] {
    var names: [String] = []
    var next = first
    if next == nil { next = try reader.next() }
    while let entry = next {
      let isWanted = [".json", ".csv"].contains { entry.name.lowercased().hasSuffix($0) }
      if isWanted, entry.isFile, isNear(entry.name) { names.append(entry.name) }
      guard names.count <= mostNames else { throw .tooManyFiles(path: path) }
      next = try reader.next()
    }
    return names
  }

  /// Whether a file lies at the top or in one folder; what leads out of the archive does not.
  private static func isNear(_ name: String) -> Bool {
    let folders = name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard !folders.contains(""), !folders.contains("..") else { return false }
    return folders.count <= 1 || folders == ["."] || (folders.first == "." && folders.count == 2)
  }

  private func inflate(
    _ entry: PackedReader.Entry, _ reader: PackedReader
  ) throws(ImportProblem) -> Bytes {
    guard let bytes = Bytes(capacity: 1 << 16) else {
      throw .unreadable(path: path, code: ENOMEM)
    }
    while bytes.count <= Container.largestEntry {
      let step = max(1 << 16, min(bytes.count, 1 << 22))
      var problem: ImportProblem?
      let got = bytes.append(step) { place in
        do throws(ImportProblem) {
          return try reader.read(into: place, step)
        } catch {
          problem = error
          return 0
        }
      }
      if let problem { throw problem }
      guard let got else { throw .unreadable(path: path, code: ENOMEM) }
      if got == 0 { return bytes }
    }
    throw .tooLarge(path: path, file: entry.name)
  }
}
