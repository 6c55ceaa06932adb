/// The bytes of a file in memory, with room behind them that a JSON reader may touch.
///
/// Whoever fills it owns it alone; once it is shared it is only read.
final class FileBytes: @unchecked Sendable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0
  private let isMapped: Bool

  /// How far behind the end a JSON reader may look.
  static let padding = 64

  /// The bytes of a file that is only ever replaced whole, where the kernel has them: a start
  /// that copies megabytes pays for each fresh page. They are only for reading, and have no room
  /// behind them.
  init?(mapping file: File) throws(StorageError) {
    guard let bytes = try file.map(), let start = bytes.baseAddress else { return nil }
    (base, capacity, count, isMapped) = (start, bytes.count, bytes.count, true)
  }

  init() {
    isMapped = false
    capacity = 1 << 16
    base = .allocate(byteCount: capacity, alignment: 64)
  }

  /// A copy of what is in memory already.
  convenience init(_ bytes: [UInt8]) {
    self.init()
    append(bytes)
  }

  deinit {
    if isMapped {
      File.unmap(UnsafeMutableRawBufferPointer(start: base, count: capacity))
    } else {
      base.deallocate()
    }
  }

  /// Good only while this object is held on to.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Hands over the bytes, and keeps them as long as that takes.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(bytes) }
  }

  /// Bytes that may be touched from `offset` on.
  func readable(from offset: Int) -> Int { count + FileBytes.padding - offset }

  /// Takes in `file` from `offset` to its end as it is now.
  func fill(from file: File, at offset: Int = 0) throws(StorageError) {
    try fill(from: file, at: offset, count: max(0, file.status().size - offset))
  }

  /// Takes in `count` bytes of `file` from `offset` on, or fewer where it ends before.
  func fill(from file: File, at offset: Int, count: Int) throws(StorageError) {
    self.count = 0
    reserve(count + FileBytes.padding)
    self.count = try file.read(
      into: UnsafeMutableRawBufferPointer(start: base, count: count), at: offset)
    (base + self.count).initializeMemory(as: UInt8.self, repeating: 0, count: FileBytes.padding)
  }

  func clear() {
    count = 0
    base.initializeMemory(as: UInt8.self, repeating: 0, count: FileBytes.padding)
  }

  /// Adds bytes behind those that are here.
  func append(_ bytes: [UInt8]) {
    let whole = Array(self.bytes) + bytes
    reserve(whole.count + FileBytes.padding)
    count = whole.count
    UnsafeMutableRawBufferPointer(start: base, count: capacity).copyBytes(from: whole)
    (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: FileBytes.padding)
  }

  private func reserve(_ needed: Int) {
    guard needed > capacity else { return }
    base.deallocate()
    capacity = max(needed, capacity * 3 / 2)
    base = .allocate(byteCount: capacity, alignment: 64)
  }
}
