import Foundation
import Intake
import People
import Testing

/// What the user did to the book stays, whatever an import says.
struct KeepingTests {
  private let list = "Name,Twitter,E-Mail,Tags\nSam,sambaker,sam@example.org,\"press, sailing\"\n"

  @Test func whatWasTakenOffAContactStaysAway() throws {
    let book = Book(try Intake.plan(file: "list.csv", list.utf8))
    let sam = try #require(book.contact(of: Handle("twitter:sambaker")!))
    var without = book
    without.apply([Patch(.contact, sam.id.description, ["tags": ["press": .null]])])
    var setting = Intake.Setting()
    setting.removed = [sam.id: ["tags": ["press"]]]
    #expect(try Intake.plan(file: "list.csv", list.utf8, into: without, setting).patches.isEmpty)
    // An import that was taken back as a whole is no wish about a tag.
    setting.mayComeBack = [sam.id.description]
    let again = try Intake.plan(file: "list.csv", list.utf8, into: without, setting)
    #expect(again.patches.first?.fields["tags"] == ["press": true])
  }

  private func posts(_ text: String, edited: String?) -> String {
    let edited = edited.map { "\"\($0)\"" } ?? "null"
    return """
      [{"id":"11","uri":"https://home.example/users/sam/statuses/11",
      "created_at":"2026-08-01T13:53:15.378Z","edited_at":\(edited),"visibility":"public",
      "content":"<p>\(text)</p>","spoiler_text":"",
      "account":{"id":"1","username":"sam","acct":"sam@home.example",
      "url":"https://home.example/@sam"},"mentions":[],"media_attachments":[]}]
      """
  }

  @Test func aPostThatWasEditedChanges() throws {
    let first = Book(try Intake.plan(file: "a.json", posts("helo", edited: nil).utf8))
    let newer = posts("hello", edited: "2026-08-01T14:00:00.000Z")
    let plan = try Intake.plan(file: "a.json", newer.utf8, into: first)
    #expect(plan.tweets.isEmpty && plan.changes.first?.patch.fields["text"] == "hello")
    let second = Book(plan, onto: first)
    #expect(try Intake.plan(file: "a.json", newer.utf8, into: second).changes.isEmpty)
    // An older page does not take it back, a newer one goes on.
    let older = posts("helo", edited: nil)
    #expect(try Intake.plan(file: "a.json", older.utf8, into: second).changes.isEmpty)
    let newest = posts("hello!", edited: "2026-08-01T15:00:00.000Z")
    let last = try Intake.plan(file: "a.json", newest.utf8, into: second)
    #expect(last.changes.first?.patch.fields["text"] == "hello!")
  }
}
