internal import ArgumentParser
internal import Dashboard
internal import People
internal import Scoring
internal import Settings
internal import Storage

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every term of a person's or a waiting tweet's scores.")

  @Argument(
    help: "Whose, or which: @sambaker, twitter:123, a tweet's number or address.",
    completion: HandleCompletion.kind)
  var about: String?
  @Flag(help: "Print JSON, one score a line.") var json = false
  @Flag(help: "List the constants of all scores instead.") var weights = false

  func validate() throws {
    if about == nil, !weights { throw ValidationError("Say whose or which: perch why @sambaker.") }
  }

  func run() throws {
    if weights { return try printWeights() }
    guard let about else { return }
    let opening = try Opening(access: .readOnly)
    let relations = try opening.relations()
    let explanations = try tweet(about, opening, relations) ?? contact(about, opening, relations)
    explanations.forEach { json ? Output.json($0.fields) : show($0) }
    if !json, explanations.isEmpty { Output.line("Nothing has passed: there is no score yet.") }
  }

  private func contact(
    _ spelled: String, _ opening: Opening, _ relations: Relations
  ) throws -> [Explanation] {
    let contact = try opening.contact(spelled)
    guard let index = opening.book.index(of: contact.id) else { return [] }
    let ranking = relations.ranking(book: opening.book, now: opening.now)
    let rank = (ranking.firstIndex(of: index) ?? ranking.count) + 1
    return relations.explanations(index, now: opening.now, rank: rank)
  }

  /// Nil where the text names no tweet.
  private func tweet(
    _ spelled: String, _ opening: Opening, _ relations: Relations
  ) throws -> [Explanation]? {
    guard let id = TweetID(spelled: spelled) ?? opening.knownTweet(spelled) else { return nil }
    var builder = QueueBuilder(weights: relations.weights)
    let queue = builder.queue(book: opening.book, relations: relations, now: opening.now)
    if let item = queue.items.first(where: { $0.tweet == id }) { return [item.explanation] }
    guard opening.book.tweets.row(of: id) != nil else {
      throw Failure("There is no tweet \(id) in the book.")
    }
    throw Failure("The tweet \(id) does not wait for an answer, so it has no score.")
  }

  private func show(_ explanation: Explanation) {
    Output.line(explanation.title)
    let width = explanation.terms.map(\.phrase.count).max() ?? 0
    for term in explanation.terms {
      let gap = String(repeating: " ", count: width - term.phrase.count)
      Output.line("  \(term.phrase)\(gap)  \(term.sum)")
    }
    let meaning = explanation.meaning.isEmpty ? "" : "  \(explanation.meaning)"
    Output.line("  together \(explanation.sum.digits)\(meaning)")
  }

  /// The constants in use; those that the settings changed are marked.
  private func printWeights() throws {
    let weights = try Opening.settingsInForce().weights
    for row in Weights.rows {
      let (value, standard) = (row.value(weights), row.value(.standard))
      if json {
        Output.json([
          "name": .text(row.name), "value": .real(value), "standard": .real(standard),
          "isChanged": .bool(value != standard),
          "low": .real(row.range.lowerBound), "high": .real(row.range.upperBound),
          "isGuess": .bool(row.isGuess), "meaning": .text(row.meaning),
        ])
      } else {
        let kind = row.isGuess ? "guess" : "fitted"
        let origin = value == standard ? kind : "yours, not the \(kind) \(standard)"
        Output.line("\(row.name) = \(value)  \(origin)  \(row.meaning)")
      }
    }
  }
}

extension TweetID {
  /// From `twitter:123`, a bare number, or an address that ends in `/status/123`.
  fileprivate init?(spelled: String) {
    let text = spelled.split(separator: "?").first.map(String.init) ?? spelled
    let parts = text.split(separator: "/")
    let last = parts.last.map(String.init) ?? text
    let isAddress = parts.count > 1 && parts.dropLast().last == "status"
    let number = last.hasPrefix("twitter:") ? String(last.dropFirst(8)) : last
    guard isAddress || parts.count == 1, !number.isEmpty,
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init("twitter:\(number)")
  }
}

extension Opening {
  /// A tweet that the book has under this very id.
  fileprivate func knownTweet(_ id: String) -> TweetID? {
    let id = TweetID(id)
    return book.tweets.row(of: id) == nil ? nil : id
  }
}

extension Explanation {
  fileprivate var fields: Fields {
    [
      "score": .text(title), "sum": .real(sum), "meaning": .text(meaning),
      "terms": .list(
        terms.map {
          .object([
            "phrase": .text($0.phrase), "value": .real($0.value), "weight": .real($0.weight),
            "points": .real($0.points),
          ])
        }),
    ]
  }
}
