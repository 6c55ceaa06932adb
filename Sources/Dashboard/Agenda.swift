internal import People

/// The headings under which follow-ups stand, seen from a day.
struct Agenda {
  let today: Day

  /// Days that have a heading each; what is due later stands by weeks.
  private static let daysAhead = 14

  func heading(_ entry: FollowUpsPane.Entry, _ arrangement: FollowUpsPane.Arrangement) -> String {
    if arrangement == .urgency { return entry.group.rawValue }
    if entry.group == .overdue { return entry.group.rawValue }
    let day = entry.due.day
    if arrangement == .weeks || day - today > Agenda.daysAhead { return week(of: day) }
    switch day - today {
    case 0: return "today · \(day.words)"
    case 1: return "tomorrow · \(day.words)"
    default: return "\(day.words) · in \(day - today) days"
    }
  }

  private func week(of day: Day) -> String {
    let monday = day.monday
    switch (monday - today.monday) / 7 {
    case 0: return "this week"
    case 1: return "next week · \(monday.shortWords) – \((monday + 6).shortWords)"
    case let weeks where weeks < 52:
      return "\(monday.shortWords) – \((monday + 6).shortWords) · in \(weeks) weeks"
    default: return "\(monday.shortWords) – \((monday + 6).shortWords) \(monday.civil.year)"
    }
  }

  /// Headings with how many stand below each, where that is not seen at a glance.
  func counted(
    _ rows: [RowList<FollowUpsPane.Entry>.Row], _ arrangement: FollowUpsPane.Arrangement
  ) -> [RowList<FollowUpsPane.Entry>.Row] {
    rows.enumerated().map { at, row in
      guard case .heading(let heading) = row,
        arrangement != .urgency || heading == FollowUpsPane.Group.later.rawValue
      else { return row }
      let below = rows[(at + 1)...].prefix { $0.item != nil }
      return .heading("\(heading)  \(below.count)\(days(below, heading, arrangement))")
    }
  }

  /// How many on each day of a week: `Mon 2  Tue ·  Wed 1 …`.
  private func days(
    _ rows: ArraySlice<RowList<FollowUpsPane.Entry>.Row>, _ heading: String,
    _ arrangement: FollowUpsPane.Arrangement
  ) -> String {
    guard arrangement == .weeks, heading != FollowUpsPane.Group.overdue.rawValue,
      let monday = rows.first?.item?.due.day.monday
    else { return "" }
    let days = (0..<7).map { offset in
      let count = rows.count { $0.item?.due.day == monday + offset }
      return "\((monday + offset).weekdayName) \(count == 0 ? "·" : String(count))"
    }
    return "    " + days.joined(separator: "  ")
  }
}

extension Day {
  /// The Monday of its week.
  var monday: Day { self + -weekday }

  /// `24 Nov`
  var shortWords: String { "\(civil.day) \(shortMonth)" }
}
