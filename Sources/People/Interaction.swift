/// Something that passed between me and a contact, logged by hand.
package struct Interaction: Equatable, Sendable {
  package let id: InteractionID
  package var contact: ContactID?
  /// As written: a day (`2026-11-21`) or a moment.
  package var time = ""
  package var channel = Channel.other
  package var direction = Direction.both
  package var note = ""
  package var event = ""
  package var isDeleted = false

  package init(id: InteractionID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = InteractionID(id)
    contact = source.text("contact").map { ContactID($0) }
    time = source.text("time") ?? ""
    channel = source.text("channel").flatMap(Channel.init) ?? .other
    direction = source.text("direction").flatMap(Direction.init) ?? .both
    note = source.text("note") ?? ""
    event = source.text("event") ?? ""
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("contact", contact?.description ?? "")
    fields.put("time", time)
    fields.put("channel", channel.rawValue)
    fields.put("direction", direction.rawValue)
    fields.put("note", note)
    fields.put("event", event)
    fields.put("deleted", isDeleted)
    return fields
  }

  /// The day on which it happened: as written, or that of the moment in UTC.
  package var day: Day? { Day(Substring(time.utf8.prefix(10))) }
}

/// How something passed between me and a contact.
package enum Channel: String, CaseIterable, Sendable {
  case tweet, reply, mention, like, repost, message, met, coffee, event, call, email, letter
  case linkedin, other

  /// Face to face: it counts more than words on a screen.
  package var isMeeting: Bool { self == .met || self == .coffee || self == .event }
}

/// Which way it went: from them to me, from me to them, or both ways.
package enum Direction: String, CaseIterable, Sendable {
  case incoming = "in"
  case outgoing = "out"
  case both
}
