import Intake
import People
import Testing

/// Answers and streams of the X API 1.1.
struct ClassicPageTests {
  private let me = Book.of(me: "anna")
  private let kai =
    #"{"id":4300000003,"id_str":"4300000003","name":"Kai W.","screen_name":"kai_w","description":"paws","location":"Kiel","followers_count":7,"friends_count":9,"verified":false}"#

  private func status(_ id: UInt64, _ text: String, _ more: String = "") -> String {
    #"{"created_at":"Mon Jan 12 08:00:00 +0000 2026","id":\#(id),"id_str":"\#(id)","text":"\#(text)","entities":{"user_mentions":[],"urls":[]},"user":\#(kai)\#(more)}"#
  }

  private func plan(_ name: String, _ text: String) throws -> ImportPlan {
    let scratch = try Scratch()
    return try Intake.plan(try scratch.put(name, text), into: me)
  }

  @Test func readsATimeline() throws {
    let reply =
      #","in_reply_to_status_id_str":"2010000000000000001","in_reply_to_user_id_str":"4100000001","in_reply_to_screen_name":"anna","favorite_count":2"#
    let plan = try plan(
      "home.json",
      "[\(status(2_010_621_888_000_000_001, "one &amp; two")),"
        + "\(status(2_010_621_888_000_000_002, "@anna three", reply))]")
    #expect(plan.tweet(saying: "one & two")?.author.description == "twitter:kai_w")
    let answer = try #require(plan.tweet(saying: "@anna three"))
    #expect(answer.kind == .reply && answer.replyToAuthor?.description == "twitter:anna")
    #expect(answer.likes == 2 && answer.name == "Kai W." && answer.source == "x-api")
  }

  @Test func readsASearchAndTheTweetsInside() throws {
    let original = status(2_010_600_000_000_000_001, "the whole of it")
    let repost = status(
      2_010_621_888_000_000_003, "RT @kai_w: the wh…", ",\"retweeted_status\":\(original)")
    let plan = try plan(
      "search.json", #"{"statuses":[\#(repost)],"search_metadata":{"count":1}}"#)
    #expect(plan.report.added(.repost) == 1 && plan.report.added(.tweet) == 1)
    #expect(
      plan.tweet(saying: "RT @kai_w: the whole of it")?.of?.description
        == "twitter:2010600000000000001")
  }

  @Test func readsAStreamLineByLine() throws {
    let long =
      #","truncated":true,"extended_tweet":{"full_text":"all that was cut","entities":{"user_mentions":[],"urls":[]}}"#
    let plan = try plan(
      "stream.jsonl",
      """
      \(status(2_010_621_888_000_000_004, "all that…", long))
      {"delete":{"status":{"id":1234,"id_str":"1234","user_id":3,"user_id_str":"3"}}}
      {"limit":{"track":1234}}
      \(status(2_010_621_888_000_000_005, "last"))
      """)
    #expect(plan.tweets.map(\.text) == ["all that was cut", "last"])
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.noRecords])
    #expect(plan.report.inputs[0].skips[0].count == 2)
  }

  @Test func readsFollowersAndMessages() throws {
    let event =
      #"{"type":"message_create","id":"2010621888000000009","created_timestamp":"1768204800000","message_create":{"target":{"recipient_id":"4100000001"},"sender_id":"4300000003","message_data":{"text":"hi &amp; bye","entities":{"urls":[]}}}}"#
    let plan = try plan(
      "mixed.jsonl", #"{"users":[\#(kai)],"next_cursor":0}"# + "\n" + #"{"events":[\#(event)]}"#)
    let message = try #require(plan.tweets.first)
    #expect(message.kind == .message && message.text == "hi & bye")
    #expect(message.author.description == "twitter:kai_w")
    #expect(message.time.rfc3339 == "2026-01-12T08:00:00Z")
    #expect(plan.report.inputs[0].notes == ["1 description of people read"])
  }

  @Test func whatAPageCouldNotGiveIsCounted() throws {
    let page =
      #"{"data":[{"id":"2010621888000000001","text":"hi","author_id":"4300000003"}],"includes":{"users":[{"id":"4300000003","username":"kai_w","name":"Kai"}]},"errors":[{"title":"Not Found Error","type":"https://api.x.com/2/problems/resource-not-found"}]}"#
    let plan = try plan("page.json", page)
    #expect(plan.report.added == 1)
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.notGiven])
  }
}
