/// What leaving of something that I wrote brings about for an introduction.
package struct IntroductionStep: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Somebody is asked whether they want it.
    case ask
    /// The two are connected.
    case make
    /// Whoever has the next word is reminded: the clock begins anew.
    case nudge
  }

  package let introduction: IntroductionID
  package let kind: Kind
  /// Whom it is written to.
  package let person: ContactID

  package init(_ kind: Kind, of introduction: IntroductionID, to person: ContactID) {
    (self.kind, self.introduction, self.person) = (kind, introduction, person)
  }

  /// What stands of it in a record of the outbox; nil where nothing does.
  init?(_ source: some FieldSource) {
    guard let id = source.text("introduction"), !id.isEmpty,
      let kind = source.text("step").flatMap(Kind.init), let person = source.text("person")
    else { return nil }
    self.init(kind, of: IntroductionID(id), to: ContactID(person))
  }

  package var fields: Fields {
    [
      "introduction": .text(introduction.description), "step": .text(kind.rawValue),
      "person": .text(person.description),
    ]
  }

  /// The patch that says that it was taken.
  package func patch(at time: Moment) -> Patch {
    let time = FieldValue.text(time.rfc3339)
    let fields: Fields =
      switch kind {
      case .ask: ["asked": .object([person.description: time])]
      case .make: ["made": time]
      case .nudge: ["nudged": time]
      }
    return Patch(.introduction, introduction.description, fields)
  }
}

extension Book {
  /// What an entry of the outbox brings about, now that it left; nil where it is for no introduction,
  /// or for one that is over.
  package func patch(ofLeaving entry: OutboxEntry, at time: Moment) -> Patch? {
    guard let step = entry.step, introductions[step.introduction]?.isOpen == true else {
      return nil
    }
    return step.patch(at: time)
  }
}
