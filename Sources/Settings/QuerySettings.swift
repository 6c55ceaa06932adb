internal import People
internal import Queries
internal import TOMLText

/// A query that the user keeps under a letter: `[queries]`.
package struct OwnQuery: Equatable, Sendable {
  package let letter: Character
  /// What it is called; the query itself where the user gave it no name.
  package let name: String
  package let text: String
}

extension SettingsSection {
  static var queries: SettingsSection {
    SettingsSection(
      name: "queries", noun: "query",
      about: [
        "Queries under ' and a letter, one of yours in the place of one that comes with Perch. Those",
        "that you keep with \" while it runs go before these.",
      ],
      rows: [], named: NamedRows(examples: examples, read: readQuery, written: written))
  }

  private static let examples = [
    NamedRows.Example(name: "l", value: TOML.text("near:halifax -is:muted"), meaning: "'l"),
    NamedRows.Example(
      name: "x", value: "{ name = \"press people\", query = \"tag:press strength<40\" }",
      meaning: "'x, with a name"),
  ]

  @Sendable private static func readQuery(
    _ node: TOMLNode, _ settings: inout Settings
  ) -> [SettingsProblem] {
    guard let letter = node.name.first, node.name.count == 1, letter.isLetter || letter.isNumber
    else { return [SettingsProblem(node.place, .noLetter(node.name))] }
    var (name, query): (String?, TOMLNode) = (nil, node)
    if case .table(let members) = node.value {
      if let other = members.first(where: { $0.name != "name" && $0.name != "query" }) {
        return [SettingsProblem(other.place, .unknownInQuery(other.name))]
      }
      guard let inner = node["query"] else {
        return [SettingsProblem(node.place, .noQuery(node.name))]
      }
      query = inner
      if let given = node["name"] {
        guard case .text(let text) = given.value else {
          return [.wrongKind(given, wanted: "a text")]
        }
        name = text
      }
    }
    guard case .text(let text) = query.value else {
      return [.wrongKind(query, wanted: "a text, or { name = …, query = … }")]
    }
    do throws(QueryProblem) {
      // Dates are read again whenever it is asked: here only whether it can be read counts.
      _ = try Query(text, now: Moment(seconds: 0), zone: .utc)
    } catch {
      return [SettingsProblem(query.place, .badQuery(node.name, error))]
    }
    settings.queries.append(OwnQuery(letter: letter, name: name ?? text, text: text))
    return []
  }

  @Sendable private static func written(_ settings: Settings) -> [(name: String, value: String)] {
    settings.queries.sorted { $0.letter < $1.letter }.map { query in
      let text = TOML.text(query.text)
      return (
        String(query.letter),
        query.name == query.text ? text : "{ name = \(TOML.text(query.name)), query = \(text) }"
      )
    }
  }
}
