internal import ArgumentParser
internal import Dashboard
internal import People
internal import Queries
internal import Runtime
internal import Scoring
internal import Storage

struct QueueList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "List what waits for your answer, best first.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many.") var number: Int?
  @Option(help: "Only what a query asks for, such as tag:press last>6w.") var query: String?

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    var judged = try opening.judged(.scores)
    let book = judged.book
    let queue = judged.queue.queue(
      book: book, relations: judged.relations, now: opening.now)
    let matcher = try opening.matcher(query, judged)
    let asked = queue.items.filter { matcher?.matches(tweet: $0.row) ?? true }
    let items = asked.prefix(number ?? .max)
    if json { print(items, book) }
    for item in items {
      if let tweet = book.tweet(item.row) { show(item, tweet, book, opening.now) }
    }
    if items.isEmpty {
      Output.line(query == nil ? "Nobody waits for an answer." : "Nobody that it asks for waits.")
    }
    if queue.older > 0 { Output.line("\(queue.older) older are left out.") }
  }

  /// Thousands wait for some, so two threads share the work.
  private func print(_ items: ArraySlice<QueueItem>, _ book: Book) -> Never {
    let lines = { @Sendable (items: ArraySlice<QueueItem>) in
      items.compactMap { item in
        book.tweet(item.row).map { Output.jsonLine(QueueList.fields(item, $0, book)) }
      }
    }
    let half = items.count / 2
    let (later, sooner) = concurrently({ lines(items.dropFirst(half)) }) {
      lines(items.prefix(half))
    }
    for lines in [sooner, later] { for line in lines { Output.text(line) } }
    Output.end()
  }

  private func show(_ item: QueueItem, _ tweet: Tweet, _ book: Book, _ now: Moment) {
    let subject = book.subject(tweet)
    let time = age(of: item.time, at: now)
    Output.line("\(shown(item.priority))  \(subject.name) \(tweet.author.at)  \(time)")
    Output.line("    \(tweet.text)")
    Output.line(
      "    \(item.reasons.map { "\($0.phrase) \(shown($0.points))" }.joined(separator: " · "))")
  }

  private static func fields(_ item: QueueItem, _ tweet: Tweet, _ book: Book) -> Fields {
    let subject = book.subject(tweet)
    var fields: Fields = [
      "id": .text(tweet.id.description), "author": .text(tweet.author.description),
      "name": .text(subject.name), "kind": .text(tweet.kind.rawValue),
      "time": .text(tweet.time.rfc3339), "text": .text(tweet.text),
      "priority": .real(rounded(item.priority)), "unhappy": .bool(item.isUnhappy),
      "earlier": .integer(Int64(item.earlier)), "reasons": item.reasons.value,
    ]
    if let contact = subject.contact { fields["contact"] = .text(contact.description) }
    if let link = WebLink.tweet(tweet) { fields["url"] = .text(link) }
    return fields
  }
}

/// A score as a whole number.
func shown(_ points: Double) -> String { String(Int(points.rounded())) }

/// To a tenth, as the dashboard's explanation has it.
func rounded(_ points: Double) -> Double { (points * 10).rounded() / 10 }

extension [Reason] {
  /// `[{"phrase":…,"points":…}]`
  var value: FieldValue {
    .list(map { .object(["phrase": .text($0.phrase), "points": .real(rounded($0.points))]) })
  }
}
