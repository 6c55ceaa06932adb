internal import ArgumentParser
internal import Dashboard
internal import People
internal import Runtime
internal import Scoring
internal import Storage

struct Reach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List those you hope for: every try, what worked, and what to try next.")

  @Flag(help: "Print JSON, one record a line.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let judged = try opening.judged(.tweets)
    let ledger = judged.relations.reachLedger(
      book: judged.book, now: opening.now, zone: opening.zone)
    guard json else {
      let page = AdvicePage(ledger, judged.book, now: opening.now, zone: opening.zone)
      return page.print(judged.book)
    }
    for person in ledger.people { Output.json(fields(person, judged.book)) }
  }

  private func fields(_ person: ReachLedger.Person, _ book: Book) -> Fields {
    var fields = book.who(person.contact)
    fields["standing"] = .text("\(person.standing)")
    fields["unanswered"] = .integer(Int64(person.unanswered))
    fields["advice"] = .text(person.advice)
    fields["tries"] = .list(person.tries.map { .object(attempt($0, book)) })
    fields["methods"] = .list(
      person.methods.map {
        [
          "way": .text($0.way.name), "question": .bool($0.isQuestion),
          "tries": .integer(Int64($0.tries)), "answered": .integer(Int64($0.answered)),
        ]
      })
    if let first = person.firstAnswer {
      fields["firstAnswer"] = [
        "time": .text(first.time.rfc3339), "tries": .integer(Int64(first.tries)),
        "new": .bool(person.isFirstAnswerNew),
      ]
    }
    if let best = person.rhythm.best {
      var rhythm: Fields = [
        "hour": .integer(Int64(best.hour)), "share": .real((best.share * 100).rounded() / 100),
      ]
      if let day = person.rhythm.bestWeekday { rhythm["weekday"] = .integer(Int64(day)) }
      fields["rhythm"] = .object(rhythm)
    }
    if let time = person.nextTime { fields["next"] = .text(time.rfc3339) }
    fields.put(person.objection)
    return fields
  }

  private func attempt(_ attempt: ReachLedger.Try, _ book: Book) -> Fields {
    var fields: Fields = [
      "way": .text(attempt.way.name), "time": .text(attempt.time.rfc3339),
      "question": .bool(attempt.isQuestion), "answered": .bool(attempt.answer != nil),
    ]
    if let gap = attempt.gapDays { fields["gapDays"] = .integer(Int64(gap)) }
    if let key = attempt.tweet { fields["tweet"] = .text(book.tweets.id(of: key).description) }
    guard let answer = attempt.answer else { return fields }
    fields["answerTime"] = .text(answer.time.rfc3339)
    if let key = answer.tweet { fields["answer"] = .text(book.tweets.id(of: key).description) }
    return fields
  }
}

extension Book {
  /// Who a contact is, in a record of a command's output.
  func who(_ index: Int) -> Fields {
    let contact = contacts[index]
    var fields: Fields = [
      "id": .text(contact.id.description), "name": .text(contact.displayName),
    ]
    if let handle = contact.mainHandle { fields["handle"] = .text(handle.description) }
    return fields
  }
}

extension Fields {
  /// Why to wait, and until when.
  mutating func put(_ objection: Objection?) {
    guard let objection else { return }
    self["wait"] = .text(objection.why)
    if let until = objection.until { self["waitUntil"] = .text(until.description) }
  }
}

extension AdvicePage {
  /// The same as the dashboard shows, as plain lines.
  func print(_ book: Book) {
    Output.line(sections.isEmpty ? empty : detail)
    for section in sections {
      Output.line("")
      Output.line(section.heading)
      for entry in section.entries {
        Output.line("  \(book.contacts.displayName(entry.index))  \(entry.figures)")
        for fact in entry.facts { Output.line("      \(fact)") }
        if !entry.advice.isEmpty { Output.line("    > \(entry.advice)") }
      }
    }
  }
}
