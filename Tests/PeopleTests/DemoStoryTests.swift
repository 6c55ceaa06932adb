import Foundation
import People
import Testing

/// Every situation that Perch is for has somebody in the demo book who is in it.
@Suite struct DemoStoryTests {
  let book = DemoFolder()

  @Test func thereAreAboutSixtyContactsAndTwoYearsOfTweets() throws {
    #expect((55...65).contains(try book.contacts().count))
    let tweets = try book.tweets().filter { $0.text("kind") != "like" }
    #expect(tweets.count >= 600)
    #expect(try book.messages().count >= 24)
    #expect(Set(tweets.map(\.file)).count == 25)
  }

  @Test func aDozenWaitForAnAnswerAndAllOfThemAreRecent() throws {
    let waiting = try book.waiting()
    #expect((10...12).contains(waiting.count))
    #expect(waiting.allSatisfy { $0.text("time") >= "2026-11-18T09:14" })
    #expect(waiting.filter { $0.text("kind") == "message" }.count == 2)
    #expect(Set(waiting.map { $0.text("author").prefix { $0 != ":" } }).count == 3)
  }

  @Test func somebodyOutOfReachAnswersForTheFirstTimeInThreeTries() throws {
    #expect(try book.contact("Sam Baker").flag("reach"))
    let tries = try book.tweets().filter {
      $0.isMine && $0.names("mentions").contains("twitter:sambaker")
    }
    let answers = try book.tweets().filter { $0.text("author") == "twitter:sambaker" }
    #expect(tries.count == 3)
    #expect(answers.map(\.id) == (try waiting(from: "twitter:sambaker")))
  }

  @Test func anUnhappyCustomerIsWaitingForTheFirstQuarterOfAnHour() throws {
    let complaint = try #require(try book.waiting().first { $0.text("author") == "twitter:patd" })
    #expect(complaint.text("text").contains("third time my order is late and nobody answers"))
    #expect(complaint.text("time") == "2026-11-21T09:00:00Z")
  }

  @Test func anOfferMeetsANeedAndStillWaitsForMyWord() throws {
    let open = try book.records("needs.jsonl").filter { $0.text("closed").isEmpty }
    func who(_ kind: String) -> [String] {
      open.filter { $0.text("kind") == kind && $0.text("what").contains("food") }
        .map { $0.text("contact") }
    }
    #expect(who("need") == ["c-jo"])
    #expect(who("offer") == ["c-wildfire"])
    #expect(try waiting(from: "twitter:wildfireapp").count == 1)
  }

  @Test func oneIntroductionHasGoneQuietAndOneHasBeenThankedFor() throws {
    let made = try book.records("introductions.jsonl").filter { !$0.text("made").isEmpty }
    let quiet = try #require(made.first { $0.text("spoke").isEmpty })
    let pair = try [quiet.text("a"), quiet.text("b")].map { try handles(of: $0) }
    let spoke = try book.tweets().contains { tweet in
      let said = tweet.names("mentions")
      let author = tweet.text("author")
      return tweet.text("time") >= quiet.text("made") && !tweet.isMine
        && (pair[0].contains(author) && pair[1].contains { said.contains($0) }
          || pair[1].contains(author) && pair[0].contains { said.contains($0) })
    }
    #expect(!spoke)
    #expect(made.contains { !$0.text("thanked").isEmpty })
  }

  @Test func aFriendWhoWroteEveryWeekHasBeenSilentForSix() throws {
    let his = try book.tweets().filter { $0.text("author") == "twitter:timspots_typos" }
    #expect(his.allSatisfy { $0.text("time") < "2026-10-10" })
    #expect(his.filter { $0.text("time") >= "2026-07-01" }.count >= 24)
  }

  @Test func strangersAreInItAndOneContactIsMuted() throws {
    let known = Set(try book.contacts().flatMap { $0.names("handles") })
    let strangers = try book.waiting().filter { !known.contains($0.text("author")) }
    #expect(strangers.count == 2)
    #expect(try book.contacts().filter { $0.flag("muted") }.count == 1)
    let states = Set(try book.records("queue.jsonl").map { $0.text("state") })
    #expect(states == ["done", "snoozed", "muted"])
  }

  @Test func followUpsAreAroundTheReferenceDay() throws {
    let all = try book.records("follow-ups.jsonl")
    let open = all.filter { $0.text("done").isEmpty }
    #expect(open.filter { $0.text("due") < "2026-11-21" }.count == 1)
    #expect(open.filter { $0.text("due").hasPrefix("2026-11-21") }.count == 3)
    #expect((28...34).contains(all.count))
    #expect(open.contains { !$0.text("repeat").isEmpty })
    #expect(open.contains { $0.flag("ifNoAnswer") })
    #expect(open.contains { $0.text("what").contains("I said I'd send slides") })
    #expect(open.contains { ("2026-12-20"..."2027-01-04").contains($0.text("due")) })
  }

  @Test func theBookSpeaksManyScripts() throws {
    let texts = try book.tweets().map { $0.text("text") } + book.contacts().map { $0.text("bio") }
    let text = texts.joined(separator: " ")
    let samples = [
      "展覧会", "مطبخ", "الشوربة", "תודה", "καλημέρα", "अक्षर", "листівок", "새 책",
      "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", "🇨🇦",
    ]
    for sample in samples { #expect(text.contains(sample), "\(sample)") }
    let networks = Set(try book.contacts().flatMap { $0.names("handles") }.compactMap(Handle.init))
    #expect(Set(networks.map(\.network)) == Set(Network.allCases))
  }

  @Test func everyTagAndKindOfPlaceIsThere() throws {
    let contacts = try book.contacts()
    let tags = Set(contacts.flatMap { $0.names("tags") })
    #expect(tags.isSuperset(of: ["press", "local", "customer", "sponsor", "hero", "podcamp"]))
    let places = contacts.map { $0.text("place") }
    for place in ["Halifax", "Dartmouth", "London", "Cambridge", "Toronto", "Lagos", "Tokyo"] {
      #expect(places.contains { $0.hasPrefix(place) }, "\(place)")
    }
    #expect(places.contains("somewhere sunny"))
  }

  private func waiting(from author: String) throws -> [String] {
    try book.waiting().filter { $0.text("author") == author }.map(\.id)
  }

  private func handles(of contact: String) throws -> [String] {
    try #require(try book.contacts().first { $0.id == contact }).names("handles")
  }
}
