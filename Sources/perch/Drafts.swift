internal import ArgumentParser
internal import Dashboard
internal import People
internal import Scoring
internal import Storage

struct Drafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List drafts, and what is queued to be looked through and sent.")

  @Flag(help: "Print JSON, one record a line.") var json = false

  func run() throws {
    let opening = try Opening(whole: true, access: .readOnly)
    let open = opening.book.outbox.entries.filter(\.isOpen)
    for entry in open {
      let subject = opening.book.subject(entry.id)
      if json {
        var fields = entry.fields
        fields["id"] = .text(entry.id.description)
        fields.put("name", subject?.name ?? "")
        fields.put("handle", subject?.handle?.description ?? "")
        Output.json(fields)
      } else {
        let account = entry.account.map { "  by \($0.at)" } ?? ""
        Output.line(
          "\(entry.state.rawValue)\(account)  \(subject?.name ?? "to everybody")  \(entry.text)")
      }
    }
    if !json, open.isEmpty { Output.line("Nothing is left to send.") }
  }
}

struct Reply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write an answer and put it by: perch reply twitter:130 \"Yes, gladly\".",
    discussion: """
      It waits in the outbox, where O of the dashboard shows it; nothing is sent. What speaks
      against it is told, as that you answered already, and then it is queued only with --anyway.
      """)

  @Argument(help: "The tweet or message: its id, as perch queue --json tells.") var tweet: String
  @Argument(help: "What you answer.") var text: String
  @Option(help: "Which of your handles there it goes by; else the one that was spoken to.")
  var by: String?
  @Flag(help: "It is ready: queue it. Else it is a draft.") var queue = false
  @Flag(help: "Queue it whatever speaks against it.") var anyway = false
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the record as JSON.") var json = false

  func run() throws {
    let opening = try Opening(whole: true, access: dryRun ? .readOnly : .readWrite)
    let id = TweetID(tweet.allSatisfy(\.isNumber) ? "twitter:\(tweet)" : tweet)
    guard let answered = opening.book.tweet(id) else {
      throw Failure("There is no tweet \(tweet) in the book.")
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      throw Failure(Trouble.emptyAnswer.sentence, status: 2)
    }
    let network = answered.author.network
    let length = answered.kind == .message ? nil : TextLength(text, on: network)
    if let length, length.left < 0 { throw Failure(Trouble.textTooLong(-length.left).sentence) }
    var entry = opening.book.outbox.openAnswer(to: id) ?? OutboxEntry(id: OutboxID(newID("o")))
    (entry.network, entry.text, entry.inReplyTo) = (network, text, id)
    if let by { entry.account = try own(by, network, opening.book) }
    entry.state = queue ? .queued : .draft
    try warn(of: entry, answering: answered, opening)
    let name = opening.book.subject(answered).name
    if !dryRun {
      try opening.append(
        "\(queue ? "queued" : "drafted") an answer to \(name)",
        [Patch(.outbox, entry.id.description, entry.fields)])
    }
    if json {
      Output.json(entry.fields.merging(["id": .text(entry.id.description)]) { $1 })
    } else {
      Output.line("\(entry.state.rawValue)  \(name)  \(text)")
    }
  }

  /// Says what speaks against it.
  ///
  /// - Throws: where it was to be queued all the same, and not by `--anyway`.
  private func warn(of entry: OutboxEntry, answering tweet: Tweet, _ opening: Opening) throws {
    let (book, now, relations) = (opening.book, opening.now, try opening.relations())
    let ranking = relations.ranking(book: book, now: now)
    let finder = CautionFinder(book: book, relations: relations, now: now) { contact in
      (ranking.firstIndex(of: contact) ?? ranking.count) + 1
    }
    let cautions = finder.cautions(entry.text, on: entry.network, answering: tweet, as: entry.id)
    for caution in cautions { Output.complain(caution.sentence) }
    guard cautions.isEmpty || !queue || anyway else {
      throw Failure("Nothing was queued. --anyway queues it all the same.")
    }
  }

  /// A handle of mine, as `@anna` or `mastodon:anna@example.org`.
  private func own(_ spelled: String, _ network: Network, _ book: Book) throws -> Handle {
    let mine = book.myHandles.compactMap { book.handle($0) }.filter { $0.network == network }
    let handle = Handle(spelled) ?? Handle(network, spelled)
    guard let handle, mine.contains(handle) else {
      let known = mine.filter { $0.name.first != "~" }.map(\.at).joined(separator: ", ")
      throw Failure(
        "\(spelled) is none of your handles on \(network.rawValue): "
          + (known.isEmpty ? "there are none." : "\(known)."))
    }
    return handle
  }
}
