internal import Commands
package import People
internal import Queries

// Questions at the foot of the screen.
extension State {
  mutating func ask(_ kind: Prompt.Kind) -> [Effect] {
    switch kind {
    case .search, .saveQuery, .near: prompt = Prompt(kind, nil)
    case .searchAll: return openSearch()
    case .limit:
      var asked = Prompt(kind, nil, text: limit.text)
      asked.before = limit
      prompt = asked
    case .note:
      let note = subject?.contact.flatMap { book.contact($0) }?.note ?? ""
      prompt = Prompt(kind, subject, text: note)
    case .askAgain, .notYet: prompt = Prompt(kind, nil, text: "in 4 weeks")
    case .introduce, .need, .offer: prompt = Prompt(kind, subject)
    case .columns: prompt = Prompt(kind, nil, text: columns.spelled + " ")
    case .log, .capture: return askLine(kind)
    case .event: prompt = Prompt(kind, nil)
    case .eventChanged: prompt = Prompt(kind, nil, text: eventText)
    // Who was there is asked for by the event's page.
    case .attendee: return []
    case .snooze: prompt = Prompt(kind, targets)
    case .followUp where focus == .near && pages.isEmpty:
      prompt = Prompt(kind, people(targets), text: coffeeWords)
    case .followUp, .tag, .stage: prompt = Prompt(kind, people(targets))
    }
    if kind == .followUp, let promise = askedPromise {
      let text = suggested(promise)
      prompt?.field = TextField(text)
    }
    let ready = kind == .search || kind == .limit ? prepareFinder() : []
    return ready + promptChanged()
  }

  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("g"): return leavePrompt()
    case .enter: return finishPrompt()
    case .tab where prompt?.kind.isLine != true: return takeOffer(backwards: false)
    case .backTab where prompt?.kind.isLine != true: return takeOffer(backwards: true)
    case .down where prompt?.kind == .searchAll: return move(.moveDown)
    case .up where prompt?.kind == .searchAll: return move(.moveUp)
    default:
      let isTaken =
        prompt?.kind.isLine == true ? takeInLine(key) : prompt?.field.take(key) == true
      guard isTaken else { return [] }
      status = nil
      return promptChanged()
    }
  }

  /// What was typed is forgotten, and what it did meanwhile.
  private mutating func leavePrompt() -> [Effect] {
    guard let asked = prompt else { return [] }
    (prompt, status) = (nil, nil)
    if asked.kind == .limit, asked.before != limit { return limit(to: asked.before) }
    if asked.kind == .searchAll, case .search(let page)? = pages.last, page.query.isEmpty {
      pages.removeLast()
    }
    return []
  }

  /// The text of a prompt is another one: lists follow, and Tab offers what fits now.
  mutating func promptChanged() -> [Effect] {
    guard let asked = prompt else { return [] }
    switch asked.kind {
    case .snooze, .askAgain, .notYet:
      let offer = Prompt.times(for: asked.field, now: now, zone: zone)
      prompt?.offer = offer
    case .tag:
      let offer = tagOffer(asked.field)
      prompt?.offer = offer
    case .columns: prompt?.offer = ContactColumns.offer(for: asked.field)
    case .stage: prompt?.offer = Stage.offer(for: asked.field)
    case .introduce:
      let offer = handleOffer(asked.field)
      prompt?.offer = offer
    case .search, .limit, .searchAll:
      let effects = asked.kind == .searchAll ? searchAsTyped() : limitAsTyped()
      completeQuery()
      return effects
    default: break
    }
    return []
  }

  /// Puts the next of what is offered; what else is offered stays as it was.
  private mutating func takeOffer(backwards: Bool) -> [Effect] {
    guard prompt?.complete(backwards: backwards) == true else { return [] }
    status = nil
    return prompt?.kind == .searchAll ? searchAsTyped() : limitAsTyped()
  }

  /// The tags there are that begin as the word before the cursor does.
  private func tagOffer(_ field: TextField) -> Offer? {
    let before = field.characters[..<field.cursor]
    let start = before.lastIndex { $0 == " " || $0 == "," }.map { $0 + 1 } ?? 0
    let word = String(before[start...].drop { $0 == "-" || $0 == "#" || $0 == "+" }).lowercased()
    guard finder.isReady, !word.isEmpty else { return nil }
    let place = (field.cursor - word.count)..<field.cursor
    let tags = finder.words.vocabulary.tags.lazy.filter { $0.name.hasPrefix(word) }.prefix(8)
    return Offer(place: place, tags.map { .init(text: $0.name, note: "\($0.count)") })
  }

  /// Acts on what was understood; where nothing was, says why and lets the text be mended.
  mutating func finishPrompt() -> [Effect] {
    guard let asked = prompt else { return [] }
    if asked.kind.isLine { return finishLine() }
    if asked.kind.isQuery { return finishQuery(asked) }
    let understood = asked.understood(now: now, zone: zone)
    if asked.field.isEmpty, !asked.kind.takesNothing {
      prompt = nil
      return []
    }
    if let trouble = asked.trouble(understood, now: now, zone: zone) { return tell(trouble) }
    if asked.kind == .introduce, let trouble = obstacle(toIntroducing: asked) {
      return tell(trouble)
    }
    prompt = nil
    switch (asked.kind, understood) {
    case (.snooze, .date(let due)): return snooze(asked.subjects, until: due)
    case (.askAgain, .date(let due)): return askAgain(from: due)
    case (.followUp, .promise(let due, let what)): return promise(asked.subjects, due, what)
    case (.tag, .tags(let add, let remove)): return tag(asked.subjects, add, remove)
    case (.stage, .stage(let stage)): return put(asked.subjects, on: stage)
    case (.note, _): return note(asked.subject, asked.field.text)
    case (.introduce, _): return introduce(asked.subject, asked.field.text)
    case (.need, _): return note(.need, of: asked.subject, asked.field.text)
    case (.offer, _): return note(.offer, of: asked.subject, asked.field.text)
    case (.notYet, .date(let due)): return putOffConnection(until: due)
    case (.saveQuery, _): return saveQuery(asked.field.text)
    case (.near, _): return look(near: asked.field.text)
    case (.columns, _): return show(ContactColumns(spelled: asked.field.text))
    case (.event, .event(let line)): return saveEvent(line, nil)
    case (.eventChanged(let id), .event(let line)): return saveEvent(line, id)
    default: return []
    }
  }

  /// What can't be read is said, and can be mended.
  private mutating func finishQuery(_ asked: Prompt) -> [Effect] {
    if asked.field.isEmpty, asked.kind != .limit { return leavePrompt() }
    guard let query = query(asked.field.text) else { return [] }
    prompt = nil
    switch asked.kind {
    case .search: return search(query)
    case .limit where query.root == limit.root: return []
    case .limit: return limit(to: query)
    default: return []
    }
  }

  mutating func promise(_ subjects: [Subject], _ due: Due, _ what: String) -> [Effect] {
    let deeds = subjects.compactMap { subject -> Deed? in
      guard let (contact, made) = subject.ensured() else { return nil }
      var followUp = FollowUp(id: FollowUpID(ids.next("f")))
      followUp.contact = contact
      followUp.due = due
      followUp.what = what
      followUp.tweet = subject.tweet
      followUp.event = eventPageHere?.description ?? ""
      return Deed(
        label: "follow up with \(subject.name) \(due.words)",
        patches: made + [Patch(.followUp, followUp.id.description, followUp.fields)])
    }
    return perform(deeds, many: { "follow up with \($0) \(due.words)" }, else: .noPerson)
  }

  private mutating func tag(
    _ subjects: [Subject], _ add: [String], _ remove: [String]
  ) -> [Effect] {
    var tags: Fields = [:]
    for tag in add { tags[tag] = true }
    for tag in remove { tags[tag] = .null }
    let words = (add.map { "#\($0)" } + remove.map { "-#\($0)" }).joined(separator: " ")
    let deeds = subjects.compactMap { subject -> Deed? in
      guard let (contact, made) = subject.ensured() else { return nil }
      return Deed(
        label: "tagged \(subject.name) \(words)",
        patches: made + [Patch(.contact, contact.description, ["tags": .object(tags)])])
    }
    return perform(deeds, many: { "tagged \($0) people \(words)" }, else: .noPerson)
  }

  private mutating func note(_ subject: Subject?, _ text: String) -> [Effect] {
    guard let subject, let (contact, made) = subject.ensured() else { return tell(.noPerson) }
    let value: FieldValue = text.isEmpty ? .null : .text(text)
    let patch = Patch(.contact, contact.description, ["note": value])
    return perform("noted on \(subject.name)", made + [patch])
  }
}

extension Prompt {
  /// What is wrong with the text as a whole; nil where it can be acted on.
  package func trouble(_ understood: Understood, now: Moment, zone: Zone) -> Trouble? {
    switch (kind, understood) {
    case (.snooze, .nothing), (.askAgain, .nothing), (.notYet, .nothing):
      complaint(now: now, zone: zone) ?? .notADate(field.text)
    case (.snooze, .date(let due)), (.askAgain, .date(let due)), (.notYet, .date(let due)):
      due.isPast(now: now, zone: zone) ? .past(due) : nil
    case (.followUp, .nothing): .promiseNeedsDate
    case (.followUp, .promise(_, let what)) where what.isEmpty: .promiseNeedsWords
    case (.tag, .nothing): .noTags
    case (.stage, .nothing): .noRung(field.text)
    case (.columns, _): ContactColumns.unknown(in: field.text).map { .noColumn($0) }
    case (.event, .nothing), (.eventChanged, .nothing): .eventNeedsName
    default: nil
    }
  }
}
