import Foundation
import Intake
import People
import Testing

/// Spellings, encodings and wrappings that no sample has, but that programs write.
struct VariantTests {
  // MARK: - Days

  @Test(arguments: [
    "24 août 2026", "24 mrt 2026", "24 de ago. de 2026", "24 мая 2026", "2026年8月24日",
    "2026. 8. 24.", "24 Şub 2026", "24 sierpnia 2026", "24 heinäk. 2026", "24 сент. 2026 г.",
    "24. marraskuuta 2026", "24/08/2026",
  ])
  func readsDaysOfOtherLanguages(day: String) throws {
    let plan = try Intake.plan(
      file: "Connections.csv",
      "First Name,Last Name,URL,Connected On\nSam,B,linkedin.com/in/sam,\"\(day)\"\n".utf8)
    #expect(plan.patch("i-li-sam")?["time"]?.textValue?.hasSuffix("-24") == true)
    #expect(plan.report.inputs[0].notes.isEmpty)
  }

  @Test func oneDayTellsTheOrderOfAllOthers() throws {
    let plan = try Intake.plan(
      file: "Connections.csv",
      """
      First Name,Last Name,URL,Connected On
      Sam,B,linkedin.com/in/sam,1/8/18
      Jo,L,linkedin.com/in/jo,24/8/18
      """.utf8)
    #expect(plan.patch("i-li-sam")?["time"] == "2018-08-01")
  }

  @Test func daysThatCanNotBeReadAreCountedNotListed() throws {
    let rows = (0..<50).map { "Sam \($0),B,linkedin.com/in/s\($0),soon" }
    let plan = try Intake.plan(
      file: "Connections.csv",
      "First Name,Last Name,URL,Connected On\n\(rows.joined(separator: "\n"))".utf8)
    #expect(plan.report.contactsMade == 50 && plan.report.inputs[0].notes.count == 1)
    #expect(plan.report.inputs[0].notes[0].contains("50 people (Sam 0 B, line 2: “soon”;"))
  }

  // MARK: - Encodings

  @Test func readsUTF16WithoutAMark() throws {
    let table = "Name,Twitter\nZoë,@zoe\n"
    for big in [true, false] {
      let bytes = table.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return big ? [high, low] : [low, high]
      }
      #expect(try Intake.plan(file: "list.csv", bytes).patch("c-tw-zoe")?["name"] == "Zoë")
    }
  }

  @Test(arguments: [
    ("windows-1251", "=C8=E2=E0=ED", "Иван"), ("SHIFT_JIS", "=8E=52=93=63", "山田"),
    ("ISO-8859-2", "=A3=F3d=BC", "Łódź"), ("no-such-charset", "J=F6rg", "Jörg"),
  ])
  func readsCardsInTheirCharset(charset: String, name: String, expected: String) throws {
    let plan = try Intake.plan(
      file: "a.vcf",
      """
      BEGIN:VCARD\r
      VERSION:2.1\r
      FN;CHARSET=\(charset);ENCODING=QUOTED-PRINTABLE:\(name)\r
      END:VCARD\r

      """.utf8)
    #expect(plan.patches.first?.fields["name"] == .text(expected))
  }

  // MARK: - Lists

  @Test func readsListsAsOtherProgramsExportThem() throws {
    let google = """
      Given Name,Family Name,Group Membership,E-mail 1 - Value,Organization 1 - Name,Address 1 - City
      Sam,Baker,* myContacts ::: Press,sam@example.org ::: s@example.org,Acme,Halifax
      """
    let fields = try #require(
      try Intake.plan(file: "contacts.csv", google.utf8).patches.first?.fields)
    #expect(fields["name"] == "Sam Baker" && fields["tags"] == ["press": true])
    #expect(fields["email"] == ["sam@example.org": true, "s@example.org": true])
    #expect(fields["company"] == "Acme" && fields["place"] == "Halifax")
  }

  @Test func aNomBesideAPrenomIsTheLastName() throws {
    let plan = try Intake.plan(file: "a.csv", "Prénom;Nom;Ville\nZoé;Petit;Lyon\n".utf8)
    #expect(plan.patches.first?.fields["name"] == "Zoé Petit")
  }

  @Test func theLineThatNamesTheSeparatorIsNoHeader() throws {
    let plan = try Intake.plan(file: "a.csv", "sep=|\nname|twitter\nSam, Dr.|@sam\n".utf8)
    #expect(plan.patch("c-tw-sam")?["name"] == "Sam, Dr.")
  }

  @Test func aHandleThatIsNoneIsSaid() throws {
    let plan = try Intake.plan(file: "a.csv", "name,twitter\nSam,not a name!\nJo,@jo\n".utf8)
    #expect(plan.report.contactsMade == 2)
    #expect(plan.report.inputs[0].notes.contains { $0.contains("line 2: “not a name!”") })
  }

  // MARK: - Meetings

  @Test(arguments: [
    "ATTENDEE:Sam Baker <sam@example.org>", "ATTENDEE:sam@example.org",
    "ATTENDEE;CN=Sam Baker:MAILTO:Sam@example.org",
  ])
  func readsAttendeesOfOldCalendars(line: String) throws {
    var setting = Intake.Setting()
    setting.now = try #require(Moment(rfc3339: "2026-06-01T00:00:00Z"))
    let plan = try Intake.plan(
      file: "a.vcs",
      """
      BEGIN:VCALENDAR
      VERSION:1.0
      BEGIN:VEVENT
      SUMMARY:Coffee
      DTSTART:20260105T100000Z
      \(line)
      END:VEVENT
      END:VCALENDAR
      """.utf8, setting)
    let contact = plan.patches.first { $0.kind == .contact }
    #expect(contact?.fields["email"] == ["sam@example.org": true])
  }
}

extension FieldValue {
  fileprivate var textValue: String? { if case .text(let text) = self { text } else { nil } }
}
