import Intake
import People
import Testing

/// `anna-2026-02`: what Anna's archive holds, and how it reads afterwards.
struct ArchiveTests {
  @Test func countsEveryKindAndAgreesWithTheManifest() throws {
    let report = try Intake.plan("anna-2026-02").report
    let input = try #require(report.inputs.first)
    #expect(input.what == "X archive of @anna, made 2026-02-01")
    #expect(report.added(.tweet) == 4)
    #expect(report.added(.reply) == 5)
    #expect(report.added(.repost) == 1)
    #expect(report.added(.quote) == 1)
    #expect(report.added(.like) == 2)
    #expect(report.added(.message) == 4)
    let tweets = try #require(input.checks.first { $0.file == "data/tweets.js" })
    #expect(tweets.expected == 12 && tweets.found == 12)
    let community = try #require(input.checks.first { $0.file == "data/community-tweet.js" })
    #expect(community.expected == 2 && community.found == nil)
    #expect(
      report.lines.contains {
        $0.contains("community-tweet.js: 2 entries by the archive's own count")
      })
    #expect(input.unused == ["data/ad-engagements.js"])
  }

  @Test func decodesEntitiesOnceAndExpandsLinksBehindEmoji() throws {
    let plan = try Intake.plan("anna-2026-02")
    let tweet = try #require(plan.tweet(saying: "Red is not"))
    #expect(
      tweet.text
        == "Red is not a logo & never was 🦊🦊 thanks @SamBaker https://example.org/red?a=1&b=2")
    #expect(tweet.links.map(\.short) == ["https://t.co/aaaaaaaaaa"])
    #expect(tweet.mentions.map(\.description) == ["twitter:sambaker"])
    #expect(tweet.time.rfc3339 == "2026-01-10T08:00:00Z")
    #expect(tweet.likes == 3 && tweet.reposts == 1 && tweet.language == "en")
    #expect(tweet.authorID == "4100000001" && tweet.source == "x-archive")
  }

  @Test func takesTheLinkToOwnMediaOffTheEnd() throws {
    let tweet = try #require(try Intake.plan("anna-2026-02").tweet(saying: "my desk"))
    #expect(tweet.text == "my desk")
    #expect(
      tweet.media == [Tweet.Media(kind: "photo", url: "https://pbs.twimg.com/media/desk.jpg")])
  }

  @Test func knowsRepostsQuotesAndThreads() throws {
    let plan = try Intake.plan("anna-2026-02")
    let repost = try #require(plan.tweet(saying: "RT @"))
    #expect(repost.kind == .repost && repost.likes == nil)
    #expect(repost.mentions.map(\.description) == ["twitter:fan_of_foxes"])
    let quote = try #require(plan.tweet(saying: "this https"))
    #expect(quote.kind == .quote && quote.of?.description == "twitter:2009888888888888888")
    let start = try #require(plan.tweet(saying: "Red is not"))
    let more = try #require(plan.tweet(saying: "one more thing"))
    #expect(more.kind == .reply && more.replyToAuthor?.description == "twitter:anna")
    #expect(more.replyTo == start.id && more.thread == start.id)
  }

  @Test func someoneWhoIsGoneStaysInTheTextAlone() throws {
    let tweet = try #require(try Intake.plan("anna-2026-02").tweet(saying: "gone_fox"))
    #expect(tweet.kind == .reply && tweet.replyToAuthor == nil && tweet.mentions.isEmpty)
  }

  @Test func keepsTheNewestTextOfAnEditedTweetUnderItsFirstID() throws {
    let plan = try Intake.plan("anna-2026-02")
    let edited = try #require(plan.tweet(saying: "I like fox"))
    #expect(edited.text == "I like foxes" && edited.time.rfc3339 == "2026-01-16T09:00:00Z")
    #expect(plan.tweet(saying: "foxs") == nil)
    #expect(plan.tweet(saying: "answering the edited one")?.replyTo == edited.id)
    let skip = try #require(plan.report.inputs[0].skips.first { $0.reason == .earlierVersion })
    #expect(skip.count == 1)
  }

  @Test func joinsALongTextToItsTweet() throws {
    let tweet = try #require(try Intake.plan("anna-2026-02").tweet(saying: "A long text"))
    #expect(
      tweet.text.hasSuffix(
        "see https://example.org/foxes and then further until it is done,"
          + " really done, with @SamBaker at its end."))
    #expect(tweet.text.contains("foxes & hounds"))
    #expect(tweet.mentions.map(\.description) == ["twitter:sambaker"])
  }

  @Test func datesALikeByItsTweetOrTheAccount() throws {
    let plan = try Intake.plan("anna-2026-02")
    let like = try #require(plan.tweet(saying: "cats & dogs"))
    #expect(like.kind == .like && like.time.rfc3339 == "2026-01-05T12:00:00Z")
    #expect(like.of.map { "twitter:like-\($0.description.dropFirst(8))" } == like.id.description)
    #expect(plan.tweet("twitter:like-20")?.time.rfc3339 == "2019-05-01T10:00:00Z")
  }

  @Test func namesThePeopleOfMessagesWhereItCan() throws {
    let plan = try Intake.plan("anna-2026-02")
    let asked = try #require(plan.tweet(saying: "are you in London?"))
    #expect(asked.author.description == "twitter:sambaker")
    #expect(asked.to.map(\.description) == ["twitter:anna"])
    let group = try #require(plan.tweet(saying: "hi both"))
    #expect(group.to.map(\.description) == ["twitter:anna", "twitter:sambaker"])
    let header = try #require(plan.tweets.first { $0.kind == .message && $0.text.isEmpty })
    #expect(header.to.map(\.description) == ["twitter:~4600000006"])
  }

  @Test func readsTheLayoutOf2020WithBareAndWrappedTweets() throws {
    let plan = try Intake.plan("anna-2020")
    #expect(plan.tweets.map(\.text) == ["hello world", "@kai_w hi"])
    #expect(plan.tweets.map(\.author.description) == ["twitter:annadraws", "twitter:annadraws"])
  }

  @Test func readsTheSameFromTheZipAndTheDataFolder() throws {
    let folder = try Intake.plan("anna-2026-02/data")
    let zip = try Intake.plan("anna.zip")
    #expect(folder.report.added == 17)
    #expect(zip.report.inputs[0].what == "X archive of @anna, made 2026-02-01")
    #expect(zip.report.added(.reply) == 5 && zip.report.added(.tweet) == 4)
  }

  @Test func tellsTheOwnerOfALoneFileByItsPhotos() throws {
    let plan = try Intake.plan("anna-2026-02/data/tweets.js")
    #expect(plan.patch("c-me") == ["me": true, "handles": ["twitter:anna": true]])
    #expect(plan.report.inputs[0].notes.contains { $0.contains("@anna's, by the links") })
    let lone = fixture("anna-2020/data/tweet.js")
    #expect(Intake.refusal(lone).contains("perch init --me @you"))
    let known = try Intake.plan("anna-2020/data/tweet.js", into: .of(me: "anna"))
    #expect(known.tweets.count == 2 && known.tweets[0].author.description == "twitter:anna")
  }
}
