/// What an act was about, as programs of the user's are told of it.
package enum ActKind: String, CaseIterable, Sendable {
  case reply, done, snooze, followUp, log, tag, star, note, mute, merge
  case introduce, need

  /// When a program for it runs.
  package var meaning: String {
    switch self {
    case .reply: "an answer was posted"
    case .done: "a tweet or a promise is done"
    case .snooze: "a tweet or a promise was put off"
    case .followUp: "something was promised"
    case .log: "a meeting, a call or the like was logged"
    case .tag: "tags were added or taken away"
    case .star: "a contact was starred or lost the star"
    case .note: "a note was written"
    case .mute: "somebody was muted or let in again"
    case .merge: "two contacts became one, or two again"
    case .introduce: "an introduction was begun, or came further"
    case .need: "a need or an offer was noted, or is met"
    }
  }
}

extension Act {
  /// All that its patches do; one line that logs a meeting and a promise is both.
  package var kinds: Set<ActKind> { Set(patches.flatMap(\.kinds)) }
}

extension Patch {
  fileprivate var kinds: [ActKind] {
    switch kind {
    case .interaction: [.log]
    case .outbox: fields["state"] == "handed" || fields["state"] == "sent" ? [.reply] : []
    case .queue: fields["state"] == "snoozed" ? [.snooze] : fields["state"] == nil ? [] : [.done]
    case .followUp:
      fields["what"] != nil
        ? [.followUp] : fields["done"] != nil ? [.done] : fields["snoozed"] != nil ? [.snooze] : []
    case .contact: Patch.ofContacts.filter { fields[$0.field] != nil }.map(\.kind)
    case .introduction: [.introduce]
    case .need: [.need]
    case .event, .tweet, .message: []
    }
  }

  private static let ofContacts: [(field: String, kind: ActKind)] = [
    ("tags", .tag), ("star", .star), ("note", .note), ("muted", .mute), ("mergedInto", .merge),
  ]
}

extension Book {
  /// An act as one object: `act` (its id) `event` (done, undone, redone) `kinds` `label`, `records`
  /// (each its `kind`, `id`, what was changed as `change`, and `record`, what it says now) and
  /// `people` (`id`, `name`, `handles`), whom it is about.
  package func report(of entry: ActEntry) -> Fields {
    let act = entry.act
    return [
      "act": .text(act.id), "event": .text(entry.event.rawValue), "label": .text(act.label),
      "kinds": .list(ActKind.allCases.filter(act.kinds.contains).map { .text($0.rawValue) }),
      "records": .list(act.patches.map { .object(report(of: $0)) }),
      "people": .list(people(of: act.patches).map { .object(report(of: $0)) }),
    ]
  }

  private func report(of patch: Patch) -> Fields {
    var record = fields(patch.kind, patch.id)
    // What the book does not keep says what it was told.
    if record.isEmpty { record.merge(patch: patch.fields) }
    return [
      "kind": .text(patch.kind.rawValue), "id": .text(patch.id), "change": .object(patch.fields),
      "record": .object(record),
    ]
  }

  private func report(of contact: Contact) -> Fields {
    [
      "id": .text(contact.id.description), "name": .text(contact.displayName),
      "handles": .list(contact.handles.sorted().map { .text($0.description) }),
    ]
  }

  private func people(of patches: [Patch]) -> [Contact] {
    var seen: Set<ContactID> = []
    return patches.flatMap { contacts(of: $0) }.filter { seen.insert($0.id).inserted }
  }

  private func contacts(of patch: Patch) -> [Contact] {
    switch patch.kind {
    case .contact: [contact(ContactID(patch.id))].compactMap(\.self)
    case .queue:
      [tweet(TweetID(patch.id)).flatMap { contact(of: $0.author) }].compactMap(\.self)
    case .outbox:
      [
        patch.fields.text("inReplyTo").flatMap { tweet(TweetID($0)) }
          .flatMap { contact(of: $0.author) }
      ].compactMap(\.self)
    default:
      ["contact", "a", "b"].compactMap { fields(patch.kind, patch.id).text($0) }
        .compactMap { contact(ContactID($0)) }
    }
  }
}

extension Fields {
  fileprivate func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] { text } else { nil }
  }
}
