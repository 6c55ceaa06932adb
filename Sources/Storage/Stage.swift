internal import Glibc

/// Lines for one file of an act that is too large for `pending.json`, in a file of their own beside
/// that one: `tweets/.2026-11.jsonl.tmp.4711.1`.
final class Stage {
  let data: DataFile
  /// Below the data folder.
  let name: String
  let file: File
  private let folder: Folder
  /// Whether it is the file itself now.
  private(set) var isMoved = false

  private static let step = 1 << 20

  /// Makes an empty one; the folder that it is to lie in is there.
  init(_ data: DataFile, _ folder: Folder) throws(StorageError) {
    let name = "\(Stage.start(of: data))\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    guard let file = try folder.newFile(name) else {
      throw .system(.create, path: folder.path(of: name), errno: EEXIST)
    }
    (self.data, self.name, self.file, self.folder) = (data, name, file, folder)
  }

  /// One that somebody else staged; nil where it is not there any more.
  init?(_ data: DataFile, named name: String, _ folder: Folder) throws(StorageError) {
    guard let file = try folder.fileToAppend(name) else { return nil }
    (self.data, self.name, self.file, self.folder) = (data, name, file, folder)
  }

  /// Whether what is staged for a file may have such a name.
  static func isOne(_ name: String, for data: DataFile) -> Bool {
    name.hasPrefix(start(of: data)) && !name.dropFirst(start(of: data).count).contains("/")
  }

  private static func start(of data: DataFile) -> String {
    let place = data.folder.map { "\($0)/" } ?? ""
    return "\(place).\(data.leaf)\(Folder.temporaryMark)"
  }

  func append(_ lines: [UInt8]) throws(StorageError) {
    try lines.withBytes { (bytes) throws(StorageError) in try file.append(bytes) }
  }

  func sync() throws(StorageError) { try file.sync() }

  /// Hands over what stands there from an offset on, a part at a time.
  func read(
    from start: Int, _ body: ([UInt8]) throws(StorageError) -> Void
  ) throws(StorageError) {
    let bytes = FileBytes()
    var at = start
    while true {
      try bytes.fill(from: file, at: at, count: Stage.step)
      guard bytes.count > 0 else { return }
      try body(bytes.withBytes { Array($0) })
      at += bytes.count
    }
  }

  /// Makes this the file itself, which is not there yet.
  func move() throws(StorageError) {
    try folder.rename(name, to: data.name, replacing: false)
    isMoved = true
  }

  func moveBack() throws(StorageError) {
    try folder.rename(data.name, to: name, replacing: false)
    isMoved = false
  }

  /// It matters to nobody any more, so that it stays does no harm.
  func remove() { if !isMoved { try? folder.remove(name) } }

  /// How much of this stands in a file from `start` on: all, or the beginning up to where the file
  /// ends; 0 where something else stands there.
  func found(in other: File, from start: Int) throws(StorageError) -> (bytes: Int, isAll: Bool) {
    let (mine, theirs) = (FileBytes(), FileBytes())
    var at = 0
    while true {
      try mine.fill(from: file, at: at, count: Stage.step)
      try theirs.fill(from: other, at: start + at, count: mine.count)
      guard mine.count > 0 else { return (at, true) }
      let isSame = mine.withBytes { mine in
        theirs.withBytes { mine.starts(with: $0) }
      }
      guard isSame else { return (0, false) }
      at += theirs.count
      if theirs.count < mine.count { return (at, false) }
    }
  }
}
