internal import Glibc
internal import JSONText
internal import People

/// Answers of the X API in files: one given by itself, or all the JSON files of a folder.
struct PageFiles {
  let path: String
  /// Each file's name, for people, and its path.
  private let files: [(name: String, path: String)]
  private let isFolder: Bool
  /// Whether other things lie beside them, so that foreign JSON is nothing to refuse.
  private var isMixed = false

  init(file path: String) {
    self.path = path
    files = [(Folder.lastName(path), path)]
    isFolder = false
  }

  /// In bytes.
  var size: Int { files.reduce(0) { $0 + Folder.size($1.path) } }

  /// Nil where the folder holds no JSON files.
  init?(folder path: String) {
    let names = (Folder.names(path) ?? []).filter(PageFiles.isOne)
    guard !names.isEmpty else { return nil }
    self.path = path
    files = names.map { ($0, "\(path)/\($0)") }
    isFolder = true
  }

  /// These in a folder with files of other kinds.
  var amongOthers: PageFiles {
    var files = self
    files.isMixed = true
    return files
  }

  /// Whether a name in the folder is one of these files'.
  func claims(_ name: String) -> Bool { PageFiles.isOne(name) }

  private static func isOne(_ name: String) -> Bool {
    let plain = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    return [".json", ".jsonl", ".ndjson"].contains { plain.hasSuffix($0) }
  }

  func read(
    into harvest: Harvest, _ reader: JSONReader, mine: Set<Handle> = [],
    progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let what = isFolder ? "answers of the X API in \(files.count) files" : "answers of the X API"
    harvest.begin(path, what)
    var pages = PageReader(harvest: harvest)
    let networks = NetworkPages(harvest, mine)
    var skips = Skips()
    for file in files {
      do throws(ImportProblem) {
        let window = try window(file)
        try read(window, &pages, networks, reader, &skips, progress)
      } catch {
        // In a folder one bad file costs one file.
        guard isFolder else { throw error }
        skips.add(
          Folder.size(file.path) == 0 ? .emptyFile : .notJSON,
          Place(file: file.name, entry: 0, line: 1))
      }
    }
    harvest.skips[harvest.input] = skips
    networks.finish()
    if pages.pagesTaken == 0, let what = networks.what { harvest.inputs[harvest.input].what = what }
    if pages.pagesTaken + networks.pagesTaken == 0, let problem = foreign(skips) {
      guard isMixed else { throw problem }
      harvest.inputs[harvest.input].what = "JSON that is no answer of an API"
    }
    if pages.peopleRead > 0 {
      harvest.note("\(counted(pages.peopleRead, "description", "descriptions")) of people read")
    }
  }

  /// Onto the bytes of a file in UTF-8, also where it is packed with gzip, or in UTF-16.
  private func window(_ file: (name: String, path: String)) throws(ImportProblem) -> Window {
    let head = try Folder.head(file.path, 2)
    if GzipSource.isOne(head) {
      return try Window(try GzipSource(file.path), path: path, file: file.name)
    }
    guard ForeignText.isMarkedUTF16(head) else {
      return try Window(try FileSource(file.path), path: path, file: file.name)
    }
    let wide = try Bytes.read(file.path, name: file.name, of: path)
    guard let bytes = Bytes(ForeignText.utf8(Array(wide.all))) else {
      throw .unreadable(path: file.path, code: ENOMEM)
    }
    return Window(bytes, path: path, file: file.name)
  }

  /// What holds nothing of the API at all is refused rather than skipped.
  private func foreign(_ skips: Skips) -> ImportProblem? {
    let reasons = Set(skips.list.map(\.reason))
    if isFolder {
      let isForeign = reasons.isSubset(of: [.notAPI, .notJSON, .unreadable, .emptyFile])
      return isForeign ? .unknown(path: path, what: .folder) : nil
    }
    if reasons == [.unreadable] { return .unknown(path: path, what: .brokenJSON) }
    return reasons.isSubset(of: [.notAPI]) ? .unknown(path: path, what: .json) : nil
  }

  private func read(
    _ window: Window, _ pages: inout PageReader, _ networks: NetworkPages, _ reader: JSONReader,
    _ skips: inout Skips, _ progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    let start = ArchivePrefix.skipSpace(window.all, ArchivePrefix.skipMark(window.all))
    guard start < window.all.count else { throw .empty(path: path) }
    let first = window.all[start]
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      throw .unknown(path: path, what: .other)
    }
    let isArray = first == UInt8(ascii: "[")
    let entries = Entries(
      window, from: start + (isArray ? 1 : 0), layout: isArray ? .array : .sequence,
      reader: reader)
    var inner = Skips()
    var outer = skips
    try entries.forEach(&outer, progress: progress) {
      networks.take($0, &inner) { entries.place } ?? pages.take($0, &inner) { entries.place }
    }
    skips = outer
    skips.merge(inner)
  }
}
