internal import People

/// Reads a query: `or` binds less than standing side by side, `-` and `not` bind most.
struct QueryParser {
  private let tokens: [QueryToken]
  private let values: QueryValues
  private let end: Int
  private var at = 0
  /// Whether what is not finished is left out in silence.
  private var isLenient = false

  init(_ text: String, _ values: QueryValues) {
    tokens = QueryToken.all(of: text)
    self.values = values
    end = text.count
  }

  mutating func parse() throws(QueryProblem) -> QueryNode {
    let node = try alternatives()
    if let token = next { throw QueryProblem(token.place, .parenthesisClosed) }
    return node
  }

  /// What a text asks that is not finished; nothing where that cannot be told.
  mutating func parseWhatIsThere() -> QueryNode {
    isLenient = true
    return (try? alternatives()) ?? .all([])
  }

  private var next: QueryToken? { at < tokens.count ? tokens[at] : nil }

  private func isNext(_ word: String) -> Bool {
    guard case .word(let text, false)? = next?.kind else { return false }
    return text.lowercased() == word
  }

  private mutating func alternatives() throws(QueryProblem) -> QueryNode {
    var sides = [try together()]
    while isNext("or"), let sign = next {
      at += 1
      if (next == nil || next?.kind == .close) && !isLenient {
        throw QueryProblem(sign.place, .nothingAfter("or"))
      }
      sides.append(try together())
    }
    let asked = sides.filter { $0 != .all([]) }
    return asked.count == 1 ? asked[0] : asked.isEmpty ? .all([]) : .any(asked)
  }

  private mutating func together() throws(QueryProblem) -> QueryNode {
    var nodes: [QueryNode] = []
    while let token = next, token.kind != .close, !isNext("or") {
      if isNext("and") {
        at += 1
        continue
      }
      let node = try unary(token)
      if node != .all([]) { nodes.append(node) }
    }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  private mutating func unary(_ token: QueryToken) throws(QueryProblem) -> QueryNode {
    at += 1
    switch token.kind {
    case .minus: return try negated(token, "-")
    case .word(let word, false) where word.lowercased() == "not": return try negated(token, "not")
    case .open: return try inside(token)
    case .word(let word, _): return .words(FoldedWords(word))
    case .field(let name, let sign, let value): return try field(token, name, sign, value)
    case .close: throw QueryProblem(token.place, .parenthesisClosed)
    }
  }

  private mutating func negated(
    _ token: QueryToken, _ sign: String
  ) throws(QueryProblem) -> QueryNode {
    guard let next, next.kind != .close else {
      if isLenient { return .all([]) }
      throw QueryProblem(token.place, .nothingAfter(sign))
    }
    let node = try unary(next)
    return node == .all([]) ? node : .not(node)
  }

  private mutating func inside(_ token: QueryToken) throws(QueryProblem) -> QueryNode {
    let node = try alternatives()
    guard next?.kind == .close else {
      if isLenient { return node }
      throw QueryProblem(token.place, .parenthesisOpen)
    }
    at += 1
    return node
  }

  private func field(
    _ token: QueryToken, _ name: String, _ sign: String, _ value: String
  ) throws(QueryProblem) -> QueryNode {
    guard let field = QueryField(named: name) else {
      let guesses = Suggestion.names(like: name, among: QueryField.names)
      throw QueryProblem(token.place, .unknownField(name, guesses: guesses))
    }
    guard !value.isEmpty else {
      if isLenient { return .all([]) }
      throw QueryProblem(token.place, .nothingAfter("\(name)\(sign)"))
    }
    let relation = QueryParser.relation(sign)
    guard relation == .equal || field.isOrdered else {
      throw QueryProblem(token.place, .notOrdered(field))
    }
    do throws(QueryValues.Unfit) {
      return .term(try values.term(field, relation, value))
    } catch {
      // While it is typed, the start of a value is no mistake yet.
      if isLenient, token.place.upperBound == end { return .all([]) }
      throw QueryProblem(
        token.place, .badValue(value, field: field, guesses: error.guesses))
    }
  }

  private static func relation(_ sign: String) -> QueryRelation {
    switch sign.drop(while: { $0 == ":" }) {
    case "<": .less
    case "<=": .atMost
    case ">": .more
    case ">=": .atLeast
    default: .equal
    }
  }
}
