internal import Commands
internal import People

// Questions at the foot of the screen.
extension State {
  mutating func ask(_ kind: Prompt.Kind) -> [Effect] {
    switch kind {
    case .search: prompt = Prompt(kind, nil)
    case .limit: prompt = Prompt(kind, nil, text: limit)
    case .note:
      let note = subject?.contact.flatMap { book.contact($0) }?.note ?? ""
      prompt = Prompt(kind, subject, text: note)
    case .askAgain: prompt = Prompt(kind, nil, text: "in 4 weeks")
    case .log, .capture: return askLine(kind)
    case .snooze, .followUp, .tag: prompt = Prompt(kind, subject)
    }
    return []
  }

  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    switch key {
    case .escape:
      prompt = nil
      status = nil
    case .enter: return finishPrompt()
    default:
      let isTaken =
        prompt?.kind.isLine == true ? takeInLine(key) : prompt?.field.take(key) == true
      if isTaken { status = nil }
    }
    return []
  }

  /// Acts on what was understood; where nothing was, says why and lets the text be mended.
  private mutating func finishPrompt() -> [Effect] {
    guard let asked = prompt else { return [] }
    if asked.kind.isLine { return finishLine() }
    let understood = asked.understood(now: now, zone: zone)
    if asked.field.isEmpty, asked.kind != .note, asked.kind != .limit {
      prompt = nil
      return []
    }
    if let trouble = asked.trouble(understood) { return tell(trouble) }
    prompt = nil
    switch (asked.kind, understood) {
    case (.snooze, .date(let due)): return snooze(until: due)
    case (.askAgain, .date(let due)): return askAgain(from: due)
    case (.followUp, .promise(let due, let what)): return promise(asked.subject, due, what)
    case (.tag, .tags(let add, let remove)): return tag(asked.subject, add, remove)
    case (.note, _): return note(asked.subject, asked.field.text)
    case (.search, _): return search(asked.field.text)
    case (.limit, _): return limit(to: asked.field.text)
    default: return []
    }
  }

  private mutating func promise(_ subject: Subject?, _ due: Due, _ what: String) -> [Effect] {
    guard let subject, let (contact, made) = subject.ensured() else { return tell(.noPerson) }
    var followUp = FollowUp(id: FollowUpID(ids.next("f")))
    followUp.contact = contact
    followUp.due = due
    followUp.what = what
    followUp.tweet = subject.tweet
    let patch = Patch(.followUp, followUp.id.description, followUp.fields)
    return perform("follow up with \(subject.name) \(due.words)", made + [patch])
  }

  private mutating func tag(_ subject: Subject?, _ add: [String], _ remove: [String]) -> [Effect] {
    guard let subject, let (contact, made) = subject.ensured() else { return tell(.noPerson) }
    var tags: Fields = [:]
    for tag in add { tags[tag] = true }
    for tag in remove { tags[tag] = .null }
    let words = (add.map { "#\($0)" } + remove.map { "-#\($0)" }).joined(separator: " ")
    let patch = Patch(.contact, contact.description, ["tags": .object(tags)])
    return perform("tagged \(subject.name) \(words)", made + [patch])
  }

  private mutating func note(_ subject: Subject?, _ text: String) -> [Effect] {
    guard let subject, let (contact, made) = subject.ensured() else { return tell(.noPerson) }
    let value: FieldValue = text.isEmpty ? .null : .text(text)
    let patch = Patch(.contact, contact.description, ["note": value])
    return perform("noted on \(subject.name)", made + [patch])
  }
}

extension Prompt {
  /// What is wrong with the text; nil where it can be acted on.
  package func trouble(_ understood: Understood) -> Trouble? {
    switch (kind, understood) {
    case (.snooze, .nothing), (.askAgain, .nothing): .notADate(field.text)
    case (.followUp, .nothing): .promiseNeedsDate
    case (.followUp, .promise(_, let what)) where what.isEmpty: .promiseNeedsWords
    case (.tag, .nothing): .noTags
    default: nil
    }
  }
}
