// Dates of what happened, as people type them: `yesterday`, `last friday`, `3 nov`, `2 days ago`.
extension NaturalDate {
  /// Words that a date of what happened may have, at the most.
  private static var longest: Int { 6 }

  /// The longest date of something past at the start of `words`, which are in lower case, and how
  /// many of them it takes. Nothing later than now is one.
  func past(_ words: ArraySlice<String>) -> (when: Due, count: Int)? {
    for count in stride(from: min(words.count, NaturalDate.longest), to: 0, by: -1) {
      if let when = pastDate(words.prefix(count)) { return (when, count) }
    }
    return nil
  }

  /// The longest date to come at the start of `words`, which are in lower case.
  func coming(_ words: ArraySlice<String>) -> (due: Due, count: Int)? {
    for count in stride(from: min(words.count, NaturalDate.longest), to: 0, by: -1) {
      if let due = read(words: words.prefix(count)) { return (due, count) }
    }
    return nil
  }

  private func pastDate(_ words: ArraySlice<String>) -> Due? {
    if let due = words.count == 1 ? Due(words.joined().uppercased()) : nil {
      return isPast(due) ? due : nil
    }
    var rest = words
    let minute = saysTime(words) ? popTime(&rest) : nil
    if rest.isEmpty { return minute.map(lastTime) }
    guard let day = pastDay(Array(rest)) else { return nil }
    let due = Due(day: day, minute: minute)
    return isPast(due) ? due : nil
  }

  private func isPast(_ due: Due) -> Bool {
    due <= Due(day: today, minute: due.minute == nil ? nil : zone.minute(now))
  }

  /// A number alone is no time: `at`, a colon, am or pm make it one.
  private func saysTime(_ words: ArraySlice<String>) -> Bool {
    guard let last = words.last else { return false }
    return words.dropLast().last == "at" || words.count > 1
      || ["am", "pm"].contains { last.hasSuffix($0) && last.first?.isNumber == true }
  }

  /// A time alone is the last one.
  private func lastTime(_ minute: Int) -> Due {
    Due(day: minute <= zone.minute(now) ? today : today + -1, minute: minute)
  }

  private func pastDay(_ words: [String]) -> Day? {
    switch words.joined(separator: " ") {
    case "today", "tonight", "this morning", "this afternoon", "this evening", "just now":
      return today
    case "yesterday", "last night", "yesterday morning", "yesterday afternoon",
      "yesterday evening":
      return today + -1
    case "the day before yesterday": return today + -2
    case "last week": return today + -7
    default: break
    }
    if words.count == 3, words[2] == "ago" { return ago(words[0], words[1]) }
    if words.count == 2, words[0] == "last" || words[0] == "on" || words[0] == "this" {
      if let weekday = NaturalDate.weekday(words[1]) {
        return last(weekday, mayBeToday: words[0] != "last")
      }
      return words[0] == "on" ? Day(words[1]) : nil
    }
    if words.count == 1 { return weekdayAlone(words[0]) }
    return calendarDay(words.first == "on" ? Array(words.dropFirst()) : words)
  }

  /// `sat` and `sun` are words too, so alone they are written out.
  private func weekdayAlone(_ word: String) -> Day? {
    guard word != "sat", word != "sun", let weekday = NaturalDate.weekday(word) else { return nil }
    return last(weekday, mayBeToday: true)
  }

  private func last(_ weekday: Int, mayBeToday: Bool) -> Day {
    let back = (today.weekday - weekday + 7) % 7
    return today + -(back == 0 && !mayBeToday ? 7 : back)
  }

  private func ago(_ count: String, _ unit: String) -> Day? {
    guard let count = count == "a" || count == "an" ? 1 : count.wholeNumber,
      (0...999).contains(count)
    else { return nil }
    switch unit {
    case "day", "days": return today + -count
    case "week", "weeks": return today + -7 * count
    case "month", "months": return today.adding(months: -count)
    case "year", "years": return today.adding(months: -12 * count)
    case "hour", "hours": return zone.day(now.adding(seconds: -3600 * Double(count)))
    default: return nil
    }
  }

  /// `3 nov`, `nov 3rd`, `3 november 2025`; without a year, the last one.
  private func calendarDay(_ words: [String]) -> Day? {
    guard (2...3).contains(words.count) else { return nil }
    let (first, second) = (NaturalDate.ordinal(words[0]), NaturalDate.ordinal(words[1]))
    let monthWord = first == nil ? words[0] : words[1]
    guard let day = first ?? second, let month = NaturalDate.month(monthWord) else { return nil }
    if words.count == 3 {
      guard let year = words[2].wholeNumber, (1970...9999).contains(year) else { return nil }
      return Day(year: year, month: month, day: day)
    }
    let year = today.civil.year
    return (0...8).lazy.compactMap { Day(year: year - $0, month: month, day: day) }
      .first { $0 <= today }
  }

  /// `3`, `3rd`, `3.`
  private static func ordinal(_ word: String) -> Int? {
    for ending in ["st", "nd", "rd", "th", "."] where word.hasSuffix(ending) {
      return word.dropLast(ending.count).wholeNumber
    }
    return word.wholeNumber
  }
}

extension NaturalDate {
  /// The date of what happened that `text` says as a whole; nil where it is none, or not yet.
  package func readPast(_ text: some StringProtocol) -> Due? {
    let words = text.lowercased().split { $0 == " " }.map(String.init)
    return words.isEmpty ? nil : pastDate(words[...])
  }
}
