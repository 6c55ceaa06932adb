internal import Glibc

/// Plain values one after the other: in memory of its own, or where somebody else holds them, as in
/// a mapped file, until it is first changed. So what lies there costs nothing before it is asked.
///
/// Public, as the rooms that loop over columns would otherwise have no code of it to inline.
@frozen
public struct Column<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Written to only where nobody else has it.
  @usableFromInline var memory: ColumnMemory?
  @usableFromInline var base: UnsafeMutablePointer<Value>
  @usableFromInline var used = 0
  /// 0 where the values are somebody else's.
  @usableFromInline var capacity = 0

  /// No values.
  @inlinable
  public init() { base = Column.nowhere }

  /// A copy of some values.
  @inlinable
  public init(_ values: some Sequence<Value>) {
    self.init()
    append(contentsOf: values)
  }

  /// The same value over and over.
  public init(repeating value: Value, count: Int) {
    self.init()
    reserveCapacity(count)
    guard count > 0 else { return }
    base.initialize(repeating: value, count: count)
    used = count
  }

  /// A copy of the values in some bytes.
  init(copying bytes: UnsafeRawBufferPointer) {
    self.init()
    let count = bytes.count / MemoryLayout<Value>.stride
    reserveCapacity(count)
    UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyMemory(from: bytes)
    used = count
  }

  /// The values in some bytes, where they lie; nil where they lie across the grain of the type.
  ///
  /// - Parameter holder: keeps the bytes where they are, as they are.
  public init?(_ bytes: UnsafeRawBufferPointer, heldBy holder: AnyObject) {
    self.init()
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    guard UInt(bitPattern: start) % UInt(MemoryLayout<Value>.alignment) == 0 else { return nil }
    let values = bytes.bindMemory(to: Value.self)
    guard let first = values.baseAddress else { return }
    memory = ColumnMemory(holder: holder)
    base = UnsafeMutablePointer(mutating: first)
    used = values.count
  }

  /// Never read or written: a column without values has nowhere to keep them.
  @usableFromInline
  static var nowhere: UnsafeMutablePointer<Value> {
    // The alignment is a valid address of the type, and not 0.
    UnsafeMutablePointer(bitPattern: MemoryLayout<Value>.alignment)
      .unsafelyUnwrapped
  }
}

/// What a column's values lie in.
@usableFromInline
final class ColumnMemory {
  private let bytes: UnsafeMutableRawPointer?
  private let holder: AnyObject?

  init(_ bytes: UnsafeMutableRawPointer) { (self.bytes, holder) = (bytes, nil) }
  init(holder: AnyObject) { (bytes, self.holder) = (nil, holder) }
  deinit { free(bytes) }
}

// MARK: - Reading

extension Column: RandomAccessCollection, MutableCollection {
  /// How many values there are.
  @inlinable public var count: Int { used }
  /// Always 0.
  @inlinable public var startIndex: Int { 0 }
  /// The same as `count`.
  @inlinable public var endIndex: Int { used }
  /// All rows.
  @inlinable public var indices: Range<Int> { 0..<used }
  /// The next row.
  @inlinable public func index(after index: Int) -> Int { index + 1 }
  /// The row before.
  @inlinable public func index(before index: Int) -> Int { index - 1 }

  /// The value of a row, which must be there.
  @inlinable
  public subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count, "A row that a column does not have")
      return withExtendedLifetime(memory) { base[index] }
    }
    set {
      precondition(index >= 0 && index < count, "A row that a column does not have")
      makeOwn(room: count)
      base[index] = newValue
    }
  }

  /// Hands over the values where they lie.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Value>) throws -> Result
  ) rethrows -> Result? {
    try withExtendedLifetime(memory) { try body(UnsafeBufferPointer(start: base, count: count)) }
  }

  /// Hands over the bytes of the values where they lie.
  @inlinable
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withExtendedLifetime(memory) {
      body(UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Value>.stride))
    }
  }

  /// Whether these are the very values of `other`, in one place, and none since.
  public func isSame(as other: Column) -> Bool { base == other.base && count == other.count }

  /// Whether the first values are those of `other`, bit by bit.
  public func starts(with other: Column) -> Bool {
    other.count <= count
      && withUnsafeBytes { own in
        other.withUnsafeBytes { other in
          guard let own = own.baseAddress, let start = other.baseAddress else { return true }
          return memcmp(own, start, other.count) == 0
        }
      }
  }
}

// MARK: - Changing

extension Column {
  /// Adds a value at the end.
  @inlinable
  public mutating func append(_ value: Value) {
    makeOwn(room: count + 1)
    base[count] = value
    used += 1
  }

  /// Adds values at the end, in their order.
  @inlinable
  public mutating func append(contentsOf values: some Sequence<Value>) {
    let isDone: Void? = values.withContiguousStorageIfAvailable { values in
      guard let first = values.baseAddress, !values.isEmpty else { return }
      makeOwn(room: count + values.count)
      (base + count).update(from: first, count: values.count)
      used += values.count
    }
    if isDone == nil { for value in values { append(value) } }
  }

  /// Makes room for so many values in all.
  @inlinable
  public mutating func reserveCapacity(_ wanted: Int) {
    // By steps that grow, since rows are often announced a file at a time.
    if wanted > capacity { move(to: Swift.max(wanted, count * 2)) }
  }

  @inlinable
  mutating func makeOwn(room: Int) {
    if room > capacity || !isKnownUniquelyReferenced(&memory) {
      move(to: room <= capacity ? capacity : Swift.max(room, count * 2, 16))
    }
  }

  /// Takes the values to memory of its own with room for `wanted`, which is not less than there are.
  @usableFromInline
  mutating func move(to wanted: Int) {
    let stride = MemoryLayout<Value>.stride
    let bytes = UnsafeMutableRawPointer.allocateOrTrap(wanted * stride)
    let values = bytes.bindMemory(to: Value.self, capacity: wanted)
    withExtendedLifetime(memory) {
      if count > 0 { values.update(from: base, count: count) }
    }
    (memory, base, capacity) = (ColumnMemory(bytes), values, wanted)
  }
}

extension UnsafeMutableRawPointer {
  fileprivate static func allocateOrTrap(_ size: Int) -> UnsafeMutableRawPointer {
    guard let bytes = malloc(Swift.max(size, 1)) else { fatalError("No memory is left") }
    return bytes
  }
}

extension Column: Equatable where Value: Equatable {
  /// Whether both have the same values in the same order.
  public static func == (one: Column, other: Column) -> Bool { one.elementsEqual(other) }
}

extension Column {
  /// Keeps the values of the rows in `order`, and no others.
  public mutating func arrange(_ order: [Int]) {
    var arranged = Column()
    arranged.reserveCapacity(order.count)
    for row in order { arranged.append(self[row]) }
    self = arranged
  }
}
