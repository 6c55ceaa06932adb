import Foundation
import Intake
import People
import Testing

/// `anna-2014`: an archive as X made them until 2018, a file a month, some of them kept fresh by a
/// script in the API's shape, and all as a table beside.
struct OldArchiveTests {
  @Test func readsEveryMonthAndSaysWhatTheArchiveCounts() throws {
    let plan = try Intake.plan("anna-2014")
    let input = try #require(plan.report.inputs.first)
    #expect(input.what == "X archive of @annadraws, made 2016-06-01, as X made them until 2018")
    #expect(plan.report.added(.tweet) == 5 && plan.report.added(.reply) == 2)
    #expect(plan.report.added(.repost) == 1 && plan.report.added(.quote) == 1)
    let month = try #require(input.checks.first { $0.file == "data/js/tweets/2014_01.js" })
    #expect(month.expected == 3 && month.found == 3)
    let all = try #require(input.checks.first { $0.file == "data/js/tweets" })
    #expect(all.expected == 7 && all.found == 6)
    #expect(input.skips.map(\.reason) == [.incomplete])
    #expect(input.skips[0].examples == [Place(file: "tweets.csv", entry: 5, line: 7)])
  }

  @Test func knowsWhoseItIsByItsDetails() throws {
    let me = try #require(try Intake.plan("anna-2014").patch("c-me"))
    #expect(me["name"] == "Anna" && me["bio"] == "I draw foxes." && me["place"] == "Halifax")
    #expect(me["handles"] == ["twitter:annadraws": true, "twitter:~4100000001": true])
  }

  @Test func undoesBothWaysToEscape() throws {
    let tweet = try #require(try Intake.plan("anna-2014").tweet(saying: "\"foxes\""))
    #expect(tweet.text == "@SamBaker 🦊 \"foxes\" http://t.co/bbbbbbbbbb")
    #expect(tweet.kind == .reply && tweet.replyToAuthor?.description == "twitter:sambaker")
    #expect(tweet.id.description == "twitter:429215075136438272")
    #expect(tweet.time.rfc3339 == "2014-01-31T11:30:23Z")
    let photo = try #require(try Intake.plan("anna-2014").tweet(saying: "the den"))
    #expect(photo.text == "the den" && photo.media.first?.url.hasSuffix("/den.jpg") == true)
  }

  @Test func aRepostBringsTheTweetOfItsAuthor() throws {
    let plan = try Intake.plan("anna-2014")
    let repost = try #require(plan.tweets.first { $0.kind == .repost })
    #expect(repost.text.hasSuffix("would ever agree to it"))
    #expect(repost.author.description == "twitter:annadraws")
    let original = try #require(repost.of.flatMap { plan.tweet($0.description) })
    #expect(original.author.description == "twitter:kai_w" && original.name == "Kai W.")
    #expect(repost.text == "RT @kai_w: \(original.text)")
    #expect(original.time.rfc3339 == "2014-01-29T20:00:00Z")
    let quote = try #require(plan.tweets.first { $0.kind == .quote })
    #expect(quote.of.flatMap { plan.tweet($0.description) }?.text == "how I draw paws")
    #expect(quote.likes == 4 && quote.reposts == 1 && quote.language == "en")
    #expect(plan.report.inputs[0].notes.contains { $0.hasPrefix("2 tweets by others") })
  }

  @Test func anIdOfThatTimeKnowsBetterThanMidnight() throws {
    let plan = try Intake.plan("anna-2014")
    #expect(plan.tweet(saying: "knows better")?.time.rfc3339 == "2010-11-20T14:05:06Z")
    #expect(plan.tweet(saying: "good morning")?.time.rfc3339 == "2010-03-07T00:00:00Z")
  }

  @Test func theTableGivesWhatTheMonthsLack() throws {
    let plan = try Intake.plan("anna-2014")
    let tea = try #require(plan.tweet(saying: "tea & cake"))
    #expect(tea.text == "@Jo_Lind tea & cake?\nsee http://example.org/tea")
    #expect(tea.kind == .reply && tea.replyToAuthor?.description == "twitter:jo_lind")
    #expect(tea.time.rfc3339 == "2012-04-02T10:00:00Z")
    #expect(plan.tweets.count { $0.text.contains("foxes\"") } == 1)
  }

  @Test func theTableAloneIsEnough() throws {
    let path = "anna-2014/tweets.csv"
    #expect(Intake.refusal(fixture(path)).contains("perch init --me @you"))
    let plan = try Intake.plan(path, into: .of(me: "annadraws"))
    #expect(plan.report.added(.reply) == 2 && plan.report.added(.tweet) == 1)
    let repost = try #require(plan.tweets.first { $0.kind == .repost })
    #expect(repost.of != nil && repost.mentions.map(\.description) == ["twitter:kai_w"])
    #expect(plan.patch("c-tw4400000004")?["handles"] == ["twitter:jo_lind": true])
  }

  @Test func theMonthsOverTheTableChangeWhatTheTableHadWorse() throws {
    let table = try Intake.plan("anna-2014/tweets.csv", into: .of(me: "annadraws"))
    let plan = try Intake.plan("anna-2014", into: Book(table, onto: .of(me: "annadraws")))
    let repost = try #require(table.tweets.first { $0.kind == .repost })
    let change = try #require(plan.changes.first { $0.patch.id == repost.id.description })
    #expect(change.patch.fields["text"] == .text(repost.text.dropLast() + " it"))
    #expect(change.inverse.fields["text"] == .text(repost.text))
    let both = Book(plan, onto: Book(table, onto: .of(me: "annadraws")))
    #expect(try Intake.plan("anna-2014", into: both).changes.isEmpty)
    #expect(try Intake.plan("anna-2014/tweets.csv", into: both).changes.isEmpty)
  }

  @Test(arguments: ["anna-2014/data", "anna-2014/data/js", "anna-2014/data/js/tweets"])
  func findsTheMonthsFromEveryFolderOfIt(_ path: String) throws {
    #expect(try Intake.plan(path).report.added(.repost) == 1)
  }

  @Test func readsOneMonthByItself() throws {
    let plan = try Intake.plan("anna-2014/data/js/tweets/2016_05.js")
    #expect(plan.report.added == 3)
    #expect(
      plan.patch("c-me")?["handles"] == ["twitter:annadraws": true, "twitter:~4100000001": true])
  }

  @Test func readsItFromItsZip() throws {
    var zip = ZipBuilder()
    for name in [
      "data/js/user_details.js", "data/js/tweet_index.js", "data/js/payload_details.js",
      "data/js/tweets/2010_03.js", "data/js/tweets/2014_01.js", "data/js/tweets/2016_05.js",
      "tweets.csv",
    ] {
      zip.add(name, try String(contentsOfFile: fixture("anna-2014/" + name), encoding: .utf8))
    }
    let scratch = try Scratch()
    let plan = try Intake.plan(try scratch.put("old.zip", zip.bytes))
    #expect(plan.tweets == (try Intake.plan("anna-2014").tweets))
  }
}

/// Archives of 2018–20 had their files at the zip's top, tweets unwrapped; large ones have parts.
struct LayoutTests {
  private let account =
    #"window.YTD.account.part0 = [ {"account":{"username":"anna","accountId":"4100000001"}} ]"#

  private func tweet(_ id: Int, _ text: String, isWrapped: Bool = false) -> String {
    let bare = #"{"id_str":"\#(id)","full_text":"\#(text)"}"#
    return isWrapped ? "{\"tweet\":\(bare)}" : bare
  }

  @Test func readsFilesAtTheTopOfAZip() throws {
    var zip = ZipBuilder()
    zip.add("account.js", account)
    zip.add("tweet.js", "window.YTD.tweet.part0 = [ \(tweet(1_100_000_000_000_000_000, "hello")) ]")
    zip.add("tweet_media/x.js", "window.YTD.tweet.part0 = [ {} ]")
    let scratch = try Scratch()
    let plan = try Intake.plan(try scratch.put("twitter.zip", zip.bytes))
    #expect(plan.tweets.map(\.text) == ["hello"])
    #expect(plan.tweets[0].author.description == "twitter:anna")
  }

  @Test func readsPartsInAnyOrder() throws {
    let scratch = try Scratch()
    _ = try scratch.put("data/account.js", account)
    let (old, middle, new) = (
      1_100_000_000_000_000_000, 1_200_000_000_000_000_000, 1_300_000_000_000_000_000
    )
    let parts = [
      ("tweets.js", "part0", tweet(middle, "b", isWrapped: true)),
      ("tweets-part1.js", "part1", tweet(new, "c", isWrapped: true)),
      ("tweets-part2.js", "part2", tweet(old, "a", isWrapped: true)),
    ]
    for (name, part, tweet) in parts {
      _ = try scratch.put("data/\(name)", "window.YTD.tweets.\(part) = [\n  \(tweet)\n]")
    }
    #expect(try Intake.plan(scratch.path).tweets.map(\.text) == ["a", "b", "c"])
  }
}
