/// What I did with a tweet or message that waited for my answer.
package struct QueueState: Equatable, Sendable {
  package enum State: String, Sendable { case done, snoozed, muted }

  package let id: TweetID
  package var state: State?
  /// Until when it is snoozed.
  package var until: Moment?
  package var isDeleted = false

  package init(id: String, _ source: some FieldSource) {
    self.id = TweetID(id)
    state = source.text("state").flatMap(State.init)
    until = source.text("until").flatMap { Moment(rfc3339: $0) }
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("state", state?.rawValue ?? "")
    fields.put("until", until?.rfc3339Milliseconds ?? "")
    fields.put("deleted", isDeleted)
    return fields
  }

  /// True while it keeps its tweet out of the queue.
  package func hides(at now: Moment) -> Bool {
    guard !isDeleted else { return false }
    return switch state {
    case .done, .muted: true
    case .snoozed: until.map { now < $0 } ?? false
    case nil: false
    }
  }
}
