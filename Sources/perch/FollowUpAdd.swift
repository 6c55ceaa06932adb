internal import ArgumentParser
internal import Dashboard
internal import People

struct FollowUpAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Promise something: perch follow-up @sambaker \"next tue\" \"send slides\".")

  @Argument(help: "To whom: @sambaker.") var handle: String
  @Argument(help: "By when: tomorrow, \"next tue 9:30\", \"in 2 weeks\", 2026-12-04.") var date:
    String
  @Argument(help: "What.") var what: String
  @Option(name: .customLong("repeat"), help: "It comes again this long after it is done: 6w.")
  var cadence: String?
  @Flag(help: "Print the record as JSON.") var json = false

  func run() throws {
    let opening = try Opening(whole: false)
    let dates = NaturalDate(now: opening.now, zone: opening.zone)
    guard let due = dates.read(date) else {
      throw Failure(Trouble.notADate(date).sentence, status: 2)
    }
    var followUp = FollowUp(id: FollowUpID(newID("f")))
    if let cadence {
      guard let read = Cadence(cadence) else {
        throw Failure("“\(cadence)” is no interval: 10d, 6w, 3m, 1y.", status: 2)
      }
      followUp.cadence = read
    }
    let contact = try opening.contact(handle)
    followUp.contact = contact.id
    followUp.due = due
    followUp.what = what
    try opening.append([Patch(.followUp, followUp.id.description, followUp.fields)])
    if json {
      Output.json(followUp.fields.merging(["id": .text(followUp.id.description)]) { $1 })
    } else {
      Output.line("\(due.words)  \(contact.displayName)  \(what)")
    }
  }
}
