internal import People

/// Days and times as lists and exports spell them.
enum LooseDate {
  /// The day in a text: `2026-08-24`, `20260824`, `24 Aug 2026`, `August 24, 2026`, `24.08.2026`,
  /// `1/8/18`, `2026年8月24日`. What stands behind it, such as a time, is not looked at.
  ///
  /// - Parameter isDayFirst: of two numbers with slashes, the first is the day; else it is the
  ///   month, as in the USA, unless it can't be.
  static func day(_ text: String, isDayFirst: Bool = false) -> Day? {
    let parts = tokens(text)
    guard parts.count >= 1 else { return nil }
    if parts[0].count == 8, let whole = Int(parts[0]) {
      return Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard parts.count >= 3 else { return nil }
    if let month = month(parts[1]), let day = Int(parts[0]) {
      return self.day(parts[2], month, day)
    }
    if let month = month(parts[0]), let day = Int(parts[1]) {
      return self.day(parts[2], month, day)
    }
    guard let a = Int(parts[0]), let b = Int(parts[1]) else { return nil }
    if parts[0].count == 4 { return Int(parts[2]).flatMap { Day(year: a, month: b, day: $0) } }
    let isAmerican = text.contains("/") && a <= 12 && !(isDayFirst && b <= 12)
    return isAmerican ? day(parts[2], a, b) : day(parts[2], b, a)
  }

  /// Whether dates with slashes, all by one program, have the day first: one of them says so by a
  /// number that no month has, and none says otherwise.
  static func isDayFirst(_ texts: some Sequence<String>) -> Bool {
    var isSeen = false
    for text in texts where text.contains("/") {
      let numbers = tokens(text).prefix(2).compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] < 100 else { continue }
      if numbers[1] > 12 { return false }
      if numbers[0] > 12 { isSeen = true }
    }
    return isSeen
  }

  /// Day and time in UTC: `2025-06-01 14:03:22 UTC`, `1/29/26, 2:37 PM`; the day's start where no
  /// time stands there.
  static func moment(_ text: String) -> Moment? {
    if let moment = Moment(rfc3339: text) { return moment }
    guard let day = day(text) else { return nil }
    let clock = text.split { $0.isWhitespace || $0 == "," || $0 == "T" }.first { $0.contains(":") }
    var numbers = clock?.split(separator: ":").compactMap { Int($0.prefix(2)) } ?? []
    if numbers.count == 1 { return nil }
    while numbers.count < 3 { numbers.append(0) }
    if text.lowercased().hasSuffix("pm"), numbers[0] < 12 { numbers[0] += 12 }
    if text.lowercased().hasSuffix("am"), numbers[0] == 12 { numbers[0] = 0 }
    guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 61, numbers.allSatisfy({ $0 >= 0 }) else {
      return nil
    }
    let seconds = numbers[0] * 3600 + numbers[1] * 60 + min(numbers[2], 59)
    return Moment(seconds: Int64(day.number) * 86400 + Int64(seconds))
  }

  /// A birthday as the store has it: `1980-03-22`, `--02-03` where the year is not told, or the
  /// year alone; nil where it is none of these.
  static func birthday(_ text: String, isDayFirst: Bool = false) -> String? {
    let text = text.trimmed
    if text.hasPrefix("--") {
      let digits = text.filter(\.isNumber)
      guard digits.utf8.count == 4, let number = Int(digits),
        Day(year: 2000, month: number / 100, day: number % 100) != nil
      else { return nil }
      return "--\(digits.prefix(2))-\(digits.suffix(2))"
    }
    if let day = day(String(text.prefix { $0 != "T" }), isDayFirst: isDayFirst)
      ?? day(text, isDayFirst: isDayFirst)
    {
      // Apple writes 1604 where no year is known.
      return day.civil.year == 1604 ? "-\(day.description.dropFirst(4))" : day.description
    }
    return text.utf8.count == 4 && Int(text) != nil ? text : nil
  }

  private static func day(_ year: Substring, _ month: Int, _ day: Int) -> Day? {
    guard let year = Int(year), year >= 0, year < 10_000 else { return nil }
    return Day(
      year: year < 70 ? year + 2000 : year < 100 ? year + 1900 : year, month: month, day: day)
  }

  /// Runs of letters and runs of digits, without the words that only join them.
  private static func tokens(_ text: String) -> [Substring] {
    var tokens: [Substring] = []
    var rest = text.prefix(40)[...]
    while let first = rest.first, tokens.count < 4 {
      let isDigit = first.isASCII && first.isNumber
      guard isDigit || first.isLetter else {
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix { isDigit ? $0.isASCII && $0.isNumber : $0.isLetter }
      rest = rest.dropFirst(run.count)
      if !joining.contains(run.lowercased()) { tokens.append(run) }
    }
    return tokens
  }

  private static let joining: Set = ["de", "del", "年", "月", "日", "년", "월", "일"]

  /// By its first letters, in the languages below; of several the longest, as Finnish `marras` is
  /// not `mar`.
  private static func month(_ word: Substring) -> Int? {
    guard word.first?.isLetter == true else { return nil }
    let name = Naming.folded(String(word))
    var best: (month: Int, length: Int)?
    for (at, starts) in names.enumerated() {
      for start in starts where start.count > best?.length ?? 0 && name.hasPrefix(start) {
        best = (at + 1, start.count)
      }
    }
    return best?.month
  }

  /// In English, German, French, Spanish, Italian, Dutch, Portuguese; Polish, Romanian, Hungarian;
  /// Danish, Swedish, Norwegian, Finnish; Turkish, Indonesian; Russian, Ukrainian, Greek.
  private static let names: [[String]] = [
    ["jan", "ene", "gen", "sty", "ian", "tammi", "oca", "янв", "січ", "ιαν"],
    ["feb", "fev", "lut", "helmi", "sub", "фев", "лют", "φεβ"],
    ["mar", "mae", "mrz", "maa", "mrt", "мар", "бер", "μαρ", "μάρ"],
    ["apr", "avr", "abr", "kwi", "huhti", "nis", "апр", "кві", "απρ"],
    ["mai", "may", "mei", "mag", "maj", "touko", "май", "мая", "тра", "μαΐ", "μαι", "μάι"],
    ["jun", "juin", "giu", "cze", "iun", "kesa", "haz", "июн", "чер", "ιουν", "ιούν"],
    ["jul", "juil", "lug", "lip", "iul", "heina", "tem", "июл", "лип", "ιουλ", "ιούλ"],
    ["aug", "aou", "ago", "sie", "elo", "agu", "авг", "сер", "αυγ", "αύγ"],
    ["sep", "set", "wrz", "sze", "syys", "eyl", "сен", "вер", "σεπ"],
    ["oct", "okt", "ott", "out", "paz", "loka", "eki", "окт", "жов", "οκτ"],
    ["nov", "lis", "noi", "marras", "kas", "ноя", "лис", "νοε", "νοέ"],
    ["dec", "dez", "dic", "des", "gru", "joulu", "ara", "дек", "гру", "δεκ"],
  ]
}
