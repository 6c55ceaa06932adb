internal import ArgumentParser
internal import Dashboard
internal import People
internal import Queries
internal import Storage

struct FollowUpAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Promise something: perch follow-up @sambaker \"next tue\" \"send slides\".",
    discussion: """
      With --query or --event it is promised to many at once, as one act: perch follow-up \
      --event "Chamber breakfast" "in 2 weeks" "say hello". The muted are left out.
      """)

  @Argument(
    help: "To whom, without --query and --event: @sambaker.", completion: HandleCompletion.kind)
  var handle: String
  @Argument(
    help: "By when, then what: tomorrow, \"next tue 9:30\", \"in 2 weeks\", 2026-12-04.")
  var words: [String] = []
  @Option(help: "To everybody whom a query asks for, such as tag:press last>6w.")
  var query: String?
  @Option(help: "To everybody who was at the newest event of this name.") var event: String?
  @Option(name: .customLong("repeat"), help: "It comes again this long after it is done: 6w.")
  var cadence: String?
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the record as JSON.") var json = false

  func validate() throws {
    if query != nil, event != nil {
      throw ValidationError("--query and --event do not go together.")
    }
    if query == nil, event == nil, words.isEmpty {
      throw ValidationError("Say by when and what: perch follow-up @sambaker tue \"send slides\".")
    }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let (due, what) = try understood(NaturalDate(now: opening.now, zone: opening.zone))
    let (contacts, gathering) = try people(opening)
    let followUps = try contacts.map { contact in
      var followUp = FollowUp(id: FollowUpID(newID("f")))
      followUp.cadence = try repeated
      followUp.contact = contact.id
      followUp.due = due
      followUp.what = what
      followUp.event = gathering?.description ?? ""
      return followUp
    }
    let whom = contacts.count == 1 ? contacts[0].displayName : "\(contacts.count)"
    if !dryRun {
      try opening.append(
        "follow up with \(whom) \(due.words)",
        followUps.map { Patch(.followUp, $0.id.description, $0.fields) })
    }
    for (contact, followUp) in zip(contacts, followUps) {
      if json {
        Output.json(followUp.fields.merging(["id": .text(followUp.id.description)]) { $1 })
      } else {
        Output.line("\(due.words)  \(contact.displayName)  \(what)")
      }
    }
  }

  private var repeated: Cadence? {
    get throws {
      guard let cadence else { return nil }
      guard let read = Cadence(cadence) else {
        throw Failure("“\(cadence)” is no interval: 10d, 6w, 3m, 1y.", status: 2)
      }
      return read
    }
  }

  /// To whom it is promised, and at which event they were, where that was asked for.
  private func people(_ opening: Opening) throws -> ([Contact], EventID?) {
    let book = opening.book
    if let event {
      let found = try opening.event(named: event)
      let people = found.people.compactMap { book.contact($0) }.filter { contact in
        !contact.isMuted && !contact.isMe && !contact.tags.contains(Contact.archivedTag)
      }
      guard !people.isEmpty else { throw Failure("Nobody is noted at \(found.name).") }
      return (people.sorted { $0.displayName < $1.displayName }, found.id)
    }
    guard let matcher = try opening.matcher(query, opening.judged(.scores)) else {
      return ([try opening.contact(handle)], nil)
    }
    let people = book.contacts.indices.filter { index in
      book.contacts.marks[index].isDisjoint(with: .apart)
        && book.contacts.marks[index].isDisjoint(with: .putAway) && matcher.matches(contact: index)
    }.map { book.contacts[$0] }
    guard !people.isEmpty else { throw Failure("The query asks for nobody in the book.") }
    return (people, nil)
  }

  /// The date may be one argument, or the first words of several.
  private func understood(_ dates: NaturalDate) throws -> (due: People.Due, what: String) {
    // Where many are asked for, nobody is named.
    let words = query == nil && event == nil ? words : [handle] + words
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
