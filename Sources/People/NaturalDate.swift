/// Reads dates as people type them: `tomorrow`, `next tue 9:30`, `in 2 weeks`, `4 dec`, `after 6 jan`.
package struct NaturalDate: Sendable {
  let now: Moment
  let zone: Zone

  package init(now: Moment, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  var today: Day { zone.day(now) }

  /// The date that `text` says as a whole; nil where it is none.
  package func read(_ text: some StringProtocol) -> Due? {
    let words = text.lowercased().split { $0 == " " }.map(String.init)
    return words.isEmpty ? nil : read(words: words[...])
  }

  /// The longest date at the start of `text`, and what follows it.
  package func readPrefix(_ text: String) -> (due: Due, rest: String)? {
    let words = text.split(separator: " ")
    for count in stride(from: min(words.count, 6), to: 0, by: -1) {
      let head = words[..<count].map { $0.lowercased() }
      if let due = read(words: head[...]) {
        return (due, words[count...].joined(separator: " "))
      }
    }
    return nil
  }

  func read(words: ArraySlice<String>) -> Due? {
    if let due = Due(words.joined(separator: "T").uppercased()) { return due }
    if let due = span(words) { return due }
    var rest = words
    let minute = popTime(&rest)
    if rest.isEmpty { return minute.map(nextTime) }
    guard let day = day(rest) else { return nil }
    return Due(day: day, minute: minute ?? (rest.first == "tonight" ? 19 * 60 : nil))
  }

  /// A time alone is the next one.
  private func nextTime(_ minute: Int) -> Due {
    Due(day: minute > zone.minute(now) ? today : today + 1, minute: minute)
  }
}

// MARK: - Days

extension NaturalDate {
  private func day(_ words: ArraySlice<String>) -> Day? {
    guard let first = words.first else { return nil }
    if words.count == 1 {
      switch first {
      case "today", "tonight": return today
      case "tomorrow", "tmr", "tom": return today + 1
      case "yesterday": return today + -1
      case "weekend": return nextWeekday(5)
      default: return NaturalDate.weekday(first).map(nextWeekday) ?? Day(first)
      }
    }
    switch first {
    case "on", "by", "this": return day(words.dropFirst())
    case "after": return day(words.dropFirst()).map { $0 + 1 }
    case "next": return next(words.dropFirst())
    default: return calendarDay(Array(words))
    }
  }

  /// The next day of that name after today.
  private func nextWeekday(_ weekday: Int) -> Day {
    let ahead = (weekday - today.weekday + 7) % 7
    return today + (ahead == 0 ? 7 : ahead)
  }

  /// `next tue` is the Tuesday of the week that begins on the coming Monday.
  private func next(_ words: ArraySlice<String>) -> Day? {
    guard words.count == 1, let word = words.first else { return nil }
    let monday = today + (7 - today.weekday)
    switch word {
    case "week": return monday
    case "month":
      let (year, month, _) = today.adding(months: 1).civil
      return Day(year: year, month: month, day: 1)
    case "year": return Day(year: today.civil.year + 1, month: 1, day: 1)
    default: return NaturalDate.weekday(word).map { monday + $0 }
    }
  }

  /// `4 dec`, `dec 4`, `4 december 2027`; without a year, the next one.
  private func calendarDay(_ words: [String]) -> Day? {
    guard (2...3).contains(words.count) else { return nil }
    let (dayWord, monthWord) =
      words[0].wholeNumber == nil ? (words[1], words[0]) : (words[0], words[1])
    guard let day = dayWord.wholeNumber, let month = NaturalDate.month(monthWord) else {
      return nil
    }
    if words.count == 3 {
      guard let year = words[2].wholeNumber, (1970...9999).contains(year) else { return nil }
      return Day(year: year, month: month, day: day)
    }
    // Eight years, so that 29 February is found across 2100 too.
    let year = today.civil.year
    return (year...(year + 8)).lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 >= today }
  }

  static func weekday(_ word: String) -> Int? {
    place(
      of: word, in: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
  }

  static func month(_ word: String) -> Int? {
    place(
      of: word,
      in: [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
      ]
    ).map { $0 + 1 }
  }

  /// Three letters are enough.
  private static func place(of word: String, in names: [String]) -> Int? {
    word.count < 3 ? nil : names.firstIndex { $0.hasPrefix(word) }
  }
}

// MARK: - Spans and times

extension NaturalDate {
  /// `in 2 weeks`, `3 days`, `2h`, `6w`.
  private func span(_ words: ArraySlice<String>) -> Due? {
    let words = Array(words.first == "in" ? words.dropFirst() : words)
    guard let first = words.first else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    switch words.count {
    case 1: return Int(digits).flatMap { due(after: $0, String(first.dropFirst(digits.count))) }
    case 2 where first == "a" || first == "an": return due(after: 1, words[1])
    case 2 where digits.count == first.count:
      return Int(digits).flatMap { due(after: $0, words[1]) }
    default: return nil
    }
  }

  private func due(after count: Int, _ unit: String) -> Due? {
    guard (0...999).contains(count) else { return nil }
    return switch unit {
    case "d", "day", "days": Due(day: today + count)
    case "w", "week", "weeks": Due(day: today + 7 * count)
    case "m", "month", "months": Due(day: today.adding(months: count))
    case "y", "year", "years": Due(day: today.adding(months: 12 * count))
    case "h", "hour", "hours": due(minutes: 60 * count)
    case "min", "mins", "minute", "minutes": due(minutes: count)
    default: nil
    }
  }

  private func due(minutes: Int) -> Due {
    let moment = now.adding(seconds: Double(minutes) * 60)
    return Due(day: zone.day(moment), minute: zone.minute(moment))
  }

  /// Takes `9:30`, `9am`, `at 6pm`, `noon` off the end; minutes since midnight.
  func popTime(_ words: inout ArraySlice<String>) -> Int? {
    guard let last = words.last, let minute = NaturalDate.minute(last) else { return nil }
    words = words.dropLast()
    if words.last == "at" { words = words.dropLast() }
    return minute
  }

  private static func minute(_ word: String) -> Int? {
    if word == "noon" { return 12 * 60 }
    let half = word.hasSuffix("am") ? 0 : word.hasSuffix("pm") ? 12 : nil
    let clock = (half == nil ? word[...] : word.dropLast(2))
      .split(separator: ":", omittingEmptySubsequences: false)
    guard let hour = clock.first.flatMap(\.wholeNumber), clock.count <= 2,
      clock.count == 2 || half != nil,
      let minute = clock.count == 2 ? (clock[1].count == 2 ? clock[1].wholeNumber : nil) : 0,
      (0..<60).contains(minute)
    else { return nil }
    if let half { return (1...12).contains(hour) ? (hour % 12 + half) * 60 + minute : nil }
    return (0..<24).contains(hour) ? hour * 60 + minute : nil
  }
}
