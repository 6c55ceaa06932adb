package import People

/// What can be taken back, and done again, newest last.
package struct UndoHistory: Equatable, Sendable {
  package private(set) var done: [Act] = []
  /// Acts as they were taken back: their patches did that, and their inverse does them again.
  package private(set) var undone: [Act] = []
  /// Acts of earlier sessions that were taken over by this one.
  private var recalled: Set<String> = []

  package init() {}

  package mutating func add(_ act: Act) {
    done.append(act)
    undone = []
  }

  mutating func takeDone() -> Act? { done.popLast() }
  mutating func takeUndone() -> Act? { undone.popLast() }
  mutating func putDone(_ act: Act) { done.append(act) }
  mutating func putUndone(_ act: Act) { undone.append(act) }

  /// Takes over the newest of earlier acts that was not taken over yet.
  mutating func take(from acts: [Act]) -> Act? {
    let act = acts.last { !recalled.contains($0.id) }
    if let act { recalled.insert(act.id) }
    return act
  }
}
