import People
import Scoring
import Testing

/// Those I hope for: every try, and what to try next.
@Suite struct ReachTests {
  private func ledger(_ book: SmallBook) -> ReachLedger {
    let made = book.made()
    return Relations(book: made, now: SmallBook.now)
      .reachLedger(book: made, now: SmallBook.now, zone: .utc)
  }

  private func hoped(_ names: String...) -> SmallBook {
    var book = SmallBook("jo")
    for name in names { book.person(name) { $0.isReach = true } }
    return book
  }

  @Test func triesHaveAGapAWayAndAnAnswer() throws {
    var book = hoped("host")
    let post = book.say("host", .days(41), "new programme on the harbour tonight")
    book.say("anna", .days(40), "have you heard of the cat of pier six?", to: "host")
    // More within the hour is the same try.
    book.say("anna", .days(40), "it has a ferry pass", to: "host")
    let reply = book.say("anna", .days(30), "what a programme", answering: post)
    book.say("host", .days(29), "thank you", answering: reply)
    let host = try #require(ledger(book).people.first)
    #expect(host.tries.map(\.way.name) == ["mention", "reply"])
    #expect(host.tries.map(\.isQuestion) == [true, false])
    #expect(host.tries.map(\.gapDays) == [nil, 10])
    #expect(host.tries.map { $0.answer != nil } == [false, true])
    #expect(
      host.phrase == "tried twice, answered once: reply 1 of 1, mention with a question 0 of 1")
    #expect(host.firstAnswer?.tries == 2)
    #expect(host.isFirstAnswerNew)
    #expect(host.standing == .answer)
  }

  @Test func anAnswerGoesToTheTryThatItNames() throws {
    var book = hoped("host")
    let first = book.say("anna", .days(9), to: "host")
    book.say("anna", .days(5), to: "host")
    book.say("host", .days(4), answering: first)
    let host = try #require(ledger(book).people.first)
    #expect(host.tries.map { $0.answer != nil } == [true, false])
  }

  @Test func afterTwoSilentTriesItIsToRest() throws {
    var book = hoped("host")
    for day in [8, 3] { book.say("anna", .days(day), to: "host") }
    let host = try #require(ledger(book).people.first)
    #expect(host.standing == .rest)
    #expect(host.unanswered == 2)
    #expect(try #require(host.objection?.until) > SmallBook.now.utcDay)
  }

  @Test func lettersAndCallsAreTriesToo() throws {
    var book = hoped("host")
    book.log("host", daysAgo: 20, .letter, .outgoing)
    book.log("host", daysAgo: 12, .call, .incoming)
    let host = try #require(ledger(book).people.first)
    #expect(host.tries.map(\.way.name) == ["letter"])
    #expect(host.answered == 1)
  }

  @Test func whoWroteFirstWasNeverOutOfReach() throws {
    var book = hoped("host")
    let first = book.say("host", .days(9), to: "anna")
    let mine = book.say("anna", .days(8), answering: first)
    book.say("host", .days(7), answering: mine)
    #expect(try #require(ledger(book).people.first).firstAnswer == nil)
  }

  @Test func theirOwnRhythmSaysWhenToTry() throws {
    var book = hoped("host")
    // Thursdays at 08:00 UTC: two days and four hours before now, which is a Saturday noon.
    for week in 0..<24 { book.say("host", .days(2 + 7 * week) + .hours(4), "morning all") }
    let host = try #require(ledger(book).people.first)
    #expect(host.rhythm.bestWeekday == 3)
    #expect(host.rhythm.best?.hour == 7 || host.rhythm.best?.hour == 8)
    let next = try #require(host.nextTime)
    #expect(next > SmallBook.now && next.utcDay.weekday == 3)
  }

  @Test func fewTweetsTellNoRhythm() throws {
    var book = hoped("host")
    for day in 1...5 { book.say("host", .days(day)) }
    let host = try #require(ledger(book).people.first)
    #expect(host.rhythm.best == nil && host.nextTime == nil)
  }

  @Test func onlyThoseHopedForAndNotPutAway() {
    var book = hoped("host")
    book.person("muted") { ($0.isReach, $0.isMuted) = (true, true) }
    book.person("archived") { ($0.isReach, $0.tags) = (true, ["archived"]) }
    #expect(ledger(book).people.map(\.contact) == [book.index("host")])
  }
}

/// Who stands on which rung, and by what.
@Suite struct LadderTests {
  private func climber(_ book: SmallBook, _ name: String) -> Ladder.Climber? {
    let made = book.made()
    return Relations(book: made, now: SmallBook.now).ladder(book: made, now: SmallBook.now)
      .climbers.first { $0.contact == book.index(name) }
  }

  private func talk(_ book: inout SmallBook, with name: String, daysAgo: [Int]) {
    for day in daysAgo {
      let said = book.say(name, .days(day) + .hours(2), to: "anna")
      book.say("anna", .days(day), answering: said)
    }
  }

  @Test func eachRungHasItsEvidenceAndDay() throws {
    var book = SmallBook("sam")
    let first = book.say("sam", .days(50), to: "anna")
    let mine = book.say("anna", .days(49), answering: first)
    talk(&book, with: "sam", daysAgo: [40, 30])
    book.say("sam", .days(20), to: "anna", kind: .message)
    let message = book.say("anna", .days(19), to: "sam", kind: .message)
    book.log("sam", daysAgo: 10)
    let sam = try #require(climber(book, "sam"))
    #expect(sam.rungs.map(\.stage) == [.noticed, .exchanged, .talking, .messaging, .met])
    #expect(sam.rungs[0].evidence == .tweet(first))
    #expect(sam.rungs[1].evidence == .tweet(mine))
    #expect(sam.rungs[3].evidence == .tweet(message))
    #expect(sam.rungs[4].evidence == .logged(0))
    #expect(sam.since == SmallBook.now.utcDay + -10)
  }

  @Test func theNextStepSpeaksOfWhatIsKnown() throws {
    var book = SmallBook()
    book.person("anna") { ($0.isMe, $0.place) = (true, "Halifax, Nova Scotia") }
    book.person("sam") { $0.place = "Halifax, NS" }
    talk(&book, with: "sam", daysAgo: [40, 30, 20])
    let sam = try #require(climber(book, "sam"))
    #expect(sam.standing.stage == .talking)
    #expect(sam.next?.phrase == "you talked on 3 days, both in Halifax, never met: a coffee?")
    #expect(sam.next?.to == .met)
  }

  @Test func silenceTakesNobodyDown() throws {
    var book = SmallBook("sam")
    talk(&book, with: "sam", daysAgo: Array(700...712))
    for day in [705, 702, 699] { book.log("sam", daysAgo: day) }
    let sam = try #require(climber(book, "sam"))
    #expect(sam.standing.stage == .friend)
    #expect(sam.next == nil)
    #expect(try #require(sam.since) < SmallBook.now.utcDay + -690)
  }

  @Test func whoMovedThisMonth() {
    var book = SmallBook("sam", "jo")
    talk(&book, with: "sam", daysAgo: [40, 30, 20])
    talk(&book, with: "jo", daysAgo: [140, 130, 120])
    let made = book.made()
    let ladder = Relations(book: made, now: SmallBook.now).ladder(book: made, now: SmallBook.now)
    #expect(ladder.moved.map(\.contact) == [book.index("sam")])
    #expect(ladder.counts[Stage.talking.rawValue] == 2)
  }
}
