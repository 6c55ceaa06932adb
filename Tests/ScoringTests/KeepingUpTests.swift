import People
import Scoring
import Testing

/// When to ask for the next contact, and when to hold back.
@Suite struct KeepingUpTests {
  @Test func theIdealDayAsks() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("2w") }
    book.say("sam", .days(10), to: "anna")
    let due = try #require(book.keepUp("sam"))
    #expect((due.ask, due.latest) == (book.day(4), book.day(11)))
    #expect(due.standing(on: book.day(0)) == .early)
    #expect(due.standing(on: book.day(4)) == .due)
    #expect(due.standing(on: book.day(12)) == .late)
  }

  @Test func whatIsSkippedAsksLess() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("2w") }
    book.say("sam", .days(22), to: "anna")
    // Due 8 days ago, late since yesterday: the next is three weeks after the first.
    let due = try #require(book.keepUp("sam"))
    #expect((due.skipped, due.ask) == (1, book.day(-8 + 21)))
    #expect(due.phrase == "every 2w, set by hand, skipped once: every 21 days now")
  }

  @Test func whoWasNotHeardOfForYearsIsAskedForAtLast() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("1d") }
    book.say("sam", .days(20_000), to: "anna")
    let due = try #require(book.keepUp("sam"))
    #expect(due.skipped > 5 && due.latest >= book.day(0))
  }

  @Test func aQuietPeriodPutsItOff() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("2w") }
    book.say("sam", .days(10), to: "anna")
    let quiet = QuietPeriods(once: [book.day(6)...book.day(8), book.day(2)...book.day(7)])
    let due = try #require(book.keepUp("sam", quiet: quiet))
    #expect((due.ask, due.isPutOff) == (book.day(9), true))
    #expect(due.phrase == "every 2w, set by hand, put off by a quiet period")
  }

  @Test func aQuietPeriodComesBackEachYear() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("6w") }
    book.say("sam", .days(4), to: "anna")
    // Due on 29 December.
    let holidays = try yearly("12-24", "01-06")
    let due = try #require(book.keepUp("sam", quiet: QuietPeriods(yearly: [holidays])))
    #expect((due.ask, due.isPutOff) == (try #require(Day("2027-01-07")), true))
    let summer = try yearly("07-01", "08-15")
    #expect(book.keepUp("sam", quiet: QuietPeriods(yearly: [summer]))?.isPutOff == false)
  }

  @Test func oneQuietPeriodBehindAnotherIsWaitedForToo() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("6w") }
    book.say("sam", .days(4), to: "anna")
    let trip = try #require(Day("2027-01-07"))...#require(Day("2027-02-28"))
    let quiet = QuietPeriods(
      once: [trip], yearly: [try yearly("03-01", "03-03"), try yearly("12-24", "01-06")])
    #expect(book.keepUp("sam", quiet: quiet)?.ask == Day("2027-03-04"))
  }

  @Test func whereNoDayIsLeftNothingIsPutOff() throws {
    var book = SmallBook()
    book.person("sam") { $0.cadence = Cadence("6w") }
    book.say("sam", .days(4), to: "anna")
    let always = QuietPeriods(yearly: [try yearly("01-01", "06-30"), try yearly("07-01", "12-31")])
    #expect(book.keepUp("sam", quiet: always)?.ask == Day("2026-12-29"))
  }

  @Test func theLastDayOfFebruary() throws {
    let leap = try yearly("02-29", "02-29")
    for (last, ask) in [("2026-02-14", "2026-03-01"), ("2028-02-15", "2028-03-01")] {
      var book = SmallBook()
      book.person("sam") { $0.cadence = Cadence("2w") }
      let now = try #require(Moment(rfc3339: "\(last)T12:00:00Z"))
      book.say("sam", .seconds(Int(SmallBook.now.seconds(since: now))), to: "anna")
      let made = book.made()
      let relations = Relations(book: made, now: now, quiet: QuietPeriods(yearly: [leap]))
      #expect(relations.keepUp(book.index("sam"), now: now, rank: 1)?.ask == Day(ask))
    }
    #expect(QuietPeriods.DayOfYear("02-30") == nil)
    #expect(QuietPeriods.DayOfYear("2-3") == nil)
  }

  private func yearly(_ from: String, _ to: String) throws -> QuietPeriods.Yearly {
    QuietPeriods.Yearly(
      from: try #require(QuietPeriods.DayOfYear(from)), to: try #require(QuietPeriods.DayOfYear(to))
    )
  }

  @Test func neverWithinTheCooldown() throws {
    var book = SmallBook("sam")
    for day in [4, 3, 2, 1, 0] { book.say("sam", .days(day), to: "anna") }
    // Usually every day, but the closest are asked for once a week.
    let due = try #require(book.keepUp("sam"))
    #expect(due.ask == book.day(7))
  }

  @Test func aCircleSetByHandBoundsWhatIsLearned() throws {
    var book = SmallBook()
    book.person("sam") { $0.circle = 50 }
    for day in [40, 33, 26, 12, 5] { book.say("sam", .days(day), to: "anna") }
    let due = try #require(book.relations().due(book.index("sam"), now: SmallBook.now, rank: 1))
    // Half of 36 days.
    #expect((due.ideal, due.isByHand) == (book.day(-5 + 18), true))
    #expect(due.phrase == "usually every 7 days, active set by hand: every 18 days")
  }

  @Test func twoTriesWithoutAnAnswerAreEnough() {
    var book = SmallBook("sam")
    book.say("anna", .days(9), to: "sam")
    #expect(book.approach("sam").waitUntil == nil)
    book.say("anna", .days(2), to: "sam")
    #expect(book.approach("sam").waitUntil != nil)
    #expect(book.approach("sam").why == "2 tries without an answer: it is their turn")
    book.say("sam", .days(1), to: "anna")
    #expect(book.approach("sam") == Approach.fine)
  }

  @Test func whatISayInOneGoIsOneTry() {
    var book = SmallBook("sam")
    for minute in [50, 30, 10] { book.say("anna", .minutes(minute), to: "sam") }
    #expect(book.approach("sam").waitUntil == nil)
  }

  @Test func afterALongTimeIMayTryAgain() {
    var book = SmallBook("sam")
    for day in [900, 800] { book.say("anna", .days(day), to: "sam") }
    #expect(book.approach("sam").waitUntil == nil)
  }
}

/// The rungs of a relationship, and what came of tries.
@Suite struct StageTests {
  @Test func theLadder() {
    var book = SmallBook("sam")
    #expect(book.stage("sam").stage == .noticed)
    book.say("anna", .days(30), to: "sam")
    #expect(book.stage("sam") == Standing(stage: .noticed, evidence: "you 1, they 0"))
    book.say("sam", .days(29), to: "anna")
    #expect(book.stage("sam").stage == .exchanged)
    for day in [20, 18, 16] {
      book.say("anna", .days(day), to: "sam")
      book.say("sam", .days(day - 1), to: "anna")
    }
    #expect(book.stage("sam").stage == .talking)
    book.say("anna", .days(5), to: "sam", kind: .message)
    #expect(book.stage("sam").stage == .talking)
    book.say("sam", .days(4), to: "anna", kind: .message)
    #expect(book.stage("sam").stage == .messaging)
    book.log("sam", daysAgo: 3)
    #expect(book.stage("sam") == Standing(stage: .met, evidence: "met 1 time"))
    for day in [1, 2, 0] { book.log("sam", daysAgo: day) }
    #expect(book.stage("sam").stage == .friend)
  }

  @Test func theLedgerCountsTurnsBothWays() throws {
    var book = SmallBook("sam")
    book.say("anna", .hours(50), to: "sam")
    book.say("anna", .hours(49), to: "sam")
    book.say("sam", .hours(48), to: "anna")
    book.say("anna", .hours(47), to: "sam")
    let ledger = book.relations().ledger(book.index("sam"), now: SmallBook.now)
    #expect((ledger.mine.turns, ledger.mine.answered) == (2, 1))
    #expect((ledger.theirs.turns, ledger.theirs.answered) == (1, 1))
    #expect(try #require(ledger.mine.usualSeconds).isAbout(7200, 0.1))
    #expect(try #require(ledger.theirs.usualSeconds).isAbout(3600, 0.1))
    #expect(ledger.reciprocity.isAbout(2.0 / 6))
    #expect(ledger.firstAnswerTries == 2)
    #expect(ledger.unanswered == 1)
    #expect(ledger.phrase == "tried 2 times, answered 1 time, last 1 d ago")
  }

  @Test func conversationAgainstBroadcast() throws {
    var book = SmallBook("sam")
    for day in 1...6 { book.say("anna", .days(day)) }
    book.say("anna", .days(1), to: "sam")
    book.say("anna", .days(1), to: "sam", kind: .repost)
    let conversation = Conversation(book: book.made(), now: SmallBook.now)
    let share = try #require(conversation.share)
    // 2^(−1/30) / (2^(−1/30) + Σ 2^(−k/30), k = 1…6)
    #expect(share.isAbout(0.149978, 1e-4))
    #expect(conversation.interval.contains(share))
    #expect(conversation.standing == "lower than 9 in 10")
    #expect(Conversation(book: SmallBook().made(), now: SmallBook.now).share == nil)
  }
}

/// Who should meet whom.
@Suite struct IntroductionTests {
  @Test func needAndOfferAndPlace() throws {
    var book = SmallBook()
    for (name, place, note) in [
      ("jo", "Halifax", "looking for sponsors for the regatta"),
      ("sam", "halifax", "sponsors local events"), ("lee", "Oslo", ""), ("kim", "Rome", ""),
    ] {
      book.person(name) { ($0.place, $0.note) = (place, note) }
      book.say("anna", .days(1), to: name)
    }
    let found = book.introductions()
    #expect(found.count == 1)
    let pair = try #require(found.first)
    #expect(Set([pair.first, pair.second]) == Set([book.index("jo"), book.index("sam")]))
    #expect(pair.why.contains("jo looks for"))
    #expect(pair.why.contains("both in Halifax"))
    #expect(pair.score == pair.terms.sum)
  }

  @Test func neverTwoWhoTalkAlready() {
    var book = SmallBook()
    for name in ["jo", "sam"] {
      book.person(name) { ($0.place, $0.tags) = ("Halifax", ["podcamp", "regatta"]) }
      book.say("anna", .days(1), to: name)
    }
    for name in ["a", "b", "c", "d"] {
      book.person(name)
      book.say("anna", .days(1), to: name)
    }
    #expect(book.introductions().count == 1)
    book.say("sam", .days(400), to: "jo")
    #expect(book.introductions().isEmpty)
  }

  @Test func topicsOfTheirTweets() {
    var book = SmallBook("jo", "sam", "lee", "kim", "pat", "ray")
    for name in ["jo", "sam", "lee", "kim", "pat", "ray"] { book.say("anna", .days(1), to: name) }
    for name in ["jo", "sam"] {
      book.say(name, .days(2), "off to #podcamp and the #regatta", kind: .tweet)
    }
    #expect(book.introductions().map(\.terms.count) == [2])
  }
}

extension Approach {
  fileprivate static let fine = Approach(objection: nil)
}

extension SmallBook {
  fileprivate func day(_ days: Int) -> Day { SmallBook.now.utcDay + days }

  fileprivate func keepUp(_ name: String, quiet: QuietPeriods = QuietPeriods()) -> KeepingUp? {
    Relations(book: made(), now: SmallBook.now, quiet: quiet)
      .keepUp(index(name), now: SmallBook.now, rank: 1)
  }

  fileprivate func approach(_ name: String) -> Approach {
    relations().approach(index(name), now: SmallBook.now, rank: 1)
  }

  fileprivate func stage(_ name: String) -> Standing {
    relations().stage(index(name), now: SmallBook.now)
  }

  fileprivate func introductions() -> [IntroductionIdea] {
    let book = made()
    return Relations(book: book, now: SmallBook.now).introductions(book: book, now: SmallBook.now)
  }
}
