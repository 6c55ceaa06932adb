import Intake
import People
import Testing

/// Who came and who went between two exports.
struct FollowTests {
  /// An archive made on a day of February 2026, with its lists.
  private func archive(
    _ scratch: Scratch, day: Int, followers: [Int], following: [Int]
  ) throws -> String {
    let folder = "on-\(day)/data"
    _ = try scratch.put(
      "\(folder)/manifest.js",
      """
      window.__THAR_CONFIG = {"userInfo":{"accountId":"4100000001","userName":"anna"},
      "archiveInfo":{"generationDate":"2026-02-\(day)T08:00:00.000Z"}}
      """)
    func list(_ name: String, _ ids: [Int]) -> String {
      let elements = ids.map { #"{"\#(name)":{"accountId":"\#($0)"}}"# }
      return "window.YTD.\(name).part0 = [\(elements.joined(separator: ","))]"
    }
    _ = try scratch.put("\(folder)/follower.js", list("follower", followers))
    _ = try scratch.put("\(folder)/following.js", list("following", following))
    _ = try scratch.put(
      "\(folder)/tweets.js",
      #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2010621888000000001","full_text":"@kai_w hi","entities":{"user_mentions":[{"name":"Kai","screen_name":"kai_w","indices":["0","6"],"id_str":"43"}]}}}]"#
    )
    return "\(scratch.path)/on-\(day)"
  }

  @Test func theDifferenceToTheExportBeforeIsAFactOfTheContact() throws {
    let scratch = try Scratch()
    let old = try Intake.plan(
      try archive(scratch, day: 10, followers: [43, 50], following: [43]))
    #expect(old.report.follows.isEmpty && old.followLists.count == 1)
    let path = try archive(scratch, day: 20, followers: [50, 51], following: [43, 60])
    let book = Book(old)
    let new = try Intake(book: book, .following(old.followLists)).plan(paths: [path])
    #expect(new.report.follows.map(\.came) == [[51], [60]])
    #expect(new.report.follows.map(\.went) == [[43], []])
    #expect(
      new.patch("c-tw43") == ["followsMe": false, "followsMeSince": "2026-02-10/2026-02-20"])
    let lines = new.report.lines
    #expect(lines.contains("New followers, 2026-02-10/2026-02-20: 1 (1 known by number alone)"))
    #expect(lines.contains("Followers who left, 2026-02-10/2026-02-20: 1 (@kai_w)"))
    let again = try Intake(
      book: Book(new, onto: book), .following(old.followLists + new.followLists)
    )
    .plan(paths: [path])
    #expect(again.report.follows.isEmpty && again.followLists.isEmpty && again.patches.isEmpty)
  }

  @Test func twoExportsAtOnceAreSetAgainstEachOther() throws {
    let scratch = try Scratch()
    let new = try archive(scratch, day: 20, followers: [43], following: [])
    let old = try archive(scratch, day: 10, followers: [], following: [])
    let plan = try Intake.plan(new, old)
    #expect(plan.report.follows.map(\.came) == [[43]])
    #expect(
      plan.patch("c-tw43")?["followsMe"] == true)
  }

  @Test func anExportBetweenTwoDoesNotOverwriteWhatIsNewer() throws {
    let scratch = try Scratch()
    let first = try archive(scratch, day: 10, followers: [], following: [])
    let last = try archive(scratch, day: 20, followers: [], following: [43])
    let middle = try archive(scratch, day: 15, followers: [43], following: [])
    let both = try Intake.plan(first, last)
    let plan = try Intake(book: Book(both), .following(both.followLists)).plan(paths: [middle])
    #expect(
      plan.report.follows.map(\.between) == [
        "2026-02-10/2026-02-15", "2026-02-15/2026-02-20", "2026-02-15/2026-02-20",
      ])
    #expect(
      plan.patch("c-tw43")?["followsMe"] == false)
  }
}
