internal import People

/// The days on which a repeated event takes place (RFC 5545, 3.3.10), as far as days tell: parts of
/// a day are not looked at.
struct Recurrence {
  private enum Frequency { case daily, weekly, monthly, yearly }

  private let frequency: Frequency
  private let interval: Int
  private let count: Int?
  private let until: Day?
  private let months: [Int]
  private let monthDays: [Int]
  private let positions: [Int]
  private let weekdays: [Weekday]
  private let weekStart: Int

  private struct Weekday {
    /// The second, the last (-1); nil for each.
    var ordinal: Int?
    /// 0 is Monday.
    var day: Int
  }

  /// So many days, weeks, months or years are looked at.
  private static let mostPeriods = 20_000

  /// Nil for rules that are broken, or of parts that no calendar's meetings have.
  init?(_ text: String, _ zone: Zone) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";") {
      let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return nil }
      parts[halves[0]] = halves[1]
    }
    switch parts["FREQ"] {
    case "SECONDLY", "MINUTELY", "HOURLY", "DAILY": frequency = .daily
    case "WEEKLY": frequency = .weekly
    case "MONTHLY": frequency = .monthly
    case "YEARLY": frequency = .yearly
    default: return nil
    }
    guard parts["BYWEEKNO"] == nil, parts["BYYEARDAY"] == nil else { return nil }
    let isWithinDay = ["SECONDLY", "MINUTELY", "HOURLY"].contains(parts["FREQ"])
    let step = Int(parts["INTERVAL"] ?? "1") ?? 0
    guard step > 0, step < 10_000 else { return nil }
    interval = isWithinDay ? 1 : step
    count = isWithinDay ? nil : parts["COUNT"].flatMap(Int.init)
    until = parts["UNTIL"].flatMap { CalendarTime($0, zone)?.day }
    months = Recurrence.numbers(parts["BYMONTH"])
    monthDays = Recurrence.numbers(parts["BYMONTHDAY"])
    positions = Recurrence.numbers(parts["BYSETPOS"])
    weekdays = (parts["BYDAY"] ?? "").split(separator: ",").compactMap(Recurrence.weekday)
    weekStart = Recurrence.weekday((parts["WKST"] ?? "MO")[...])?.day ?? 0
  }

  /// The days from `start`, which is the first, to `end`, in order.
  ///
  /// - Parameter budget: how many days, weeks, months or years may still be looked at; it goes
  ///   down.
  func days(from start: Day, to end: Day, _ budget: inout Int) -> [Day] {
    var days: [Day] = []
    let last = min(end, until ?? end)
    for period in 0..<min(Recurrence.mostPeriods, max(0, budget)) {
      budget -= 1
      guard let candidates = candidates(start, period * interval) else { break }
      guard let first = candidates.bound, first <= last else { break }
      for day in chosen(candidates.days) where day >= start && day <= last {
        if let count, days.count >= count { return days }
        if days.last.map({ $0 < day }) ?? true { days.append(day) }
      }
    }
    // The first instance counts even where the rule does not hit it.
    if days.first != start, start <= last { days.insert(start, at: 0) }
    return count.map { Array(days.prefix(max(0, $0))) } ?? days
  }

  private func chosen(_ days: [Day]) -> [Day] {
    guard !positions.isEmpty else { return days }
    return positions.compactMap { at in
      days[safe: at > 0 ? at - 1 : days.count + at]
    }.sorted()
  }

  /// The days of a period, and the day that it starts on; nil past the calendar's end.
  private func candidates(_ start: Day, _ offset: Int) -> (days: [Day], bound: Day?)? {
    let (year, month, day) = start.civil
    switch frequency {
    case .daily:
      let day = start + offset
      let isWanted =
        (months.isEmpty || months.contains(day.civil.month))
        && (weekdays.isEmpty || weekdays.contains { $0.day == day.weekday })
        && (monthDays.isEmpty || monthDays.contains(day.civil.day))
      return (isWanted ? [day] : [], day)
    case .weekly:
      let monday = start + -((start.weekday - weekStart + 7) % 7) + offset * 7
      let wanted = weekdays.isEmpty ? [start.weekday] : weekdays.map(\.day)
      let days = (0..<7).map { monday + $0 }.filter { wanted.contains($0.weekday) }
      return (days.filter { months.isEmpty || months.contains($0.civil.month) }, monday)
    case .monthly:
      let number = year * 12 + month - 1 + offset
      guard number / 12 < 9999 else { return nil }
      let (year, month) = (number / 12, number % 12 + 1)
      let isWanted = months.isEmpty || months.contains(month)
      return (isWanted ? self.days(year, month, day) : [], Day(year: year, month: month, day: 1))
    case .yearly:
      guard year + offset < 9999 else { return nil }
      let wanted = months.isEmpty ? [month] : months.sorted()
      let days = wanted.flatMap { self.days(year + offset, $0, day) }
      return (days, Day(year: year + offset, month: 1, day: 1))
    }
  }

  /// The days of a month that the rule names; the start's own where it names none.
  private func days(_ year: Int, _ month: Int, _ own: Int) -> [Day] {
    guard (1...12).contains(month) else { return [] }
    let length = Day.length(ofMonth: month, year: year)
    let all = (1...length).compactMap { Day(year: year, month: month, day: $0) }
    if !monthDays.isEmpty {
      let numbers = monthDays.map { $0 < 0 ? length + 1 + $0 : $0 }
      return all.filter { day in
        numbers.contains(day.civil.day)
          && (weekdays.isEmpty || weekdays.contains { $0.day == day.weekday })
      }
    }
    guard !weekdays.isEmpty else { return all.filter { $0.civil.day == own } }
    let found = weekdays.flatMap { wanted -> [Day] in
      let days = all.filter { $0.weekday == wanted.day }
      guard let ordinal = wanted.ordinal else { return days }
      return [days[safe: ordinal > 0 ? ordinal - 1 : days.count + ordinal]].compactMap { $0 }
    }
    return Set(found).sorted()
  }

  private static func numbers(_ text: String?) -> [Int] {
    (text ?? "").split(separator: ",").prefix(100).compactMap { Int($0) }.filter { $0 != 0 }
  }

  private static func weekday(_ text: Substring) -> Weekday? {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let day = names.firstIndex(of: String(text.suffix(2))) else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return Weekday(ordinal: nil, day: day) }
    return Int(ordinal).flatMap { $0 == 0 ? nil : Weekday(ordinal: $0, day: day) }
  }
}
