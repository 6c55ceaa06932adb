package import People

/// Open follow-ups and gatherings as events of a calendar (RFC 5545): calendars show events, while few
/// know tasks.
package enum CalendarWriter {
  /// Marks an event as a follow-up; its value is the contact's id, or nothing.
  package static let mark = "X-PERCH-CONTACT"
  /// Marks a gathering; its values are the ids of who was there.
  package static let people = "X-PERCH-PEOPLE"

  /// - Parameters:
  ///   - name: of a contact.
  ///   - now: when the file is made.
  package static func bytes(
    of followUps: some Sequence<FollowUp>, events: some Sequence<Event> = [], now: Moment,
    name: (ContactID) -> String?
  ) -> [UInt8] {
    var lines = ContentWriter()
    lines.put("BEGIN", raw: "VCALENDAR")
    lines.put("VERSION", raw: "2.0")
    lines.put("PRODID", raw: "-//Perch//Follow-ups//EN")
    for followUp in followUps {
      guard let due = followUp.due, followUp.isOpen else { continue }
      put(followUp, due, now, followUp.contact.flatMap(name) ?? "", &lines)
    }
    for event in events where !event.isDeleted {
      if let day = event.day { put(event, day, now, name, &lines) }
    }
    lines.put("END", raw: "VCALENDAR")
    return lines.bytes
  }

  private static func put(
    _ followUp: FollowUp, _ due: Due, _ now: Moment, _ name: String,
    _ lines: inout ContentWriter
  ) {
    lines.put("BEGIN", raw: "VEVENT")
    lines.put("UID", "\(ContentWriter.uidStart)\(followUp.id)")
    lines.put("DTSTAMP", raw: "\(compact(now.utcDay))T\(clock(now))Z")
    // A time of day is the user's, wherever they are: it has no zone.
    if let minute = due.minute {
      let time = "\(two(minute / 60))\(two(minute % 60))00"
      lines.put("DTSTART", raw: "\(compact(due.day))T\(time)")
    } else {
      lines.put("DTSTART;VALUE=DATE", raw: compact(due.day))
    }
    lines.put("SUMMARY", [name, followUp.what].filter { !$0.isEmpty }.joined(separator: ": "))
    lines.put("TRANSP", raw: "TRANSPARENT")
    lines.put(mark, raw: followUp.contact?.description ?? "")
    lines.put("X-PERCH-WHAT", parts: [followUp.what])
    lines.put("X-PERCH-REPEAT", followUp.cadence?.description ?? "")
    lines.put("X-PERCH-TWEET", followUp.tweet?.description ?? "")
    if followUp.ifNoAnswer { lines.put("X-PERCH-IF-NO-ANSWER", raw: "TRUE") }
    lines.put("END", raw: "VEVENT")
  }

  /// Whoever was there is no attendee: a calendar that it is put into would ask them to come.
  private static func put(
    _ event: Event, _ day: Day, _ now: Moment, _ name: (ContactID) -> String?,
    _ lines: inout ContentWriter
  ) {
    let people = event.people.sorted()
    lines.put("BEGIN", raw: "VEVENT")
    lines.put("UID", "\(ContentWriter.uidStart)\(event.id)")
    lines.put("DTSTAMP", raw: "\(compact(now.utcDay))T\(clock(now))Z")
    lines.put("DTSTART;VALUE=DATE", raw: compact(day))
    lines.put("SUMMARY", event.name)
    lines.put("LOCATION", event.place)
    lines.put("DESCRIPTION", people.compactMap(name).joined(separator: ", "))
    lines.put("TRANSP", raw: "TRANSPARENT")
    lines.put(CalendarWriter.people, list: people.map(\.description))
    lines.put("END", raw: "VEVENT")
  }

  private static func compact(_ day: Day) -> String {
    day.description.filter { $0 != "-" }
  }

  private static func clock(_ moment: Moment) -> String {
    String(moment.rfc3339.dropFirst(11).prefix(8).filter { $0 != ":" })
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
