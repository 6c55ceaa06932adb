internal import People

// What the first screen needs of the tweets, as a file in the cache folder. It is only ever a
// quicker way to what the files of tweets say: whatever does not fit them is dropped, and made
// again once they are read.

/// What a file of tweets was when it was taken in: any change to it shows here.
struct FileKey: Hashable {
  var name: String
  var size: Int64
  var modified: Int64
  var inode: UInt64

  init(name: String, size: Int64, modified: Int64, inode: UInt64) {
    self.name = name
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ file: DataFile, _ status: FileStatus) {
    self.init(
      name: file.name, size: Int64(status.size), modified: status.modified, inode: status.inode)
  }
}

/// Where what the cache keeps of the tweets begins and ends: first moments of months.
struct CacheEnds: Equatable, BitwiseCopyable {
  /// Rows from here on are in the snapshot.
  var since: Moment
  /// What was before is boiled down; not before `since`, as what waits is looked for further back
  /// than what passed has to be counted anew.
  var until: Moment
}

/// What a snapshot was made of: for anything else it is of no use.
struct SnapshotKey: Equatable {
  /// Stands for the program, which alone knows how its values lie in memory.
  var program: UInt64
  /// Stands for the data folder and for the handles that were mine.
  var owner: UInt64
  var ends: CacheEnds
  /// All files of tweets and messages, as locations number them.
  var files: [FileKey]
  /// Stands for what else the boiled-down part was made of.
  var fingerprint: UInt64
}

/// The newest rows of the table, and what the caller boiled down of the older ones.
struct Snapshot {
  static let magic: UInt64 = 0x3370_616e_7368_7270  // "prhsnap3"
  static let daysMagic: UInt64 = 0x3273_7961_6468_7270  // "prhdays2"

  let key: SnapshotKey
  let handles: Interner
  let table: TweetTable
  let merged: [[UInt8]]
  let digest: KeptBytes
  /// The checksum of the file, which the file of days names.
  let checksum: UInt64
}

extension Snapshot {
  /// Nil where the bytes are not a whole snapshot made by this program.
  init?(_ file: FileBytes, program: UInt64) {
    guard let (body, sum) = Snapshot.checked(file, Snapshot.magic) else { return nil }
    var unpacker = Unpacker(body, owner: file)
    guard let key = SnapshotKey(unpacking: &unpacker), key.program == program,
      let handles = Interner(unpacking: &unpacker), let table = TweetTable(unpacking: &unpacker),
      let lines = unpacker.unpack(UInt8.self), let lengths = unpacker.unpack(Int.self),
      lengths.reduce(0, +) == lines.count, let digest = unpacker.next(stride: 1)
    else { return nil }
    (self.key, self.handles, self.table) = (key, handles, table)
    var (merged, at) = ([[UInt8]](), 0)
    for length in lengths {
      merged.append(Array(lines[at..<(at + length)]))
      at += length
    }
    self.merged = merged
    self.digest = KeptBytes(file, digest)
    checksum = sum
    withExtendedLifetime(file) {}
  }

  static func encoded(
    _ key: SnapshotKey, _ loaded: Store.HistoryLoaded, _ digest: Digest
  ) -> [UInt8] {
    var packer = Packer()
    key.pack(into: &packer)
    loaded.handles.pack(into: &packer)
    let table = loaded.tweets
    table.pack(from: table.firstRow(since: key.ends.since), into: &packer, thread: digest.thread)
    packer.pack(loaded.stored.merged.flatMap(\.self))
    packer.pack(loaded.stored.merged.map(\.count))
    packer.pack(digest.bytes)
    return framed(packer.bytes, magic)
  }

  /// The days, marked as those of one snapshot.
  static func encodedDays(_ days: [UInt8], of snapshot: [UInt8]) -> [UInt8] {
    framed(Array(snapshot[8..<16]) + Array(repeating: 0, count: 8) + days, daysMagic)
  }

  static func framed(_ body: [UInt8], _ magic: UInt64) -> [UInt8] {
    var whole: [UInt8] = []
    whole.reserveCapacity(body.count + 16)
    for word in [magic, body.withUnsafeBytes { Storage.checksum($0) }] {
      withUnsafeBytes(of: word) { whole.append(contentsOf: $0) }
    }
    return whole + body
  }

  /// The body of a file whose checksum is right.
  static func checked(
    _ file: FileBytes, _ magic: UInt64
  ) -> (body: UnsafeRawBufferPointer, checksum: UInt64)? {
    let bytes = file.bytes
    guard bytes.count >= 16, bytes.loadUnaligned(as: UInt64.self) == magic else { return nil }
    let sum = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let body = UnsafeRawBufferPointer(rebasing: bytes[16...])
    return Storage.checksum(body) == sum ? (body, sum) : nil
  }
}

extension SnapshotKey {
  fileprivate func pack(into packer: inout Packer) {
    packer.pack([program, owner, fingerprint])
    packer.pack(ends)
    packer.pack(files)
  }

  fileprivate init?(unpacking unpacker: inout Unpacker) {
    guard let words = unpacker.unpack(UInt64.self), words.count == 3,
      let ends = unpacker.unpackOne(CacheEnds.self), let files = unpacker.unpackFiles()
    else { return nil }
    self.init(
      program: words[0], owner: words[1], ends: ends, files: files, fingerprint: words[2])
  }
}

extension Packer {
  mutating func pack(_ files: [FileKey]) {
    pack(files.map(\.name).joined(separator: "\n"))
    pack(files.map(\.size))
    pack(files.map(\.modified))
    pack(files.map(\.inode))
  }
}

extension Unpacker {
  mutating func unpackFiles() -> [FileKey]? {
    guard let text = unpackText(), let sizes = unpack(Int64.self),
      let times = unpack(Int64.self), let inodes = unpack(UInt64.self)
    else { return nil }
    let names = text.split(separator: "\n")
    guard names.count == sizes.count, names.count == times.count, names.count == inodes.count
    else { return nil }
    return names.indices.map {
      FileKey(name: String(names[$0]), size: sizes[$0], modified: times[$0], inode: inodes[$0])
    }
  }
}

/// A part of some bytes, kept for as long as it is needed.
struct KeptBytes: DistantBytes, @unchecked Sendable {
  /// Only read, once it is here.
  private let file: FileBytes
  private let part: UnsafeRawBufferPointer

  init(_ file: FileBytes, _ part: UnsafeRawBufferPointer) { (self.file, self.part) = (file, part) }

  var owner: AnyObject? { file }

  func read<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    withExtendedLifetime(file) { body(part) }
  }
}

/// Eight bytes at a time in four lanes: multiply and fold, enough to notice damage.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var lanes = SIMD4<UInt64>(1, 2, 3, 4) &* 0x9E37_79B9_7F4A_7C15
  let whole = bytes.count / 32 * 32
  for at in stride(from: 0, to: whole, by: 32) {
    lanes =
      (lanes ^ bytes.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self))
      &* SIMD4(repeating: 0xFF51_AFD7_ED55_8CCD)
    lanes ^= lanes &>> 32
  }
  var sum = UInt64(bytes.count)
  func mix(_ word: UInt64) {
    sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
    sum ^= sum >> 32
  }
  for lane in 0..<4 { mix(lanes[lane]) }
  for byte in bytes[whole...] { mix(UInt64(byte)) }
  return sum
}

/// The same for texts, whatever their order.
func unorderedChecksum(_ texts: some Sequence<String>) -> UInt64 {
  texts.reduce(1) { sum, text in sum &+ Array(text.utf8).withUnsafeBytes { checksum($0) } }
}
