internal import People
internal import Scoring

extension SettingsSection {
  static var quiet: SettingsSection {
    SettingsSection(
      name: "quiet", noun: "setting",
      about: [
        "When nobody asks you to keep in touch: what would be due then is due on the day after.",
        "Promises keep their dates. A day without a year comes each year.",
      ],
      rows: [
        SettingsRow(
          name: "periods", meaning: { "first and last day of each" },
          example: {
            "[{ from = 2027-07-10, to = 2027-07-31 }, { from = \"12-24\", to = \"01-02\" }]"
          },
          read: readPeriods, written: { $0.quiet.written })
      ])
  }

  @Sendable private static func readPeriods(
    _ node: TOMLNode, _ settings: inout Settings
  ) -> [SettingsProblem] {
    guard case .list(let periods) = node.value else {
      let wanted = "a list of { from = …, to = … }"
      return [SettingsProblem(node.place, .wrongKind(node.name, wanted: wanted, given: node.kind))]
    }
    var (quiet, problems) = (QuietPeriods(), [SettingsProblem]())
    for period in periods {
      do throws(SettingsProblem) {
        try quiet.add(period)
      } catch { problems.append(error) }
    }
    settings.quiet = quiet
    return problems
  }
}

/// A day as a period names it.
private enum PeriodDay {
  case once(Day)
  case yearly(QuietPeriods.DayOfYear)

  init(_ node: TOMLNode) throws(SettingsProblem) {
    switch node.value {
    case .day(let day):
      self = .once(day)
      return
    case .text(let text):
      if let day = Day(text) {
        self = .once(day)
        return
      }
      guard let day = QuietPeriods.DayOfYear(text) else {
        throw SettingsProblem(node.place, .noDay(text))
      }
      self = .yearly(day)
    default:
      throw SettingsProblem(
        node.place, .wrongKind(node.name, wanted: "a date", given: node.kind))
    }
  }
}

extension QuietPeriods {
  fileprivate mutating func add(_ period: TOMLNode) throws(SettingsProblem) {
    guard case .table(let members) = period.value else {
      throw SettingsProblem(period.place, .noPeriod)
    }
    if let other = members.first(where: { $0.name != "from" && $0.name != "to" }) {
      throw SettingsProblem(other.place, .unknownInPeriod(other.name))
    }
    guard let from = period["from"], let to = period["to"] else {
      throw SettingsProblem(period.place, .noPeriod)
    }
    switch (try PeriodDay(from), try PeriodDay(to)) {
    case (.once(let first), .once(let last)):
      guard first <= last else { throw SettingsProblem(period.place, .endsFirst(first, last)) }
      once.append(first...last)
    case (.yearly(let first), .yearly(let last)): yearly.append(Yearly(from: first, to: last))
    default: throw SettingsProblem(period.place, .halfYearly)
    }
  }

  /// As TOML.
  fileprivate var written: String {
    let periods =
      once.map { "{ from = \($0.lowerBound), to = \($0.upperBound) }" }
      + yearly.map { "{ from = \"\($0.from)\", to = \"\($0.to)\" }" }
    return "[\(periods.joined(separator: ", "))]"
  }
}
