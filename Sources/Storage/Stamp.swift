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
  /// The stamp of a line; nil where `at` is no time or `by` no text.
  init?(_ line: JSON) {
    if let at = line["at"] {
      guard let text = at.utf8, let moment = Moment(rfc3339: text) else { return nil }
      milliseconds = moment.milliseconds
      nanoseconds = Stamp.nanoseconds(text)
    }
    if let by = line["by"] {
      guard let text = by.utf8 else { return nil }
      self.by = ByteText(text)
    }
  }

  /// The fourth to ninth digit of a fraction of a second.
  private static func nanoseconds(_ at: UnsafeRawBufferPointer) -> Int32 {
    guard let point = at.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    let digits = at[(point + 1)...].prefix { (0x30...0x39).contains($0) }.dropFirst(3).prefix(6)
    let value = digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - 0x30) }
    return (digits.count..<6).reduce(value) { value, _ in value * 10 }
  }
}
