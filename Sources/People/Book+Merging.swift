// Contacts that turned out to be one person.
extension Book {
  /// Whom something is about that names this contact: the contact itself, or who it turned out to
  /// be.
  package func home(_ id: ContactID?) -> ContactID? {
    guard let id, !contacts.merges.isEmpty, let home = contacts.home(of: id) else { return id }
    return contacts.id(home)
  }

  /// What was logged of a person and not deleted, whichever of their records it names.
  package func logged(with id: ContactID) -> [Interaction] {
    let isTheirs = interactions.contactIndices { home($0) == id ? 0 : nil }
    return interactions.indices.filter { isTheirs($0) != nil && !interactions.isDeleted($0) }
      .map { interactions[$0] }
  }

  /// The patches that make one person of two contacts. All that is known of them is shown with
  /// `kept`, whose own word counts first; the records themselves stay as they are.
  ///
  /// Empty where they are one already. An earlier "no" about the two is taken back.
  package func merging(_ other: ContactID, into kept: ContactID) -> [Patch] {
    guard let away = home(other), let kept = home(kept), away != kept else { return [] }
    var patches: [Patch] = []
    for (one, theOther) in [(away, kept), (kept, away)] {
      patches += answers(about: theOther, on: one)
    }
    return patches + [Patch(.contact, away.description, ["mergedInto": .text(kept.description)])]
  }

  /// The patches that part again all that is shown with a contact; empty where nothing is.
  package func unmerging(_ id: ContactID) -> [Patch] {
    records(of: id).filter { $0.mergedInto != nil }
      .map { Patch(.contact, $0.id.description, ["mergedInto": .null]) }
  }

  /// The patch that remembers that two contacts are two people.
  package func parting(_ one: ContactID, _ other: ContactID) -> Patch {
    let (first, second) = (min(one, other), max(one, other))
    return Patch(.contact, first.description, ["notSame": [second.description: true]])
  }

  /// The patch that remembers not to ask about two contacts before `moment`.
  package func putOff(_ one: ContactID, _ other: ContactID, until moment: Moment) -> Patch {
    let (first, second) = (min(one, other), max(one, other))
    return Patch(
      .contact, first.description, ["askAgain": [second.description: .text(moment.rfc3339)]])
  }

  /// Takes back what was answered about a person, on all records of another.
  private func answers(about person: ContactID, on other: ContactID) -> [Patch] {
    records(of: other).compactMap { record in
      let gone = record.notSame.filter { home($0) == person }
      guard !gone.isEmpty else { return nil }
      let members = gone.map { ($0.description, FieldValue.null) }
      return Patch(
        .contact, record.id.description,
        ["notSame": .object(Dictionary(members) { first, _ in first })])
    }
  }

  /// All records of the person that a contact is.
  private func records(of id: ContactID) -> [Contact] {
    guard let home = contacts.home(of: id) else { return [] }
    return ([home] + contacts.guests(of: home)).map { contacts.record($0) }
  }

  /// Patches as they have to be where contacts were deleted or merged: a deleted one is one again,
  /// and what is taken off a person, or written over, is not shown again from another record.
  package func prepared(_ patches: [Patch]) -> [Patch] {
    patches.flatMap { [reviving($0)] + clearing($0) }
  }

  private func clearing(_ patch: Patch) -> [Patch] {
    guard patch.kind == .contact, !contacts.merges.isEmpty,
      let home = contacts.home(of: ContactID(patch.id))
    else { return [] }
    return ([home] + contacts.guests(of: home)).compactMap { index in
      let id = contacts.id(index).description
      guard id != patch.id else { return nil }
      let cleared = contacts.record(index).fields.cleared(by: patch.fields)
      return cleared.isEmpty ? nil : Patch(.contact, id, cleared)
    }
  }
}

extension Fields {
  /// What has to go from this record once `patch` was applied to another of the same person.
  fileprivate func cleared(by patch: Fields) -> Fields {
    var cleared: Fields = [:]
    for (key, value) in patch where key != "mergedInto" && key != "deleted" {
      guard let mine = self[key] else { continue }
      switch value {
      case .object(let members):
        guard case .object(let here) = mine else { continue }
        let gone = members.filter { $0.value == .null && here[$0.key] != nil }
        if !gone.isEmpty { cleared[key] = .object(gone) }
      // Notes are shown together, so one that was rewritten has taken in the others.
      case .null, .bool(false): cleared[key] = .null
      default: if key == "note" { cleared[key] = .null }
      }
    }
    return cleared
  }
}
