internal import Glibc

/// Texts as small numbers: each distinct text is kept once.
///
/// Looks texts up by their bytes, so that reading a tweet's author makes no `String`.
package struct Interner: Sendable {
  private var bytes = Column<UInt8>()
  private var starts = Column<UInt32>([0])
  /// Open addressing, linear probing; a slot holds a number + 1, or 0 where it is free.
  private var slots = Column<UInt32>(repeating: 0, count: 1024)

  package init() {}

  /// With room for about so many texts, so that it need not grow step by step.
  package init(expecting count: Int) {
    var room = slots.count
    while room < count * 3 { room *= 2 }
    slots = Column(repeating: 0, count: room)
  }

  package var count: Int { starts.count - 1 }

  /// The number of `text`, a new one where it was not seen before.
  package mutating func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of the text with these bytes, a new one where it was not seen before.
  package mutating func number(of text: UnsafeRawBufferPointer) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    let slot = find(text)
    if slots[slot] != 0 { return slots[slot] - 1 }
    bytes.append(contentsOf: text)
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return UInt32(count - 1)
  }

  /// The number of a text that is here already; nil where it is not.
  package func existing(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 {
      let slot = slots[find(UnsafeRawBufferPointer($0))]
      return slot == 0 ? nil : slot - 1
    }
  }

  /// The text behind a number that this interner gave out.
  package subscript(number: UInt32) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// The bytes of the text behind a number, which are UTF-8.
  package func utf8(_ number: UInt32) -> Slice<Column<UInt8>> { bytes[range(number)] }

  /// Hands over the same bytes where they lie.
  package func withUTF8<Result>(
    _ number: UInt32, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(number)])) }
  }

  /// Whether all that `other` has is here under the same numbers.
  func isGrown(from other: Interner) -> Bool {
    starts.starts(with: other.starts) && bytes.starts(with: other.bytes)
  }

  package func pack(into packer: inout Packer) {
    packer.pack(bytes)
    packer.pack(starts)
    packer.pack(slots)
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker) {
    guard let bytes = unpacker.unpackColumn(UInt8.self),
      let starts = unpacker.unpackColumn(UInt32.self),
      let slots = unpacker.unpackColumn(UInt32.self), !starts.isEmpty, !slots.isEmpty
    else { return nil }
    (self.bytes, self.starts, self.slots) = (bytes, starts, slots)
  }

  private func range(_ number: UInt32) -> Range<Int> {
    Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
  }

  private func find(_ text: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var slot = Interner.hash(text) & mask
    return bytes.withUnsafeBytes { all in
      while slots[slot] != 0 {
        let known = range(slots[slot] - 1)
        if known.count == text.count, Interner.areEqual(all.baseAddress, known.lowerBound, text) {
          break
        }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  private static func areEqual(
    _ all: UnsafeRawPointer?, _ start: Int, _ text: UnsafeRawBufferPointer
  ) -> Bool {
    guard let all, let text = text.baseAddress.map({ ($0, text.count) }) else { return true }
    return memcmp(all + start, text.0, text.1) == 0
  }

  private mutating func grow() {
    slots = Column(repeating: 0, count: slots.count * 4)
    for number in 0..<UInt32(count) {
      let slot = withUTF8(number) { find($0) }
      slots[slot] = number + 1
    }
  }

  /// Multiply and fold, eight bytes at a time.
  private static func hash(_ text: UnsafeRawBufferPointer) -> Int {
    var (hash, at) = (UInt64(truncatingIfNeeded: text.count), 0)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    while at + 8 <= text.count {
      mix(text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < text.count {
      rest = rest << 8 | UInt64(text[at])
      at += 1
    }
    mix(rest)
    return Int(truncatingIfNeeded: hash) & Int.max
  }
}
