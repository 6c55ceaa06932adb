/// A calendar day, Gregorian, without a zone: days since 1970-01-01.
package struct Day: Hashable, Comparable, Sendable, BitwiseCopyable, CustomStringConvertible {
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
      return nil
    }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2026-12-04`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10 else { return nil }
    var (fields, field) = (SIMD3<Int>(), 0)
    for (at, byte) in text.utf8.enumerated() {
      if at == 4 || at == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        field += 1
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        fields[field] = fields[field] * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: fields.x, month: fields.y, day: fields.z)
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func + (day: Day, days: Int) -> Day {
    Day(number: day.number + Int32(clamping: days))
  }
  package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

  /// Year, month 1–12 and day 1–31.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 is Monday, 6 Sunday.
  package var weekday: Int { Int((number + 3).floorRemainder(by: 7)) }

  /// `2026-12-04`
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2026-12`, the name of the month's file.
  package var monthName: String { String(description.prefix(7)) }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
