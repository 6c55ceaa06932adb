internal import ArgumentParser
internal import Dashboard
internal import People
internal import Places
internal import Runtime
internal import Scoring
internal import Storage

struct Near: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is near a place, the one worth a coffee first.",
    discussion: "perch near toronto 3 dec: as of the day from which you are there.")

  @Argument(help: "Where, and from when; without it, the place of your own record, now.")
  var place: [String] = []
  @Option(name: .customLong("km"), help: "How far at most, in kilometres.")
  var kilometres = NearWish.reach
  @Option(name: .shortAndLong, help: "Print at most this many.") var number: Int?
  @Flag(help: "Print JSON, one record a line.") var json = false

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
    if !(kilometres > 0) { throw ValidationError("--km takes more than 0.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let reader = PlaceReader(try Resources.gazetteer(opening.surroundings))
    let wish = NearWish(place.joined(separator: " "), now: opening.now, zone: opening.zone)
    if let from = wish.from, from < opening.zone.day(opening.now) {
      throw Failure(Trouble.past(People.Due(day: from)).sentence, status: 2)
    }
    let center = try center(wish, reader, opening.book)
    let judged = try opening.judged(.scores)
    let near = Neighbourhood(
      around: center.place, within: kilometres, from: wish.from,
      Whereabouts(judged.book, reader), book: judged.book, judged.relations, now: opening.now,
      zone: opening.zone)
    for neighbour in near.neighbours.prefix(number ?? .max) { show(neighbour, judged.book) }
    if !json, near.neighbours.isEmpty {
      Output.line("Nobody within \(Int(kilometres)) km of \(center.place.title): try --km 200.")
    }
  }

  private func center(
    _ wish: NearWish, _ reader: PlaceReader, _ book: Book
  ) throws -> PlaceReading {
    let words = wish.words.isEmpty ? book.me?.place ?? "" : wish.words
    guard !words.isEmpty else {
      throw Failure(
        "Where? perch near Halifax; or put \"place\" on your own record in contacts.jsonl.")
    }
    guard let reading = reader.read(words) else {
      throw Failure("No place of the gazetteer is called “\(words)”: add its region or country.")
    }
    return reading
  }

  private func show(_ neighbour: Neighbourhood.Neighbour, _ book: Book) {
    let contact = book.contacts[neighbour.coffee.contact]
    let reading = neighbour.reading
    if json {
      var fields = book.who(neighbour.coffee.contact)
      fields.merge([
        "words": .text(contact.place), "place": .text(reading.place.title),
        "certain": .bool(reading.certainty == .sure),
        "kilometres": .real(rounded(neighbour.kilometres)),
        "exchanged": .bool(neighbour.isAcquainted),
        "score": .real(rounded(neighbour.coffee.score)),
        "reasons": neighbour.coffee.reasons.value,
      ]) { $1 }
      return Output.json(fields)
    }
    let doubt = reading.certainty == .sure ? "" : " (perhaps: “\(contact.place)”)"
    let handle = contact.mainHandle?.at ?? ""
    Output.line("\(shown(neighbour.coffee.score))  \(contact.displayName) \(handle)")
    Output.line("    \(reading.place.title)\(doubt), \(Int(neighbour.kilometres.rounded())) km")
    let reasons = neighbour.coffee.reasons.map { "\($0.phrase) \($0.signed)" }
    Output.line("    \(reasons.joined(separator: " · "))")
  }
}
