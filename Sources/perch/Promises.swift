internal import ArgumentParser
internal import Dashboard
internal import People
internal import Scoring
internal import Storage

struct Promises: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what you wrote that sounds like a promise, and is no follow-up yet.",
    discussion: """
      Your tweets and messages of the past 30 days are read. --keep makes a follow-up of one, --no \
      has it never asked about again; both take the tweet’s id, as --json prints it.
      """)

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(help: "Make a follow-up of the promise in this tweet.") var keep: String?
  @Option(help: "The promise in this tweet is none.") var no: String?

  func run() throws {
    let isReading = keep == nil && no == nil
    let opening = try Opening(whole: false, access: isReading ? .readOnly : .readWrite)
    let book = opening.book
    let found = book.saidPromises(now: opening.now, zone: opening.zone)
    if let keep { return try save(find(keep, found), opening) }
    if let no {
      let promise = try find(no, found)
      return try opening.append(
        "no promise: \(promise.promise.what)",
        [Patch(.queue, promise.tweet.description, ["state": "done", "until": nil])])
    }
    for promise in found { show(promise, book) }
    if !json, found.isEmpty { Output.line("Nothing that you wrote lately sounds like a promise.") }
  }

  private func find(_ id: String, _ found: [FoundPromise]) throws -> FoundPromise {
    guard let promise = found.first(where: { $0.tweet.description == id }) else {
      throw Failure("No promise is open in “\(id)”: perch promises --json lists their ids.")
    }
    return promise
  }

  private func save(_ found: FoundPromise, _ opening: Opening) throws {
    guard let subject = opening.book.subject(ofSaid: found.tweet),
      let (contact, made) = subject.ensured()
    else { throw Failure("Nobody is named in “\(found.tweet)”.") }
    var followUp = FollowUp(id: FollowUpID(newID("f")))
    (followUp.contact, followUp.tweet) = (contact, found.tweet)
    followUp.due = max(found.promise.due, People.Due(day: opening.zone.day(opening.now)))
    followUp.what = found.promise.what
    try opening.append(
      "follow up with \(subject.name) \(followUp.due?.words ?? "")",
      made + [Patch(.followUp, followUp.id.description, followUp.fields)])
    if json {
      Output.json(followUp.fields.merging(["id": .text(followUp.id.description)]) { $1 })
    } else {
      Output.line("\(followUp.due?.words ?? "")  \(subject.name)  \(followUp.what)")
    }
  }

  private func show(_ found: FoundPromise, _ book: Book) {
    let subject = book.subject(ofSaid: found.tweet)
    let promise = found.promise
    guard json else {
      let guessed = promise.isDueGuessed ? " (no date said)" : ""
      Output.line("\(promise.due.words)\(guessed)  \(subject?.name ?? "")  \(promise.what)")
      return Output.line("    you wrote “\(promise.sentence)”")
    }
    var fields: Fields = [
      "id": .text(found.tweet.description), "time": .text(found.time.rfc3339),
      "what": .text(promise.what), "due": .text(promise.due.description),
      "guessed": .bool(promise.isDueGuessed), "text": .text(promise.sentence),
    ]
    if let subject {
      fields["name"] = .text(subject.name)
      if let handle = subject.handle { fields["handle"] = .text(handle.description) }
      if let contact = subject.contact { fields["contact"] = .text(contact.description) }
    }
    Output.json(fields)
  }
}
