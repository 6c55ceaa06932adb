internal import People
internal import Scoring

/// A field that a query can ask for. One table: reading, completion, help and manual come from it.
package enum QueryField: String, CaseIterable, Sendable {
  case text, from, to, tag, circle, network, place, stage
  case strength, followers, last, due
  case quality = "is"
  case possession = "has"
  case language = "lang"
  case since, until, on

  /// Other names that are taken for it.
  package var aliases: [String] {
    switch self {
    case .place: ["near"]
    case .from: ["who"]
    case .tag: ["tags"]
    default: []
    }
  }

  /// What to write, as help shows it.
  package var examples: String {
    switch self {
    case .text: "text:deadline"
    case .from: "from:sam from:@sambaker"
    case .to: "to:anna"
    case .tag: "tag:press #press"
    case .circle: "circle:inner circle<=15"
    case .network: "network:mastodon"
    case .place: "place:halifax near:halifax"
    case .stage: "stage:met stage>=talking"
    case .strength: "strength<40 strength>=80"
    case .followers: "followers>10k"
    case .last: "last>6w last<=3d"
    case .due: "due:today due<fri due>\"4 dec\""
    case .quality: "is:reach is:unanswered"
    case .possession: "has:note has:promise"
    case .language: "lang:fr"
    case .since: "since:2026-10-01 since:3w"
    case .until: "until:yesterday"
    case .on: "on:\"3 nov\""
    }
  }

  /// What it asks, for help and completion.
  package var meaning: String {
    switch self {
    case .text: "in the words themselves, not in names"
    case .from: "who wrote it, by name or handle"
    case .to: "whom it is for, by name or handle"
    case .tag: "a tag of the person"
    case .circle: "inner, close, active, acquaintance, faint, or 5, 15, 50, 150"
    case .network: "where it is, or the person has a name"
    case .place: "where the person is"
    case .stage: "noticed, exchanged, talking, messaging, met, friend"
    case .strength: "how alive the tie is, 0–100"
    case .followers: "how many follow the person"
    case .last: "how long since the last contact"
    case .due: "when it is promised for; of a person, the soonest promise"
    case .quality: QueryQuality.allCases.map(\.rawValue).joined(separator: ", ")
    case .possession: QueryPossession.allCases.map(\.rawValue).joined(separator: ", ")
    case .language: "the language of a tweet"
    case .since: "on this day or later; of a person, the last contact"
    case .until: "on this day or before"
    case .on: "on this day"
    }
  }

  /// Whether `<` and `>` mean something.
  package var isOrdered: Bool {
    switch self {
    case .circle, .stage, .strength, .followers, .last, .due: true
    default: false
    }
  }

  /// Whether a sign has to be chosen, so that completion puts none.
  var takesNumber: Bool { self == .strength || self == .followers || self == .last }

  /// The values that it may have, each with its meaning; none where they are not a few.
  var choices: [(String, String)] {
    switch self {
    case .quality: QueryQuality.allCases.map { ($0.rawValue, $0.meaning) }
    case .possession: QueryPossession.allCases.map { ($0.rawValue, $0.meaning) }
    case .circle: Layer.allCases.map { ($0.name, "") }
    case .stage: Stage.allCases.map { ($0.name, "") }
    case .network: Network.allCases.map { ($0.rawValue, "") }
    case .due: ["today", "tomorrow", "fri", "next week"].map { ($0, "") }
    case .since, .until, .on: ["today", "yesterday", "1w", "1mo"].map { ($0, "") }
    default: []
    }
  }

  package init?(named name: String) {
    let name = name.lowercased()
    guard
      let field = QueryField(rawValue: name)
        ?? QueryField.allCases.first(where: { $0.aliases.contains(name) })
    else { return nil }
    self = field
  }

  /// All names, each with its meaning.
  static let names = allCases.flatMap { field in
    ([field.rawValue] + field.aliases).map { (name: $0, meaning: field.meaning) }
  }
}
