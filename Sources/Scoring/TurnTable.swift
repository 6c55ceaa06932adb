import People

/// A small number for each of many turns, found by open addressing: what waits is looked for among tens of
/// thousands of rows, and a dictionary would take most of that time for its hashing.
struct TurnTable: Sendable {
  private struct Slot: BitwiseCopyable {
    var turn = TurnReader.Turn(thread: 0, person: 0)
    var value = TurnTable.free
  }

  private var slots: [Slot] = []
  /// Slots that were ever taken; those that were emptied keep their turns, so that others are found.
  private var taken = 0

  private static let free = Int32(-1)
  private static let emptied = Int32(-2)

  init() {}

  /// A turn's number, not negative; nil for one that has none.
  subscript(turn: TurnReader.Turn) -> Int? {
    get {
      guard !slots.isEmpty else { return nil }
      let value = slots[slot(of: turn)].value
      return value < 0 ? nil : Int(value)
    }
    set { set(newValue.map(Int32.init) ?? TurnTable.emptied, turn) }
  }

  /// The numbers there are, in no order.
  var values: [Int] { slots.compactMap { $0.value < 0 ? nil : Int($0.value) } }

  private mutating func set(_ value: Int32, _ turn: TurnReader.Turn) {
    if (taken + 1) * 2 > slots.count { grow() }
    let at = slot(of: turn)
    if slots[at].value == TurnTable.free {
      guard value != TurnTable.emptied else { return }
      taken += 1
    }
    slots[at] = Slot(turn: turn, value: value)
  }

  private func slot(of turn: TurnReader.Turn) -> Int {
    // Fibonacci hashing, the person folded in: the upper bits of the product spread the keys.
    let mixed = (turn.thread ^ UInt64(turn.person) << 32) &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 20) & mask
    while slots[at].value != TurnTable.free, slots[at].turn != turn { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots
    slots = TurnTable.slots(for: max(taken * 2, 16))
    taken = 0
    for slot in old where slot.value >= 0 { set(slot.value, slot.turn) }
  }

  private static func slots(for count: Int) -> [Slot] {
    var size = 32
    while size < count * 2 { size *= 2 }
    return Array(repeating: Slot(), count: size)
  }
}
