internal import Glibc
internal import JSONText
internal import People

/// Where a line stands: which of a scan's files, and which of its bytes.
struct LinePlace: Hashable, Sendable, BitwiseCopyable {
  var file: UInt32
  var offset: UInt32
  var length: UInt32
}

/// All records of one kind, found by one pass over its files: ids, and where their lines stand.
///
/// Most records have one line and are read as they stand; those with several are merged.
final class RecordScan {
  let kind: RecordKind
  let files: [DataFile]
  var report = LoadReport()
  /// The newest time on any line that was read, in milliseconds.
  var newest = Int64.min
  /// How far each file was read: its last newline.
  var ends: [(file: FileStatus, end: Int)?] = []
  /// How many lines of each file were readable.
  var lineCounts: [Int] = []

  let folder: Folder
  let keepsBytes: Bool
  var ids = Interner()
  var first = Column<LinePlace>()
  var more: [UInt32: [LinePlace]] = [:]
  var open: [File?] = []
  var kept: [FileBytes?] = []
  private let lines = LineReader()
  private let merged = JSONReader(maxDepth: LineReader.maxDepth + 1, uniqueKeys: true)
  private var scratch = FileBytes()

  /// - Parameter keepsBytes: keeps the files in memory until the scan goes away, which is quicker
  ///   for small kinds; else only one file at a time is there.
  init(
    _ folder: Folder, _ kind: RecordKind, names: [String]? = nil, keepsBytes: Bool
  ) throws(StorageError) {
    self.folder = folder
    self.kind = kind
    self.keepsBytes = keepsBytes
    files = try folder.dataFiles(kind, among: names)
    ids = Interner(expecting: try bytes / RecordScan.usualLine)
  }

  /// Bytes of a line, on the small side: for making room once.
  static let usualLine = 160

  /// A scan that goes on from an earlier one, whose files are open but not read.
  init(
    _ folder: Folder, _ kind: RecordKind, files: [DataFile], open: [File], ids: Interner,
    first: Column<LinePlace>, more: [UInt32: [LinePlace]]
  ) {
    (self.folder, self.kind, self.files, self.keepsBytes) = (folder, kind, files, false)
    (self.open, self.ids, self.first, self.more) = (open, ids, first, more)
    kept = Array(repeating: nil, count: files.count)
    lineCounts = Array(repeating: 0, count: files.count)
  }

  /// Gives back the memory that reading whole files took.
  func forgetBuffers() { scratch = FileBytes() }

  var count: Int { first.count }

  /// How many bytes all of its files have.
  var bytes: Int {
    get throws(StorageError) {
      var sum = 0
      for file in files { sum += try folder.status(of: file)?.size ?? 0 }
      return sum
    }
  }

  func id(_ record: Int) -> String { ids[UInt32(record)] }

  func record(_ id: String) -> Int? { ids.existing(id).map(Int.init) }

  /// The files that a record has lines in, the one of its first line first.
  func files(of record: Int) -> [DataFile] {
    places(record).reduce(into: []) { found, place in
      let file = files[Int(place.file)]
      if !found.contains(file) { found.append(file) }
    }
  }

  /// Reads all files. Each record that one line makes is handed to `body` as it is found; one that
  /// turns out to have more comes again, merged, at the end, under the same number.
  func read(
    isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true },
    _ body: (_ record: Int, _ json: JSON) -> Void
  ) throws(StorageError) {
    for index in files.indices { try read(index, isWanted, body) }
    for record in more.keys.sorted() { try withRecord(Int(record)) { body(Int(record), $0) } }
  }

  private func read(
    _ index: Int, _ isWanted: (UnsafeRawBufferPointer) -> Bool, _ body: (Int, JSON) -> Void
  ) throws(StorageError) {
    let keepsBytes = keepsBytes || folder.hasUnfinished(files[index])
    let bytes = keepsBytes ? FileBytes() : scratch
    let file = try folder.fill(bytes, from: files[index])
    lineCounts.append(0)
    open.append(keepsBytes ? nil : file)
    kept.append(keepsBytes ? bytes : nil)
    let end = take(bytes, from: 0, index, isWanted, body)
    ends.append(try file.map { (file) throws(StorageError) in (try file.status(), end) })
  }

  /// Takes in the lines of a part of a file.
  ///
  /// - Parameter start: where the part stands in the file.
  /// - Returns: how far the file was read.
  func take(
    _ bytes: FileBytes, from start: Int, _ index: Int,
    _ isWanted: (UnsafeRawBufferPointer) -> Bool, _ body: (Int, JSON) -> Void
  ) -> Int {
    let result = lines.read(
      bytes, name: files[index].name, report: &report, isWanted: isWanted
    ) { line in
      newest = max(newest, line.heads.milliseconds)
      lineCounts[index] += 1
      let place = LinePlace(
        file: UInt32(index), offset: UInt32(start + line.offset),
        length: UInt32(line.bytes.count))
      let record = ids.number(of: line.id)
      if record < first.count {
        more[record, default: []].append(place)
      } else {
        first.append(place)
        body(Int(record), line.json)
      }
    }
    return start + result.end
  }

  private func places(_ record: Int) -> [LinePlace] {
    [first[record]] + (more[UInt32(record)] ?? [])
  }

  /// Hands over a record: its one line, or what its lines make together.
  func withRecord<Result>(
    _ record: Int, _ body: (JSON) -> Result
  ) throws(StorageError) -> Result? {
    if more[UInt32(record)] == nil { return try withLine(first[record]) { body($0.json) } }
    var writer = JSONWriter()
    writer.canonical(.object(try members(record)))
    return try? merged.read(writer.string) { body($0) }
  }

  /// A record as the merge rule has it, `id` and stamps left out.
  func members(_ record: Int) throws(StorageError) -> [ByteText: PatchValue] {
    var merge = MergedRecord()
    for place in places(record) {
      try withLine(place) { merge.add($0.json, $0.stamp) }
    }
    return merge.members
  }

  /// The patches that count, of each record that several lines make: nulls are among them, which a
  /// record does not show.
  func patchesOfMerged() throws(StorageError) -> [(record: Int, patches: [StampedPatch])] {
    var all: [(record: Int, patches: [StampedPatch])] = []
    for number in more.keys.sorted() {
      var merge = MergedRecord()
      for place in places(Int(number)) {
        try withLine(place) { merge.add($0.json, $0.stamp) }
      }
      all.append((Int(number), merge.patches))
    }
    return all
  }

  private func withLine<Result>(
    _ place: LinePlace, _ body: (Line) -> Result
  ) throws(StorageError) -> Result? {
    let (offset, length) = (Int(place.offset), Int(place.length))
    if let bytes = kept[Int(place.file)] {
      return lines.line(bytes, offset..<(offset + length), body)
    }
    guard let file = open[Int(place.file)] else { return nil }
    try scratch.fill(from: file, at: offset, count: length)
    return lines.line(scratch, 0..<scratch.count, body)
  }

  /// The records in order of id, by its bytes.
  var sorted: [Int] {
    let names = (0..<count).map { ids.utf8(UInt32($0)) }
    return (0..<count).sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
  }
}

/// Whether a line may be one of the record `id`'s: it holds the id as it stands, or an escape, with
/// which an id can be written in many ways. Looking is much quicker than reading.
func mayHold(_ id: String) -> (UnsafeRawBufferPointer) -> Bool {
  let needle = Array(id.utf8)
  return { line in
    if let base = line.baseAddress, memchr(base, 0x5C, line.count) != nil { return true }
    return needle.withUnsafeBytes { line.holds($0) }
  }
}

extension UnsafeRawBufferPointer {
  /// Slides the last eight bytes of `needle` along: ids differ most at their ends.
  fileprivate func holds(_ needle: UnsafeRawBufferPointer) -> Bool {
    guard needle.count >= 8 else { return true }
    guard needle.count <= count else { return false }
    let tail = needle.loadUnaligned(fromByteOffset: needle.count - 8, as: UInt64.self)
    for end in needle.count...count
    where loadUnaligned(fromByteOffset: end - 8, as: UInt64.self) == tail {
      if self[(end - needle.count)..<end].elementsEqual(needle) { return true }
    }
    return false
  }
}
