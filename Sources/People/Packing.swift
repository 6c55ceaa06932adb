/// Plain values one array after the other, as this machine has them in memory: for caches, which
/// no other machine and no other version of the program reads.
///
/// Each array is preceded by its count; all start at multiples of 16 bytes.
package struct Packer {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func pack<Value: BitwiseCopyable>(_ values: [Value]) {
    values.withUnsafeBytes { append($0, count: values.count) }
  }

  package mutating func pack<Value>(_ column: Column<Value>) {
    column.withUnsafeBytes { append($0, count: column.count) }
  }

  package mutating func pack<Value: BitwiseCopyable>(_ value: Value) { pack([value]) }

  package mutating func pack(_ text: String) { pack(Array(text.utf8)) }

  private mutating func append(_ values: UnsafeRawBufferPointer, count: Int) {
    withUnsafeBytes(of: UInt64(count)) { bytes.append(contentsOf: $0) }
    pad()
    bytes.append(contentsOf: values)
    pad()
  }

  private mutating func pad() {
    let gap = (16 - bytes.count % 16) % 16
    bytes.append(contentsOf: repeatElement(0, count: gap))
  }
}

/// Reads what a `Packer` wrote, in the same order; whoever gives the bytes has checked that they
/// are the ones that were written.
package struct Unpacker {
  private let bytes: UnsafeRawBufferPointer
  private let owner: AnyObject?
  private var at = 0

  /// - Parameters:
  ///   - bytes: must stay where they are for as long as this is used.
  ///   - owner: holds the bytes, for arrays that are to stay where they lie.
  package init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject? = nil) {
    (self.bytes, self.owner) = (bytes, owner)
  }

  /// The next array, left where it lies if somebody holds the bytes.
  package mutating func unpackColumn<Value: BitwiseCopyable & Sendable>(
    _ type: Value.Type
  ) -> Column<Value>? {
    guard let part = next(stride: MemoryLayout<Value>.stride) else { return nil }
    if let column = owner.flatMap({ Column<Value>(part, heldBy: $0) }) { return column }
    return Column(copying: part)
  }

  /// The next array; nil where the bytes end before it does.
  package mutating func unpack<Value: BitwiseCopyable>(_: Value.Type) -> [Value]? {
    guard let part = next(stride: MemoryLayout<Value>.stride) else { return nil }
    // An array that is made with room for none writes to the one that all empty arrays share.
    if part.isEmpty { return [] }
    return Array(unsafeUninitializedCapacity: part.count / MemoryLayout<Value>.stride) {
      UnsafeMutableRawBufferPointer($0).copyMemory(from: part)
      $1 = part.count / MemoryLayout<Value>.stride
    }
  }

  /// The next array, which must have one value.
  package mutating func unpackOne<Value: BitwiseCopyable>(_ type: Value.Type) -> Value? {
    guard let values = unpack(type), values.count == 1 else { return nil }
    return values[0]
  }

  package mutating func unpackText() -> String? {
    next(stride: 1).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The next array's bytes where they lie.
  package mutating func next(stride: Int) -> UnsafeRawBufferPointer? {
    guard at + 16 <= bytes.count else { return nil }
    let count = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    let (size, overflow) = Int(truncatingIfNeeded: count).multipliedReportingOverflow(by: stride)
    let start = at + 16
    guard !overflow, size >= 0, size <= bytes.count - start else { return nil }
    at = min(bytes.count, start + (size + 15) / 16 * 16)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)])
  }
}

/// Bytes that are fetched when they are first asked for.
package protocol DistantBytes: Sendable {
  /// Hands over the bytes as they were written; nil where they went away or were damaged.
  func read<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result?

  /// Holds the bytes where `read` hands them over; nil where nobody does for longer than that.
  var owner: AnyObject? { get }
}

extension DistantBytes {
  package var owner: AnyObject? { nil }
}
