internal import People

/// Sets the people and events of a harvest against the book, and counts what became of them.
struct PeopleSettling {
  let harvest: Harvest
  let book: Book
  let setting: Intake.Setting
  private static let examplesKept = 3

  init(_ harvest: Harvest, _ book: Book, _ setting: Intake.Setting) {
    (self.harvest, self.book, self.setting) = (harvest, book, setting)
  }

  /// - Parameter others: what else the import does to contacts; comes back joined with the rest.
  func patches(with others: [Patch]) -> [Patch] {
    guard !harvest.people.isEmpty || !harvest.events.isEmpty || !harvest.followsSeen.isEmpty else {
      return others
    }
    var making = PersonMaking(book, after: others, setting)
    for (input, person) in harvest.people where person.standing == .me {
      take(person, input, &making)
    }
    // A name alone says who it is only once all who have more than that are there.
    for isNameOnly in [false, true] {
      for (input, person) in harvest.people
      where person.standing != .me && person.isNameOnly == isNameOnly {
        take(person, input, &making)
      }
    }
    let events = harvest.events.compactMap { event(of: $0.event, $0.input, &making) }
    for follow in harvest.followsSeen { making.take(follow) }
    noteKept(making.kept)
    return making.patches(with: others) + making.touches + events
  }

  @discardableResult
  private func take(_ person: Person, _ input: Int, _ making: inout PersonMaking) -> ContactID? {
    let before = making.touches.count
    let (outcome, contact) = making.take(person)
    let logged = making.touches.count - before
    harvest.inputs[input].touches.added += logged
    if contact != nil { harvest.inputs[input].touches.known += person.touches.count - logged }
    switch outcome {
    case .made: harvest.inputs[input].people.made += 1
    case .updated: harvest.inputs[input].people.updated += 1
    case .known: harvest.inputs[input].people.known += 1
    case .again: break
    case .notKept: harvest.inputs[input].people.notKept += 1
    case .stayedDeleted: harvest.skips[input].add(.stayedDeleted)
    }
    return contact
  }

  /// The patch that makes an event as the calendar has it; nil where it is so already.
  private func event(
    of event: CalendarEvent, _ input: Int, _ making: inout PersonMaking
  ) -> Patch? {
    let people = event.people.compactMap { take($0, input, &making)?.description }
    let old = book.events[EventID(event.id)]?.fields
    let isDeleted = old?["deleted"] == true
    if isDeleted && !setting.mayComeBack.contains(event.id) {
      harvest.skips[input].add(.stayedDeleted)
      return nil
    }
    var fields: Fields = [:]
    fields.put("name", event.name)
    fields.put("on", event.on)
    fields.put("place", event.place)
    fields.put("people", set: people)
    let change = fields.change(to: old ?? [:], follows: ["on"])
    guard !change.isEmpty || isDeleted else {
      harvest.inputs[input].events.known += 1
      return nil
    }
    harvest.inputs[input].events.added += old == nil || isDeleted ? 1 : 0
    harvest.inputs[input].events.known += old == nil || isDeleted ? 0 : 1
    return Patch(
      .event, event.id, isDeleted ? change.merging(["deleted": .null]) { $1 } : change)
  }

  private func noteKept(_ kept: [(name: String, field: String)]) {
    guard let last = harvest.inputs.indices.last, !kept.isEmpty else { return }
    let examples = kept.prefix(PeopleSettling.examplesKept).map {
      "\($0.field) of \(shown($0.name))"
    }
    let more = kept.count > examples.count ? ", …" : ""
    harvest.inputs[last].notes.append(
      "left as the book has it: \(examples.joined(separator: ", "))\(more) (\(kept.count) in all)")
  }
}

extension Fields {
  /// What of these fields `old` lacks; sets only grow, and `follows` are taken over.
  fileprivate func change(to old: Fields, follows: Set<String>) -> Fields {
    var change: Fields = [:]
    for (key, value) in self where old[key] != value {
      switch (value, old[key]) {
      case (.object(let members), .object(let before)?):
        let new = members.filter { before[$0.key] == nil }
        if !new.isEmpty { change[key] = .object(new) }
      case (_, nil): change[key] = value
      case (_, .some): if follows.contains(key) { change[key] = value }
      }
    }
    return change
  }
}
