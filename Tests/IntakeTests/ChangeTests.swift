import Intake
import People
import Testing

/// What a newer archive, or the API, knows better of what is there already.
struct ChangeTests {
  private func archive(_ scratch: Scratch, _ name: String, _ tweets: String...) throws -> String {
    _ = try scratch.put(
      "\(name)/data/account.js",
      #"window.YTD.account.part0 = [{"account":{"username":"anna","accountId":"4100000001"}}]"#)
    _ = try scratch.put(
      "\(name)/data/tweets.js",
      "window.YTD.tweets.part0 = [\(tweets.joined(separator: ","))]")
    return "\(scratch.path)/\(name)"
  }

  private func tweet(_ id: UInt64, _ text: String, _ more: String = "") -> String {
    #"{"tweet":{"id_str":"\#(id)","full_text":"\#(text)"\#(more)}}"#
  }

  private func first(_ ids: String) -> String {
    #","edit_info":{"initial":{"editTweetIds":[\#(ids)]}}"#
  }

  private func edit(_ first: UInt64, _ ids: String) -> String {
    #","edit_info":{"edit":{"initialTweetId":"\#(first)","editControlInitial":{"editTweetIds":[\#(ids)]}}}"#
  }

  private let one: UInt64 = 2_010_621_888_000_000_001
  private let two: UInt64 = 2_010_621_888_000_000_901
  private let three: UInt64 = 2_010_621_888_000_000_951

  @Test func anEditOfATweetInTheBookComesInAsAChange() throws {
    let scratch = try Scratch()
    let old = try archive(scratch, "old", tweet(one, "I like foxs"))
    let ids = "\"\(one)\",\"\(two)\""
    let new = try archive(
      scratch, "new", tweet(one, "I like foxs", first(ids)),
      tweet(two, "I like foxes", edit(one, ids)))
    let book = Book(try Intake.plan(old))
    let plan = try Intake.plan(new, into: book)
    #expect(plan.tweets.isEmpty && plan.report.changed(.tweet) == 1)
    let change = try #require(plan.changes.first)
    #expect(change.patch.id == "twitter:\(one)")
    #expect(change.patch.fields["text"] == "I like foxes")
    #expect(change.patch.fields["edited"] == .text("twitter:\(two)"))
    #expect(
      change.inverse.fields["text"] == "I like foxs" && change.inverse.fields["edited"] == .null)
    #expect(plan.report.lines.contains("  of these changed: 1 tweet"))
    let after = Book(plan, onto: book)
    #expect(try Intake.plan(new, into: after).changes.isEmpty)
    #expect(try Intake.plan(old, into: after).changes.isEmpty)
  }

  @Test func anOlderEditDoesNotComeBack() throws {
    let scratch = try Scratch()
    let (twoIDs, threeIDs) = ("\"\(one)\",\"\(two)\"", "\"\(one)\",\"\(two)\",\"\(three)\"")
    let earlier = try archive(
      scratch, "earlier", tweet(one, "a", first(twoIDs)), tweet(two, "b", edit(one, twoIDs)))
    let later = try archive(
      scratch, "later", tweet(one, "a", first(threeIDs)), tweet(two, "b", edit(one, threeIDs)),
      tweet(three, "c", edit(one, threeIDs)))
    let book = Book(try Intake.plan(later))
    #expect(try Intake.plan(earlier, into: book).changes.isEmpty)
    let change = try #require(
      try Intake.plan(later, into: Book(try Intake.plan(earlier))).changes.first)
    #expect(change.patch.fields["text"] == "c")
  }

  @Test func theAPIHasTheFullerText() throws {
    let scratch = try Scratch()
    let old = try archive(scratch, "old", tweet(one, "a long story that is cut…"))
    let page = try scratch.put(
      "page.json",
      #"{"data":[{"id":"\#(one)","text":"a long story that is cut…","author_id":"4100000001","note_tweet":{"text":"a long story that is cut nowhere"},"conversation_id":"\#(one)"}],"includes":{"users":[{"id":"4100000001","username":"anna","name":"Anna"}]}}"#
    )
    let book = Book(try Intake.plan(old))
    let change = try #require(try Intake.plan(page, into: book).changes.first)
    #expect(change.patch.fields["text"] == "a long story that is cut nowhere")
    #expect(
      change.patch.fields["source"] == "x-api" && change.inverse.fields["source"] == "x-archive")
    let after = Book(try Intake.plan(page, into: book), onto: book)
    #expect(try Intake.plan(old, into: after).changes.isEmpty)
    let atOnce = try Intake.plan(old, page)
    #expect(atOnce.tweets.map(\.text) == ["a long story that is cut nowhere"])
  }

  @Test func aLikeIsTheTextOfWhatIAnswered() throws {
    let scratch = try Scratch()
    let parent: UInt64 = 2_010_600_000_000_000_001
    let answer =
      #","in_reply_to_status_id_str":"\#(parent)","in_reply_to_user_id_str":"4300000003","in_reply_to_screen_name":"kai_w""#
    let path = try archive(scratch, "it", tweet(one, "@kai_w yes", answer))
    _ = try scratch.put(
      "it/data/like.js",
      #"window.YTD.like.part0 = [{"like":{"tweetId":"\#(parent)","fullText":"@anna @jo_lind tea &amp; cake?"}},{"like":{"tweetId":"2010600000000000777","fullText":"other"}}]"#
    )
    let plan = try Intake.plan(path)
    let asked = try #require(plan.tweet("twitter:\(parent)"))
    #expect(asked.text == "@anna @jo_lind tea & cake?" && asked.kind == .reply)
    #expect(asked.author.description == "twitter:kai_w")
    #expect(asked.mentions.map(\.description) == ["twitter:anna", "twitter:jo_lind"])
    #expect(plan.tweet("twitter:\(one)")?.replyTo == asked.id)
    #expect(plan.tweets.count == 4)
    #expect(plan.report.inputs[0].notes.contains("1 tweet that you answered, as you liked them"))
    let again = try Intake.plan(path, into: Book(plan))
    #expect(again.tweets.isEmpty && again.changes.isEmpty)
  }

  @Test func theTextOfAMessageComesInLaterToo() throws {
    let intake = Intake(book: Book(), .withoutMessageText)
    let plan = try intake.plan(paths: [fixture("anna-2026-02")])
    let messages = plan.tweets.filter { $0.kind == .message }
    #expect(messages.count == 4 && messages.allSatisfy { $0.text.isEmpty && $0.links.isEmpty })
    let with = try Intake.plan("anna-2026-02", into: Book(plan))
    #expect(with.tweets.isEmpty && with.report.changed(.message) == 3)
    let without = try Intake(book: Book(with, onto: Book(plan)), .withoutMessageText)
      .plan(paths: [fixture("anna-2026-02")])
    #expect(without.changes.isEmpty)
  }

  @Test func ofXChatWhoAndWhenIsKept() throws {
    let scratch = try Scratch()
    let path = try scratch.put(
      "message-event.js",
      """
      window.YTD.message_event.part0 = [
      {"messageEvent":{"sequenceId":"2010","messageId":"b1f0-77","senderId":"4300000003","conversationId":"4100000001:4300000003","createdAtMsec":"1768204800000","detail":{"messageCreateEvent":{"contents":"AAEC"}}}},
      {"messageEvent":{"sequenceId":"2011","messageId":"b1f0-78","senderId":"4100000001","conversationId":"4100000001:4300000003","createdAtMsec":"1768204900000","detail":{"markConversationReadEvent":{}}}}]
      """)
    let plan = try Intake.plan(path, into: .of(me: "anna"))
    let message = try #require(plan.tweet("twitter:chat-b1f0-77"))
    #expect(message.text.isEmpty && message.to.map(\.description) == ["twitter:~4100000001"])
    #expect(message.time.rfc3339 == "2026-01-12T08:00:00Z")
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.notAMessage])
  }
}
