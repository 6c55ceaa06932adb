internal import People

// A summary as a file in the cache folder. It is only ever a quicker way to what the tweets say:
// whatever does not fit is dropped, and made again once the tweets are read.
//
// Little-endian: magic, checksum of all that follows, whose handles it was made for, counts of
// files, handles and rows, then those. Handles are lines of text.

extension HistorySummary {
  private static let magic: UInt64 = 0x3174_7369_6870_7270  // "prphist1"
  private static let rowSize = 24

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

  /// Nil where the bytes are not a whole summary made for `owner`.
  init?(_ bytes: UnsafeRawBufferPointer, owner: UInt64) {
    var whole = ByteReader(bytes)
    guard whole.read(UInt64.self) == HistorySummary.magic, let sum = whole.read(UInt64.self),
      bytes[16...].withRebased({ checksum($0) }) == sum, whole.read(UInt64.self) == owner,
      let fileCount = whole.read(UInt32.self), let handleCount = whole.read(UInt32.self),
      let rowCount = whole.read(UInt32.self)
    else { return nil }
    for _ in 0..<fileCount {
      guard let file = whole.readFile() else { return nil }
      files.append(file)
    }
    for _ in 0..<handleCount {
      guard let handle = whole.readText() else { return nil }
      handles.append(handle)
    }
    guard whole.left == Int(rowCount) * HistorySummary.rowSize else { return nil }
    rows.reserveCapacity(Int(rowCount))
    for _ in 0..<rowCount {
      guard let row = whole.readRow(), row.handle < handleCount, row.file < fileCount,
        row.handle >= rows.last?.handle ?? 0
      else { return nil }
      rows.append(row)
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func withRebased<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(rebasing: self))
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

  var left: Int { bytes.count - at }

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

  mutating func readRow() -> HistorySummary.Row? {
    guard let handle = read(UInt32.self), let number = read(Int32.self),
      let file = read(UInt16.self), left >= 14
    else { return nil }
    func count(_ index: Int) -> UInt16 {
      UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 2 * index, as: UInt16.self))
    }
    var day = DayOfContact(day: Day(number: number))
    (day.talkIn, day.talkOut, day.answersOut) = (count(0), count(1), count(2))
    (day.repostsIn, day.repostsOut) = (count(3), count(4))
    (day.likesIn, day.likesOut) = (count(5), count(6))
    at += 14
    return HistorySummary.Row(handle: handle, file: file, day: day)
  }
}
