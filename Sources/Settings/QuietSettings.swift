internal import People
internal import Scoring
internal import TOMLText

extension SettingsSection {
  static var quiet: SettingsSection {
    SettingsSection(
      name: "quiet", noun: "setting",
      about: [
        "When nobody asks you to keep in touch: what would be due then is due on the day after.",
        "Promises keep their dates. A day without a year comes each year. With a tag it is a period of",
        "the people who have it: nobody suggests them then.",
      ],
      rows: [
        SettingsRow(
          name: "periods", meaning: { "first and last day of each" },
          example: {
            "[{ from = \"12-24\", to = \"01-02\" }, { from = 2027-07-10, to = 2027-07-31, tag = \"teacher\" }]"
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
    let known: Set = ["from", "to", "tag"]
    if let other = members.first(where: { !known.contains($0.name) }) {
      throw SettingsProblem(other.place, .unknownInPeriod(other.name))
    }
    if let tag = period["tag"] { return try add(period, ofTag: tag) }
    try addDays(of: period)
  }

  private mutating func addDays(of period: TOMLNode) throws(SettingsProblem) {
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
    let theirs = ofTags.sorted { $0.key < $1.key }
      .flatMap { tag, periods in periods.members.map { "\($0), tag = \"\(tag)\"" } }
    return "[\((members + theirs).map { "{ \($0) }" }.joined(separator: ", "))]"
  }

  /// What stands between the braces of each of my own.
  private var members: [String] {
    once.map { "from = \($0.lowerBound), to = \($0.upperBound)" }
      + yearly.map { "from = \"\($0.from)\", to = \"\($0.to)\"" }
  }

  private mutating func add(_ period: TOMLNode, ofTag tag: TOMLNode) throws(SettingsProblem) {
    guard case .text(let name) = tag.value, !name.isEmpty else {
      throw SettingsProblem(tag.place, .wrongKind(tag.name, wanted: "a tag", given: tag.kind))
    }
    try ofTags[name.lowercased(), default: QuietPeriods()].addDays(of: period)
  }
}
