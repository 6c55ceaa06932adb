package import People

// What a prompt offers and explains while one types.
extension Prompt {
  /// What is to be said of the text as it stands; nil where nothing is wrong with it.
  package func complaint(now: Moment, zone: Zone) -> Trouble? {
    if let problem { return .badQuery(problem) }
    guard !field.isEmpty else { return nil }
    switch (kind, understood(now: now, zone: zone)) {
    case (.snooze, .nothing), (.askAgain, .nothing), (.followUp, .nothing):
      return offer?.candidates.isEmpty == false ? nil : noDate
    case (.snooze, .date(let due)), (.askAgain, .date(let due)):
      return due.isPast(now: now, zone: zone) ? .past(due) : nil
    default: return nil
    }
  }

  /// Which word is no date, and what may have been meant.
  private var noDate: Trouble {
    let words = field.text.lowercased().split(separator: " ").map(String.init)
    for word in words where !NaturalDate.words.contains(word) && word.allSatisfy(\.isLetter) {
      let guesses = Suggestion.names(
        like: word, among: NaturalDate.words.filter { $0.count > 3 }.map { ($0, "") })
      if let guess = guesses.first { return .misspelledDate(word, guess: guess) }
    }
    return .notADate(field.text)
  }

  /// Times that people snooze to, as offered for what is typed of them.
  static func times(for field: TextField, now: Moment, zone: Zone) -> Offer {
    let (typed, dates) = (field.text.lowercased(), NaturalDate(now: now, zone: zone))
    let named = NaturalDate.named.filter { $0.hasPrefix(typed) && $0 != typed }
    return Offer(
      place: 0..<field.characters.count,
      named.map { name in
        Offer.Candidate(text: name, note: dates.read(name)?.wordsOfSnooze ?? "")
      })
  }
}

extension NaturalDate {
  /// Times that have a name.
  fileprivate static let named = [
    "tonight", "tomorrow", "weekend", "next week", "in 2 weeks", "next month",
  ]

  /// Words that dates are made of.
  fileprivate static let words: [String] =
    [
      "today", "tonight", "tomorrow", "weekend", "next", "week", "weeks", "month", "months",
      "year", "day", "days", "hour", "hours", "in", "after", "noon", "on", "at", "by",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
      "february", "march", "april", "june", "july", "august", "september", "october", "november",
      "december",
    ]
}

extension Due {
  /// When a snooze to a day alone ends: 9:00 in the morning.
  static var morning: Int { 9 * 60 }

  /// The day and the time at which something comes back.
  package var wordsOfSnooze: String { "\(day.words) \(clock(minute ?? Due.morning))" }

  func isPast(now: Moment, zone: Zone) -> Bool {
    zone.moment(day, minute: minute ?? 24 * 60 - 1) <= now
  }

  /// How far off it is: `in 3 days`, `in 2 hours`, `tomorrow`.
  package func distance(now: Moment, zone: Zone) -> String {
    let days = day - zone.day(now)
    switch days {
    case ..<(-1): return "\(-days) days ago"
    case -1: return "yesterday"
    case 0: return minute.map { Due.hours($0 - zone.minute(now)) } ?? "today"
    case 1: return "tomorrow"
    case ..<14: return "in \(days) days"
    case ..<70: return "in \(days / 7) weeks"
    case ..<730: return "in \(Int((Double(days) / 30.44).rounded())) months"
    default: return "in \(Int((Double(days) / 365.25).rounded())) years"
    }
  }

  private static func hours(_ minutes: Int) -> String {
    switch minutes {
    case ..<0: "past"
    case ..<60: "in \(minutes) min"
    default: minutes < 90 ? "in 1 hour" : "in \((minutes + 30) / 60) hours"
    }
  }
}
