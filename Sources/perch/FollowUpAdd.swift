internal import ArgumentParser
internal import Dashboard
internal import People
internal import Storage

struct FollowUpAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Promise something: perch follow-up @sambaker \"next tue\" \"send slides\".")

  @Argument(help: "To whom: @sambaker.", completion: HandleCompletion.kind) var handle: String
  @Argument(
    help: "By when, then what: tomorrow, \"next tue 9:30\", \"in 2 weeks\", 2026-12-04.")
  var words: [String]
  @Option(name: .customLong("repeat"), help: "It comes again this long after it is done: 6w.")
  var cadence: String?
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the record as JSON.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let (due, what) = try understood(NaturalDate(now: opening.now, zone: opening.zone))
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
    let label = "follow up with \(contact.displayName) \(due.words)"
    if !dryRun {
      try opening.append(label, [Patch(.followUp, followUp.id.description, followUp.fields)])
    }
    if json {
      Output.json(followUp.fields.merging(["id": .text(followUp.id.description)]) { $1 })
    } else {
      Output.line("\(due.words)  \(contact.displayName)  \(what)")
    }
  }

  /// The date may be one argument, or the first words of several.
  private func understood(_ dates: NaturalDate) throws -> (due: People.Due, what: String) {
    let first = words.first ?? ""
    let parts =
      dates.read(first).map { ($0, words.dropFirst().joined(separator: " ")) }
      ?? dates.readPrefix(words.joined(separator: " "))
    guard let parts else { throw Failure(Trouble.notADate(first).sentence, status: 2) }
    guard !parts.1.isEmpty else {
      throw Failure(Trouble.promiseNeedsWords.sentence, status: 2)
    }
    return (parts.0, parts.1)
  }
}
