/// A promise with a date and a reason, tied to a contact.
package struct FollowUp: Equatable, Sendable {
  package let id: FollowUpID
  package var contact: ContactID?
  package var due: Due?
  package var what = ""
  package var tweet: TweetID?
  package var event = ""
  /// It comes again this long after it is done.
  package var cadence: Cadence?
  package var snoozed = ""
  /// When it was done.
  package var done: Moment?
  /// An answer from them cancels it.
  package var ifNoAnswer = false
  package var isDeleted = false

  package init(id: FollowUpID) { self.id = id }

  package init(id: String, _ source: some FieldSource) {
    self.id = FollowUpID(id)
    contact = source.text("contact").map { ContactID($0) }
    due = source.text("due").flatMap(Due.init)
    what = source.text("what") ?? ""
    tweet = source.text("tweet").map { TweetID($0) }
    event = source.text("event") ?? ""
    cadence = source.text("repeat").flatMap(Cadence.init)
    snoozed = source.text("snoozed") ?? ""
    done = source.text("done").flatMap { Moment(rfc3339: $0) }
    ifNoAnswer = source.flag("ifNoAnswer") ?? false
    isDeleted = source.flag("deleted") ?? false
  }

  package var fields: Fields {
    var fields: Fields = [:]
    fields.put("contact", contact?.description ?? "")
    fields.put("due", due?.description ?? "")
    fields.put("what", what)
    fields.put("tweet", tweet?.description ?? "")
    fields.put("event", event)
    fields.put("repeat", cadence?.description ?? "")
    fields.put("snoozed", snoozed)
    fields.put("done", done?.rfc3339Milliseconds ?? "")
    fields.put("ifNoAnswer", ifNoAnswer)
    fields.put("deleted", isDeleted)
    return fields
  }

  package var isOpen: Bool { done == nil && !isDeleted }
}

/// When something is due: a day of the user's, with a time where one was named.
/// As text `2026-12-04` or `2026-12-04T09:30`.
package struct Due: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let day: Day
  /// Minutes since midnight; nil means some time that day.
  package let minute: Int?

  package init(day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(first) else { return nil }
    self.day = day
    guard parts.count == 2 else {
      minute = nil
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 }),
      let hour = clock[0].wholeNumber,
      let minute = clock[1].wholeNumber, (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.minute = hour * 60 + minute
  }

  package var description: String {
    guard let minute else { return day.description }
    return "\(day)T\(padded(minute / 60, 2)):\(padded(minute % 60, 2))"
  }

  package static func < (a: Due, b: Due) -> Bool {
    (a.day, a.minute ?? -1) < (b.day, b.minute ?? -1)
  }
}
