internal import ArgumentParser
internal import Dashboard
internal import People
internal import Runtime
internal import Storage

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List events, the newest first, and what is left to do after them.")

  @Flag(help: "Print JSON, one record a line.") var json = false
  @Option(name: .shortAndLong, help: "Print at most this many.") var number: Int?

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--number takes 1 or more.") }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: .readOnly)
    let judged = try opening.judged(.scores)
    let (book, now) = (judged.book, opening.now)
    let since = SinceThen(book, judged.relations, now: now)
    let events = book.events.values.filter { !$0.isDeleted }
      .sorted { ($1.on, $1.id) < ($0.on, $0.id) }
    for event in events.prefix(number ?? .max) {
      let people = Attendee.all(of: event, book: book, since)
      let names = people.compactMap { book.contact($0.id)?.displayName }
      let left = people.count(where: \.isOpen)
      if json {
        var fields = event.fields
        fields["id"] = .text(event.id.description)
        fields["names"] = .list(names.map { .text($0) })
        fields["left"] = .integer(Int64(left))
        Output.json(fields)
      } else {
        let todo = left == 0 ? "" : " · \(left) to do"
        let place = event.place.isEmpty ? "" : ", \(event.place)"
        Output.line("\(event.on)  \(event.name)\(place)\(todo)")
        if !names.isEmpty { Output.line("    \(names.joined(separator: ", "))") }
      }
    }
    if !json, events.isEmpty {
      Output.line("No events: perch event \"Fair\" --on yesterday --with \"Sam Baker\" adds one.")
    }
  }
}

struct EventAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Note an event and who was there.",
    discussion: """
      perch event "Chamber breakfast" --on yesterday --place "Lord Nelson" \
      --with "Sam Baker @sambaker #press, slides by friday" --with Jo. The same name on the same \
      day is the same event. Of one to come people are noted as coming.
      """)

  @Argument(help: "What it is called.") var name: String
  @Option(help: "When: yesterday, 6 nov, 2026-11-06; today without it.") var on: String?
  @Option(help: "Where.") var place: String?
  @Option(
    name: .customLong("with"),
    help: "Who: a name or handle, tags, and what was promised; again for more.")
  var people: [String] = []
  @Flag(help: "Only show what would be saved.") var dryRun = false
  @Flag(help: "Print the records as JSON, one a line.") var json = false

  func run() throws {
    let opening = try Opening(whole: false, access: dryRun ? .readOnly : .readWrite)
    let day = try day(opening)
    var event = known(opening.book, day) ?? Event(id: EventID(newID("e")))
    let isNew = opening.book.events[event.id] == nil
    (event.name, event.on) = (name, day.description)
    if let place { event.place = place }
    var patches = isNew || place != nil ? [Patch(.event, event.id.description, event.fields)] : []
    patches += try attendance(event, opening)
    if !dryRun, !patches.isEmpty { try opening.append("\(name), \(day)", patches) }
    show(patches, event, opening)
  }

  private func day(_ opening: Opening) throws -> Day {
    let dates = NaturalDate(now: opening.now, zone: opening.zone)
    guard let on else { return opening.zone.day(opening.now) }
    guard let due = dates.readPast(on) ?? dates.read(on) else {
      throw Failure(Trouble.notADate(on).sentence, status: 2)
    }
    return due.day
  }

  private func known(_ book: Book, _ day: Day) -> Event? {
    book.events.values.filter { event in
      !event.isDeleted && event.on == day.description
        && FoldedName.words(event.name) == FoldedName.words(name)
    }.min { $0.id < $1.id }
  }

  /// Each line is read in the book as the one before it left it, so that nobody comes twice.
  private func attendance(_ event: Event, _ opening: Opening) throws -> [Patch] {
    var (book, patches) = (opening.book, [Patch]())
    var ids = IDSource(seed: UInt64.random(in: .min ... .max))
    book.put(event)
    for text in people {
      let line = OneLine(
        attending: event, text, book: book, names: NameIndex(book), now: opening.now,
        zone: opening.zone)
      if let problem = line.problem {
        throw Failure(Trouble(problem, of: text, in: book).sentence, status: 2)
      }
      let made = line.attendance(book: book, ids: &ids, now: opening.now, zone: opening.zone)
      book.apply(made)
      patches += made
    }
    return patches
  }

  private func show(_ patches: [Patch], _ event: Event, _ opening: Opening) {
    if json {
      for patch in patches {
        Output.json(
          patch.fields.merging([
            "id": .text(patch.id), "record": .text(patch.kind.rawValue), "dryRun": .bool(dryRun),
          ]) { $1 })
      }
      return
    }
    var book = opening.book
    book.apply(patches)
    let there = book.events[event.id]?.people.compactMap { book.contact($0)?.displayName } ?? []
    Output.line([event.on, event.name, event.place].filter { !$0.isEmpty }.joined(separator: "  "))
    if !there.isEmpty { Output.line("    \(there.sorted().joined(separator: ", "))") }
    if dryRun { Output.line("Nothing saved: a dry run.") }
  }
}

extension Opening {
  /// The newest event of a name.
  func event(named name: String) throws -> Event {
    let words = FoldedName.words(name)
    let found = book.events.values
      .filter { !$0.isDeleted && FoldedName.words($0.name) == words }
      .max { ($0.on, $0.id) < ($1.on, $1.id) }
    guard let found else { throw Failure("No event is called “\(name)”: perch events lists them.") }
    return found
  }
}
