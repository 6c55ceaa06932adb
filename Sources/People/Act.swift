/// Something the user did to the book: patches that belong together, and how to take them back.
package struct Act: Equatable, Sendable {
  /// The same in no two sessions.
  package let id: String
  /// What was done, in the past tense: `answered Grace Okoye`.
  package let label: String
  package var patches: [Patch]
  package var inverse: [Patch]
  /// The tweets and follow-ups that it dealt with, to be dimmed in their places, and how in a word.
  package let handled: [Handled]

  package struct Handled: Equatable, Sendable {
    package let id: String
    package let how: String

    package init(id: String, how: String) {
      self.id = id
      self.how = how
    }
  }

  package init(
    id: String, label: String, patches: [Patch], inverse: [Patch], handled: [Handled] = []
  ) {
    self.id = id
    self.label = label
    self.patches = patches
    self.inverse = inverse
    self.handled = handled
  }
}

/// A line of the history of acts: an act that was done, taken back, or done again, with the patches
/// that did this and those that would take it back.
package struct ActEntry: Equatable, Sendable {
  package enum Event: String, Sendable { case done, undone, redone }

  package let event: Event
  package let act: Act

  package init(_ event: Event, _ act: Act) {
    self.event = event
    self.act = act
  }
}
