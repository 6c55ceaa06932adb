import People
import Scoring
import TestSupport
import Testing

/// What must not matter, does not; what is odd, breaks nothing.
@Suite struct InvarianceTests {
  @Test(arguments: 1...12)
  func theOrderOfRowsDoesNotMatter(_ seed: Int) {
    let story = RandomStory(seed: UInt64(seed)).book
    var random = SeededGenerator(UInt64(seed) &* 77)
    let book = story.made()
    let shuffled = story.made { $0.shuffled(using: &random) }
    let (one, other) = (Relations(book: book, now: now), Relations(book: shuffled, now: now))
    for index in book.contacts.indices {
      #expect(one.strength(index, now: now) == other.strength(index, now: now))
      #expect(one.due(index, now: now, rank: 9) == other.due(index, now: now, rank: 9))
    }
    #expect(
      one.whomNext(book: book, now: now, limit: 99)
        == other.whomNext(book: shuffled, now: now, limit: 99))
    #expect(queue(book).summary == queue(shuffled).summary)
  }

  @Test(arguments: 1...12)
  func equalTimesWithOtherIdsGiveTheSame(_ seed: Int) {
    // All within one minute, so that many share a time; then the ids go the other way round.
    var story = RandomStory(seed: UInt64(seed), spanSeconds: 10).book
    for at in story.tweets.indices {
      (story.tweets[at].replyTo, story.tweets[at].thread) = (nil, nil)
    }
    var turned = story
    for at in turned.tweets.indices { turned.tweets[at].key = 99_999 - turned.tweets[at].key }
    let (book, other) = (story.made(), turned.made())
    let (one, two) = (Relations(book: book, now: now), Relations(book: other, now: now))
    for index in book.contacts.indices {
      #expect(one.strength(index, now: now) == two.strength(index, now: now))
    }
    #expect(
      one.whomNext(book: book, now: now, limit: 99)
        == two.whomNext(book: other, now: now, limit: 99))
  }

  @Test(arguments: 1...12)
  func refreshingOneContactIsCountingAllAnew(_ seed: Int) {
    var story = RandomStory(seed: UInt64(seed)).book
    var refreshed = Relations(book: story.made(), now: now)
    story.log("p1", daysAgo: 3, .call, .incoming)
    story.log("p1", daysAgo: 900)
    story.person("p1") {
      $0.isStarred = true
      $0.cadence = Cadence("6w")
    }
    story.person("new")
    let book = story.made()
    for name in ["p1", "new"] {
      refreshed.refresh(contact: story.index(name), book: book, now: now)
    }
    let anew = Relations(book: book, now: now)
    for index in book.contacts.indices {
      #expect(refreshed.strength(index, now: now) == anew.strength(index, now: now))
      #expect(refreshed.due(index, now: now, rank: 9) == anew.due(index, now: now, rank: 9))
    }
    #expect(
      refreshed.whomNext(book: book, now: now, limit: 99)
        == anew.whomNext(book: book, now: now, limit: 99))
  }

  @Test func refreshingWithoutANewContactKeepsTheCounts() {
    var story = SmallBook("sam", "jo")
    for day in [1, 9, 30] { story.say("sam", .days(day), to: "anna") }
    var refreshed = Relations(book: story.made(), now: now)
    story.log("sam", daysAgo: 4)
    let book = story.made()
    refreshed.refresh(contact: story.index("sam"), book: book, now: now)
    let anew = Relations(book: book, now: now)
    for index in book.contacts.indices {
      #expect(refreshed.strength(index, now: now) == anew.strength(index, now: now))
      #expect(refreshed.due(index, now: now, rank: 9) == anew.due(index, now: now, rank: 9))
    }
  }

  @Test(arguments: 1...30)
  func anyStoryGivesNumbers(_ seed: Int) {
    let story = RandomStory(seed: UInt64(seed), spanSeconds: seed % 3 == 0 ? 0 : 4e9).book
    let book = story.made()
    let clocks = [
      "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2026-11-21T12:00:00Z",
      "9999-12-31T23:59:59Z",
    ].compactMap { Moment(rfc3339: $0) }
    for counted in clocks {
      let relations = Relations(book: book, now: counted)
      for now in clocks { expectNumbers(relations, book, now) }
    }
  }

  private func expectNumbers(_ relations: Relations, _ book: Book, _ now: Moment) {
    for index in book.contacts.indices {
      let strength = relations.strength(index, now: now)
      #expect((0...100).contains(strength.value))
      #expect(strength.reasons.sum.isAbout(strength.value, 1e-9))
      for value in relations.timeline(of: index, months: 3, now: now) {
        #expect((0...100).contains(value))
      }
      if let due = relations.due(index, now: now, rank: index + 1) {
        #expect(due.ideal <= due.latest)
      }
    }
    for next in relations.whomNext(book: book, now: now, limit: 99) {
      #expect(next.score.isFinite && next.reasons.sum.isAbout(next.score, 1e-6))
    }
    var builder = QueueBuilder()
    for item in builder.queue(book: book, relations: relations, now: now).items {
      #expect((0...100).contains(item.priority))
      #expect(item.reasons.sum.isAbout(item.priority, 1e-9))
    }
  }

  @Test func aHundredThousandTweetsOfOnePerson() {
    var story = SmallBook("sam")
    for minute in 0..<100_000 { story.say("sam", .minutes(minute), to: "anna") }
    let strength = story.strength("sam")
    #expect(strength.value > 80 && strength.value < 100)
    #expect(strength.incoming == 100_000)
  }

  @Test func aContactThatWasNotCountedIsNobody() {
    let relations = SmallBook().relations()
    #expect(relations.strength(7, now: now).value == 0)
    #expect(relations.due(7, now: now, rank: 1) == nil)
    #expect(relations.timeline(of: 7, months: 1, now: now) == [0, 0, 0, 0, 0])
  }

  private var now: Moment { SmallBook.now }

  private func queue(_ book: Book) -> Queue {
    var builder = QueueBuilder()
    return builder.queue(book: book, relations: Relations(book: book, now: now), now: now)
  }
}

extension Queue {
  /// Handles have other numbers when the rows come in another order; all else is the same.
  fileprivate var summary: [String] {
    items.map { "\($0.tweet) \($0.priority) \($0.earlier) \($0.reasons)" } + ["\(older)"]
  }
}
