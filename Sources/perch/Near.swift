internal import ArgumentParser
internal import People
internal import Places
internal import Runtime
internal import Scoring
internal import Storage

struct Near: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is near a place, the one worth a coffee first.")

  @Argument(help: "Where: \"Halifax, NS\"; without it, the place of your own record.")
  var place: [String] = []
  @Option(name: .customLong("km"), help: "How far at most, in kilometres.") var kilometres = 60.0
  @Option(name: .shortAndLong, help: "Print at most this many.") var number: Int?
  @Flag(help: "Print JSON, one record a line.") var json = false

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
    if !(kilometres > 0) { throw ValidationError("--km takes more than 0.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let reader = PlaceReader(try Resources.gazetteer(opening.surroundings))
    let center = try center(reader, opening.book)
    let book = opening.book
    let relations = try opening.judged(.scores).relations
    var found: [Neighbour] = []
    for (at, index) in relations.ranking(book: book, now: opening.now).enumerated() {
      guard let reading = reader.read(book.contacts[index].place) else { continue }
      let distance = reading.place.spot.kilometres(to: center.place.spot)
      guard distance <= kilometres,
        let coffee = relations.coffee(index, book: book, now: opening.now, rank: at + 1)
      else { continue }
      found.append(Neighbour(coffee: coffee, reading: reading, kilometres: distance))
    }
    found.sort { ($0.coffee.score, $1.coffee.contact) > ($1.coffee.score, $0.coffee.contact) }
    for neighbour in found.prefix(number ?? .max) { show(neighbour, book) }
    if !json, found.isEmpty {
      Output.line("Nobody within \(Int(kilometres)) km of \(center.place.title): try --km 200.")
    }
  }

  private struct Neighbour {
    let coffee: Coffee
    let reading: PlaceReading
    let kilometres: Double
  }

  private func center(_ reader: PlaceReader, _ book: Book) throws -> PlaceReading {
    let words = place.isEmpty ? book.me?.place ?? "" : place.joined(separator: " ")
    guard !words.isEmpty else {
      throw Failure(
        "Where? perch near Halifax; or put \"place\" on your own record in contacts.jsonl.")
    }
    guard let reading = reader.read(words) else {
      throw Failure("No place of the gazetteer is called “\(words)”: add its region or country.")
    }
    return reading
  }

  private func show(_ neighbour: Neighbour, _ book: Book) {
    let contact = book.contacts[neighbour.coffee.contact]
    let reading = neighbour.reading
    if json {
      var fields: Fields = [
        "id": .text(contact.id.description), "name": .text(contact.displayName),
        "words": .text(contact.place), "place": .text(reading.place.title),
        "certain": .bool(reading.certainty == .sure),
        "kilometres": .real(rounded(neighbour.kilometres)),
        "score": .real(rounded(neighbour.coffee.score)),
        "reasons": neighbour.coffee.reasons.value,
      ]
      if let handle = contact.mainHandle { fields["handle"] = .text(handle.description) }
      return Output.json(fields)
    }
    let doubt = reading.certainty == .sure ? "" : " (perhaps: “\(contact.place)”)"
    let handle = contact.mainHandle?.at ?? ""
    Output.line("\(shown(neighbour.coffee.score))  \(contact.displayName) \(handle)")
    Output.line("    \(reading.place.title)\(doubt), \(Int(neighbour.kilometres.rounded())) km")
    let reasons = neighbour.coffee.reasons.map { "\($0.phrase) \(signed($0.points))" }
    Output.line("    \(reasons.joined(separator: " · "))")
  }

  private func signed(_ points: Double) -> String {
    let whole = Int(points.rounded())
    return whole < 0 ? "−\(-whole)" : "+\(whole)"
  }
}
