internal import ArgumentParser
internal import People
internal import Scoring
internal import Storage

struct Introductions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who should meet whom, and why.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many.") var number = 20

  func validate() throws {
    if number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(access: .readOnly)
    let relations = try opening.relations()
    let found = relations.introductions(book: opening.book, now: opening.now, limit: number)
    for introduction in found {
      let (first, second) = (
        opening.book.contacts[introduction.first], opening.book.contacts[introduction.second]
      )
      if json {
        Output.json([
          "first": .text(first.id.description), "second": .text(second.id.description),
          "score": .real(rounded(introduction.score)), "why": .text(introduction.why),
        ])
      } else {
        Output.line(
          "\(rounded(introduction.score))  \(first.displayName) and \(second.displayName)")
        Output.line("     \(introduction.why)")
      }
    }
    if !json, found.isEmpty { Output.line("Nobody to introduce: no two strangers share enough.") }
  }
}
