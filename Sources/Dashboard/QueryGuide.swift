package import Commands
internal import Queries

/// What a query can ask, made from the table of its fields: help and manual show it.
package enum QueryGuide {
  package static var lines: [CommandGuide.Line] {
    [
      .heading("Queries"),
      .keys("press  \"two words\"", summary: "words anywhere in a name, tag, place, note or text"),
    ]
      + QueryField.allCases.map { .keys($0.examples, summary: $0.meaning) } + [
        .keys("a b · a or b · -a · ( )", summary: "both, either, not, what belongs together")
      ]
  }
}
