/// Which row a key stands in, for keys that a table keeps in a column of its own: four bytes a slot,
/// where a dictionary would keep each key a second time.
struct KeyIndex: Sendable {
  /// Open addressing, linear probing; a slot holds a row + 1, or 0 where it is free.
  private var slots: [UInt32] = []
  private var shift: UInt64 = 64

  init() {}

  /// The index of a column.
  init(_ keys: [TweetKey]) {
    resize(for: keys.count)
    for row in keys.indices { place(row, keys) }
  }

  /// Takes in the last row of `keys`; where its key was there before, the new row has it.
  mutating func add(row: Int, _ keys: [TweetKey]) {
    if keys.count * 2 > slots.count { self = KeyIndex(keys) } else { place(row, keys) }
  }

  func row(of key: TweetKey, _ keys: [TweetKey]) -> Int? {
    guard !slots.isEmpty else { return nil }
    let row = slots[slot(of: key, keys)]
    return row == 0 ? nil : Int(row) - 1
  }

  private mutating func place(_ row: Int, _ keys: [TweetKey]) {
    slots[slot(of: keys[row], keys)] = UInt32(row) + 1
  }

  private func slot(of key: TweetKey, _ keys: [TweetKey]) -> Int {
    // Fibonacci hashing: ids count up in steps, and the upper bits of the product spread them.
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func resize(for count: Int) {
    var bits: UInt64 = 10
    while 1 << bits < count * 4 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }
}
