/// Makes ids for new records: random, so that two machines never make the same one.
package struct IDSource: Sendable {
  private var state: UInt64

  /// - Parameter seed: from the system's randomness in the program, fixed in tests.
  package init(seed: UInt64) { state = seed }

  /// A prefix and 13 letters and digits: `f-3k7q0v9zj2m4x`.
  package mutating func next(_ prefix: String) -> String {
    let digits = String(random(), radix: 32)
    return "\(prefix)-\(String(repeating: "0", count: 13 - digits.count))\(digits)"
  }

  /// SplitMix64, Steele, Lea and Flood 2014.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
