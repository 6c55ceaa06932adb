internal import ArgumentParser
internal import Dashboard
internal import People
internal import Scoring
internal import Storage

struct Needs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what people look for and can give.")

  @Flag(help: "Only what tweets seem to say and nobody confirmed yet.") var found = false
  @Flag(help: "Also what was met already.") var all = false
  @Flag(help: "Print JSON, one record a line.") var json = false

  func run() throws {
    let opening = try Opening(whole: found, access: .readOnly)
    if found { return try showFound(opening) }
    let needs = opening.book.needs.records.filter { all ? $0.isConfirmed : $0.isOpen }
    for need in needs { show(need, opening.book) }
    if !json, needs.isEmpty {
      Output.line("Nothing is noted: perch need @handle \"what\", or perch needs --found.")
    }
  }

  private func showFound(_ opening: Opening) throws {
    let connections = Connections(opening.book, try opening.relations(), now: opening.now)
    let open = opening.book.unanswered(connections.inTweets, now: opening.now)
    for found in open {
      var need = Need(id: found.id)
      (need.contact, need.kind, need.what) = (found.contact, found.kind, found.what)
      need.evidence = found.tweet
      show(need, opening.book)
    }
    if !json, open.isEmpty { Output.line("No tweet of the past months says so.") }
  }

  private func show(_ need: Need, _ book: Book) {
    let name = need.contact.flatMap { book.contact($0) }?.displayName ?? "somebody"
    guard json else {
      let verb = need.kind == .need ? "looks for" : "offers"
      return Output.line("\(name) \(verb) \(need.what)")
    }
    var fields = need.fields
    fields["id"] = .text(need.id.description)
    fields["name"] = .text(name)
    fields["found"] = .bool(found)
    fields["text"] = need.evidence.flatMap { book.tweet($0) }.map { .text($0.text) }
    Output.json(fields)
  }
}

struct Matches: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List needs with the offers that fit, the best first.")

  @Option(name: .shortAndLong, help: "Print at most this many.") var number = 20
  @Flag(help: "Print JSON, one record a line.") var json = false

  func validate() throws {
    if number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(access: .readOnly)
    let book = opening.book
    let surroundings = opening.surroundings
    let places = PlaceLookup { try? Resources.gazetteer(surroundings) }
    let matches = NeedMatch.all(
      in: book, try opening.relations(), now: opening.now, places: { places.compare($0, $1) })
    for match in matches.prefix(number) {
      let (a, b) = (match.need.contact, match.offer.contact)
      let names = [a, b].map { book.contact($0)?.displayName ?? "somebody" }
      if json {
        Output.json([
          "need": side(match.need, book), "offer": side(match.offer, book),
          "score": .real(rounded(match.score)), "why": .text(match.why),
        ])
      } else {
        Output.line("\(rounded(match.score))  \(names[0]) and \(names[1])")
        Output.line("     \(names[0]) looks for \(match.need.what)")
        Output.line("     \(names[1]) offers \(match.offer.what)")
        Output.line("     \(match.why)")
      }
    }
    if !json, matches.isEmpty { Output.line("No need goes with an offer of somebody else.") }
  }

  private func side(_ side: NeedMatch.Side, _ book: Book) -> FieldValue {
    var fields: Fields = [
      "id": .text(side.id.description), "contact": .text(side.contact.description),
      "name": .text(book.contact(side.contact)?.displayName ?? ""), "what": .text(side.what),
    ]
    fields.put("evidence", side.evidence?.description ?? "")
    fields["text"] = side.evidence.flatMap { book.tweet($0) }.map { .text($0.text) }
    return .object(fields)
  }
}
