import Intake
import People
import Testing

/// The same thing twice changes nothing, in any order.
struct RepeatTests {
  @Test func theSameInputTwiceAddsNothing() throws {
    for names in [["anna-2026-02"], ["api"], ["anna-2020", "anna-2026-02", "anna.zip", "api"]] {
      let intake = try Intake(book: Book()).plan(paths: names.map { fixture($0) })
      let again = try Intake(book: Book(intake)).plan(paths: names.map { fixture($0) })
      #expect(again.tweets.isEmpty && again.patches.isEmpty)
      #expect(again.report.known == intake.report.added + intake.report.known)
    }
  }

  @Test func theOrderOfPathsDoesNotMatter() throws {
    let one = try Intake.plan("anna-2020", "anna-2026-02", "api", "anna.zip")
    let other = try Intake.plan("anna.zip", "api", "anna-2026-02", "anna-2020")
    #expect(one.tweets == other.tweets && one.patches == other.patches)
    #expect(one.report == other.report)
    #expect(one.tweets.map(\.time) == one.tweets.map(\.time).sorted())
  }

  @Test func whatTheArchiveHasTheAPIDoesNotAddAgain() throws {
    let book = Book(try Intake.plan("anna-2026-02"))
    let plan = try Intake.plan("api/mentions.json", into: book)
    #expect(plan.report.known(.tweet) == 1)
    #expect(plan.report.added == 3)
  }
}
