import People

/// A number for each ordered pair of people.
struct PairIndex {
  private var keys: [UInt64] = Array(repeating: PairIndex.none, count: 64)
  private var places: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0
  private static let none = UInt64.max

  subscript(a: HandleNumber, b: HandleNumber) -> Int? {
    let slot = find(PairIndex.key(a, b))
    return keys[slot] == PairIndex.none ? nil : Int(places[slot])
  }

  /// Adds a pair that is not there yet.
  mutating func add(_ a: HandleNumber, _ b: HandleNumber, _ place: Int) {
    if count * 2 >= keys.count { grow() }
    let slot = find(PairIndex.key(a, b))
    (keys[slot], places[slot]) = (PairIndex.key(a, b), Int32(place))
    count += 1
  }

  private static func key(_ a: HandleNumber, _ b: HandleNumber) -> UInt64 {
    UInt64(a) << 32 | UInt64(b)
  }

  private func find(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var mixed = key &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    var slot = Int(truncatingIfNeeded: mixed) & mask
    while keys[slot] != key, keys[slot] != PairIndex.none { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldPlaces) = (keys, places)
    keys = Array(repeating: PairIndex.none, count: oldKeys.count * 2)
    places = Array(repeating: 0, count: oldKeys.count * 2)
    for at in oldKeys.indices where oldKeys[at] != PairIndex.none {
      let slot = find(oldKeys[at])
      (keys[slot], places[slot]) = (oldKeys[at], oldPlaces[at])
    }
  }
}
