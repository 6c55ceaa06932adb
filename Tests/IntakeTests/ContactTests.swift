import Intake
import People
import Testing

/// Who becomes a contact, and what a later import changes about them.
struct ContactTests {
  @Test func thoseIAnsweredNamedOrWroteToBecomeContacts() throws {
    let plan = try Intake.plan("anna-2026-02")
    #expect(
      plan.patches.map(\.id) == ["c-me", "c-tw4200000002", "c-tw4300000003", "c-tw4600000006"])
    #expect(plan.patch("c-tw4300000003") == ["name": "Kai", "handles": ["twitter:kai_w": true]])
    #expect(plan.report.contactsMade == 3)
  }

  @Test func aNewHandleOfTheSameAccountIsTheSamePerson() throws {
    let sam = try #require(try Intake.plan("anna-2026-02").patch("c-tw4200000002"))
    #expect(sam["handles"] == ["twitter:sambaker": true, "twitter:sam_old": true])
    #expect(sam["name"] == "Sam Baker")
  }

  @Test func theOwnRecordHasOldNamesAndTheNumber() throws {
    let me = try #require(try Intake.plan("anna-2026-02").patch("c-me"))
    #expect(me["me"] == true && me["name"] == "Anna Fox" && me["place"] == "London")
    #expect(
      me["handles"]
        == ["twitter:anna": true, "twitter:annadraws": true, "twitter:~4100000001": true])
  }

  @Test func whatIWroteByHandStays() throws {
    var book = Book.of(me: "anna")
    book.apply([
      Patch(
        .contact, "c-kai", ["name": "Kai from Bern", "handles": ["twitter:kai_w": true]])
    ])
    let plan = try Intake.plan("anna-2026-02", "api/mentions.json", into: book)
    #expect(plan.patch("c-tw4300000003") == nil)
    let kai = try #require(plan.patch("c-kai"))
    #expect(kai["name"] == nil && kai["followers"] == 1200 && kai["bio"] == "Writes & walks")
  }

  @Test func whomIDeletedStaysDeleted() throws {
    var book = Book(try Intake.plan("anna-2026-02"))
    book.apply([Patch(.contact, "c-tw4300000003", ["deleted": true])])
    #expect(try Intake.plan("anna-2026-02", into: book).patches.isEmpty)
  }

  @Test func aNumberGetsItsNameOnceAnythingTellsIt() throws {
    let scratch = try Scratch()
    let book = Book(try Intake.plan("anna-2026-02"))
    let page = try scratch.put(
      "page.json", #"{"data":[{"id":"4600000006","username":"Mo_6","name":"Mo"}]}"#)
    let plan = try Intake.plan(page, into: book)
    #expect(plan.patch("c-tw4600000006") == ["name": "Mo", "handles": ["twitter:mo_6": true]])
    #expect(plan.report.contactsUpdated == 1)
  }

  @Test func anotherAccountsArchiveIsRefusedWithBothNames() {
    let sentence = Intake.refusal(fixture("anna-2026-02"), into: .of(me: "beth"))
    #expect(sentence.contains("@anna") && sentence.contains("you are @beth"))
    #expect(sentence.contains("perch init --me @anna"))
  }

  @Test func myOldNameIsMe() throws {
    let plan = try Intake.plan("anna-2026-02", into: .of(me: "annadraws"))
    #expect(plan.report.added == 17)
  }
}
