internal import ArgumentParser
internal import People
internal import Scoring
internal import Storage

struct Introductions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List whom you introduce and how far it is, then who should meet, and why.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many ideas.") var number = 20
  @Flag(help: "Also those that are done.") var all = false

  func validate() throws {
    if number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(access: .readOnly)
    let connections = Connections(opening.book, try opening.relations(), now: opening.now)
    var isEmpty = true
    for introduction in opening.book.introductions.records where introduction.isReal {
      guard let (a, b) = opening.book.pair(of: introduction) else { continue }
      let standing = introduction.standing(
        a, b, in: opening.book, signs: connections.signs[introduction.id], now: opening.now)
      guard all || standing.next != .nothing else { continue }
      show(introduction, a, b, standing, opening)
      isEmpty = false
    }
    for idea in connections.ideas.prefix(number) { show(idea, opening.book) }
    if !json, isEmpty, connections.ideas.isEmpty {
      Output.line("Nobody to introduce: no two strangers share enough.")
    }
  }

  private func show(
    _ introduction: Introduction, _ a: ContactID, _ b: ContactID,
    _ standing: IntroductionStanding, _ opening: Opening
  ) {
    let book = opening.book
    let names = [a, b].map { book.contact($0)?.displayName ?? "somebody" }
    let owing = standing.next.owing.flatMap { book.contact($0) }
    if json {
      var fields = introduction.fields
      fields["id"] = .text(introduction.id.description)
      fields["stage"] = .text(standing.stage.rawValue)
      fields["isMyTurn"] = .bool(standing.isMyTurn)
      fields["owing"] = owing.map { .text($0.id.description) }
      fields["since"] = standing.since.map { .text($0.rfc3339) }
      fields["sign"] = standing.sign.map { .text(book.tweets.id(of: $0).description) }
      return Output.json(fields)
    }
    let turn = standing.isMyTurn ? "your word" : owing.map { "\($0.displayName)'s word" } ?? ""
    let words = [standing.stage.rawValue, turn].filter { !$0.isEmpty }.joined(separator: ", ")
    Output.line("\(names[0]) and \(names[1]): \(words)")
    if !introduction.why.isEmpty { Output.line("     \(introduction.why)") }
  }

  private func show(_ idea: IntroductionIdea, _ book: Book) {
    let (first, second) = (book.contacts[idea.first], book.contacts[idea.second])
    if json {
      Output.json([
        "first": .text(first.id.description), "second": .text(second.id.description),
        "stage": "idea", "score": .real(rounded(idea.score)), "why": .text(idea.why),
      ])
    } else {
      Output.line("\(rounded(idea.score))  \(first.displayName) and \(second.displayName)")
      Output.line("     \(idea.why)")
    }
  }
}
