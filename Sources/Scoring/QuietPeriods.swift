package import People

/// Days on which nobody asks me to keep in touch: holidays, the week of a fair.
package struct QuietPeriods: Equatable, Sendable {
  /// Those that come once; in any order, and they may overlap.
  package var once: [ClosedRange<Day>]
  /// Those that come each year.
  package var yearly: [Yearly]
  /// Those of the people with a tag: teachers in summer, Canadians at Thanksgiving.
  package var ofTags: [String: QuietPeriods] = [:]

  package init(once: [ClosedRange<Day>] = [], yearly: [Yearly] = []) {
    (self.once, self.yearly) = (once, yearly)
  }

  /// Whether I am asked on all days, whatever others do.
  package var isEmpty: Bool { once.isEmpty && yearly.isEmpty }

  /// The day itself, or the first after all the periods that it falls into, one behind the other.
  /// Where yearly ones leave no day of the year free, it is the day itself.
  func dayAfter(_ day: Day) -> Day {
    guard !isEmpty else { return day }
    var free = day
    // More periods than that do not follow one another, unless they go round and round.
    for _ in 0..<1000 {
      guard let end = lastDay(of: free) else { return free }
      free = end + 1
    }
    return day
  }

  /// The last day of a period that a day falls into; nil where it falls into none.
  private func lastDay(of day: Day) -> Day? {
    once.first { $0.contains(day) }?.upperBound
      ?? yearly.lazy.compactMap { $0.period(around: day)?.upperBound }.first
  }
}

extension QuietPeriods {
  /// From one day of the year to another, both with it; where the second is the earlier one in the
  /// year, that of the next year.
  package struct Yearly: Equatable, Sendable {
    package let from, to: DayOfYear

    package init(from: DayOfYear, to: DayOfYear) { (self.from, self.to) = (from, to) }

    /// The period of this year, or of that before, which a day falls into.
    func period(around day: Day) -> ClosedRange<Day>? {
      let year = day.civil.year
      return [year - 1, year].lazy
        .map { start in from.day(in: start)...to.day(in: to < from ? start + 1 : start) }
        .first { $0.contains(day) }
    }
  }

  /// `12-24`. The 29th of February is the 28th in years that lack it.
  package struct DayOfYear: Equatable, Comparable, Sendable, CustomStringConvertible {
    /// The day in the year 2000, which has all days.
    private let example: Day

    /// Reads `12-24`; nil where no year has such a day.
    package init?(_ text: some StringProtocol) {
      guard let example = Day("2000-\(text)") else { return nil }
      self.example = example
    }

    package var description: String { String(example.description.dropFirst(5)) }

    package static func < (a: DayOfYear, b: DayOfYear) -> Bool { a.example < b.example }

    func day(in year: Int) -> Day {
      let (_, month, day) = example.civil
      return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
        ?? example
    }
  }
}
