/// Makes ids for new records: random, so that two machines never make the same one.
package struct IDSource: Sendable {
  private var generator: SeededGenerator

  /// - Parameter seed: from the system's randomness in the program, fixed in tests.
  package init(seed: UInt64) { generator = SeededGenerator(seed) }

  /// A prefix and 13 letters and digits: `f-3k7q0v9zj2m4x`.
  package mutating func next(_ prefix: String) -> String {
    let digits = String(generator.next(), radix: 32)
    return "\(prefix)-\(String(repeating: "0", count: 13 - digits.count))\(digits)"
  }
}
