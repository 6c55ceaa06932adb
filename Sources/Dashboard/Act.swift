package import People

/// Something the user did to the book: patches that belong together, and how to take them back.
package struct Act: Equatable, Sendable {
  /// What was done, in the past tense: `answered Grace Okoye`.
  package let label: String
  package var patches: [Patch]
  package let inverse: [Patch]
  /// The tweet or follow-up that it dealt with, to be dimmed in its place, and how in a word.
  package let handled: Handled?

  package struct Handled: Equatable, Sendable {
    package let id: String
    package let how: String
  }
}

/// What can be taken back, and done again, newest last.
package struct UndoHistory: Equatable, Sendable {
  package private(set) var done: [Act] = []
  package private(set) var undone: [Act] = []

  package init() {}

  package mutating func add(_ act: Act) {
    done.append(act)
    undone = []
  }

  /// Takes the last act off; `redoing` tells what brings it back after its inverse was applied.
  package mutating func undo(redoing: (Act) -> [Patch]) -> Act? {
    guard let act = done.popLast() else { return nil }
    var again = act
    again.patches = redoing(act)
    undone.append(again)
    return act
  }

  package mutating func redo() -> Act? {
    guard let act = undone.popLast() else { return nil }
    done.append(act)
    return act
  }
}
