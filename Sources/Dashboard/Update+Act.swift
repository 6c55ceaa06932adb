internal import People
internal import Scoring

// Acts on the book: each one a few patches, applied at once, saved behind, undone with a key.
extension State {
  /// Applies an act, notes how to undo it, and has it saved.
  mutating func perform(
    _ label: String, _ patches: [Patch], handled: Act.Handled? = nil
  ) -> [Effect] {
    let patches = patches.map(book.reviving)
    undo.add(
      Act(
        label: label, patches: patches, inverse: book.inverse(of: patches), handled: handled))
    return apply(patches, handled)
  }

  mutating func undoLast() -> [Effect] {
    let book = book
    guard let act = undo.undo(redoing: { book.inverse(of: $0.inverse) }) else {
      return tell(.nothingToUndo)
    }
    let effects = apply(act.inverse, nil)
    restoreHandled(act)
    status = .info("Undone: \(act.label)")
    return effects
  }

  mutating func redoLast() -> [Effect] {
    guard let act = undo.redo() else { return tell(.nothingToRedo) }
    let effects = apply(act.patches, act.handled)
    status = .info("Done again: \(act.label)")
    return effects
  }

  private mutating func apply(_ patches: [Patch], _ handled: Act.Handled?) -> [Effect] {
    book.apply(patches)
    if let handled {
      queue.markHandled(TweetID(handled.id), handled.how)
      followUps.markHandled(FollowUpID(handled.id), handled.how)
    }
    refresh(patches)
    // What did not reach the disk goes along with the next act.
    let retried = unsaved.sorted { $0.key < $1.key }
    for (number, patches) in retried { saving[number] = patches }
    unsaved = [:]
    if !retried.isEmpty { isCatchingUp = true }
    let number = nextSave
    nextSave += 1
    saving[number] = patches
    return retried.map { .save(act: $0.key, $0.value) } + [.save(act: number, patches)]
  }

  /// Makes anew what the patches changed; what was dealt with keeps its place.
  private mutating func refresh(_ patches: [Patch]) {
    let kinds = Set(patches.map(\.kind))
    if kinds.contains(.contact) || kinds.contains(.interaction) {
      let touched = touchedContacts(patches)
      for index in touched { relations.refresh(contact: index, book: book, now: now) }
      if !book.isComplete { actedOn.formUnion(touched) }
      contacts.rebuild(book: book, relations: relations, now: now)
    }
    if kinds.contains(.followUp) { rebuildFollowUps() }
    if patches.contains(where: { $0.kind == .contact && $0.fields["muted"] != nil }) {
      rebuildQueue()
    }
    rebuildPages()
  }

  private func touchedContacts(_ patches: [Patch]) -> Set<Int> {
    Set(
      patches.compactMap { patch in
        switch patch.kind {
        case .contact: book.index(of: ContactID(patch.id))
        case .interaction:
          book.interactions.first { $0.id.description == patch.id }?.contact
            .flatMap { book.index(of: $0) }
        default: nil
        }
      })
  }

  /// What an undone act had dealt with waits again, and the cursor goes there.
  private mutating func restoreHandled(_ act: Act) {
    guard let id = act.handled?.id else { return }
    queue.forget(TweetID(id))
    followUps.forget(FollowUpID(id))
    rebuildQueue()
    rebuildFollowUps()
    if queue.list.select(where: { $0.id.description == id }) && view == .dashboard {
      focus = .middle
    }
    if followUps.list.select(where: { $0.id.description == id }) { focus = .followUps }
  }
}
