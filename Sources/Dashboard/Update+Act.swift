internal import People
internal import Scoring

// Acts on the book: each one a few patches, applied at once, saved behind, undone with a key.
extension State {
  /// Applies an act, notes how to undo it, and has it saved.
  mutating func perform(
    _ label: String, _ patches: [Patch], handled: [Act.Handled] = []
  ) -> [Effect] {
    let patches = book.prepared(patches)
    let act = Act(
      id: actIDs.next("a"), label: label, patches: patches, inverse: book.inverse(of: patches),
      handled: handled)
    undo.add(act)
    return apply(patches, handled, ActEntry(.done, act))
  }

  /// Applies patches that stand in the history of acts as `entry`.
  mutating func apply(
    _ patches: [Patch], _ handled: [Act.Handled], _ entry: ActEntry
  ) -> [Effect] {
    let isMerging = patches.contains { $0.fields["mergedInto"] != nil }
    book.apply(patches)
    if patches.contains(where: \.movesPlaces) { nearWish.edition += 1 }
    for handled in handled {
      queue.markHandled(TweetID(handled.id), handled.how)
      followUps.markHandled(FollowUpID(handled.id), handled.how)
    }
    finder.touch(mergedContacts(patches + entry.act.inverse), book)
    refresh(patches)
    let movesPeople = patches.contains { $0.kind == .contact || $0.kind == .interaction }
    return save(patches, entry) + (isMerging ? countAnew() : [])
      + (view == .circles && movesPeople ? find(.circles) : [])
      + (view == .introductions ? findConnections() : [])
      + (movesPeople ? findAdvice() : [])
  }

  /// Makes anew what the patches changed; what was dealt with keeps its place.
  private mutating func refresh(_ patches: [Patch]) {
    let kinds = Set(patches.map(\.kind))
    if kinds.contains(.contact) || kinds.contains(.interaction) {
      let touched = touchedContacts(patches)
      for index in touched { relations.refresh(contact: index, book: book, now: now) }
      note(touched: touched)
      rebuildContacts()
    }
    if kinds.contains(.followUp) || patches.contains(where: { $0.fields["mergedInto"] != nil }) {
      rebuildFollowUps()
    }
    if patches.contains(where: { $0.kind == .contact && $0.fields["muted"] != nil }) {
      rebuildQueue()
    }
    if view == .introductions { rebuildConnections() }
    rebuildPages()
  }

  /// Whom patches make one person, or two again.
  private func mergedContacts(_ patches: [Patch]) -> Set<Int> {
    let ids = patches.flatMap { patch -> [ContactID] in
      guard patch.kind == .contact, let into = patch.fields["mergedInto"] else { return [] }
      guard case .text(let other) = into else { return [ContactID(patch.id)] }
      return [ContactID(patch.id), ContactID(other)]
    }
    return Set(ids.flatMap { [book.index(of: $0), book.contacts.home(of: $0)] }.compactMap(\.self))
  }

  private func touchedContacts(_ patches: [Patch]) -> Set<Int> {
    Set(
      patches.compactMap { patch in
        switch patch.kind {
        case .contact: book.contacts.home(of: ContactID(patch.id))
        case .interaction:
          book.interactions.index(of: InteractionID(patch.id))
            .flatMap { book.interactions.contact($0) }.flatMap { book.contacts.home(of: $0) }
        default: nil
        }
      })
  }
}

extension Patch {
  /// Whether contacts may be somewhere else after it.
  fileprivate var movesPlaces: Bool {
    kind == .contact
      && (["place", "mergedInto", "deleted"].contains { fields.keys.contains($0) })
  }
}
