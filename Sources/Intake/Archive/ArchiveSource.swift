internal import Glibc

/// Where an archive's files come from: a folder, a zip, or one file alone.
protocol ArchiveSource {
  var path: String { get }
  var files: [ArchiveFile] { get }

  /// Hands over the bytes of each wanted file, one at a time.
  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Window) throws(ImportProblem) -> Void
  ) throws(ImportProblem)
}

/// An archive that was unpacked: the folder that has `data` in it, `data` itself, or for those of
/// 2012–18 a folder below.
struct ArchiveFolder: ArchiveSource {
  let path: String
  let files: [ArchiveFile]

  /// Where an archive's files lie, today and in 2012–18.
  private static let layouts = [
    ["data/"],
    ["", "data/js/tweets/", "data/js/", "data/csv/", "js/tweets/", "js/", "csv/", "tweets/"],
  ]

  /// Nil where `path` holds no file of an archive.
  init?(_ path: String) throws(ImportProblem) {
    self.path = path
    for layout in ArchiveFolder.layouts {
      let files = try ArchiveFolder.files(path, layout)
      if files.contains(where: { $0.kind != .other }) {
        self.files = files
        return
      }
    }
    return nil
  }

  private static func files(
    _ path: String, _ prefixes: [String]
  ) throws(ImportProblem) -> [ArchiveFile] {
    var files: [ArchiveFile] = []
    for prefix in prefixes {
      let folder = "\(path)/\(prefix)"
      let names = Folder.names(folder)
      if names == nil, Folder.isFolder(folder) { throw .unreadable(path: folder, code: EACCES) }
      files += (names ?? []).compactMap {
        ArchiveFile(name: prefix + $0, size: Folder.size(folder + $0))
      }
    }
    return files
  }

  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Window) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    for file in files where isWanted(file) {
      let source = try FileSource("\(path)/\(file.name)")
      try body(file, try Window(source, path: path, file: file.name))
    }
  }
}

/// A single file of an archive, given by itself.
struct LoneFile: ArchiveSource {
  let path: String
  let files: [ArchiveFile]

  init(_ path: String, _ kind: ArchiveKind, size: Int) {
    self.path = path
    files = [ArchiveFile(name: Folder.lastName(path), kind: kind, size: size)]
  }

  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Window) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    for file in files where isWanted(file) {
      try body(file, try Window(try FileSource(path), path: path, file: file.name))
    }
  }
}
