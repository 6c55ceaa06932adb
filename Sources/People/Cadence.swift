/// How often something is wanted: a number of days, weeks, months or years. As text `6w`.
package struct Cadence: Equatable, Sendable, CustomStringConvertible {
  package enum Unit: String, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  package let count: Int
  package let unit: Unit

  /// Reads `10d`, `6w`, `3m`, `1y`.
  package init?(_ text: some StringProtocol) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)),
      let count = text.dropLast().wholeNumber, (1...999).contains(count)
    else { return nil }
    self.count = count
    self.unit = unit
  }

  package var description: String { "\(count)\(unit.rawValue)" }

  /// As a number, which is never 0.
  var code: UInt16 {
    let unit: UInt16 =
      switch unit {
      case .day: 0
      case .week: 1
      case .month: 2
      case .year: 3
      }
    return UInt16(count) * 4 + unit
  }

  init?(code: UInt16) {
    guard code >= 4 else { return nil }
    count = Int(code / 4)
    unit = [.day, .week, .month, .year][Int(code % 4)]
  }

  /// Its length in days, a month as 30.4 and a year as 365.
  package var days: Double {
    switch unit {
    case .day: Double(count)
    case .week: Double(count) * 7
    case .month: Double(count) * 30.4
    case .year: Double(count) * 365
    }
  }

  /// The day that lies this long after `day`; the last of the month where the month is too short.
  package func day(after day: Day) -> Day {
    switch unit {
    case .day: return day + count
    case .week: return day + 7 * count
    case .month: return day.adding(months: count)
    case .year: return day.adding(months: 12 * count)
    }
  }
}

extension Day {
  /// The same day of the month, `months` later; the month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (total.floorDivided(by: 12), total.floorRemainder(by: 12) + 1)
    let length = Day.length(ofMonth: newMonth, year: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, length)) ?? self
  }
}
