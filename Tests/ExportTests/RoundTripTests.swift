import Export
import Foundation
import Intake
import People
import TestSupport
import Testing

/// What is exported comes in again as it was.
struct RoundTripTests {
  private let now = Moment(rfc3339: "2026-11-21T09:00:00Z") ?? Moment(seconds: 0)

  private var sam: Contact {
    var sam = Contact(id: ContactID("c-sam"))
    sam.name = "Sam “B” Baker; Ltd, \\ & co"
    sam.handles = Set(
      ["twitter:sambaker", "twitter:sam2", "mastodon:sam@far.example", "bluesky:sam.example"]
        .compactMap(Handle.init))
    sam.emails = ["sam@example.org", "baker@example.org"]
    sam.phones = ["+44 20 7946 0000"]
    sam.place = "Halifax, Nova Scotia"
    sam.birthday = "1980-03-03"
    sam.tags = ["press", "sailing"]
    sam.note = "line one\nline two; with, signs\\n\n=cmd|' /C calc'!A0"
    sam.company = "Baker & Söhne"
    sam.position = "Founder"
    return sam
  }

  private func plan(_ name: String, _ bytes: [UInt8], into book: Book = Book()) throws -> ImportPlan
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: name)
    var setting = Intake.Setting()
    setting.now = now
    return try Intake(book: book, setting).plan(paths: [path])
  }

  private func contact(_ plan: ImportPlan) throws -> Contact {
    let patch = try #require(plan.patches.first { $0.kind == .contact })
    return Contact(id: patch.id, FieldsSource(patch.fields))
  }

  private func book(_ contacts: Contact...) -> Book {
    var book = Book()
    book.apply(contacts.map { Patch(.contact, $0.id.description, $0.fields) })
    return book
  }

  /// What both formats of address books have places for.
  private func expectSame(_ new: Contact) {
    #expect(new.name == sam.name && new.handles == sam.handles && new.emails == sam.emails)
    #expect(new.phones == sam.phones && new.place == sam.place && new.birthday == sam.birthday)
    #expect(new.tags == sam.tags && new.note == sam.note)
    #expect(new.company == sam.company && new.position == sam.position)
  }

  @Test func cardsComeBack() throws {
    let bytes = CardWriter.bytes(of: [sam])
    let new = try contact(plan("contacts.vcf", bytes))
    expectSame(new)
    #expect(new.id == sam.id)
  }

  @Test func noLineOfACardIsLongOrBrokenByWhatIsInIt() {
    var odd = sam
    odd.name = "Eve\r\nEND:VCARD\u{0}" + String(repeating: "ü", count: 200)
    let text = String(decoding: CardWriter.bytes(of: [odd]), as: UTF8.self)
    #expect(text.components(separatedBy: "END:VCARD\r\n").count == 2)
    #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
  }

  @Test func tablesComeBack() throws {
    expectSame(try contact(plan("contacts.csv", SheetWriter.bytes(of: [sam]))))
  }

  /// A cell that a spreadsheet would calculate starts with an apostrophe instead.
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1"])
  func noCellIsAFormula(_ text: String) throws {
    var evil = Contact(id: ContactID("c-evil"))
    (evil.name, evil.note) = ("Eve", text)
    let bytes = SheetWriter.bytes(of: [evil])
    let cells = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\",\"")
    #expect(!cells.contains { $0.first.map("=+-@\t\r".contains) ?? false })
    let read = try contact(plan("contacts.csv", bytes)).note
    #expect(read == text)
  }

  @Test(arguments: ["contacts.vcf", "contacts.csv"])
  func whatTheBookHasIsKnown(_ name: String) throws {
    let bytes = name.hasSuffix("vcf") ? CardWriter.bytes(of: [sam]) : SheetWriter.bytes(of: [sam])
    let plan = try plan(name, bytes, into: book(sam))
    #expect(plan.patches.isEmpty, "\(plan.patches)")
  }

  @Test func followUpsComeBackFromACalendar() throws {
    var call = FollowUp(id: FollowUpID("f-1"))
    call.contact = sam.id
    call.due = Due("2026-12-04T09:30")
    call.what = "call, about the boat; \\ then lunch\nbring the plans"
    call.cadence = Cadence("6w")
    call.ifNoAnswer = true
    var card = FollowUp(id: FollowUpID("f-2"))
    card.due = Due("2026-12-24")
    card.what = "send a card"
    var done = card
    done = FollowUp(id: FollowUpID("f-3"))
    done.due = Due("2026-01-01")
    done.done = now
    let bytes = CalendarWriter.bytes(of: [call, card, done], now: now) { _ in "Sam" }
    let plan = try plan("follow-ups.ics", bytes, into: book(sam))
    let read = plan.patches.map { FollowUp(id: $0.id, FieldsSource($0.fields)) }
    #expect(read == [call, card])
    #expect(plan.report.inputs[0].followUps.added == 2)
    var known = book(sam)
    known.apply(plan.patches)
    #expect(try self.plan("follow-ups.ics", bytes, into: known).patches.isEmpty)
  }

  @Test func gatheringsComeBackFromACalendar() throws {
    var fair = Event(id: EventID("e-fair"))
    (fair.name, fair.on, fair.place) = ("Fair; spring, 2026", "2026-11-14", "Leeds")
    fair.people = [sam.id, ContactID("c-gone")]
    var vague = Event(id: EventID("e-vague"))
    (vague.name, vague.on) = ("Some time", "2026")
    let bytes = CalendarWriter.bytes(of: [], events: [fair, vague], now: now) { _ in "Sam" }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("ATTENDEE"))
    let plan = try plan("calendar.ics", bytes, into: book(sam))
    #expect(plan.patches.map { Event(id: $0.id, FieldsSource($0.fields)) } == [fair])
    var known = book(sam)
    known.apply(plan.patches)
    #expect(try self.plan("calendar.ics", bytes, into: known).patches.isEmpty)
  }

  @Test func recordsComeBackWithAllTheirFields() throws {
    let text = """
      {"perch":1,"records":[
      {"kind":"contact","id":"c-sam","name":"Sam","handles":{"twitter:sambaker":true},"circle":15,"cadence":"6w","star":true,"met":{"on":"2026-01-02","where":"Leeds"}},
      {"kind":"follow-up","id":"f-1","contact":"c-sam","due":"2026-12-04","what":"call"},
      {"kind":"interaction","id":"i-1","contact":"c-sam","time":"2026-01-02","channel":"coffee","direction":"both"},
      {"kind":"event","id":"e-1","name":"Fair","on":"2026-01-02","people":{"c-sam":true}},
      {"kind":"contact","name":"nobody"},
      {"kind":"outbox","id":"o-1","text":"x"}
      ]}
      """
    let plan = try plan("book.json", Array(text.utf8))
    #expect(plan.patches.map(\.id) == ["c-sam", "f-1", "i-1", "e-1"])
    let sam = try contact(plan)
    #expect(sam.circle == 15 && sam.cadence == Cadence("6w") && sam.isStarred)
    #expect(sam.met?.place == "Leeds")
    #expect(plan.report.inputs[0].skips.first?.count == 2)
    var book = Book()
    book.apply(plan.patches)
    #expect(try self.plan("book.json", Array(text.utf8), into: book).patches.isEmpty)
  }

  /// Under another id, but with a handle that tells who it is.
  @Test func aHandleTellsWhoARecordIs() throws {
    let text = """
      {"perch":1,"records":[
      {"kind":"contact","id":"c-other","name":"S","handles":{"twitter:sambaker":true}}
      ]}
      """
    let plan = try plan("book.json", Array(text.utf8), into: book(sam))
    #expect(plan.patches.isEmpty && plan.report.inputs[0].people.known == 1)
  }
}
