internal import JSONText
internal import People

/// When and by which machine a line was written: what decides between two lines.
///
/// A line without `at` is older than any other. `by` settles equal times, by its bytes.
struct Stamp: Comparable, Hashable {
  /// Milliseconds since 1970.
  var milliseconds = Int64.min
  /// What `at` says below the millisecond, 0–999,999; other tools may write finer times than ours.
  var nanoseconds: Int32 = 0
  var by = ByteText("")

  static func < (a: Stamp, b: Stamp) -> Bool {
    if a.milliseconds != b.milliseconds { return a.milliseconds < b.milliseconds }
    return a.nanoseconds == b.nanoseconds ? a.by < b.by : a.nanoseconds < b.nanoseconds
  }
}

extension Stamp {
  /// The stamp of a line.
  init(_ heads: LineHeads) {
    milliseconds = heads.milliseconds
    if let at = heads.at?.utf8 { nanoseconds = Stamp.nanoseconds(at) }
    if let by = heads.by?.utf8 { self.by = ByteText(by) }
  }

  /// The fourth to ninth digit of a fraction of a second.
  private static func nanoseconds(_ at: UnsafeRawBufferPointer) -> Int32 {
    guard let point = at.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    let digits = at[(point + 1)...].prefix { (0x30...0x39).contains($0) }.dropFirst(3).prefix(6)
    let value = digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
    return (digits.count..<6).reduce(value) { value, _ in value * 10 }
  }
}

/// The members of a line that are the store's, found in one pass.
struct LineHeads {
  private(set) var id: JSON?
  private(set) var at: JSON?
  private(set) var by: JSON?
  /// The time that `at` says; the earliest there is without one.
  private(set) var milliseconds = Int64.min

  init(_ line: JSON) {
    for (key, value) in line.members {
      guard let key = key.utf8, key.count == 2 else { continue }
      switch (key[0], key[1]) {
      case (UInt8(ascii: "i"), UInt8(ascii: "d")): id = value
      case (UInt8(ascii: "a"), UInt8(ascii: "t")): at = value
      case (UInt8(ascii: "b"), UInt8(ascii: "y")): by = value
      default: break
      }
    }
  }

  /// Reads `at`; false where it is no time, or `by` no text.
  mutating func readStamp() -> Bool {
    if let by, !by.isText { return false }
    guard let at else { return true }
    guard let moment = at.utf8.flatMap({ Moment(rfc3339: $0) }) else { return false }
    milliseconds = moment.milliseconds
    return true
  }
}
