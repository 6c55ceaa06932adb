internal import People

// A summary as a file in the cache folder. It is only ever a quicker way to what the tweets say:
// whatever does not fit is dropped, and made again once the tweets are read.
//
// Little-endian: magic, checksum of all that follows, whose handles it was made for, counts of
// files, handles and rows, then those. Handles are lines of text.

extension HistorySummary {
  static let magic: UInt64 = 0x3174_7369_6870_7270  // "prphist1"
  /// Handle, day, file, then seven counts.
  static let rowSize = 24

  /// - Parameter owner: stands for the handles that were mine when the touches were counted.
  func encoded(owner: UInt64) -> [UInt8] {
    var body = ByteWriter()
    body.write(owner)
    body.write(UInt32(files.count))
    body.write(UInt32(handles.count))
    body.write(UInt32(rows.count))
    for file in files {
      body.write(file.name)
      body.write(file.size)
      body.write(file.modified)
      body.write(file.inode)
    }
    for handle in handles { body.write(handle) }
    for row in rows { body.write(row) }
    var whole = ByteWriter()
    whole.write(HistorySummary.magic)
    whole.write(checksum(body.bytes))
    return whole.bytes + body.bytes
  }
}

/// A summary as it lies in a file, looked over but not copied.
struct HistoryCache {
  /// Stands for the handles that were mine when it was made: for any others it is of no use.
  let owner: UInt64
  private(set) var files: [FileKey] = []
  private(set) var handles: [String] = []
  /// Where the rows of each handle start, and at last where they end.
  private var starts: [Int] = []
  private let rows: UnsafeRawBufferPointer
  /// Has the rows, so it must live as long.
  private let bytes: FileBytes

  /// Nil where the bytes are not a whole summary.
  init?(_ bytes: FileBytes) {
    self.bytes = bytes
    var reader = ByteReader(bytes.bytes)
    guard reader.read(UInt64.self) == HistorySummary.magic, let sum = reader.read(UInt64.self),
      checksum(reader.rest) == sum, let owner = reader.read(UInt64.self),
      let fileCount = reader.read(UInt32.self), let handleCount = reader.read(UInt32.self),
      let rowCount = reader.read(UInt32.self)
    else { return nil }
    self.owner = owner
    for _ in 0..<fileCount {
      guard let file = reader.readFile() else { return nil }
      files.append(file)
    }
    for _ in 0..<handleCount {
      guard let handle = reader.readText() else { return nil }
      handles.append(handle)
    }
    rows = reader.rest
    guard rows.count == Int(rowCount) * HistorySummary.rowSize else { return nil }
    for row in 0..<Int(rowCount) {
      let handle = Int(handle(row))
      guard handle < handles.count, handle + 1 >= starts.count, file(row) < files.count else {
        return nil
      }
      while starts.count <= handle { starts.append(row) }
    }
    while starts.count <= handles.count { starts.append(Int(rowCount)) }
  }

  /// The history that the files in `wanted` make, their handles numbered by `names`.
  func history(of wanted: Set<FileKey>, _ names: inout Interner) -> History {
    let isWanted = files.map(wanted.contains)
    let numbers = handles.map { names.number(of: $0) }
    let order = handles.indices.sorted { numbers[$0] < numbers[$1] }
    defer { withExtendedLifetime(bytes) {} }
    var history = History()
    history.reserveCapacity(days: rows.count / HistorySummary.rowSize)
    for index in order {
      for row in starts[index]..<starts[index + 1] where isWanted[file(row)] {
        history.append(day(row), to: numbers[index])
      }
    }
    return history
  }

  private func handle(_ row: Int) -> UInt32 { number(row, 0, UInt32.self) }
  private func file(_ row: Int) -> Int { Int(number(row, 8, UInt16.self)) }

  private func day(_ row: Int) -> DayOfContact {
    var day = DayOfContact(day: Day(number: number(row, 4, Int32.self)))
    day.talkIn = number(row, 10, UInt16.self)
    day.talkOut = number(row, 12, UInt16.self)
    day.answersOut = number(row, 14, UInt16.self)
    day.repostsIn = number(row, 16, UInt16.self)
    day.repostsOut = number(row, 18, UInt16.self)
    day.likesIn = number(row, 20, UInt16.self)
    day.likesOut = number(row, 22, UInt16.self)
    return day
  }

  @inline(__always)
  private func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ row: Int, _ offset: Int, _: Number.Type
  ) -> Number {
    Number(
      littleEndian: rows.loadUnaligned(
        fromByteOffset: row * HistorySummary.rowSize + offset, as: Number.self))
  }
}

private func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { checksum($0) } }

/// Eight bytes at a time: multiply and rotate, enough to notice damage.
private func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var sum = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
  func mix(_ word: UInt64) {
    sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    sum ^= sum >> 32
  }
  let whole = bytes.count / 8 * 8
  for at in stride(from: 0, to: whole, by: 8) {
    mix(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
  for byte in bytes[whole...] { mix(UInt64(byte)) }
  return sum
}

/// The same for texts, whatever their order.
func unorderedChecksum(_ texts: some Sequence<String>) -> UInt64 {
  texts.reduce(1) { $0 &+ checksum(Array($1.utf8)) }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    write(UInt16(clamping: text.utf8.count))
    bytes.append(contentsOf: text.utf8.prefix(Int(UInt16.max)))
  }

  mutating func write(_ row: HistorySummary.Row) {
    write(row.handle)
    write(row.day.day.number)
    write(row.file)
    for count in [
      row.day.talkIn, row.day.talkOut, row.day.answersOut, row.day.repostsIn, row.day.repostsOut,
      row.day.likesIn, row.day.likesOut,
    ] { write(count) }
  }
}

private struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private var left: Int { bytes.count - at }

  var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[at...]) }

  mutating func read<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
    guard left >= MemoryLayout<Number>.size else { return nil }
    defer { at += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Number.self))
  }

  mutating func readText() -> String? {
    guard let count = read(UInt16.self), left >= count else { return nil }
    defer { at += Int(count) }
    return String(decoding: bytes[at..<(at + Int(count))], as: UTF8.self)
  }

  mutating func readFile() -> FileKey? {
    guard let name = readText(), let size = read(Int64.self), let modified = read(Int64.self),
      let inode = read(UInt64.self)
    else { return nil }
    return FileKey(name: name, size: size, modified: modified, inode: inode)
  }
}
