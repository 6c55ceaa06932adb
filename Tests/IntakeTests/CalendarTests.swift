import Intake
import People
import Testing

/// Calendars: events, and whom they say the user met.
struct CalendarTests {
  private func plan(
    _ events: String..., now: String = "2026-11-21T12:00:00Z", into book: Book = Book(),
    events known: [String: Fields] = [:], zone: Zone = .utc
  ) throws -> ImportPlan {
    var setting = Intake.Setting()
    setting.now = try #require(Moment(rfc3339: now))
    setting.zone = zone
    var book = book
    book.apply(known.map { Patch(.event, $0.key, $0.value) })
    let text = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT" }.joined(separator: "\n")
    return try Intake.plan(
      file: "a.ics", "BEGIN:VCALENDAR\n\(text)\nEND:VCALENDAR\n".utf8, into: book, setting)
  }

  private func days(_ plan: ImportPlan) -> [String] {
    plan.patches.compactMap { patch in
      guard patch.kind == .interaction, case .text(let day)? = patch.fields["time"] else {
        return nil
      }
      return day
    }.sorted()
  }

  private let sam = "ATTENDEE;CN=Sam Baker;PARTSTAT=ACCEPTED:mailto:Sam@example.org"

  @Test func aPastMeetingIsAnEventAndAnInteraction() throws {
    var book = Book()
    book.apply([
      Patch(.contact, "c-me", ["me": true, "email": ["anna@example.org": true]]),
      Patch(.contact, "c-1", ["name": "Sam", "email": ["sam@example.org": true]]),
    ])
    let plan = try plan(
      """
      UID:u1
      DTSTART;TZID=Europe/London:20261103T183000
      SUMMARY:Chamber breakfast
      LOCATION:Town Hall
      ORGANIZER;CN=Anna:mailto:anna@example.org
      \(sam)
      ATTENDEE;CN="Wu, Kai":MAILTO:kai@example.org
      ATTENDEE;CN=No;PARTSTAT=DECLINED:mailto:no@example.org
      ATTENDEE;CN=Room 1;CUTYPE=ROOM:mailto:room@example.org
      """, into: book)
    let event = try #require(plan.patches.first { $0.kind == .event })
    let kai = try #require(plan.patches.first { $0.fields["name"] == "Wu, Kai" })
    #expect(event.fields["name"] == "Chamber breakfast" && event.fields["on"] == "2026-11-03")
    #expect(event.fields["place"] == "Town Hall")
    #expect(event.fields["people"] == .object(["c-1": true, kai.id: true]))
    let met = plan.patches.filter { $0.kind == .interaction }
    #expect(met.count == 2 && met.allSatisfy { $0.fields["channel"] == "met" })
    #expect(met.allSatisfy { $0.fields["event"] == "Chamber breakfast" })
    #expect(plan.report.contactsMade == 1)
  }

  @Test func whatIsToComeIsNoInteractionYet() throws {
    let event = "UID:u1\nDTSTART:20261121T180000Z\n\(sam)"
    #expect(days(try plan(event)).isEmpty)
    #expect(days(try plan(event, now: "2026-11-21T18:00:00Z")) == ["2026-11-21"])
  }

  @Test(arguments: [
    ("RRULE:FREQ=WEEKLY;COUNT=3", ["2026-11-02", "2026-11-09", "2026-11-16"]),
    ("RRULE:FREQ=WEEKLY", ["2026-11-02", "2026-11-09", "2026-11-16"]),
    ("RRULE:FREQ=WEEKLY;UNTIL=20261109T235959Z", ["2026-11-02", "2026-11-09"]),
    (
      "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
      ["2026-11-02", "2026-11-04", "2026-11-16", "2026-11-18"]
    ),
    ("RRULE:FREQ=DAILY;INTERVAL=7\nEXDATE:20261109T100000", ["2026-11-02", "2026-11-16"]),
    ("RRULE:FREQ=MONTHLY;BYDAY=1MO", ["2026-11-02"]),
    ("RDATE:20261105T100000", ["2026-11-02", "2026-11-05"]),
    ("RRULE:FREQ=DAILY;BYDAY=MO;COUNT=2", ["2026-11-02", "2026-11-09"]),
    ("RRULE:FREQ=NEVER", ["2026-11-02"]), ("RRULE:FREQ=DAILY;INTERVAL=0", ["2026-11-02"]),
  ]) func repeats(rule: String, expected: [String]) throws {
    #expect(days(try plan("UID:u1\nDTSTART:20261102T100000\n\(rule)\n\(sam)")) == expected)
  }

  @Test func yearsAndLastDays() throws {
    let yearly = try plan("UID:u1\nDTSTART:20240229\nRRULE:FREQ=YEARLY\n\(sam)")
    #expect(days(yearly) == ["2024-02-29"])
    let last = try plan(
      "UID:u2\nDTSTART:20260831\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1\n\(sam)")
    #expect(days(last) == ["2026-08-31", "2026-09-30", "2026-10-31"])
    let friday = try plan(
      "UID:u3\nDTSTART:20260828\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1\n\(sam)")
    #expect(days(friday) == ["2026-08-28", "2026-08-31", "2026-09-30", "2026-10-30"])
  }

  @Test func aDayThatWasMovedOrCancelledCounts() throws {
    let found = try plan(
      "UID:u1\nDTSTART:20261102T100000\nRRULE:FREQ=WEEKLY\n\(sam)",
      "UID:u1\nRECURRENCE-ID:20261109T100000\nDTSTART:20261110T100000\n\(sam)",
      "UID:u1\nRECURRENCE-ID:20261116T100000\nDTSTART:20261116T100000\nSTATUS:CANCELLED\n\(sam)")
    #expect(days(found) == ["2026-11-02", "2026-11-10"])
    #expect(found.patches.filter { $0.kind == .event }.count == 1)
  }

  @Test func brokenAndCancelledOnesAreSaidWithTheirLine() throws {
    let plan = try plan(
      "UID:u1\nDTSTART:INVALID-DATE\nSUMMARY:x", "UID:u2\nDTSTART:20261103\nSTATUS:CANCELLED")
    let skips = plan.report.inputs[0].skips
    #expect(skips.map(\.reason) == [.badDate, .cancelled])
    #expect(skips[0].examples == [Place(file: "a.ics", entry: 1, line: 4)])
    #expect(plan.patches.isEmpty)
  }

  @Test func timesInUTCAreToldInTheUsersZone() throws {
    let tokyo = Zone { _ in 9 * 3600 }
    let found = try plan("UID:u1\nDTSTART:20261103T200000Z\n\(sam)", zone: tokyo)
    #expect(days(found) == ["2026-11-04"])
  }

  @Test func theSameTwiceAddsNothingAndAChangeIsAChange() throws {
    let event = "UID:u1\nDTSTART:20261103\nSUMMARY:Lunch\n\(sam)"
    let first = try plan(event)
    let record = try #require(first.patches.first { $0.kind == .event })
    let book = Book(first)
    let again = try plan(event, into: book, events: [record.id: record.fields])
    #expect(again.patches.isEmpty && again.report.inputs[0].events.known == 1)
    let moved = try plan(
      "UID:u1\nDTSTART:20261104\nSUMMARY:Dinner\n\(sam)", into: book,
      events: [record.id: record.fields])
    #expect(moved.patches.first { $0.kind == .event }?.fields == ["on": "2026-11-04"])
  }

  @Test func anAudienceIsNoMeeting() throws {
    let many = (0..<40).map { "ATTENDEE:mailto:p\($0)@example.org" }.joined(separator: "\n")
    let plan = try plan("UID:u1\nDTSTART:20261103\nSUMMARY:Webinar\n\(many)")
    #expect(plan.patches.map(\.kind) == [.event])
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.audience])
  }

  /// Each of these rules never hits a day, so all of its time would be looked through.
  @Test func manyRulesThatNeverHitEnd() throws {
    let rule = "DTSTART:00010101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n\(sam)"
    let events = (0..<3000).map { "BEGIN:VEVENT\nUID:u\($0)\n\(rule)\nEND:VEVENT\n" }.joined()
    let plan = try Intake.plan(file: "a.ics", "BEGIN:VCALENDAR\n\(events)END:VCALENDAR".utf8)
    #expect(plan.patches.filter { $0.kind == .event }.count == 3000)
    #expect(plan.report.inputs[0].notes.contains { $0.hasPrefix("so many repetitions") })
  }

  @Test func aHugeRepetitionEnds() throws {
    let plan = try plan("UID:u1\nDTSTART:00010101\nRRULE:FREQ=DAILY\n\(sam)")
    #expect(days(plan).count <= 1000)
  }
}
