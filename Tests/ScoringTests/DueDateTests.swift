import People
import Scoring
import Testing

@Suite struct DueDateTests {
  @Test func asUsualFromTheGapsSoFar() throws {
    var book = SmallBook("sam")
    for day in [40, 33, 26, 12, 5] { book.say("sam", .days(day), to: "anna") }
    let due = try #require(book.due("sam"))
    // ln gaps of 7, 7, 14, 7 days, step 0.3: m = 2.091471, v = 0.079707; mine = m.
    // e^(m − 0.5·e^(−m/2)) = 6.79, e^(m + 1.2·√(0.7·v + 0.3)) = 16.56
    #expect(due.ideal == book.day(-5) + 7)
    #expect(due.latest == book.day(-5) + 17)
    #expect(due.phrase == "usually every 7 days")
    #expect(!due.isByHand)
  }

  @Test func myUsualGapsPullEverybodys() throws {
    var book = SmallBook("sam", "jo")
    for day in [40, 33, 26, 12, 5] { book.say("sam", .days(day), to: "anna") }
    for day in [95, 65, 35, 5] { book.say("jo", .days(day), to: "anna") }
    // mine = (2.091471 + ln 30) / 2; m* = (4·m + 3·mine) / 7 and (3·ln 30 + 3·mine) / 6
    let (sam, jo) = (try #require(book.due("sam")), try #require(book.due("jo")))
    #expect((sam.ideal - book.day(-5), sam.latest - book.day(-5)) == (9, 22))
    #expect((jo.ideal - book.day(-5), jo.latest - book.day(-5)) == (19, 42))
  }

  @Test(arguments: [(1, 6, 12), (6, 13, 25), (50, 36, 69), (51, 104, 201), (151, 210, 405)])
  func tooFewGapsTakeTheDefaultOfTheRank(_ rank: Int, _ ideal: Int, _ latest: Int) throws {
    var book = SmallBook("sam")
    for day in [3, 2, 1] { book.say("sam", .days(day), to: "anna") }
    let due = try #require(book.due("sam", rank: rank))
    #expect((due.ideal - book.day(-1), due.latest - book.day(-1)) == (ideal, latest))
  }

  @Test func aCadenceSetByHandRules() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("4w") }
    for day in [40, 33, 26, 12, 5] { book.say("sam", .days(day), to: "anna") }
    let due = try #require(book.due("sam"))
    #expect((due.ideal - book.day(-5), due.latest - book.day(-5)) == (28, 42))
    #expect(due.isByHand)
    #expect(due.phrase == "every 4w, set by hand")
  }

  @Test func anyChannelResetsTheClock() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("1w") }
    book.say("sam", .days(30), to: "anna")
    book.log("sam", daysAgo: 2, .letter, .outgoing)
    #expect(try #require(book.due("sam")).ideal == book.day(5))
  }

  @Test func nobodyWithACadenceIsInvisible() throws {
    var book = SmallBook("jo")
    book.person("sam") { $0.cadence = Cadence("2w") }
    #expect(try #require(book.due("sam")).ideal == book.day(0))
    #expect(book.due("jo") == nil)
  }
}

@Suite struct WhomNextTests {
  @Test func talkingNowAndOwingAReply() throws {
    var story = SmallBook("a", "b", "nobody")
    story.say("anna", .hours(1), to: "a")
    story.say("anna", .days(10), to: "a")
    story.say("b", .hours(3), to: "anna")
    let book = story.made()
    let next = Relations(book: book, now: SmallBook.now)
      .whomNext(book: book, now: SmallBook.now, limit: 5)
    #expect(next.map(\.contact) == [story.index("a"), story.index("b")])
    // Σ wᵢ·(2^(−1/hᵢ) + 2^(−240/hᵢ)) + 0.3 / 2 + 0.005·(1 + 2^(−10/7))
    #expect(next[0].score.isAbout(0.300859 + 0.15 + 0.005 * (1 + 0.371499), 1e-5))
    // Σ wᵢ·0.25·2^(−3/hᵢ) + 0.3 / 4 + 0.005 + 3·r / 3.25, where r = 3·myRate / (3 + 0.9986) and
    // myRate = 1 / 3
    #expect(next[1].score.isAbout(0.255898 + 0.075 + 0.005, 1e-5))
    #expect(next[1].reasons.map(\.phrase).contains("owed reply 3 h"))
    for one in next { #expect(one.reasons.sum.isAbout(one.score, 1e-9)) }
  }
}

extension SmallBook {
  fileprivate func due(_ name: String, rank: Int = 1) -> DueDate? {
    relations().due(index(name), now: SmallBook.now, rank: rank)
  }

  fileprivate func day(_ days: Int) -> Day { SmallBook.now.utcDay + days }
}
