// Taking an act back without touching what came after it.
extension Book {
  /// What of an act can still be taken back, and what was changed since and is left as it is.
  package struct TakingBack: Equatable, Sendable {
    package var patches: [Patch] = []
    /// What does the same again.
    package var inverse: [Patch] = []
    package var left: [Left] = []
  }

  /// A field that somebody changed since, or a whole record where there is none.
  package struct Left: Equatable, Sendable {
    package let record: News.Record
    package let field: String?
  }

  /// Sets back each field that still has what the act gave it.
  package func takingBack(_ act: Act) -> TakingBack {
    var result = TakingBack()
    var given = Dictionary(grouping: act.patches) { News.Record($0.kind, $0.id) }
    var back = Dictionary(grouping: act.inverse) { News.Record($0.kind, $0.id) }
    for patch in act.inverse {
      let record = News.Record(patch.kind, patch.id)
      guard let back = back.removeValue(forKey: record) else { continue }
      takeBack(record, given.removeValue(forKey: record) ?? [], back, &result)
    }
    return result
  }

  /// - Parameters:
  ///   - patches: what the act did to the record, in order.
  ///   - inverse: what takes that back, in order.
  private func takeBack(
    _ record: News.Record, _ patches: [Patch], _ inverse: [Patch], _ result: inout TakingBack
  ) {
    let given = patches.joined
    var back = inverse.joined
    if !RecordKind.held.contains(record.kind) {
      return result.add(record, back, inverse: back.isDeletion ? given.revived : given)
    }
    let now = fields(record.kind, record.id)
    if back.isDeletion {
      var asMade = Book()
      asMade.apply(patches)
      guard asMade.fields(record.kind, record.id) == now else {
        if now["deleted"] != true { result.left.append(Left(record: record, field: nil)) }
        return
      }
      return result.add(record, ["deleted": true], inverse: given.revived)
    } else if given.isDeletion, now.isDeletion {
      // All of it again, so that it can be seen later whether it is still as it was made.
      return result.add(record, back, inverse: given)
    } else if now["deleted"] == true, given["deleted"] != true {
      return result.left.append(Left(record: record, field: nil))
    } else {
      var changed: [String] = []
      back = back.keeping(where: given, is: now, &changed)
      result.left += changed.sorted().map { Left(record: record, field: $0) }
    }
    if !back.isEmpty { result.add(record, back, inverse: now.inverse(of: back)) }
  }

  /// What was left in words: `the note of Sam Baker`.
  package func words(_ left: Left) -> String {
    let name =
      switch left.record.kind {
      case .contact: contact(ContactID(left.record.id))?.displayName ?? "a contact"
      case .followUp: followUp(FollowUpID(left.record.id)).map { "“\($0.what)”" } ?? "a follow-up"
      case .interaction: "what was logged"
      case .queue: "a tweet in the queue"
      case .event: events[EventID(left.record.id)].map { "“\($0.name)”" } ?? "an event"
      case .outbox: "what was written"
      case .introduction: "an introduction"
      case .need: needs[NeedID(left.record.id)].map { "“\($0.what)”" } ?? "a need"
      case .tweet, .message: left.record.kind.rawValue
      }
    return left.field.map { "the \($0) of \(name)" } ?? name
  }
}

extension Book.TakingBack {
  fileprivate mutating func add(_ record: News.Record, _ back: Fields, inverse: Fields) {
    patches.append(Patch(record.kind, record.id, back))
    self.inverse.append(Patch(record.kind, record.id, inverse))
  }
}

extension RecordKind {
  /// The kinds whose records a book has.
  fileprivate static let held: Set<RecordKind> = [
    .contact, .followUp, .interaction, .queue, .event, .outbox, .introduction, .need,
  ]
}

extension [Patch] {
  /// What patches of one record are together.
  fileprivate var joined: Fields {
    var all: Fields = [:]
    for patch in self { all.join(patch.fields) }
    return all
  }
}

extension Fields {
  fileprivate var isDeletion: Bool { self["deleted"] == true }

  /// A patch that makes a record, as it has to be where the record was deleted since.
  fileprivate var revived: Fields { merging(["deleted": .null]) { $1 } }

  /// Adds a patch that is applied after this one; unlike in a record, nulls stay.
  fileprivate mutating func join(_ later: Fields) {
    for (key, value) in later {
      if case .object(let inner) = value, case .object(var below)? = self[key] {
        below.join(inner)
        self[key] = .object(below)
      } else {
        self[key] = value
      }
    }
  }

  /// The part of this patch for the fields that in `now` are as `given` made them.
  fileprivate func keeping(where given: Fields, is now: Fields, _ changed: inout [String]) -> Fields
  {
    var kept: Fields = [:]
    for (key, old) in self {
      if case .object(let members)? = given[key] {
        var below: Fields = if case .object(let inner) = old { inner } else { [:] }
        for member in members.keys where below[member] == nil { below[member] = .null }
        let here: Fields = if case .object(let inner)? = now[key] { inner } else { [:] }
        var others: [String] = []
        let inner = below.keeping(where: members, is: here, &others)
        if !inner.isEmpty { kept[key] = .object(inner) }
        if !others.isEmpty { changed.append(key) }
      } else if now[key] == given[key].stored {
        kept[key] = old
      } else if now[key] != Optional(old).stored {
        changed.append(key)
      }
    }
    return kept
  }
}

extension FieldValue? {
  /// As a record has it: null is nothing.
  fileprivate var stored: FieldValue? { self == .some(.null) ? nil : self }
}
