/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
package struct Moment: Hashable, Comparable, Sendable, BitwiseCopyable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }
  package init(seconds: Int64) { milliseconds = seconds * 1000 }

  /// Whole seconds since 1970, rounded down.
  package var seconds: Int64 { milliseconds.floorDivided(by: 1000) }

  package static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  /// Seconds from `other` to this moment, negative where this is earlier.
  package func seconds(since other: Moment) -> Double {
    Double(milliseconds - other.milliseconds) / 1000
  }

  package func adding(seconds: Double) -> Moment {
    Moment(milliseconds: milliseconds + Int64((seconds * 1000).rounded()))
  }
}

extension Moment {
  /// Reads RFC 3339: `2026-11-21T07:14:00Z`, with a fraction or an offset where given.
  ///
  /// A fraction finer than a millisecond is cut. Nil where it is no such time.
  package init?(rfc3339 text: some StringProtocol) {
    guard let moment = Array(text.utf8).withUnsafeBytes({ Moment(rfc3339: $0) }) else { return nil }
    self = moment
  }

  /// The same for bytes, without making a `String`.
  package init?(rfc3339 bytes: UnsafeRawBufferPointer) {
    var scan = DigitScanner(bytes)
    guard let year = scan.number(digits: 4), scan.skip("-"), let month = scan.number(digits: 2),
      scan.skip("-"), let day = scan.number(digits: 2),
      scan.skip("T") || scan.skip("t") || scan.skip(" "),
      let hour = scan.number(digits: 2), scan.skip(":"), let minute = scan.number(digits: 2),
      scan.skip(":"), let second = scan.number(digits: 2),
      let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second <= 60
    else { return nil }
    let fraction = scan.skip(".") ? scan.milliseconds() : 0
    guard let fraction, let offset = scan.offset(), scan.isAtEnd else { return nil }
    let clock = Int64(hour * 3600 + minute * 60 + min(second, 59))
    self.init(milliseconds: (Int64(date.number) * 86400 + clock - offset) * 1000 + Int64(fraction))
  }

  /// RFC 3339 in UTC with milliseconds: what a stamp looks like.
  package var rfc3339Milliseconds: String {
    let fraction = Int(milliseconds.floorRemainder(by: 1000))
    return "\(rfc3339Body).\(padded(fraction, 3))Z"
  }

  /// RFC 3339 in UTC, milliseconds left out where they are zero.
  package var rfc3339: String {
    milliseconds.floorRemainder(by: 1000) == 0 ? "\(rfc3339Body)Z" : rfc3339Milliseconds
  }

  /// The day in UTC.
  package var utcDay: Day { Day(number: Int32(clamping: seconds.floorDivided(by: 86400))) }

  private var rfc3339Body: String {
    let clock = Int(seconds.floorRemainder(by: 86400))
    return
      "\(utcDay)T\(padded(clock / 3600, 2)):\(padded(clock / 60 % 60, 2)):\(padded(clock % 60, 2))"
  }
}

extension BinaryInteger {
  func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  func floorRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension StringProtocol {
  /// The number that ASCII digits say, and nothing but digits: `Int` would take a sign.
  var wholeNumber: Int? {
    utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(self) : nil
  }
}

/// Reads fixed-width numbers off the front of some bytes.
struct DigitScanner {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number(digits: Int) -> Int? {
    guard at + digits <= bytes.count else { return nil }
    var value = 0
    for offset in at..<(at + digits) {
      guard let digit = digitValue(bytes[offset]) else { return nil }
      value = value * 10 + digit
    }
    at += digits
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  /// The digits of a fraction of a second, as milliseconds.
  mutating func milliseconds() -> Int? {
    var value = 0
    var count = 0
    while at < bytes.count, let digit = digitValue(bytes[at]) {
      if count < 3 { value = value * 10 + digit }
      count += 1
      at += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<max(count, 3) { value *= 10 }
    return value
  }

  /// `Z` or `+hh:mm`, in seconds east of UTC.
  mutating func offset() -> Int64? {
    if skip("Z") || skip("z") { return 0 }
    let sign: Int64
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2), hours < 24,
      minutes < 60
    else { return nil }
    return sign * Int64(hours * 3600 + minutes * 60)
  }

  private func digitValue(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte - 0x30) : nil
  }
}
