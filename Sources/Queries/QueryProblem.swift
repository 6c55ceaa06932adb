/// What is wrong with a query, where, and what may have been meant.
package struct QueryProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case unknownField(String, guesses: [String])
    /// A field or a sign stands without what it is about.
    case nothingAfter(String)
    case badValue(String, field: QueryField, guesses: [String])
    case notOrdered(QueryField)
    case parenthesisOpen, parenthesisClosed
  }

  /// The characters that it is about, counted from 0.
  package let place: Range<Int>
  package let kind: Kind

  package init(_ place: Range<Int>, _ kind: Kind) { (self.place, self.kind) = (place, kind) }

  /// Whether more typing may mend it, so that nothing is wrong yet.
  func mayBeMended(in text: String) -> Bool {
    switch kind {
    case .nothingAfter, .parenthesisOpen: true
    case .badValue: place.upperBound == text.count
    case .unknownField, .notOrdered, .parenthesisClosed: false
    }
  }

  /// What is wrong and what to write, with the place counted from 1.
  package var sentence: String {
    "At \(place.lowerBound + 1): \(what)"
  }

  private var what: String {
    switch kind {
    case .unknownField(let name, let guesses):
      guesses.isEmpty
        ? "there is no field “\(name)”; write \"\(name):…\" in quotes to search for it."
        : "there is no field “\(name)”; did you mean \(guesses.joined(separator: " or "))?"
    case .nothingAfter(let sign): "something has to follow “\(sign)”."
    case .badValue(let value, let field, let guesses):
      guesses.isEmpty
        ? "“\(value)” does not fit \(field.rawValue): write \(field.examples)."
        : "“\(value)” does not fit \(field.rawValue); did you mean "
          + "\(guesses.joined(separator: " or "))?"
    case .notOrdered(let field): "\(field.rawValue) takes a colon: \(field.examples)."
    case .parenthesisOpen: "the parenthesis is not closed."
    case .parenthesisClosed: "this parenthesis closes nothing."
    }
  }
}
