internal import ArgumentParser
internal import Dashboard
internal import People
internal import Runtime
internal import Scoring
internal import Storage

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a contact: scores with reasons, promises, what passed last.")

  @Argument(help: "Whose: @sambaker.") var handle: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let contact = try opening.contact(handle)
    let judged = try opening.judged(.tweets)
    let relations = judged.relations
    guard let index = opening.book.index(of: contact.id) else { return }
    let strength = relations.strength(index, now: opening.now)
    let ranking = relations.ranking(book: opening.book, now: opening.now)
    let rank = (ranking.firstIndex(of: index) ?? ranking.count) + 1
    let due = relations.due(index, now: opening.now, rank: rank)
    let promises = opening.book.followUps.filter { $0.isOpen && $0.contact == contact.id }
    let last = ContactPage.exchanges(with: contact, in: judged.book).prefix(20)
    if json {
      var fields = contactFields(contact, strength, due)
      fields["followUps"] = .list(promises.map { .object($0.fields) })
      fields["exchanges"] = .list(last.map { .object(exchange($0)) })
      Output.json(fields)
    } else {
      show(contact, strength, due, promises, Array(last), opening)
    }
  }

  private func exchange(_ tweet: Tweet) -> Fields {
    [
      "id": .text(tweet.id.description), "time": .text(tweet.time.rfc3339),
      "author": .text(tweet.author.description), "kind": .text(tweet.kind.rawValue),
      "text": .text(tweet.text),
    ]
  }

  private func show(
    _ contact: Contact, _ strength: Strength, _ due: DueDate?, _ promises: [FollowUp],
    _ last: [Tweet], _ opening: Opening
  ) {
    let handles = contact.handles.sorted().map(\.description).joined(separator: " ")
    Output.line("\(contact.displayName)  \(handles)")
    let about = [
      contact.place, contact.bio, contact.tags.sorted().map { "#\($0)" }.joined(separator: " "),
    ]
    Output.line(about.filter { !$0.isEmpty }.joined(separator: " · "))
    Output.line(
      "strength \(shown(strength.value))  \(strength.layer.name)  you \(strength.outgoing) · they \(strength.incoming)"
    )
    for reason in strength.reasons { Output.line("  \(rounded(reason.points))  \(reason.phrase)") }
    if let due {
      Output.line("in touch best by \(due.ideal.words), at the latest \(due.latest.words)")
    }
    for promise in promises { Output.line("promised \(promise.due?.words ?? "")  \(promise.what)") }
    if !contact.note.isEmpty { Output.line("note  \(contact.note)") }
    for tweet in last {
      Output.line("\(opening.zone.day(tweet.time).words)  \(tweet.author.at)  \(tweet.text)")
    }
  }
}
