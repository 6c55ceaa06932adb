package import People

/// What is asked of contacts, tweets and follow-ups, as one types it:
/// `tag:press strength<40 (is:reach or is:star) -"no thanks"`.
///
/// Plain words are searched for; all that stands side by side has to hold. Dates are read as of the
/// moment at which it was read.
package struct Query: Equatable, Sendable {
  package let text: String
  package let root: QueryNode

  /// Asks nothing.
  package static let everything = Query(text: "", root: .all([]))

  private init(text: String, root: QueryNode) { (self.text, self.root) = (text, root) }

  package init(_ text: String, now: Moment, zone: Zone) throws(QueryProblem) {
    var parser = QueryParser(text, QueryValues(now: now, zone: zone))
    self.init(text: text, root: try parser.parse())
  }

  /// The same of a text that is still being typed: what is not finished asks nothing yet.
  package init(typing text: String, now: Moment, zone: Zone) throws(QueryProblem) {
    do throws(QueryProblem) {
      try self.init(text, now: now, zone: zone)
    } catch {
      guard error.mayBeMended(in: text) else { throw error }
      var parser = QueryParser(text, QueryValues(now: now, zone: zone))
      self.init(text: text, root: parser.parseWhatIsThere())
    }
  }

  package var isEmpty: Bool { root == .all([]) }

  /// The words that are looked for, as they are to be shown marked.
  package var words: [FoldedWords] { root.words }
}

extension QueryNode {
  fileprivate var words: [FoldedWords] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.words)
    case .not: []
    case .words(let words), .term(.text(let words)): [words]
    case .term: []
    }
  }

  /// Whether a term stands anywhere in it.
  func contains(where isWanted: (QueryTerm) -> Bool) -> Bool {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.contains { $0.contains(where: isWanted) }
    case .not(let node): node.contains(where: isWanted)
    case .words: false
    case .term(let term): isWanted(term)
    }
  }
}
