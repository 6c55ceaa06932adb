import People
import Scoring
import Testing

/// Nothing is ever suggested about somebody who is put away, nor while the guard says wait.
///
/// Whatever suggests people has a row here: `answering` where it is my turn, `asking` where it is not.
@Suite struct SuggesterTests {
  /// Something that suggests people by itself.
  struct Suggester: Sendable, CustomTestStringConvertible {
    let name: String
    /// What makes it suggest Sam, in a book that has Sam, Jo and me.
    let story: @Sendable (inout SmallBook) -> Void
    /// Whether it suggests Sam.
    let suggestsSam: @Sendable (SmallBook, QuietPeriods) -> Bool

    var testDescription: String { name }
  }

  /// What answers people who wait: it is my turn, so that only who is put away is left out.
  static let answering = [
    Suggester(
      name: "queue", story: { $0.say("sam", .hours(2), "are you coming?", to: "anna") },
      suggestsSam: { book, _ in book.queue().items.contains { $0.contact == book.index("sam") } }),
    Suggester(
      name: "needs in tweets",
      story: { $0.say("sam", .hours(2), "looking for a van for Friday, anyone?", to: "anna") },
      suggestsSam: { book, quiet in
        let made = book.made()
        let found = Connections(made, book.relations(quiet), now: SmallBook.now)
        return found.inTweets.contains { $0.contact == made.contacts.id(book.index("sam")) }
      }),
    Suggester(
      name: "whom next", story: { $0.say("sam", .hours(2), to: "anna") },
      suggestsSam: { book, quiet in
        book.relations(quiet).whomNext(book: book.made(), now: SmallBook.now, limit: 9)
          .contains { $0.contact == book.index("sam") }
      }),
    Suggester(
      name: "promises in what I wrote",
      story: { $0.say("anna", .days(2), "I'll send you the slides tomorrow", to: "sam") },
      suggestsSam: { book, _ in
        book.made().saidPromises(now: SmallBook.now, zone: .utc)
          .contains { $0.contact == book.index("sam") }
      }),
  ]

  /// What has me write first.
  static let asking = [
    Suggester(
      name: "keeping up", story: { $0.person("sam") { $0.cadence = Cadence("86w") } },
      suggestsSam: { book, quiet in
        let today = SmallBook.now.utcDay
        let due = book.creep(quiet).keepUp(book.index("sam"), rank: 1)
        return due.map { $0.ask <= today } ?? false
      }),
    Suggester(
      name: "ties about to cool, and hello",
      story: { $0.person("sam") { $0.cadence = Cadence("86w") } },
      suggestsSam: { book, quiet in
        let made = book.made()
        let ties = book.relations(quiet).ties(book: made, now: SmallBook.now)
        return (ties.cooling + ties.hello).contains { tie in
          made.index(of: tie.contact) == book.index("sam")
        }
      }),
    Suggester(
      name: "coffee", story: { _ in },
      suggestsSam: { book, quiet in
        let made = book.made()
        let coffee = book.relations(quiet)
          .coffee(book.index("sam"), book: made, now: SmallBook.now, rank: 1)
        return coffee != nil
      }),
    Suggester(
      name: "introductions",
      story: { book in
        for name in ["sam", "jo"] { book.person(name) { $0.tags = ["podcamp", "regatta"] } }
        for count in 0..<30 { book.say("other\(count)", .days(5), to: "anna") }
        for count in 0..<30 { book.person("other\(count)") }
      },
      suggestsSam: { book, quiet in
        book.relations(quiet).introductions(book: book.made(), now: SmallBook.now)
          .contains { $0.first == book.index("sam") || $0.second == book.index("sam") }
      }),
    Suggester(
      name: "a need and an offer",
      story: { book in
        for (name, kind) in [("sam", "need"), ("jo", "offer")] {
          book.book.apply([
            Patch(
              .need, "w-\(name)",
              ["contact": .text("c-\(name)"), "kind": .text(kind), "what": "a van"])
          ])
        }
      },
      suggestsSam: { book, quiet in
        !NeedMatch.all(in: book.made(), book.relations(quiet), now: SmallBook.now).isEmpty
      }),
    Suggester(
      name: "next rung", story: { _ in },
      suggestsSam: { book, quiet in
        let made = book.made()
        let ladder = book.relations(quiet).ladder(book: made, now: SmallBook.now)
        let sam = ladder.climbers.first { $0.contact == book.index("sam") }
        return sam.map { $0.next != nil && $0.objection == nil } ?? false
      }),
    Suggester(
      name: "reach", story: { $0.person("sam") { $0.isReach = true } },
      suggestsSam: { book, quiet in
        let made = book.made()
        let ledger = book.relations(quiet)
          .reachLedger(book: made, now: SmallBook.now, zone: .utc)
        let sam = ledger.people.first { $0.contact == book.index("sam") }
        return sam.map { $0.standing == .go } ?? false
      }),
    Suggester(
      name: "a step, as asked of the guard", story: { _ in },
      suggestsSam: { book, quiet in book.creep(quiet).allows(book.index("sam"), rank: 1, .step) }),
    Suggester(
      name: "a hello, as asked of the guard", story: { _ in },
      suggestsSam: { book, quiet in book.creep(quiet).allows(book.index("sam"), rank: 1, .hello) }),
  ]

  /// Sam and Jo, with whom I talked often and long ago.
  private func book(_ suggester: Suggester) -> SmallBook {
    var book = SmallBook("sam", "jo")
    for day in [700, 690, 680] {
      for name in ["sam", "jo"] { book.say(name, .days(day), to: "anna", kind: .tweet) }
    }
    for name in ["sam", "jo"] {
      book.say("anna", .days(670), to: name)
      book.say(name, .days(660), to: "anna")
    }
    for name in ["sam", "jo"] { book.put(book.tweets.last { $0.author == name }!.key, .done) }
    suggester.story(&book)
    return book
  }

  /// What I owe Sam is answered, so that the turn is theirs.
  private func unanswered(_ book: inout SmallBook) {
    book.say("anna", .days(6), to: "sam")
    book.say("anna", .days(3), to: "sam")
  }

  @Test(arguments: answering + asking)
  func whoIsFineIsSuggested(_ suggester: Suggester) {
    #expect(suggester.suggestsSam(book(suggester), QuietPeriods()))
  }

  @Test(arguments: answering + asking)
  func whoIsPutAwayIsNot(_ suggester: Suggester) {
    let ways: [(inout Contact) -> Void] = [
      { $0.isMuted = true }, { $0.tags.insert("archived") }, { $0.isDeleted = true },
      { $0.mergedInto = ContactID("c-jo") },
    ]
    for change in ways {
      var book = book(suggester)
      book.person("sam", change)
      #expect(!suggester.suggestsSam(book, QuietPeriods()))
    }
  }

  @Test(arguments: asking)
  func twoTriesWithoutAnAnswerAreEnough(_ suggester: Suggester) {
    var book = book(suggester)
    unanswered(&book)
    #expect(!suggester.suggestsSam(book, QuietPeriods()))
  }

  @Test(arguments: asking)
  func threeTriesAWeekAreEnough(_ suggester: Suggester) {
    var book = book(suggester)
    let tries = [6, 4, 2].map { book.say("anna", .days($0), to: "sam") }
    // Not unanswered in a row: a word of theirs comes between.
    book.say("sam", .hours(6), answering: tries[2])
    for hours in [5, 3, 1] { book.say("anna", .hours(hours), to: "sam") }
    #expect(!suggester.suggestsSam(book, QuietPeriods()))
  }

  @Test(arguments: asking)
  func nobodyIsAskedForInAQuietPeriodOfMine(_ suggester: Suggester) {
    let today = SmallBook.now.utcDay
    let quiet = QuietPeriods(once: [(today + -3)...(today + 3)])
    #expect(!suggester.suggestsSam(book(suggester), quiet))
  }

  @Test(arguments: asking)
  func norInOneOfTheirs(_ suggester: Suggester) {
    let today = SmallBook.now.utcDay
    var (book, quiet) = (book(suggester), QuietPeriods())
    quiet.ofTags["teacher"] = QuietPeriods(once: [(today + -3)...(today + 3)])
    #expect(suggester.suggestsSam(book, quiet))
    book.person("sam") { $0.tags.insert("teacher") }
    #expect(!suggester.suggestsSam(book, quiet))
  }
}

/// What the guard says, and until when.
@Suite struct CreepGuardTests {
  private func objection(
    _ book: SmallBook, _ purpose: CreepGuard.Purpose = .step, _ quiet: QuietPeriods = QuietPeriods()
  ) -> Objection? {
    book.creep(quiet).objection(to: book.index("sam"), rank: 1, purpose)
  }

  @Test func saysWhyAndUntilWhen() throws {
    var book = SmallBook("sam")
    for day in [6, 3] { book.say("anna", .days(day), to: "sam") }
    let objection = try #require(self.objection(book))
    #expect(objection.cause == .unanswered)
    #expect(objection.why == "2 tries without an answer: it is their turn")
    #expect(objection.until! > SmallBook.now.utcDay)
  }

  @Test func aTagOverrulesItForGoodButLetsNobodyIn() throws {
    var book = SmallBook()
    book.person("sam") { $0.tags = ["write-freely"] }
    for day in [6, 3] { book.say("anna", .days(day), to: "sam") }
    #expect(objection(book) == nil)
    book.person("sam") { $0.isMuted = true }
    #expect(try #require(objection(book)).canBeOverruled == false)
  }

  @Test func aHelloIsTooSoonWhereAStepIsNot() throws {
    var book = SmallBook("sam")
    book.log("sam", daysAgo: 2, .coffee)
    #expect(objection(book, .step) == nil)
    let tooSoon = try #require(objection(book, .hello))
    #expect(tooSoon.cause == .tooSoon)
    #expect(tooSoon.why == "you were in touch 2 days ago")
    // Seven days at the least between two words to the closest.
    #expect(tooSoon.until == SmallBook.now.utcDay + 5)
  }

  @Test func theLongestPauseCounts() throws {
    var book = SmallBook("sam")
    for day in [6, 3] { book.say("anna", .days(day), to: "sam") }
    let tomorrow = SmallBook.now.utcDay + 1
    let quiet = QuietPeriods(once: [(tomorrow + -1)...tomorrow])
    #expect(try #require(objection(book, .step, quiet)).cause == .unanswered)
    let long = QuietPeriods(once: [tomorrow + -1...tomorrow + 300])
    #expect(try #require(objection(book, .step, long)).cause == .quiet)
  }

  @Test func whatIWriteAnywayIsOnlyHeldAgainstPushing() {
    var book = SmallBook()
    book.person("sam") { $0.isMuted = true }
    #expect(objection(book, .write) == nil)
    for day in [6, 3] { book.say("anna", .days(day), to: "sam") }
    #expect(objection(book, .write)?.cause == .unanswered)
  }

  @Test func aQuietPeriodIsToldOfWhileIWriteButToNobodyWhoWaits() {
    let today = SmallBook.now.utcDay
    var quiet = QuietPeriods(once: [today...(today + 2)])
    var book = SmallBook("sam")
    #expect(objection(book, .write, quiet)?.cause == .quiet)
    quiet = QuietPeriods()
    quiet.ofTags["teacher"] = QuietPeriods(once: [today...(today + 2)])
    book.person("sam") { $0.tags = ["teacher"] }
    #expect(objection(book, .write, quiet)?.cause == .theirQuiet)
    var free = book
    free.person("sam") { $0.tags = ["teacher", "write-freely"] }
    #expect(objection(free, .write, quiet) == nil)
    book.say("sam", .hours(2), "are you there?", to: "anna")
    #expect(objection(book, .write, quiet) == nil)
  }
}

extension SmallBook {
  fileprivate func relations(_ quiet: QuietPeriods) -> Relations {
    Relations(book: made(), now: SmallBook.now, quiet: quiet)
  }

  fileprivate func creep(_ quiet: QuietPeriods) -> CreepGuard {
    CreepGuard(relations(quiet), book: made(), now: SmallBook.now)
  }
}
