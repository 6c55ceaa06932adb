/// A kind of record, each with a file of its own in the data folder.
package enum RecordKind: String, CaseIterable, Sendable {
  case contact, followUp = "follow-up", interaction, event, introduction, need, queue, outbox, tweet
  case message
}

/// A change to one record: a merge patch (RFC 7396), not stamped yet.
package struct Patch: Equatable, Sendable {
  package let kind: RecordKind
  package let id: String
  package var fields: Fields

  package init(_ kind: RecordKind, _ id: String, _ fields: Fields) {
    self.kind = kind
    self.id = id
    self.fields = fields
  }
}
