// What others wrote, taken into a book that is being worked with.
extension Book {
  /// Takes records as the disk has them, and leaves `mine` on top: patches that are not there yet.
  package mutating func take(_ news: News, under mine: [Patch]) -> BookChange {
    let records = Set(news.records)
    let old = records.map { ($0, fields($0.kind, $0.id)) }
    let touched = Set(mine.map { News.Record($0.kind, $0.id) })
    put(
      news.contacts.filter { contact in
        index(of: contact.id).map { contacts.record($0) != contact } ?? true
      })
    for followUp in news.followUps { put(followUp) }
    for interaction in news.interactions { put(interaction) }
    for state in news.queueStates { put(state) }
    for event in news.events { put(event) }
    for entry in news.outbox { put(entry) }
    for introduction in news.introductions { put(introduction) }
    for need in news.needs { put(need) }
    for record in news.gone where !touched.contains(record) {
      apply([Patch(record.kind, record.id, ["deleted": true])])
    }
    apply(mine.filter { records.contains(News.Record($0.kind, $0.id)) })
    var change = BookChange()
    for (record, fields) in old { change.note(record, fields, self.fields(record.kind, record.id)) }
    return change
  }
}

extension BookChange {
  fileprivate mutating func note(_ record: News.Record, _ old: Fields, _ new: Fields) {
    guard old != new else { return }
    switch record.kind {
    case .contact:
      contacts.insert(ContactID(record.id))
      for key in ["handles", "me", "deleted", "mergedInto"] where old[key] != new[key] {
        movesHandles = true
      }
    case .followUp: followUps.insert(FollowUpID(record.id))
    case .interaction:
      for fields in [old, new] {
        if case .text(let id)? = fields["contact"] { logs.insert(ContactID(id)) }
      }
    case .queue: queueStates.insert(TweetID(record.id))
    case .outbox: outbox.insert(OutboxID(record.id))
    case .introduction, .need: connects = true
    case .event, .tweet, .message: break
    }
  }
}

extension News {
  /// The names of all records.
  var records: [Record] {
    contacts.map { Record(.contact, $0.id.description) }
      + followUps.map { Record(.followUp, $0.id.description) }
      + interactions.map { Record(.interaction, $0.id.description) }
      + queueStates.map { Record(.queue, $0.id.description) }
      + events.map { Record(.event, $0.id.description) }
      + outbox.map { Record(.outbox, $0.id.description) }
      + introductions.map { Record(.introduction, $0.id.description) }
      + needs.map { Record(.need, $0.id.description) } + gone
  }
}
