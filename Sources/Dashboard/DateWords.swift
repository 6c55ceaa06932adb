package import People

extension Day {
  /// `Tue`
  package var weekdayName: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday]
  }

  /// `Nov`
  package var shortMonth: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
      civil.month - 1]
  }

  /// `24 Nov`; far from `today`, `Nov 24` for November 2024.
  package func shortDate(asOf today: Day) -> String {
    civil.year == today.civil.year || abs(self - today) < 180
      ? "\(civil.day) \(shortMonth)" : "\(shortMonth) \(civil.year % 100)"
  }

  /// `Tue 24 Nov`
  package var words: String { "\(weekdayName) \(civil.day) \(shortMonth)" }
}

extension Due {
  /// `Tue 24 Nov 09:30`
  package var words: String { minute.map { "\(day.words) \(clock($0))" } ?? day.words }
}

/// A minute of the day as `09:30`.
package func clock(_ minute: Int) -> String {
  let (hours, minutes) = (minute / 60, minute % 60)
  return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
}

/// How long ago, in as few letters as say it: `now`, `14m`, `2h`, `5d`, `3w`, `4mo`, `2y`.
package func age(of moment: Moment, at now: Moment) -> String {
  let minutes = Int(max(0, now.seconds(since: moment)) / 60)
  return switch minutes {
  case 0: "now"
  case ..<60: "\(minutes)m"
  case ..<1440: "\(minutes / 60)h"
  case ..<20160: "\(minutes / 1440)d"
  case ..<80640: "\(minutes / 10080)w"
  case ..<525_600: "\(minutes / 43800)mo"
  default: "\(minutes / 525_600)y"
  }
}
