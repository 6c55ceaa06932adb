internal import People
internal import Scoring

/// Reads the values of fields.
struct QueryValues {
  private let dates: NaturalDate
  private let today: Day

  init(now: Moment, zone: Zone) {
    dates = NaturalDate(now: now, zone: zone)
    today = zone.day(now)
  }

  /// A value that its field has no use for, and what may have been meant.
  struct Unfit: Error { var guesses: [String] = [] }

  func term(
    _ field: QueryField, _ relation: QueryRelation, _ value: String
  ) throws(Unfit) -> QueryTerm {
    switch field {
    case .text: return .text(FoldedWords(value))
    case .from: return .from(QueryValues.person(value))
    case .to: return .to(QueryValues.person(value))
    case .tag: return .tag(ContactWords.whole(value.drop { $0 == "#" }))
    case .place: return .place(FoldedWords(value))
    case .language: return .language(value.lowercased())
    case .circle: return .circle(relation, try QueryValues.layer(value))
    case .network: return .network(try QueryValues.choice(value, Network.allCases, \.rawValue))
    case .stage: return .stage(relation, try QueryValues.choice(value, Stage.allCases, \.name))
    case .quality:
      return .quality(try QueryValues.choice(value, QueryQuality.allCases, \.rawValue))
    case .possession:
      return .possession(try QueryValues.choice(value, QueryPossession.allCases, \.rawValue))
    case .strength: return .strength(relation, try QueryValues.number(value))
    case .followers: return .followers(relation, Int(try QueryValues.number(value)))
    case .last: return .last(relation, try QueryValues.days(value))
    case .due: return .due(relation, try day(value))
    case .since: return .between(try pastDay(value), nil)
    case .until: return .between(nil, try pastDay(value))
    case .on: return try onDay(value)
    }
  }

  private static func person(_ value: String) -> FoldedWords {
    FoldedWords(value.drop { $0 == "@" })
  }

  /// One of a few names; the start of one is enough where only one has it.
  private static func choice<Choice>(
    _ value: String, _ all: [Choice], _ name: (Choice) -> String
  ) throws(Unfit) -> Choice {
    let wanted = value.lowercased()
    if let choice = all.first(where: { name($0) == wanted }) { return choice }
    let starts = all.filter { name($0).hasPrefix(wanted) }
    if starts.count == 1 { return starts[0] }
    let names = (starts.isEmpty ? all : starts).map { (name: name($0), meaning: "") }
    throw Unfit(
      guesses: starts.isEmpty
        ? Suggestion.names(like: wanted, among: names) : names.prefix(3).map(\.name))
  }

  private static func layer(_ value: String) throws(Unfit) -> Layer {
    if let number = Int(value) {
      guard let layer = Layer(circle: number) else {
        throw Unfit(guesses: ["5", "15", "50", "150"])
      }
      return layer
    }
    return try choice(value, Layer.allCases, \.name)
  }

  /// `40`, `10k`, `1.5m`.
  private static func number(_ value: String) throws(Unfit) -> Double {
    let unit: Double =
      switch value.last {
      case "k", "K": 1000
      case "m", "M": 1_000_000
      default: 1
      }
    guard let number = Double(unit == 1 ? value[...] : value.dropLast()), number.isFinite,
      abs(number) < 1e12
    else { throw Unfit() }
    return number * unit
  }

  /// `6w`, `3d`, `12h`, `2mo`, `1y`: days.
  private static func days(_ value: String) throws(Unfit) -> Double {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count < 100_000 else { throw Unfit() }
    switch value.dropFirst(digits.count).lowercased() {
    case "h": return Double(count) / 24
    case "", "d", "day", "days": return Double(count)
    case "w", "week", "weeks": return Double(count) * 7
    case "m", "mo", "month", "months": return Double(count) * 30.44
    case "y", "year", "years": return Double(count) * 365.25
    default: throw Unfit()
    }
  }

  /// A day to come, as prompts read it; one that is written out may be past.
  private func day(_ value: String) throws(Unfit) -> Day {
    guard let day = dates.read(value)?.day ?? dates.readPast(value)?.day else { throw Unfit() }
    return day
  }

  /// A day that is past, or so long ago: `3w`.
  private func pastDay(_ value: String) throws(Unfit) -> Day {
    if let due = dates.readPast(value) { return due.day }
    if let days = try? QueryValues.days(value), Int(value) == nil { return today + -Int(days) }
    guard let day = dates.read(value)?.day else { throw Unfit() }
    return day
  }

  private func onDay(_ value: String) throws(Unfit) -> QueryTerm {
    let day = try pastDay(value)
    return .between(day, day)
  }
}
