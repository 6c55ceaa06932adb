internal import Glibc

/// Where an archive's files come from: a folder, a zip, or one file alone.
protocol ArchiveSource {
  var path: String { get }
  var files: [ArchiveFile] { get }

  /// Hands over the bytes of each wanted file, one at a time.
  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Bytes) throws(ImportProblem) -> Void
  ) throws(ImportProblem)
}

/// An archive that was unpacked: the folder that has `data` in it, or `data` itself.
struct ArchiveFolder: ArchiveSource {
  let path: String
  let files: [ArchiveFile]
  /// The folder above `files`' names.
  private let root: String

  /// Nil where `path` holds no file of an archive.
  init?(_ path: String) throws(ImportProblem) {
    self.path = path
    for (root, prefix) in [(path, "data/"), (path, "")] {
      let folder = "\(root)/\(prefix)"
      let names = Folder.names(folder)
      if names == nil, Folder.isFolder(folder) { throw .unreadable(path: folder, code: EACCES) }
      let files = (names ?? []).compactMap {
        ArchiveFile(name: prefix + $0, size: Folder.size(folder + $0))
      }
      if files.contains(where: { $0.kind != .other }) {
        self.root = root
        self.files = files
        return
      }
    }
    return nil
  }

  func read(
    _ isWanted: (ArchiveFile) -> Bool,
    _ body: (ArchiveFile, Bytes) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    for file in files where isWanted(file) {
      try body(file, try Bytes.read("\(root)/\(file.name)", name: file.name, of: path))
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
    _ body: (ArchiveFile, Bytes) throws(ImportProblem) -> Void
  ) throws(ImportProblem) {
    for file in files where isWanted(file) {
      try body(file, try Bytes.read(path, name: file.name, of: path))
    }
  }
}
