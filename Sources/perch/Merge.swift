internal import ArgumentParser
internal import Dashboard
internal import People
internal import Scoring
internal import Storage

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one person of contacts, or list who may be one: perch merge @sam @samb.",
    discussion: """
      The first stays, the others are shown with it; what any of them says stays on record, so \
      --undo, or u in the dashboard, parts them again.
      """)

  @Argument(
    help: "Handles or ids of contacts: the first is kept.", completion: HandleCompletion.kind)
  var people: [String] = []
  @Flag(help: "List who may be one person, with what speaks for it.") var list = false
  @Option(name: .shortAndLong, help: "At most so many of the list.") var number = 50
  @Option(help: "Keep this one of them.") var into: String?
  @Flag(help: "Remember that they are different people.") var no = false
  @Option(help: "Do not ask about them before this date: \"in 4 weeks\".") var later: String?
  @Flag(help: "Part again what was merged with this contact.") var undo = false
  @Flag(help: "Only show what would be done.") var dryRun = false
  @Flag(help: "Print JSON, one record a line.") var json = false

  func validate() throws {
    let ways = [list, no, later != nil, undo].filter { $0 }.count
    if ways > 1 { throw ValidationError("Only one of --list, --no, --later and --undo at a time.") }
    if list != people.isEmpty {
      throw ValidationError(
        "Name the contacts, perch merge @sam @samb, or ask for suggestions: perch merge --list.")
    }
    if !list, !undo, people.count + (into == nil ? 0 : 1) < 2 {
      throw ValidationError("Name two contacts: perch merge @sam @samb.")
    }
  }

  func run() throws {
    let opening = try Opening(whole: false, access: list || dryRun ? .readOnly : .readWrite)
    if list { return suggest(opening) }
    var named = try people.map { try opening.contact($0) }
    if let into {
      let kept = try opening.contact(into)
      named = [kept] + named.filter { $0.id != kept.id }
    }
    if undo { return try named.forEach { try part($0, opening) } }
    let others = named.dropFirst().filter { $0.id != named[0].id }
    if no || later != nil {
      guard others.count + 1 == named.count else {
        throw Failure(
          "\(named[0].displayName) is one contact already: perch merge --undo parts them.")
      }
      return try answer(named, opening)
    }
    // What is so already is no mistake: a script may run again.
    if others.isEmpty, !json { Output.line("\(named[0].named) is one contact already.") }
    try merge(named[0], others, opening)
  }

  private func suggest(_ opening: Opening) {
    let pairs = opening.book.samePeople(now: opening.now).prefix(number)
    for pair in pairs {
      guard let kept = opening.book.contact(pair.kept), let other = opening.book.contact(pair.other)
      else { continue }
      show(kept, other, pair.reasons, label: shown(pair.score))
    }
    if pairs.isEmpty, !json { Output.line("Nobody here looks like somebody else.") }
  }

  private func show(
    _ kept: Contact, _ other: Contact, _ reasons: [Reason], label: String
  ) {
    if json {
      return Output.json([
        "kept": .object(kept.short), "other": .object(other.short),
        "score": .real(reasons.reduce(0) { $0 + $1.points }),
        "reasons": .list(
          reasons.map { ["phrase": .text($0.phrase), "points": .real($0.points)] }),
      ])
    }
    Output.line("\(label)  \(kept.named)  =  \(other.named)")
    for reason in reasons { Output.line("  \(reason.signed)  \(reason.phrase)") }
  }
}

// MARK: - Acts

extension Merge {
  private func merge(_ kept: Contact, _ others: [Contact], _ opening: Opening) throws {
    var (book, patches) = (opening.book, [Patch]())
    for other in others {
      let evidence = book.evidence(kept.id, other.id)
      let step = book.merging(other.id, into: kept.id)
      book.apply(step)
      patches += step
      guard !json else { continue }
      Output.line("\(dryRun ? "Would merge" : "Merged") \(other.named) into \(kept.named).")
      for reason in evidence { Output.line("  \(reason.signed)  \(reason.phrase)") }
      if evidence.isEmpty { Output.line("  Nothing else says that they are one: you do.") }
    }
    guard let whole = book.contact(kept.id) else { return }
    if !dryRun, !patches.isEmpty {
      let names = others.map(\.displayName).joined(separator: ", ")
      try opening.append("merged \(names) into \(kept.displayName)", patches)
    }
    tell(whole, others, book)
  }

  /// What there is of the person now.
  private func tell(_ whole: Contact, _ others: [Contact], _ book: Book) {
    let open = book.followUps.filter { $0.isOpen && book.home($0.contact) == whole.id }.count
    let logged = book.logged(with: whole.id).count
    if json {
      var fields = whole.fields
      fields["id"] = .text(whole.id.description)
      fields["merged"] = .list(others.map { .text($0.id.description) })
      fields["followUps"] = .integer(Int64(open))
      fields["logged"] = .integer(Int64(logged))
      fields["dryRun"] = .bool(dryRun)
      return Output.json(fields)
    }
    let handles = whole.handles.sorted().map(\.description).joined(separator: " ")
    let tags = whole.tags.sorted().map { "#\($0)" }.joined(separator: " ")
    Output.line(
      "  \([whole.displayName, handles, tags].filter { !$0.isEmpty }.joined(separator: "  "))")
    if !whole.note.isEmpty { Output.line("  note  \(whole.note)") }
    Output.line("  \(open) open follow-ups, \(logged) logged")
  }

  private func answer(_ named: [Contact], _ opening: Opening) throws {
    var patches: [Patch] = []
    let until = try later.map { try moment($0, opening) }
    for (at, one) in named.enumerated() {
      for other in named[(at + 1)...] {
        patches.append(
          until.map { opening.book.putOff(one.id, other.id, until: $0) }
            ?? opening.book.parting(one.id, other.id))
      }
    }
    let names = named.map(\.displayName).joined(separator: " and ")
    let label = until == nil ? "\(names) are different people" : "ask later about \(names)"
    if !dryRun { try opening.append(label, patches) }
    if json { return Output.json(["answer": .text(label), "dryRun": .bool(dryRun)]) }
    Output.line("\(dryRun ? "Would note" : "Noted"): \(label).")
  }

  private func moment(_ text: String, _ opening: Opening) throws -> Moment {
    let zone = opening.zone
    guard let due = NaturalDate(now: opening.now, zone: zone).read(text) else {
      throw Failure(Trouble.notADate(text).sentence, status: 2)
    }
    return zone.moment(due.day, minute: due.minute ?? 0)
  }

  private func part(_ contact: Contact, _ opening: Opening) throws {
    let patches = opening.book.unmerging(contact.id)
    guard !patches.isEmpty else {
      throw Failure("\(contact.displayName) was merged with nobody.")
    }
    var book = opening.book
    book.apply(patches)
    let parted = Set(patches.map(\.id)).sorted().compactMap { book.contact(ContactID($0)) }
    if !dryRun { try opening.append("parted \(contact.displayName) again", patches) }
    if json {
      return Output.json([
        "parted": .list(parted.map { .object($0.short) }), "dryRun": .bool(dryRun),
      ])
    }
    let names = parted.map(\.named).joined(separator: ", ")
    Output.line("\(dryRun ? "Would part" : "Parted") again: \(names).")
  }
}

extension Contact {
  /// `Sam Baker @sambaker`
  var named: String {
    [name, mainHandle?.at ?? id.description].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Enough to name them.
  var short: Fields {
    var fields: Fields = ["id": .text(id.description), "name": .text(displayName)]
    if let handle = mainHandle { fields["handle"] = .text(handle.description) }
    return fields
  }
}
