internal import People

// Keeping what is written: at every pause, on leaving, and when the terminal goes.
extension State {
  /// No key for so many milliseconds is a pause.
  private static var pause: Int { 1000 }
  /// Somebody who types on without one has the draft kept after so many times as long.
  private static var mostPauses: Int { 5 }

  /// Has the draft looked at after a pause, once for all keys until then.
  mutating func planPause() -> [Effect] {
    guard let composer, !composer.isPausePlanned else { return [] }
    self.composer?.isPausePlanned = true
    let draft = Reminder.Draft(id: composer.id, edits: composer.edits, waited: 0)
    return [.remind(after: State.pause, .toKeepDraft(draft))]
  }

  /// Keeps the draft where nothing was typed since; else waits on.
  mutating func keepDraft(after draft: Reminder.Draft) -> [Effect] {
    guard let composer, composer.id == draft.id else { return [] }
    guard composer.edits == draft.edits || draft.waited + 1 >= State.mostPauses else {
      let next = Reminder.Draft(id: draft.id, edits: composer.edits, waited: draft.waited + 1)
      return [.remind(after: State.pause, .toKeepDraft(next))]
    }
    self.composer?.isPausePlanned = false
    return keepDraft()
  }

  /// Puts what is new of the draft into the outbox. That is no act: there is nothing to undo.
  mutating func keepDraft() -> [Effect] {
    guard let composer, !composer.isBlank else { return [] }
    let text = composer.field.text
    let old = book.outbox[composer.id]
    // One that was sent or discarded elsewhere is not one again because a pause was made.
    guard old.map(\.isOpen) ?? true else { return [] }
    var fields: Fields = [:]
    if old?.text != text { fields["text"] = .text(text) }
    if old?.network != composer.network { fields["network"] = .text(composer.network.rawValue) }
    if old?.account != composer.account {
      fields["account"] = composer.account.map { .text($0.description) } ?? .null
    }
    if old == nil {
      fields["state"] = "draft"
      if let id = composer.replyTo { fields["inReplyTo"] = .text(id.description) }
      if let step = composer.step { fields.merge(step.fields) { $1 } }
    }
    guard !fields.isEmpty else { return [] }
    let patches = book.prepared([Patch(.outbox, composer.id.description, fields)])
    book.apply(patches)
    return save(patches, nil)
  }

  /// What others did to the outbox, or an answer that came, while something is being written.
  mutating func noteNews(outbox: Set<OutboxID>) {
    rebuildPages()
    guard let composer else { return }
    if outbox.contains(composer.id), book.outbox[composer.id]?.isOpen != true {
      status = .trouble(Trouble.leftElsewhere.sentence)
    }
    let cautions = cautions(of: composer)
    let isNew = cautions.contains { !composer.cautions.contains($0) }
    self.composer?.cautions = cautions
    if isNew, let first = cautions.first { status = .trouble(first.sentence) }
  }
}
