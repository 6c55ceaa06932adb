internal import ArgumentParser
internal import Dashboard
internal import People
internal import Queries
internal import Runtime
internal import Scoring
internal import Storage

struct ContactList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "List your contacts, the strongest tie first.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many.") var number: Int?
  @Option(help: "Only what a query asks for, such as tag:press last>6w.") var query: String?

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let judged = try opening.judged(.scores)
    let relations = judged.relations
    let matcher = try opening.matcher(query, judged)
    let ranking = relations.ranking(book: opening.book, now: opening.now)
    let asked = ranking.enumerated().filter { matcher?.matches(contact: $0.element) ?? true }
    for (place, index) in asked.prefix(number ?? .max) {
      let contact = opening.book.contacts[index]
      let strength = relations.strength(index, now: opening.now)
      if json {
        let due = relations.due(index, now: opening.now, rank: place + 1)
        Output.json(contactFields(contact, strength, due))
      } else {
        let last = strength.last.map { age(of: $0, at: opening.now) } ?? "never"
        let handle = contact.mainHandle?.at ?? ""
        Output.line(
          "\(shown(strength.value))  \(strength.layer.name)  \(contact.displayName) \(handle)  \(last)"
        )
      }
    }
    if !json, asked.isEmpty, !ranking.isEmpty { Output.line("Nobody is what it asks for.") }
    if !json, ranking.isEmpty { Output.line("Nobody yet: perch import PATH brings in an archive.") }
  }
}

/// A contact with its scores, as `contacts` and `show` print it.
func contactFields(_ contact: Contact, _ strength: Strength, _ due: DueDate?) -> Fields {
  var fields = contact.fields
  fields["id"] = .text(contact.id.description)
  fields["strength"] = .real(rounded(strength.value))
  fields["layer"] = .text(strength.layer.name)
  fields["incoming"] = .integer(Int64(strength.incoming))
  fields["outgoing"] = .integer(Int64(strength.outgoing))
  fields["reasons"] = strength.reasons.value
  if let last = strength.last { fields["last"] = .text(last.rfc3339) }
  if let due {
    fields["ideal"] = .text(due.ideal.description)
    fields["latest"] = .text(due.latest.description)
  }
  return fields
}
