import Intake
import People
import Testing

/// Address books, lists and LinkedIn's exports.
struct PeopleTests {
  private func plan(_ name: String, _ text: String, into book: Book = Book()) throws -> ImportPlan {
    try Intake.plan(file: name, text.utf8, into: book)
  }

  private func only(_ plan: ImportPlan) throws -> Fields {
    try #require(plan.patches.first { $0.kind == .contact }?.fields)
  }

  // MARK: - LinkedIn

  private let connections = """
    Notes:
    "When exporting, ""some"" addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
     Prince,Leading ,https://www.linkedin.com/in/Prince-L,,Example.bot,Engineer,22 Mar 2026
    Jo,"Lee, Ph.D.",https://www.linkedin.com/in/jo-d%C3%A9e,jo@example.org,国立大学,"A
    B",5 May 2026
    🇨🇦,Bo Placeholder,https://www.linkedin.com/in/bo,,,,08 May 2026
    Himan,_,https://www.linkedin.com/in/himan,,Astit,Founder,odd
    ,,,,,,30 Apr 2026
    """

  @Test func readsConnections() throws {
    let plan = try plan("Connections.csv", connections)
    let prince = try #require(plan.patch("c-li-prince-l"))
    #expect(prince["name"] == "Prince Leading" && prince["company"] == "Example.bot")
    #expect(prince["handles"] == ["linkedin:prince-l": true] && prince["position"] == "Engineer")
    let jo = try #require(plan.patch("c-li-jo-d%c3%a9e"))
    #expect(jo["name"] == "Jo Lee, Ph.D." && jo["email"] == ["jo@example.org": true])
    #expect(jo["position"] == "A B" && plan.patch("c-li-bo")?["name"] == "Bo Placeholder")
    #expect(plan.patch("c-li-himan")?["name"] == "Himan")
    let touch = try #require(plan.patch("i-li-prince-l"))
    #expect(touch["time"] == "2026-03-22" && touch["channel"] == "linkedin")
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.nobody])
    #expect(
      plan.report.inputs[0].notes == [
        "connected on a day that can't be read: 1 person (Himan, line 9: “odd”)"
      ])
  }

  @Test func readsConnectionsOf2018() throws {
    let plan = try plan(
      "Connections.csv",
      """
      First Name,Last Name,Email Address,Company,Position,Connected On
      Priya ,Sample,priya@example.com,Consultant,,"11/11/17, 8:33 AM"
      Yugam,Urn,urn:li:member:664200000,,,"8/18/18, 12:37 AM"
      """)
    let days = plan.patches.compactMap { $0.fields["time"] }
    #expect(Set(days) == ["2017-11-11", "2018-08-18"])
    #expect(plan.patches.filter { $0.fields["email"] != nil }.count == 1)
  }

  @Test func whatTheUserWroteStays() throws {
    var book = Book()
    book.apply([
      Patch(
        .contact, "c-1",
        ["name": "Princess", "handles": ["linkedin:prince-l": true], "company": "Old Ltd"])
    ])
    let plan = try plan("Connections.csv", connections, into: book)
    let prince = try #require(plan.patch("c-1"))
    #expect(prince["name"] == nil && prince["company"] == nil && prince["position"] == "Engineer")
    #expect(plan.report.inputs[0].notes.last?.hasPrefix("left as the book has it") == true)
    #expect(plan.patch("c-li-prince-l") == nil && plan.patch("i-li-prince-l")?["contact"] == "c-1")
  }

  @Test func oneOfSeveralRecordsOfAPersonGainsWhatTheyLack() throws {
    var book = Book()
    book.apply([
      Patch(.contact, "c-1", ["name": "Sam Baker", "handles": ["twitter:sam": true]]),
      Patch(.contact, "c-2", ["email": ["sam@example.org": true], "mergedInto": "c-1"]),
    ])
    let first = "Name,Mail,Mastodon\nSam Baker,sam@example.org,sam@example.social\n"
    let plan = try plan("a.csv", first, into: book)
    #expect(
      plan.patches == [
        Patch(.contact, "c-1", ["handles": ["mastodon:sam@example.social": true]])
      ])
    // What the first row gave is known by the second.
    let second = first + "S. Baker,,@sam@example.social\nSam Baker,,\n"
    let joined = try self.plan("a.csv", second, into: book)
    #expect(joined.patches == plan.patches && joined.report.inputs[0].people.made == 0)
  }

  @Test func theSameTwiceAddsNothingAndTheDeletedStayAway() throws {
    var book = Book(try plan("Connections.csv", connections))
    #expect(try plan("Connections.csv", connections, into: book).patches.isEmpty)
    book.apply([
      Patch(.contact, "c-li-bo", ["deleted": true]),
      Patch(.interaction, "i-li-himan", ["deleted": true]),
    ])
    let again = try plan("Connections.csv", connections, into: book)
    #expect(again.patches.isEmpty)
    #expect(again.report.inputs[0].skips.map(\.reason).contains(.stayedDeleted))
  }

  @Test func readsMessagesAndFindsOutWhoTheUserIs() throws {
    let text = """
      CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
      c1,,Sam Baker,https://www.linkedin.com/in/sam,Anna,https://www.linkedin.com/in/anna,2025-06-01 14:03:22 UTC,,"Hi, Anna",INBOX
      c1,,Anna,https://www.linkedin.com/in/anna,Sam Baker,https://www.linkedin.com/in/sam,2025-06-01 15:00:00 UTC,,Hi!,INBOX
      c2,,Anna,https://www.linkedin.com/in/anna,Kai,https://www.linkedin.com/in/kai,2025-06-02 15:00:00 UTC,,Hello,INBOX
      c3,,LinkedIn Member,,Anna,https://www.linkedin.com/in/anna,2025-06-02 15:00:00 UTC,,Spam,INBOX
      """
    let plan = try plan("messages.csv", text)
    #expect(plan.tweets.map(\.kind) == [.message, .message, .message])
    #expect(plan.tweets[0].time.rfc3339 == "2025-06-01T14:03:22Z")
    #expect(plan.tweets[0].to.map(\.description) == ["linkedin:anna"])
    #expect(plan.patch("c-me")?["handles"] == ["linkedin:anna": true])
    #expect(
      plan.patch("c-li-sam")?["name"] == "Sam Baker" && plan.patch("c-li-kai")?["name"] == "Kai")
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.noSender])
    let again = try self.plan("messages.csv", text, into: Book(plan))
    #expect(again.tweets.isEmpty && again.patches.isEmpty)
  }

  // MARK: - vCards

  @Test func readsACardOfVersion3() throws {
    let card = """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:Baker;Sam;;Mr.;\r
      FN:Sam\\, the Baker\r
      item1.EMAIL;TYPE=INTERNET:Sam@Example.org\r
      item1.X-ABLabel:Work\r
      TEL;TYPE=CELL:+44 20 1\r
      ADR;TYPE=WORK:;;1 St;Leeds;;;UK\r
      ADR;TYPE=HOME:;;2 St;London;;E1;UK\r
      BDAY:19800322\r
      URL:http\\://www.x.com/SamBaker\r
      X-SOCIALPROFILE;type=mastodon:https://far.example/@sam\r
      NOTE:met at the b\r
       reakfast\\nsecond\r
      CATEGORIES:Press,myContacts,Old Friends\r
      ORG:Bakers Ltd;Ovens\r
      TITLE:Founder\r
      PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r
       SkZJRgABAQ\r
      UID:u-1\r
      END:VCARD\r

      """
    let sam = try only(try plan("a.vcf", card))
    #expect(sam["name"] == "Sam, the Baker" && sam["email"] == ["sam@example.org": true])
    #expect(sam["phone"] == ["+44 20 1": true] && sam["place"] == "London, UK")
    #expect(sam["birthday"] == "1980-03-22" && sam["note"] == "met at the breakfast\nsecond")
    #expect(sam["handles"] == ["twitter:sambaker": true, "mastodon:sam@far.example": true])
    #expect(sam["tags"] == ["press": true, "old-friends": true])
    #expect(sam["company"] == "Bakers Ltd" && sam["position"] == "Founder")
  }

  @Test func readsCardsOfVersion21() throws {
    let cards = """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91u=C3=
      =B1ez;Ana;;;
      TEL;CELL;PREF:123
      END:VCARD
      BEGIN:VCARD
      VERSION:2.1
      FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=F6rg
      PHOTO;ENCODING=BASE64;JPEG:
        /9j/4AAQ

      TEL;HOME:456
      END:VCARD
      """
    let names = try plan("a.vcf", cards).patches.compactMap { $0.fields["name"] }
    #expect(Set(names) == ["Ana Ñuñez", "Jörg"])
  }

  @Test(arguments: [
    ("BDAY:--0203", "--02-03"), ("BDAY:1980-03-22", "1980-03-22"),
    ("BDAY:19800322T000000Z", "1980-03-22"),
    ("BDAY;VALUE=date:1604-05-06", "--05-06"), ("BDAY:circa 1800", nil), ("BDAY:--1340", nil),
  ]) func readsBirthdays(line: String, birthday: String?) throws {
    let sam = try only(try plan("a.vcf", "BEGIN:VCARD\nFN:Sam\n\(line)\nEND:VCARD"))
    #expect(sam["birthday"] == birthday.map { .text($0) })
  }

  @Test func cardsThatAreNoPersonsOrCutAreSaid() throws {
    let cards =
      "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nEND:VCARD\nBEGIN:VCARD\nTEL:1\nEND:VCARD\n"
      + "BEGIN:VCARD\nFN:Lost\nBEGIN:VCARD\nFN:Found\nEND:VCARD\nBEGIN:VCARD\nFN:Cut"
    let plan = try plan("a.vcf", cards)
    #expect(plan.patches.compactMap { $0.fields["name"] } == ["Found"])
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.group, .nobody, .notACard])
    #expect(plan.report.inputs[0].skips[2].examples.map(\.line) == [9, 14])
  }

  @Test func oneAddressIsOnePersonUnlessTheNamesDiffer() throws {
    var book = Book()
    book.apply([
      Patch(.contact, "c-1", ["name": "Samuel Baker", "email": ["sam@example.org": true]]),
      Patch(.contact, "c-2", ["name": "Front Desk", "email": ["info@example.org": true]]),
    ])
    let cards =
      "BEGIN:VCARD\nFN:Sam Baker\nEMAIL:sam@example.org\nTEL:1\nEND:VCARD\n"
      + "BEGIN:VCARD\nFN:Kai Wu\nEMAIL:info@example.org\nEND:VCARD"
    let plan = try plan("a.vcf", cards, into: book)
    #expect(plan.patch("c-1")?["phone"] == ["1": true] && plan.patch("c-2") == nil)
    #expect(plan.report.contactsMade == 1 && plan.report.contactsUpdated == 1)
  }

  // MARK: - Lists

  @Test func readsAListInTheUsersOwnWords() throws {
    let list = """
      Name;Twitter;E-Mail;Wohnort;Kennengelernt;Anlass;Geburtstag;Schlagworte;Haustier;Tags
      Jörg Weiß;@JoergW;joerg@example.org;Köln;24.08.2026;Frühstück;3. März 1980;x;Hund;press, old friends
      """
    let plan = try plan("leute.csv", list)
    let jörg = try #require(plan.patch("c-tw-joergw"))
    #expect(jörg["name"] == "Jörg Weiß" && jörg["place"] == "Köln")
    #expect(jörg["met"] == ["on": "2026-08-24", "event": "Frühstück"])
    #expect(jörg["birthday"] == "1980-03-03")
    #expect(jörg["tags"] == ["press": true, "old-friends": true])
    let notes = plan.report.inputs[0].notes
    #expect(notes[0].contains("“Wohnort” is place, “Kennengelernt” is met"))
    #expect(notes[1] == "columns left out: “Schlagworte”, “Haustier” (--map \"Column=field\")")
    #expect(plan.report.inputs[0].preview.first?.hasPrefix("Jörg Weiß  @joergw") == true)
  }

  @Test func columnsMayBeNamedByHand() throws {
    var setting = Intake.Setting()
    setting.columns = ["Wer?": "name", "City": "none"]
    let list = "Wer?,City\nSam Baker,London\n".utf8
    let plan = try Intake.plan(file: "a.csv", list, setting)
    #expect(try only(plan)["name"] == "Sam Baker" && (try only(plan))["place"] == nil)
    for (columns, words) in [
      (["Town": "place"], "has no column “Town”"), (["City": "colour"], "“colour” is nothing"),
    ] {
      setting.columns = columns
      let problem = #expect(throws: ImportProblem.self) {
        try Intake.plan(file: "a.csv", list, setting)
      }
      #expect(problem?.sentence.contains(words) == true)
    }
  }

  @Test func aListWithoutPeopleIsRefused() throws {
    let sentence = try Intake.refusal(file: "a.csv", "Colour,Size\nred,5\n")
    #expect(sentence.contains("no column says who it is about"))
    #expect(try Intake.refusal(file: "b.csv", "\n\n").contains("table without"))
  }

  @Test func readsTablesOfOtherEncodings() throws {
    let utf16: [UInt8] =
      [0xFF, 0xFE] + "Name\tOrt\r\nJörg\tKöln".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let scratch = try Scratch()
    #expect(try only(try Intake.plan(try scratch.put("a.csv", utf16)))["place"] == "Köln")
    let latin = "Name,Ort\nJ".utf8 + [0xF6] + Array("rg,K".utf8) + [0xF6] + Array("ln".utf8)
    #expect(try only(try Intake.plan(try scratch.put("b.csv", latin)))["name"] == "Jörg")
  }

  /// The second Kai is read later, and must not make the first one unknown the next time.
  @Test func aNameThatBecomesTwoPeoplesStaysWhoItWas() throws {
    let list = "name,twitter,note\nKai,,tall\nKai,@kai,\nKai,@kai2,\n"
    let book = Book(try plan("a.csv", list))
    #expect(try plan("a.csv", list, into: book).patches.isEmpty)
    let one = "name,note\nKai,tall\n"
    let after = Book(try plan("b.csv", "name,twitter\nKai,@kai3\n", into: book), onto: book)
    #expect(try plan("c.csv", one, into: after).patches.isEmpty)
  }

  @Test func aNameAloneIsSomebodyTheBookHasOnce() throws {
    var book = Book()
    book.apply([
      Patch(.contact, "c-1", ["name": "Zoë Baker"]), Patch(.contact, "c-2", ["name": "Kai Wu"]),
      Patch(.contact, "c-3", ["name": "Kai Wu"]),
    ])
    let plan = try plan("a.csv", "name,note\nzoe baker,hello\nKai Wu,which one?\n", into: book)
    #expect(plan.patch("c-1")?["note"] == "hello")
    #expect(plan.patch("c-2") == nil && plan.patch("c-3") == nil && plan.report.contactsMade == 1)
  }
}
