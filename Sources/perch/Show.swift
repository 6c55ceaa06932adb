internal import ArgumentParser
internal import Dashboard
internal import People
internal import Runtime
internal import Scoring
internal import Storage

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a contact: scores with reasons, promises, what passed last.")

  @Argument(help: "Whose: @sambaker.", completion: HandleCompletion.kind) var handle: String
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
    let promises = opening.book.followUps.filter {
      $0.isOpen && opening.book.home($0.contact) == contact.id
    }
    let last = ContactPage.exchanges(with: contact, in: judged.book).prefix(20)
    if json {
      var fields = contactFields(contact, strength, due)
      let creep = CreepGuard(relations, book: judged.book, now: opening.now)
      fields.merge(standing(index, rank, judged, creep, opening.now)) { $1 }
      fields["followUps"] = .list(promises.map { .object($0.fields) })
      fields["exchanges"] = .list(last.map { .object(exchange($0)) })
      Output.json(fields)
    } else {
      let next = CreepGuard(relations, book: judged.book, now: opening.now)
        .keepUp(index, rank: rank)
      show(contact, strength, next, promises, Array(last), opening)
    }
  }

  /// Stage, cooling, when to ask, and what came of tries.
  private func standing(
    _ index: Int, _ rank: Int, _ judged: Judged, _ creep: CreepGuard, _ now: Moment
  ) -> Fields {
    let (book, relations) = (judged.book, judged.relations)
    let stage = relations.stage(index, now: now)
    let ledger = relations.ledger(index, now: now)
    var fields: Fields = [
      "stage": .text(stage.stage.name), "evidence": .text(stage.evidence),
      "reciprocity": .real(rounded(100 * ledger.reciprocity) / 100),
      "tries": .text(ledger.phrase), "unanswered": .integer(Int64(ledger.unanswered)),
    ]
    let home = book.me?.place ?? ""
    if creep.allows(index, rank: rank, .answer),
      let next = relations.nextStep(index, book: book, now: now, home: home)
    {
      fields["nextRung"] = .text(next.phrase)
    }
    let horizon = relations.weights.coldHorizon
    if let cooling = relations.cooling(index, now: now, horizonDays: horizon) {
      fields["cold"] = .real(rounded(100 * cooling.chance) / 100)
    }
    if let due = creep.keepUp(index, rank: rank) {
      fields["ask"] = .text(due.ask.description)
      fields["skipped"] = .integer(Int64(due.skipped))
    }
    if let objection = creep.objection(to: index, rank: rank, .step) {
      fields["wait"] = .text(objection.why)
      if let until = objection.until { fields["waitUntil"] = .text(until.description) }
    }
    return fields
  }

  private func exchange(_ tweet: Tweet) -> Fields {
    [
      "id": .text(tweet.id.description), "time": .text(tweet.time.rfc3339),
      "author": .text(tweet.author.description), "kind": .text(tweet.kind.rawValue),
      "text": .text(tweet.text),
    ]
  }

  private func show(
    _ contact: Contact, _ strength: Strength, _ due: KeepingUp?, _ promises: [FollowUp],
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
      Output.line(
        "in touch best by \(due.ask.words), at the latest \(due.latest.words): \(due.phrase)")
    }
    for promise in promises { Output.line("promised \(promise.due?.words ?? "")  \(promise.what)") }
    if !contact.note.isEmpty { Output.line("note  \(contact.note)") }
    for tweet in last {
      Output.line("\(opening.zone.day(tweet.time).words)  \(tweet.author.at)  \(tweet.text)")
    }
  }
}
