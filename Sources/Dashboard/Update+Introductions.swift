internal import Commands
package import People
internal import Queries
internal import Scoring

// Introducing two contacts, and bringing it on: a key takes the next step or writes what it needs.
extension State {
  /// The introduction that has the keys: a row of them, or something of a plan.
  package var connection: IntroductionsPane.Entry? {
    if let item = plannedItem { return isPlannedDone ? nil : connection(planned: item.target) }
    return pages.isEmpty && focus == .introductions ? introductions.list.selectedItem : nil
  }

  /// The need or offer that has the keys.
  package var neededThing: NeedsPane.Entry? {
    pages.isEmpty && focus == .needs ? needs.list.selectedItem : nil
  }

  mutating func rebuildConnections() {
    introductions.rebuild(book: book, now: now, matcher(introductions.limit))
    needs.rebuild(book: book, found: introductions.found, now: now, matcher(needs.limit))
  }

  /// Has all found out that connects people, behind the screen.
  mutating func findConnections() -> [Effect] {
    connecting += 1
    return find(.connections(from: introductions.rowsRead, number: connecting))
  }

  /// Who has the next word, else the first of the two.
  func subject(of entry: IntroductionsPane.Entry) -> Subject? {
    let person = entry.introduction?.1.next.owing ?? entry.a
    guard let contact = book.contact(person) else { return nil }
    var subject = book.subject(contact)
    if let sign = entry.introduction?.1.sign { subject.tweet = book.tweets.id(of: sign) }
    return subject
  }

  /// Who needs or offers it, with the tweet that shows it.
  func subject(of entry: NeedsPane.Entry) -> Subject? {
    guard let contact = book.contact(entry.contact) else { return nil }
    var subject = book.subject(contact)
    subject.tweet = entry.evidence
    return subject
  }

  /// Yes: what is offered is begun, the step on the row was taken, what was found holds.
  mutating func sayYes() -> [Effect] {
    if let entry = neededThing { return confirm(entry) }
    guard let entry = connection else { return tell(.nothingToConnect) }
    guard let (introduction, standing) = entry.introduction else { return propose(entry) }
    let sign = standing.sign.map { book.tweets.id(of: $0) }
    guard let patch = introduction.taking(standing.next, sign: sign, now: now) else {
      return tell(.introductionDone)
    }
    return perform(label(of: standing.next, entry), [patch])
  }

  /// No: what is offered never comes again, what was begun rests.
  mutating func sayNo() -> [Effect] {
    if let entry = neededThing { return refuse(entry) }
    guard let entry = connection else { return tell(.nothingToConnect) }
    guard let (introduction, _) = entry.introduction else {
      return perform("\(names(entry)) are not to be introduced", [answer(entry, ["refused": true])])
    }
    let patch = Patch(
      .introduction, introduction.id.description, ["closed": .text(now.rfc3339)])
    return perform("let \(names(entry)) rest", [patch])
  }

  /// Later: not before a day.
  mutating func putOffConnection(until due: Due) -> [Effect] {
    let moment = zone.moment(due.day, minute: due.minute ?? Due.morning)
    let fields: Fields = ["askAgain": .text(moment.rfc3339)]
    if let entry = neededThing {
      guard entry.isFound else { return tell(.nothingWaits) }
      return perform("ask again \(due.words): \(entry.what)", [patch(of: entry, fields)])
    }
    guard let entry = connection else { return tell(.nothingToConnect) }
    let id = entry.introduction.map { Patch(.introduction, $0.0.id.description, fields) }
    return perform("ask again \(due.words): \(names(entry))", [id ?? answer(entry, fields)])
  }

  /// Begins what is offered, or writes what the next step needs.
  mutating func introduce() -> [Effect] {
    guard let entry = connection else { return askWhom() }
    guard let (introduction, standing) = entry.introduction else {
      let effects = propose(entry)
      guard let begun = book.introductions(of: entry.a, and: entry.b).last(where: \.isReal) else {
        return effects
      }
      return effects + write(.ask(entry.a), for: begun, entry.a, entry.b)
    }
    return write(standing.next, for: introduction, entry.a, entry.b)
  }

  private mutating func propose(_ entry: IntroductionsPane.Entry) -> [Effect] {
    let (why, evidence) = reason(for: entry)
    return propose(entry.a, entry.b, why: why, evidence: evidence)
  }

  /// Begins an introduction; one that was refused or put off is taken up again.
  mutating func propose(
    _ a: ContactID, _ b: ContactID, why: String, evidence: [TweetID] = []
  ) -> [Effect] {
    let earlier = book.introductions(of: a, and: b)
    if earlier.contains(where: \.isOpen) { return tell(.introducedAlready) }
    let known = earlier.last { !$0.isReal }
    var fields: Fields = [
      "a": .text(a.description), "b": .text(b.description), "why": .text(why),
      "proposed": .text(now.rfc3339),
    ]
    fields.put("evidence", set: evidence.map(\.description))
    if known?.isRefused == true { fields["refused"] = .null }
    if known?.askAgain != nil { fields["askAgain"] = .null }
    let id = known?.id.description ?? ids.next("n")
    return perform("introduce \(name(a)) and \(name(b))", [Patch(.introduction, id, fields)])
  }

  func reason(
    for entry: IntroductionsPane.Entry
  ) -> (why: String, evidence: [TweetID]) {
    switch entry.content {
    case .introduction(let introduction, _): (introduction.why, [])
    case .idea(let why): (why, [])
    case .match(let match):
      (
        "\(name(match.need.contact)) looks for \(match.need.what); "
          + "\(name(match.offer.contact)) offers \(match.offer.what)",
        [match.need.evidence, match.offer.evidence].compactMap(\.self)
      )
    }
  }

  /// A record that remembers what was answered about two who were offered.
  private mutating func answer(_ entry: IntroductionsPane.Entry, _ fields: Fields) -> Patch {
    let known = book.introductions(of: entry.a, and: entry.b).last { !$0.isReal }
    let pair: Fields = ["a": .text(entry.a.description), "b": .text(entry.b.description)]
    return Patch(
      .introduction, known?.id.description ?? ids.next("n"), pair.merging(fields) { $1 })
  }

  private func label(
    of next: IntroductionStanding.Next, _ entry: IntroductionsPane.Entry
  ) -> String {
    switch next {
    case .ask(let person):
      "asked \(name(person)) about \(name(person == entry.a ? entry.b : entry.a))"
    case .agree(let person): "\(name(person)) wants to be introduced"
    case .make: "introduced \(names(entry))"
    case .speak: "\(names(entry)) spoke"
    case .thank: "told how it went: \(names(entry))"
    case .nothing: names(entry)
    }
  }

  func names(_ entry: IntroductionsPane.Entry) -> String {
    "\(name(entry.a)) and \(name(entry.b))"
  }

  package func name(_ person: ContactID) -> String {
    book.contact(person)?.displayName ?? "somebody"
  }
}

// MARK: - Writing

extension State {
  /// Opens what the next step needs to be said; "posted" then takes the step.
  private mutating func write(
    _ next: IntroductionStanding.Next, for introduction: Introduction, _ a: ContactID,
    _ b: ContactID
  ) -> [Effect] {
    let reader: ContactID
    let template: String
    let kind: IntroductionStep.Kind
    switch next {
    case .ask(let person): (reader, template, kind) = (person, "may I introduce", .ask)
    case .make: (reader, template, kind) = (a, "introduce", .make)
    case .agree(let person): (reader, template, kind) = (person, "nudge: introduce", .nudge)
    case .speak(let person): (reader, template, kind) = (person, "nudge: did you speak", .nudge)
    case .thank(let person): (reader, template, kind) = (person, "how did it go", .nudge)
    case .nothing: return tell(.introductionDone)
    }
    let other = reader == a ? b : a
    guard let contact = book.contact(reader), let handle = contact.writable else {
      return tell(.noHandleOf(name(reader)))
    }
    var entry = OutboxEntry(id: OutboxID(ids.next("o")))
    entry.network = handle.network
    entry.text = draft(template, for: introduction, to: contact, handle, about: other)
    var subject = book.subject(contact)
    subject.handle = handle
    entry.step = IntroductionStep(kind, of: introduction.id, to: reader)
    open(entry, for: subject)
    return []
  }

  /// A template with what is known filled in.
  private func draft(
    _ template: String, for introduction: Introduction, to contact: Contact, _ handle: Handle,
    about other: ContactID
  ) -> String {
    let text = Template.builtIn.first { $0.name == template }?.text ?? "{handle} "
    let second = book.contact(other)
    let theirs = second?.handles.first { $0.network == handle.network }?.at
    let first = contact.name.split(separator: " ").first.map(String.init)
    let filled = Template(name: template, text: text).filled([
      "handle": handle.at, "first": first ?? handle.at,
      "other": theirs ?? second?.displayName ?? "", "why": introduction.why,
    ])
    return filled
  }
}

extension Contact {
  /// A handle that a public word can name.
  fileprivate var writable: Handle? {
    mainHandle.flatMap { $0.network == .linkedin ? nil : $0 }
      ?? handles.sorted().first { $0.network != .linkedin }
  }
}

// MARK: - From a contact

extension State {
  /// Introduces the person under the cursor to somebody: the two that are marked, or who is typed.
  private mutating func askWhom() -> [Effect] {
    let marked = actsOnMarked ? people(targets).compactMap(\.contact) : []
    if marked.count == 2 {
      let effects = propose(marked[0], marked[1], why: "")
      clearMarks()
      return effects
    }
    guard subject?.contact != nil else { return tell(.noPerson) }
    return ask(.introduce) + prepareFinder()
  }

  /// Reads `@jolind she needs soup`.
  mutating func introduce(_ subject: Subject?, _ text: String) -> [Effect] {
    guard let first = subject?.contact, let second = book.contact(startingLine: text) else {
      return tell(.noPerson)
    }
    let why = String(text.trimmed.drop { $0 != " " })
    return propose(first, second, why: String(why.trimmed))
  }

  /// Why what was typed introduces nobody.
  func obstacle(toIntroducing asked: Prompt) -> Trouble? {
    guard let second = book.contact(startingLine: asked.field.text) else {
      return .notAContact(String(asked.field.text.prefix { $0 != " " }))
    }
    return second == asked.subject?.contact ? .oneContact : nil
  }

  /// The handles that begin as the first word does.
  func handleOffer(_ field: TextField) -> Offer? {
    let before = field.characters[..<field.cursor]
    guard finder.isReady, !before.contains(" "), before.count > 0 else { return nil }
    let start = String(before.drop { $0 == "@" }).lowercased()
    guard !start.isEmpty else { return nil }
    let found = finder.words.vocabulary.handles(startingWith: start, most: 8)
    return Offer(
      place: 0..<field.cursor,
      found.map { handle in
        let known = Handle(.twitter, handle).flatMap { book.contact(of: $0) }
        return Offer.Candidate(text: "@\(handle)", note: known?.displayName ?? "")
      })
  }
}

extension Book {
  /// The contact whose handle a line begins with: `@sam`, `mastodon:sam@example.org`.
  fileprivate func contact(startingLine text: String) -> ContactID? {
    let word = String(text.trimmed.prefix { $0 != " " })
    return (Handle(word) ?? Handle(.twitter, word)).flatMap { contact(of: $0) }?.id
  }
}
