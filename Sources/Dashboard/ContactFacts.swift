package import People
package import Scoring
internal import Screen

/// What a contact's page says above what passed between us: a label and a text a line.
package struct ContactFacts: Equatable, Sendable {
  package enum Tone: Equatable, Sendable { case plain, strong, reason, faint }

  package struct Line: Equatable, Sendable {
    package let label: String
    package let text: String
    package var tone = Tone.plain
  }

  package let lines: [Line]

  package init(_ contact: Contact, in state: State) {
    guard let index = state.book.index(of: contact.id) else {
      lines = []
      return
    }
    let strength = state.relations.strength(index, now: state.now)
    var lines = [Line(label: "", text: ContactFacts.about(contact))].filter { !$0.text.isEmpty }
    lines += ContactFacts.strength(strength)
    lines += ContactFacts.stage(index, state)
    lines += ContactFacts.due(index, contact, state)
    lines += ContactFacts.promises(contact, state.book)
    lines += ContactFacts.connecting(contact, state)
    lines.append(
      contact.note.isEmpty
        ? Line(label: "note", text: "a writes one", tone: .faint)
        : Line(label: "note", text: contact.note))
    self.lines = lines + ContactFacts.acquaintance(contact, in: state.book)
  }

  private static func about(_ contact: Contact) -> String {
    let followers = contact.followers.map { "\(thousands($0)) followers" } ?? ""
    let work = [contact.position, contact.company].filter { !$0.isEmpty }.joined(separator: ", ")
    return [contact.place, work, contact.bio, followers].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  private static func thousands(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count)"
    case ..<1_000_000: "\(count / 1000) k"
    default: "\(count / 1_000_000) M"
    }
  }

  private static func strength(_ strength: Strength) -> [Line] {
    let value = Int(strength.value.rounded())
    let counts = "you \(strength.outgoing) · they \(strength.incoming)"
    let reasons = strength.reasons.map { "\($0.phrase) \($0.signed)" }.joined(separator: " · ")
    return [
      Line(label: "strength", text: "\(value) \(strength.layer.name)   \(counts)", tone: .strong),
      Line(label: "", text: reasons, tone: .reason),
    ].filter { !$0.text.isEmpty }
  }

  /// The best and the last day to be in touch again, and whether to wait for them.
  private static func due(_ index: Int, _ contact: Contact, _ state: State) -> [Line] {
    let rank = state.contacts.rank(of: index)
    var lines: [Line] = []
    if let due = state.creep.keepUp(index, rank: rank) {
      let days = "best by \(due.ask.words) · at the latest \(due.latest.words)"
      lines.append(Line(label: "in touch", text: "\(days) · \(due.phrase)"))
    }
    if let objection = state.creep.objection(to: index, rank: rank, .step) {
      let text = objection.until.map { "wait until \($0.words): \(objection.why)" } ?? objection.why
      lines.append(Line(label: lines.isEmpty ? "in touch" : "", text: text, tone: .reason))
    }
    return lines
  }

  /// The rung that they stand on, and what would lead to the next: as a ladder where there is room.
  private static func stage(_ index: Int, _ state: State) -> [Line] {
    let standing = state.relations.stage(index, now: state.now)
    guard state.size.columns >= ladderColumns else {
      let next = nextStep(index, state).map { " · next: \($0)" } ?? ""
      return [Line(label: "stage", text: "\(standing.stage.name) · \(standing.evidence)\(next)")]
    }
    let ladder = Stage.allCases.map { $0 == standing.stage ? "[\($0.name)]" : $0.name }
    let step = nextStep(index, state)
    // Where the step speaks of what is there, it need not be said again.
    if let step, step.hasPrefix(standing.evidence) {
      return [
        Line(label: "stage", text: ladder.joined(separator: " > ")),
        Line(label: "next", text: step),
      ]
    }
    let next = step.map { "\($0) · so far " } ?? ""
    return [
      Line(label: "stage", text: ladder.joined(separator: " > ")),
      Line(label: next.isEmpty ? "so far" : "next", text: next + standing.evidence),
    ]
  }

  /// What would lead to the next rung; nothing of somebody who is put away.
  private static func nextStep(_ index: Int, _ state: State) -> String? {
    guard state.creep.allows(index, rank: state.contacts.rank(of: index), .answer) else {
      return nil
    }
    return state.relations.nextStep(
      index, book: state.book, now: state.now, home: state.book.me?.place ?? "")?.phrase
  }

  private static let ladderColumns = 72

  private static func promises(_ contact: Contact, _ book: Book) -> [Line] {
    let open = book.followUps.filter { $0.isOpen && book.home($0.contact) == contact.id }
      .sorted { ($0.due?.day.number ?? 0, $0.id) < ($1.due?.day.number ?? 0, $1.id) }
    if open.isEmpty {
      return [Line(label: "promised", text: "nothing open: f promises", tone: .faint)]
    }
    return open.prefix(2).enumerated().map { at, followUp in
      Line(
        label: at == 0 ? "promised" : "",
        text: "\(followUp.due?.words ?? "some day")  \(followUp.what)")
    }
  }
}

extension Reason {
  /// Points with their sign: `+24`, `−3`.
  package var signed: String {
    let points = Int(points.rounded())
    return points < 0 ? "−\(-points)" : "+\(points)"
  }
}
