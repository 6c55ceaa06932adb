import People
import Settings
import TestSupport
import Testing

/// Settings whose names are the user's, and the columns of lists.
@Suite struct NamedSettingsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aQueryStandsUnderItsLetterWithOrWithoutAName() throws {
    let reading = try folder.read(
      """
      [queries]
      h = "near:halifax"
      x = { name = "press people", query = "tag:press strength<40" }
      """)
    #expect(reading.problems.isEmpty)
    let queries = reading.settings.queries
    #expect(queries.map(\.letter) == ["h", "x"])
    #expect(queries.map(\.name) == ["near:halifax", "press people"])
    #expect(queries.map(\.text) == ["near:halifax", "tag:press strength<40"])
    #expect(
      reading.settings.changes.map(\.value) == [
        "\"near:halifax\"", "{ name = \"press people\", query = \"tag:press strength<40\" }",
      ])
  }

  @Test(
    "A mistake in a query is told with its line",
    arguments: [
      ("hx = \"a\"", "“hx” is no single letter or digit, under which a query stands."),
      ("h = 3", "“h” is a text, or { name = …, query = … }, not a number."),
      ("h = { name = \"a\" }", "“h” names no query: write { name = \"…\", query = \"…\" }."),
      ("h = { query = \"a\", text = \"b\" }", "a query has “name” and “query”, but no “text”."),
      ("h = \"stregth<4\"", "in the query “h”: At 1: there is no field “stregth”; did you mean"),
    ])
  func mistakes(_ line: String, _ sentence: String) throws {
    let reading = try folder.read("[queries]\n\(line)\n")
    #expect(reading.settings == .standard)
    #expect(reading.sentences.count == 1)
    #expect(reading.sentences.first?.contains("line 2: \(sentence)") == true)
  }

  @Test func aTemplateHasAnyName() throws {
    let reading = try folder.read("[templates]\nthanks = \"Ta, {first}\"\n\"see you\" = \"Bye\"\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.settings.templates == ["thanks": "Ta, {first}", "see you": "Bye"])
    #expect(reading.settings.changes.map(\.name) == ["\"see you\"", "thanks"])
    let empty = try folder.read("[templates]\nthanks = \"\"\n")
    #expect(empty.sentences.first?.contains("0 characters long") == true)
  }

  @Test func columnsAreNamesInTheOrderWanted() throws {
    let reading = try folder.read("[columns]\ncontacts = [\"last\", \"name\", \"last\"]\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.settings.columns == [.last, .name])
    let wrong = try folder.read("[columns]\ncontacts = [\"strenght\"]\n")
    #expect(wrong.sentences.first?.contains("did you mean “strength”?") == true)
  }
}
