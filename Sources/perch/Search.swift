internal import ArgumentParser
internal import Dashboard
internal import People
internal import Queries
internal import Runtime
internal import Storage

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search contacts, notes, follow-ups, events, the log, messages and tweets.",
    discussion: "Takes words, and the fields of queries: perch search from:sam since:3w slides")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many of each kind.") var number: Int?
  @Argument(help: "Words and fields; all of them have to hold.") var words: [String]

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
    if words.allSatisfy(\.isEmpty) { throw ValidationError("Say what to search for.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let query = try opening.query(words.joined(separator: " "))
    let judged = try opening.judged(.tweets)
    var counts: [Hit.Kind: Int] = [:]
    WholeSearch(query, opening.world(judged)).run { hits in
      for hit in hits {
        counts[hit.kind, default: 0] += 1
        if counts[hit.kind, default: 0] <= number ?? .max { show(hit, judged.book, opening) }
      }
      return true
    }
    if !json, counts.isEmpty { Output.line("Nothing has it.") }
  }

  private func show(_ hit: Hit, _ book: Book, _ opening: Opening) {
    let context = book.context(of: hit, now: opening.now, zone: opening.zone)
    guard json else {
      let when = context.when.isEmpty ? "" : "  (\(context.when))"
      return Output.line("\(hit.kind.name)  \(context.who)  \(context.text)\(when)")
    }
    var fields: Fields = [
      "in": .text(hit.kind.name), "name": .text(context.who), "text": .text(context.text),
    ]
    fields["id"] = .text(hit.id(in: book))
    if let time = hit.time(in: book) { fields["time"] = .text(time) }
    Output.json(fields)
  }
}

extension Hit {
  /// The id of the record.
  fileprivate func id(in book: Book) -> String {
    switch self {
    case .contact(let index), .note(let index): book.contacts.id(index).description
    case .followUp(let id): id.description
    case .event(let id): id.description
    case .interaction(let id): id.description
    case .tweet(let key), .message(let key): book.tweets.id(of: key).description
    }
  }

  /// When it was, as the record has it.
  fileprivate func time(in book: Book) -> String? {
    switch self {
    case .contact, .note: nil
    case .followUp(let id): book.followUp(id)?.due?.description
    case .event(let id): book.events[id]?.on
    case .interaction(let id): book.interaction(id)?.time
    case .tweet(let key), .message(let key):
      book.tweets.row(of: key).map { book.tweets.times[$0].rfc3339 }
    }
  }
}
