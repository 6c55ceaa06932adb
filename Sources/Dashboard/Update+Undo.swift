internal import People

// Taking acts back and doing them again: those of this visit first, then those of earlier ones.
extension State {
  mutating func undoLast() -> [Effect] {
    undo.takeDone().map { takeBack($0) } ?? [.recall(.undo)]
  }

  mutating func redoLast() -> [Effect] {
    undo.takeUndone().map { doAgain($0) } ?? [.recall(.redo)]
  }

  /// Goes on with what earlier sessions left.
  mutating func take(recalled acts: [Act], _ wish: UndoWish) -> [Effect] {
    // What I did since this was asked for comes first.
    switch wish {
    case .undo where !undo.done.isEmpty: return undoLast()
    case .redo where !undo.undone.isEmpty: return redoLast()
    default: break
    }
    guard let act = undo.take(from: acts) else {
      return tell(wish == .undo ? .nothingToUndo : .nothingToRedo)
    }
    return wish == .undo ? takeBack(act) : doAgain(act)
  }

  private mutating func takeBack(_ act: Act) -> [Effect] {
    guard let (back, left) = reversed(act) else { return tell(.changedSince(act.label)) }
    undo.putUndone(back)
    let effects = apply(back.patches, [], ActEntry(.undone, back))
    restoreHandled(act)
    goToPair(of: act)
    status = .info("Undone: \(act.label)\(exceptions(left))")
    return effects
  }

  private mutating func doAgain(_ undone: Act) -> [Effect] {
    guard let (again, left) = reversed(undone) else { return tell(.changedSince(undone.label)) }
    undo.putDone(again)
    let effects = apply(again.patches, again.handled, ActEntry(.redone, again))
    status = .info("Done again: \(again.label)\(exceptions(left))")
    return effects
  }

  /// An act that does what takes this one back; nil where all of it was changed since.
  private func reversed(_ act: Act) -> (Act, left: [Book.Left])? {
    let step = book.takingBack(act)
    guard !step.patches.isEmpty else { return nil }
    let back = Act(
      id: act.id, label: act.label, patches: step.patches, inverse: step.inverse,
      handled: act.handled)
    return (back, step.left)
  }

  private func exceptions(_ left: [Book.Left]) -> String {
    left.isEmpty
      ? "" : ", except what was changed since: \(left.map(book.words).joined(separator: ", "))"
  }

  /// What an undone act had dealt with waits again, and the cursor goes there.
  private mutating func restoreHandled(_ act: Act) {
    let ids = act.handled.map(\.id)
    guard let id = ids.first else { return }
    for id in ids {
      queue.forget(TweetID(id))
      followUps.forget(FollowUpID(id))
    }
    rebuildQueue()
    rebuildFollowUps()
    if queue.list.select(where: { $0.id.description == id }) { turn(to: .queue) }
    if followUps.list.select(where: { $0.id.description == id }) { turn(to: .followUps) }
  }
}
