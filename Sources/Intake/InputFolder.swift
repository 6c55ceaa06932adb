/// A folder with things to import: an archive, answers of an API, or exports of several kinds, of
/// which each file stands for itself.
struct InputFolder {
  /// The archive or the answers that the folder is, or holds; nil where there are only files.
  private(set) var whole: Input?
  /// Archives in folders below one that holds nothing itself.
  private(set) var below: [Input] = []
  /// The paths of what else is to be imported, each by itself, sorted.
  private(set) var files: [String] = []
  /// The names of what is left alone.
  private(set) var others: [String] = []

  private static let endings = [".vcf", ".ics", ".csv", ".tsv"]
  private static let packed = [".zip", ".tar", ".tar.gz", ".tgz"]

  /// - Throws: where there is nothing to import in it.
  init(_ path: String) throws(ImportProblem) {
    let names = (Folder.names(path) ?? []).filter { $0.first != "." }
    if let archive = try ArchiveFolder(path) {
      whole = .archive(archive)
      take(names, path, InputFolder.endings) { ArchiveFile(name: $0, size: 0) != nil }
    } else if let source = ForeignSources.folder(path) {
      whole = .other(source)
      take(names, path, InputFolder.endings, claimed: source.claims)
    } else {
      let pages = PageFiles(folder: path)
      take(names, path, InputFolder.endings + InputFolder.packed) { pages?.claims($0) == true }
      whole = pages.map { .pages(files.isEmpty ? $0 : $0.amongOthers) }
    }
    if whole != nil || !files.isEmpty { return }
    for name in names where Folder.isFolder("\(path)/\(name)") {
      try takeBelow("\(path)/\(name)")
    }
    if !below.isEmpty {
      others.removeAll { Folder.isFolder("\(path)/\($0)") }
      return
    }
    throw names.isEmpty ? .emptyFolder(path: path) : .unknown(path: path, what: .folder)
  }

  private mutating func takeBelow(_ path: String) throws(ImportProblem) {
    if let archive = try ArchiveFolder(path) {
      below.append(.archive(archive))
    } else if let source = ForeignSources.folder(path) {
      below.append(.other(source))
    }
  }

  /// - Parameter claimed: whether a name belongs to the archive or the answers.
  private mutating func take(
    _ names: [String], _ path: String, _ endings: [String], claimed: (String) -> Bool
  ) {
    for name in names where !claimed(name) {
      let lower = name.lowercased()
      if endings.contains(where: lower.hasSuffix), !Folder.isFolder("\(path)/\(name)") {
        files.append("\(path)/\(name)")
      } else if !isArchive {
        others.append(name)
      }
    }
  }

  /// Whether it is an archive, of which much is of no use.
  private var isArchive: Bool {
    switch whole {
    case .archive, .other: true
    case .pages, nil: false
    }
  }
}
