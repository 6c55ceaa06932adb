import Intake
import People
import Testing

/// Answers of Bluesky's API.
struct BlueskyTests {
  private func author(_ name: String) -> String {
    #"{"did":"did:plc:\#(name)","handle":"\#(name).example","displayName":"\#(name.uppercased())"}"#
  }

  private func post(
    _ key: String, by name: String, _ text: String, record: String = "", view: String = ""
  ) -> String {
    """
    {"uri":"at://did:plc:\(name)/app.bsky.feed.post/\(key)","cid":"c","author":\(author(name)),
    "record":{"$type":"app.bsky.feed.post","text":"\(text)","createdAt":"2026-08-01T10:00:00.000Z"\(record)},
    "likeCount":3,"repostCount":1,"replyCount":2,"indexedAt":"2026-08-01T10:00:05.000Z"\(view)}
    """
  }

  private func plan(_ json: String, into book: Book = Book()) throws -> ImportPlan {
    try Intake.plan(file: "page.json", json.utf8, into: book)
  }

  private func id(_ name: String, _ key: String) -> String {
    "bluesky:did:plc:\(name)/app.bsky.feed.post/\(key)"
  }

  @Test func readsATimeline() throws {
    let reply =
      #","reply":{"root":{"uri":"at://did:plc:sam/app.bsky.feed.post/a"},"parent":{"uri":"at://did:plc:sam/app.bsky.feed.post/a"}}"#
    let plan = try plan(
      """
      {"feed":[{"post":\(post("b", by: "anna", "second", record: reply)),
      "reply":{"root":\(post("a", by: "sam", "first")),"parent":\(post("a", by: "sam", "first"))}},
      {"post":\(post("c", by: "kai", "look")),"reason":{"$type":"app.bsky.feed.defs#reasonRepost",
      "by":\(author("sam")),"indexedAt":"2026-08-02T10:00:00Z"}}],"cursor":"x"}
      """)
    #expect(plan.tweets.count == 4)
    let answer = try #require(plan.tweet(id("anna", "b")))
    #expect(answer.kind == .reply && answer.replyTo?.description == id("sam", "a"))
    #expect(answer.replyToAuthor?.description == "bluesky:sam.example")
    #expect(answer.thread == answer.replyTo && answer.authorID == "did:plc:anna")
    #expect([answer.likes, answer.reposts, answer.replies] == [3, 1, 2])
    let repost = try #require(plan.tweets.first { $0.kind == .repost })
    #expect(repost.text == "RT @kai.example: look" && repost.author.at == "@sam.example")
    #expect(repost.of?.description == id("kai", "c"))
  }

  /// The fox is four bytes long, so offsets of characters would cut the link.
  @Test func facetsCountBytes() throws {
    let facets =
      #","facets":[{"index":{"byteStart":5,"byteEnd":17},"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:sam"}]},{"index":{"byteStart":18,"byteEnd":33},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://example.org/long"}]}]"#
    let plan = try plan(post("d", by: "anna", "🦊 @sam.example example.org/…", record: facets))
    let found = try #require(plan.tweet(id("anna", "d")))
    #expect(found.text == "🦊 @sam.example https://example.org/long")
    #expect(found.mentions.map(\.description) == ["bluesky:sam.example"])
  }

  @Test(arguments: [
    #"{"byteStart":1,"byteEnd":3}"#, #"{"byteStart":3,"byteEnd":900}"#,
    #"{"byteStart":5,"byteEnd":5}"#,
    #"{"byteStart":-1,"byteEnd":5}"#, #"{"byteStart":9,"byteEnd":4}"#, "{}", "7",
  ]) func oddOffsetsLeaveTheTextAsItIs(index: String) throws {
    let facets = #","facets":[{"index":\#(index),"features":[{"uri":"https://example.org"}]}]"#
    let plan = try plan(post("e", by: "anna", "🦊 plain text", record: facets))
    #expect(plan.tweets.first?.text == "🦊 plain text")
  }

  @Test func aTimeWithoutAZoneGivesWayToWhenItWasSeen() throws {
    let odd = post("f", by: "anna", "x").replacing(
      "2026-08-01T10:00:00.000Z", with: "2026-07-21T01:33:51.481951")
    #expect(try plan(odd).tweets.first?.time.rfc3339 == "2026-08-01T10:00:05Z")
    let future = post("g", by: "anna", "x").replacing(
      "2026-08-01T10:00:00.000Z", with: "2099-01-01T00:00:00Z")
    #expect(try plan(future).tweets.first?.time.rfc3339 == "2026-08-01T10:00:05Z")
  }

  @Test func readsNotifications() throws {
    let subject = #""reasonSubject":"at://did:plc:anna/app.bsky.feed.post/a""#
    let like =
      #"{"uri":"at://did:plc:sam/app.bsky.feed.like/l","author":\#(author("sam")),"reason":"like",\#(subject),"record":{"$type":"app.bsky.feed.like","subject":{"uri":"at://did:plc:anna/app.bsky.feed.post/a"},"createdAt":"2026-08-01T10:00:00Z"},"indexedAt":"2026-08-01T10:00:00Z"}"#
    let follow =
      #"{"uri":"at://did:plc:kai/app.bsky.graph.follow/f","author":\#(author("kai")),"reason":"follow","record":{"$type":"app.bsky.graph.follow"},"indexedAt":"2026-08-01T10:00:00Z"}"#
    let plan = try plan(#"{"notifications":[\#(like),\#(follow)]}"#)
    #expect(plan.tweets.map(\.kind) == [.like])
    #expect(plan.tweets.first?.of?.description == id("anna", "a"))
    #expect(plan.report.inputs[0].notes == ["1 follow on Bluesky seen"])
  }

  @Test func recordsOfMyOwnFindMyHandle() throws {
    var book = Book()
    book.apply([
      Patch(
        .contact, "c-me",
        ["me": true, "handles": ["bluesky:anna.example": true, "bluesky:~did:plc:anna": true]])
    ])
    let plan = try plan(
      #"{"records":[{"uri":"at://did:plc:anna/app.bsky.feed.post/z","cid":"c","value":{"$type":"app.bsky.feed.post","text":"mine","createdAt":"2026-08-01T10:00:00Z"}},{"uri":"at://did:plc:anna/app.bsky.actor.profile/self","cid":"c","value":{"$type":"app.bsky.actor.profile"}}]}"#,
      into: book)
    #expect(plan.tweets.map(\.author.description) == ["bluesky:anna.example"])
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.notAPost])
  }

  @Test func aQuoteNamesWhatItQuotes() throws {
    let embed =
      #","embed":{"$type":"app.bsky.embed.record","record":{"uri":"at://did:plc:sam/app.bsky.feed.post/a","cid":"c"}}"#
    let shown =
      #","embed":{"record":{"$type":"app.bsky.embed.record#viewRecord","uri":"at://did:plc:sam/app.bsky.feed.post/a","author":\#(author("sam")),"value":{"$type":"app.bsky.feed.post","text":"first","createdAt":"2026-07-01T10:00:00Z"},"indexedAt":"2026-07-01T10:00:00Z"}}"#
    let plan = try plan(post("q", by: "anna", "so true", record: embed, view: shown))
    #expect(plan.tweets.map(\.kind) == [.tweet, .quote])
    #expect(plan.tweet(id("anna", "q"))?.of?.description == id("sam", "a"))
  }
}
