import Intake
import People
import Testing

/// Answers of the X API v2.
struct PageTests {
  @Test func readsAReplyToMe() throws {
    let tweet = try #require(try Intake.plan("api/mentions.json").tweet(saying: "loved it"))
    #expect(tweet.text == "@anna @kai_w 🦊 loved it & more https://example.org/e")
    #expect(tweet.kind == .reply && tweet.author.description == "twitter:kai_w")
    #expect(tweet.name == "Kai W." && tweet.authorID == "4300000003")
    #expect(tweet.mentions.map(\.description) == ["twitter:anna"])
    #expect(tweet.replyToAuthor?.description == "twitter:anna")
    #expect(tweet.thread == tweet.replyTo)
    #expect([tweet.likes, tweet.reposts, tweet.replies] == [39, 1, 2])
    #expect(
      tweet.media == [
        Tweet.Media(kind: "photo", url: "https://pbs.twimg.com/media/fox.jpg", alt: "a fox")
      ])
  }

  @Test func aRepostHasTheWholeTextOfItsOriginal() throws {
    let repost = try #require(
      try Intake.plan("api/mentions.json").tweets.first { $0.kind == .repost })
    #expect(repost.text == "RT @sambaker: a very long tweet that is cut only in reposts")
    #expect(repost.of?.description == "twitter:2010000000000000001")
    #expect(repost.mentions.map(\.description) == ["twitter:sambaker"])
  }

  @Test func readsTheNamesOf2026() throws {
    let plan = try Intake.plan("api/posts.json", into: .of(me: "anna"))
    let quote = try #require(plan.tweet(saying: "short, but in full"))
    #expect(quote.kind == .quote && quote.reposts == 4)
    #expect(quote.author.description == "twitter:kai_w")
  }

  @Test func readsJSONLinesAndRecordings() throws {
    let lines = try Intake.plan("api/pages.jsonl").report.inputs[0]
    #expect(lines.skips.map(\.reason) == [.noRecords])
    #expect(lines.skips[0].examples == [Place(file: "pages.jsonl", entry: 2, line: 2)])
    let message = try #require(try Intake.plan("api/recorded.json").tweets.first)
    #expect(message.kind == .message && message.text == "hello")
    #expect(message.to.map(\.description) == ["twitter:~4100000001"])
  }

  @Test func inAFolderEachFileThatIsNoUseIsNamed() throws {
    let skips = try Intake.plan("api").report.inputs[0].skips
    let files = skips.reduce(into: [:]) { $0[$1.reason] = $1.examples.map(\.file) }
    #expect(files[.apiError] == ["limit.json"])
    #expect(files[.emptyFile] == ["empty.json"])
    #expect(files[.notJSON] == ["broken.json"])
    #expect(files[.noAuthor] == ["mentions.json"])
    #expect(files[.notAMessage] == ["recorded.json"])
  }

  @Test func withoutMeNoContactsAreMade() throws {
    let plan = try Intake.plan("api")
    #expect(plan.patches.isEmpty && plan.report.isOwnerUnknown)
    #expect(plan.report.lines.last?.contains("perch init --me") == true)
  }
}
