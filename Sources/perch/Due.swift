internal import ArgumentParser
internal import Dashboard
internal import People
internal import Queries
internal import Storage

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "List what you promised, soonest first.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Flag(help: "Also what is due later than in a week.") var all = false
  @Option(help: "Only what a query asks for, such as tag:press last>6w.") var query: String?

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let open = FollowUpsPane.open(book: opening.book, now: opening.now, zone: opening.zone)
    let matcher = try query.map { try opening.matcher($0, opening.judged(.scores)) } ?? nil
    let entries = open.filter { entry in
      guard all || entry.group != .later else { return false }
      guard let matcher else { return true }
      return opening.book.followUp(entry.id).map { matcher.matches($0) } ?? false
    }
    for entry in entries {
      guard let followUp = opening.book.followUp(entry.id) else { continue }
      let contact = followUp.contact.flatMap { opening.book.contact($0) }
      if json {
        Output.json(fields(entry, followUp, contact))
      } else {
        let name = contact?.displayName ?? ""
        Output.line("\(entry.group.rawValue)  \(entry.due.words)  \(name)  \(followUp.what)")
      }
    }
    if !json, entries.isEmpty { Output.line("Nothing is due within a week.") }
  }

  private func fields(
    _ entry: FollowUpsPane.Entry, _ followUp: FollowUp, _ contact: Contact?
  ) -> Fields {
    var fields = followUp.fields
    fields["id"] = .text(entry.id.description)
    fields["due"] = .text(entry.due.description)
    fields["group"] = .text(entry.group.rawValue)
    if let contact {
      fields["contact"] = .text(contact.id.description)
      fields["name"] = .text(contact.displayName)
      if let handle = contact.mainHandle { fields["handle"] = .text(handle.description) }
    }
    return fields
  }
}
