import People
import Scoring
import Testing

/// How what waits is ranked, and why. Expected numbers are reckoned by hand from the formulas, with
/// z₀ = −0.8 + (0.35 − 0.34)·ln 0.01 = −0.846052 and moment(a) = 0.75 + 0.25 / (1 + (a / 4.2)^0.62).
@Suite struct PriorityTests {
  @Test func aStrangersQuestion() throws {
    var book = SmallBook()
    book.say("stranger", .hours(2), "shall we all meet in London on Thursday?", to: "anna")
    let item = try #require(book.queue().items.first)
    // 100·σ(z₀ + 1)·moment(120) = 53.841125·0.777801
    #expect(item.priority.isAbout(41.877692))
    #expect(try #require(item.reasons.points("asks you a question")).isAbout(23.814948))
    #expect(try #require(item.reasons.points("mentions you")).isAbout(30.026176))
    #expect(try #require(item.reasons.points("waiting 2 h")).isAbout(-11.963432))
    #expect(item.why == "asks you a question")
  }

  @Test func theFirstAnswerOfAReachContact() throws {
    var book = SmallBook()
    book.person("sam") { $0.isReach = true }
    for days in [30, 20] { book.say("anna", .days(days) + .hours(2), to: "sam") }
    let try3 = book.say("anna", .days(10) + .hours(2), to: "sam")
    book.say(
      "sam", .hours(2), "loved the piece on the new look. Are you in London on Thursday?",
      to: "anna", answering: try3)
    let item = try #require(book.queue().items.first)
    // A2 = Σ wᵢ·(2^(−720/hᵢ) + 2^(−480/hᵢ) + 2^(−240/hᵢ)) = 0.136690,
    // tie = 0.35·ln(A2/0.01 + 1) = 0.940008, z = z₀ + tie + 1 + 1 + 1.2 + 1.0 = 4.293957
    #expect(item.priority.isAbout(76.732659))
    #expect(
      item.why == "reach contact, first answer in 3 tries · asks you a question"
        + " · answers your tweet")
    #expect(
      try #require(item.reasons.points("reach contact, first answer in 3 tries")).isAbout(
        29.3734, 1e-4))
    // What is left is the tie alone.
    #expect(try #require(item.reasons.points("other")).isAbout(12.5506, 1e-4))
  }

  @Test func aSecondAnswerIsNotTheFirst() throws {
    var book = SmallBook("sam")
    let mine = book.say("anna", .days(9), to: "sam")
    let first = book.say("sam", .days(8), to: "anna", answering: mine)
    let thanks = book.say("anna", .days(7), answering: first)
    book.say("sam", .hours(2), to: "anna", answering: thanks)
    #expect(!book.whys[0].contains("first answer"))
  }

  @Test func whoWritesWithoutMyTryingIsNoFirstAnswer() {
    var book = SmallBook("sam")
    book.say("sam", .hours(2), to: "anna")
    #expect(book.whys == ["mentions you"])
  }

  @Test func aCoffeeBeforeIsAnAnswerAlready() {
    var book = SmallBook("sam")
    book.log("sam", daysAgo: 20)
    book.say("anna", .days(9), to: "sam")
    book.say("sam", .hours(2), to: "anna")
    #expect(!book.whys[0].contains("first answer"))
  }

  @Test func loggedTriesCountAsTries() {
    var book = SmallBook("sam")
    book.log("sam", daysAgo: 20, .email, .outgoing)
    book.say("anna", .days(9), to: "sam")
    book.say("sam", .hours(2), to: "anna")
    #expect(book.whys[0].contains("first answer in 2 tries"))
  }

  @Test func triesThatOnlyThePastKnowsCount() throws {
    var story = SmallBook("sam")
    for days in [200, 100, 50] { story.say("anna", .days(days), to: "sam") }
    story.say("sam", .hours(2), to: "anna")
    let until = try #require(Moment(rfc3339: "2026-09-22T00:00:00Z"))
    let (book, past) = (story.made(since: until), Past(story.made(), until: until))
    var builder = QueueBuilder()
    let relations = Relations(book: book, now: SmallBook.now, past: past)
    let queue = builder.queue(book: book, relations: relations, now: SmallBook.now)
    #expect(try #require(queue.items.first).why.contains("first answer in 3 tries"))
  }

  @Test func whoIsUnhappyHasAClockAndAnHour() throws {
    var book = SmallBook()
    book.say("pat", .minutes(14), "third time my order is late, nobody answers", to: "anna")
    let item = try #require(book.queue().items.first)
    #expect(item.isUnhappy)
    // 100·σ(z₀ + 1.5): within the hour age takes nothing.
    #expect(item.priority.isAbout(65.789965))
    #expect(item.why == "unhappy: “third time”, “nobody answers” · waiting 14 min")
    let later = SmallBook.now.adding(seconds: 3600)
    // From then on it fades as any other: 100·σ(z₀ + 1.5)·moment(14).
    #expect(try #require(book.queue(now: later).items.first).priority.isAbout(54.631863))
  }

  @Test func aComplaintBeforeTheLatestIsNotForgotten() throws {
    var book = SmallBook()
    let first = book.say("pat", .minutes(50), "my order never arrived, refund please", to: "anna")
    book.say("pat", .minutes(5), "hello is anybody there to help me", to: "anna", thread: first)
    let item = try #require(book.queue().items.first)
    #expect(item.isUnhappy)
    #expect(item.why.hasSuffix("waiting 50 min"))
  }

  @Test(arguments: [
    ("we shall see about that one?", "asks you a question"),
    ("いらっしゃいますか？", "asks you a question"),
    ("see https://example.org/a?b=c it has all that you want to know", "mentions you"),
  ])
  func whatAQuestionIs(_ text: String, _ why: String) {
    var book = SmallBook()
    book.say("sam", .hours(1), text, to: "anna")
    #expect(book.whys == [why])
  }

  @Test(arguments: [
    ("thanks so much!", true), ("@anna haha 😂", true), ("Great, thank you", true),
    ("thanks, I will send the slides", false), ("great, is it?", false), ("ok", false),
  ])
  func whatPraiseIs(_ text: String, _ isPraise: Bool) {
    var book = SmallBook()
    book.say("sam", .hours(1), text, to: "anna")
    let reasons = book.queue().items[0].reasons
    #expect((reasons.points("thanks or praise only") != nil) == isPraise)
  }

  @Test func starsMessagesAndCrowdsCount() throws {
    var book = SmallBook()
    book.person("sam") { $0.isStarred = true }
    book.say("sam", .hours(1), to: "anna", kind: .message)
    book.say("jo", .hours(1), to: "anna", "pat", "kim")
    let (first, second) = (book.queue().items[0], book.queue().items[1])
    #expect(first.why == "message · starred")
    #expect(try #require(second.reasons.points("names 2 others")) < 0)
  }

  @Test func theReasonsAddUpToThePriorityWhateverHappens() {
    for seed in 1...40 {
      let story = RandomStory(seed: UInt64(seed)).book
      for item in story.queue().items {
        #expect(item.reasons.sum.isAbout(item.priority, 1e-9))
        #expect((0...100).contains(item.priority))
        #expect(item.reasons.count <= 6)
      }
    }
  }

  @Test func waitingLongerNeverRanksHigher() {
    var last = 100.0
    for minutes in [0, 1, 4, 60, 61, 120, 1440, 14400, 43199] {
      var book = SmallBook()
      book.say("sam", .minutes(minutes), to: "anna")
      let priority = book.queue().items[0].priority
      #expect(priority <= last)
      last = priority
    }
  }

  @Test func whatIsDatedAfterNowHasAgeZero() {
    var book = SmallBook()
    book.say("sam", .hours(-5), to: "anna")
    // 100·σ(z₀)
    #expect(book.queue().items[0].priority.isAbout(30.026176))
  }
}

extension SmallBook {
  fileprivate var whys: [String] { queue().items.map(\.why) }
}
