/// Which row a key stands in, for keys that a table keeps in a column of its own: four bytes a slot,
/// where a dictionary would keep each key a second time.
struct KeyIndex: Sendable {
  /// Open addressing, linear probing; a slot holds a row + 1, or 0 where it is free.
  private var slots = Column<UInt32>()
  private var shift: UInt64 = 64

  init() {}

  /// The index of a column.
  init(_ keys: Column<TweetKey>) {
    var repeated: [Int] = []
    self.init(keys, &repeated)
  }

  /// The index of a column in which keys may stand again: of those it has the first row.
  ///
  /// - Parameter repeated: where the other rows are added.
  init(_ keys: Column<TweetKey>, _ repeated: inout [Int]) {
    resize(for: keys.count)
    for row in keys.indices {
      let slot = slot(of: keys[row], keys)
      if slots[slot] == 0 { slots[slot] = UInt32(row) + 1 } else { repeated.append(row) }
    }
  }

  func pack(into packer: inout Packer) { packer.pack(slots) }

  /// What `pack` wrote of the index of as many keys; nil where it is not.
  init?(unpacking unpacker: inout Unpacker, keys count: Int) {
    guard let slots = unpacker.unpackColumn(UInt32.self) else { return nil }
    guard slots.count == 1 << KeyIndex.bits(for: count) else { return nil }
    (self.slots, shift) = (slots, 64 - KeyIndex.bits(for: count))
  }

  /// Takes in the last row of `keys`; where its key was there before, the new row has it.
  mutating func add(row: Int, _ keys: Column<TweetKey>) {
    guard keys.count * 2 <= slots.count else { return self = KeyIndex(keys) }
    slots[slot(of: keys[row], keys)] = UInt32(row) + 1
  }

  func row(of key: TweetKey, _ keys: Column<TweetKey>) -> Int? {
    guard !slots.isEmpty else { return nil }
    let row = slots[slot(of: key, keys)]
    return row == 0 ? nil : Int(row) - 1
  }

  private func slot(of key: TweetKey, _ keys: Column<TweetKey>) -> Int {
    // Fibonacci hashing: ids count up in steps, and the upper bits of the product spread them.
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func resize(for count: Int) {
    let bits = KeyIndex.bits(for: count)
    slots = Column(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// How many bits the number of a slot has, for a number of keys.
  private static func bits(for count: Int) -> UInt64 {
    var bits: UInt64 = 10
    while 1 << bits < count * 4 { bits += 1 }
    return bits
  }
}
