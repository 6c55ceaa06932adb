import Foundation
import Intake
import People
import Testing

/// Folders with exports of several kinds in them.
struct FolderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    _ = try scratch.put("friends.vcf", "BEGIN:VCARD\nFN:Sam Baker\nEND:VCARD\n")
    _ = try scratch.put(
      "meetings.ICS",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261103\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR"
    )
    _ = try scratch.put("people.csv", "Name,City\nKai Wu,London\n")
  }

  private func put(_ name: String, _ text: String) throws { _ = try scratch.put(name, text) }

  private func plan(_ book: Book = .of(me: "anna")) throws -> ImportPlan {
    try Intake.plan(scratch.path, into: book)
  }

  private func names(_ plan: ImportPlan) -> [String] {
    plan.report.inputs.map { String($0.path.split(separator: "/").last ?? "") }
  }

  @Test func eachFileIsCountedByItself() throws {
    try put(
      "Connections.csv",
      "First Name,Last Name,URL,Connected On\nJo,Lee,https://www.linkedin.com/in/jo,5 May 2026\n")
    let plan = try plan()
    #expect(names(plan) == ["Connections.csv", "friends.vcf", "meetings.ICS", "people.csv"])
    #expect(plan.report.inputs.map(\.people.made) == [1, 1, 0, 1])
    #expect(plan.report.inputs.map(\.events.added) == [0, 0, 1, 0])
    #expect(plan.report.refusals.isEmpty && plan.report.contactsMade == 3)
    let again = try self.plan(Book(plan, onto: .of(me: "anna")))
    #expect(again.patches.isEmpty && again.report.contactsMade == 0)
  }

  @Test func aBrokenFileCostsItselfAlone() throws {
    try put("empty.vcf", "")
    try put("numbers.csv", "a,b\n1,2\n")
    try put("photo.jpg", "x")
    try put("sub/more.vcf", "x")
    try put(".hidden.csv", "a,b\n")
    try put("broken.zip", "PK\u{3}\u{4}")
    let plan = try plan()
    #expect(names(plan) == ["friends.vcf", "meetings.ICS", "people.csv"])
    let refused = plan.report.refusals.map(\.problem.sentence)
    #expect(refused.count == 3 && refused[0].contains("broken.zip is cut short or damaged"))
    #expect(refused[1].contains("empty.vcf is empty") && refused[2].contains("no column says who"))
    #expect(plan.report.leftAlone == [scratch.path: ["photo.jpg", "sub"]])
    #expect(plan.report.lines.contains("Left alone in \(scratch.path): photo.jpg, sub"))
  }

  @Test func aFileThatIsGivenByItselfTooComesInOnce() throws {
    let plan = try Intake.plan(scratch.path + "/people.csv", scratch.path)
    #expect(names(plan) == ["friends.vcf", "meetings.ICS", "people.csv"])
  }

  @Test func answersOfAnAPIComeInBesideThem() throws {
    try put("package.json", #"{"name":"x"}"#)
    let foreign = try plan()
    #expect(foreign.report.refusals.isEmpty && names(foreign).count == 4)
    #expect(foreign.report.inputs[0].what == "JSON that is no answer of an API")
    #expect(foreign.report.inputs[0].skips.map(\.reason) == [.notAPI])
    let page = try String(contentsOfFile: fixture("api/mentions.json"), encoding: .utf8)
    try put("mentions.json", page)
    #expect(try !plan().tweets.isEmpty)
  }

  @Test func anArchiveIsReadWithWhatLiesBesideIt() throws {
    try put(
      "data/tweets.js",
      #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2009898000184246272","full_text":"hi"}}]"#)
    try put("Your archive.html", "x")
    let plan = try plan()
    #expect(plan.tweets.count == 1 && plan.report.inputs.count == 4)
    #expect(plan.report.leftAlone.isEmpty && plan.report.refusals.isEmpty)
  }

  @Test func mastodonsOtherTablesAreNoLists() throws {
    let outbox = try String(contentsOfFile: fixture("mastodon/outbox.json"), encoding: .utf8)
    try put("outbox.json", outbox)
    try put("blocked_accounts.csv", "sam@example.org\n")
    let plan = try plan()
    #expect(plan.report.inputs.count == 4 && plan.report.refusals.isEmpty)
  }
}
