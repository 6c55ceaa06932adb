import People
import Scoring
import TestSupport
import Testing

/// Rows that come one by one are counted and ranked as if they had always been there.
@Suite struct ArrivingTests {
  @Test(arguments: 1...40)
  func oneByOneIsAllAtOnce(_ seed: Int) {
    let whole = story(seed)
    var arriving = Arriving(whole, rows: whole.tweets.count / 3)
    while arriving.take(1 + seed % 3) {}
    let relations = Relations(book: whole, now: now)
    for index in whole.contacts.indices {
      expectSame(arriving.relations, relations, index)
    }
    var builder = QueueBuilder()
    let queue = builder.queue(book: whole, relations: relations, now: now)
    #expect(arriving.queue.told == queue.told)
    #expect(arriving.queue.older == queue.older)
    for (one, other) in zip(arriving.queue.items, queue.items) {
      #expect(one.priority.isAbout(other.priority, 1e-9))
    }
  }

  @Test func myAnswerTakesTheTurnOutAndAnotherWordBringsItBack() {
    var story = SmallBook("sam", "jo")
    let first = story.say("sam", .hours(5), to: "anna")
    story.say("jo", .hours(4), to: "anna")
    story.say("anna", .hours(3), answering: first)
    story.say("sam", .hours(2), to: "anna", thread: first)
    var arriving = Arriving(story.made(), rows: 2)
    #expect(arriving.waiting == ["jo", "sam"])
    _ = arriving.take(1)
    #expect(arriving.waiting == ["jo"])
    _ = arriving.take(1)
    #expect(Set(arriving.waiting) == ["jo", "sam"])
  }

  @Test func anAnswerInAnotherThreadTakesOutWhatItAnswersAlone() {
    var story = SmallBook("sam")
    story.say("sam", .hours(5), to: "anna", thread: 7)
    let second = story.say("sam", .hours(4), to: "anna", thread: 7)
    story.say("sam", .hours(3), to: "anna", thread: 7)
    story.say("anna", .hours(2), answering: second, thread: 8)
    var arriving = Arriving(story.made(), rows: 3)
    #expect(arriving.queue.items.map(\.earlier) == [2])
    _ = arriving.take(1)
    #expect(arriving.queue.items.map(\.earlier) == [1])
  }

  @Test func timeThatPassedBetweenIsSeen() {
    var story = SmallBook("sam", "jo")
    story.say("sam", .hours(5), to: "anna")
    story.say("jo", .hours(1), to: "anna")
    let whole = story.made()
    let before = now.adding(seconds: -2 * 3600)
    var arriving = Arriving(whole, rows: 1, now: before)
    arriving.now = now
    _ = arriving.take(1)
    let relations = Relations(book: whole, now: now)
    for index in whole.contacts.indices { expectSame(arriving.relations, relations, index) }
    var builder = QueueBuilder()
    let queue = builder.queue(book: whole, relations: relations, now: now)
    #expect(arriving.queue.told == queue.told)
  }

  @Test(arguments: 1...20)
  func aClockThatJumpsGivesNumbers(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let whole = RandomStory(seed: UInt64(seed), spanSeconds: seed % 3 == 0 ? 0 : 4e9).book.made()
    var arriving = Arriving(whole, rows: 20)
    repeat {
      arriving.now = now.adding(seconds: Double.random(in: -9e9...9e9, using: &random).rounded())
      for index in whole.contacts.indices {
        #expect((0...100).contains(arriving.relations.value(index, now: arriving.now)))
        let chance = arriving.relations.willAnswer(index, .mention, now: arriving.now)
        #expect((0...1).contains(chance))
      }
      for item in arriving.queue.items {
        #expect((0...100).contains(item.priority) && item.reasons.sum.isAbout(item.priority, 1e-9))
      }
    } while arriving.take(1 + seed % 3)
  }

  private var now: Moment { SmallBook.now }

  /// Answers come after what they answer, as they do where no clock is wrong.
  private func story(_ seed: Int) -> Book {
    var story = RandomStory(seed: UInt64(seed)).book
    story.tweets.removeAll { $0.time > now }
    let times = Dictionary(uniqueKeysWithValues: story.tweets.map { ($0.key, $0.time) })
    for at in story.tweets.indices {
      let answered = story.tweets[at].replyTo.flatMap { times[$0] }
      if let answered, answered >= story.tweets[at].time { story.tweets[at].replyTo = nil }
    }
    return story.made()
  }

  private func expectSame(_ one: Relations, _ other: Relations, _ index: Int) {
    let (a, b) = (one.strength(index, now: now), other.strength(index, now: now))
    #expect(a.value.isAbout(b.value, 1e-9) && a.layer == b.layer && a.trend == b.trend)
    #expect((a.incoming, a.outgoing, a.last) == (b.incoming, b.outgoing, b.last))
    #expect(one.due(index, now: now, rank: 9) == other.due(index, now: now, rank: 9))
    #expect(one.ledger(index, now: now) == other.ledger(index, now: now))
    for channel in [Channel.mention, .message] {
      #expect(
        one.willAnswer(index, channel, now: now)
          .isAbout(other.willAnswer(index, channel, now: now), 1e-9))
    }
  }
}

/// A book that gets its newest rows while it is being looked at.
private struct Arriving {
  let whole: Book
  var book: Book
  var relations: Relations
  var queue: Queue
  var builder = QueueBuilder()
  var now: Moment

  init(_ whole: Book, rows: Int, now: Moment = SmallBook.now) {
    self.whole = whole
    self.now = now
    book = whole
    book.replaceTweets(
      whole.tweets.part(0..<rows), handles: whole.handles, isComplete: true, reader: whole.reader)
    relations = Relations(book: book, now: now)
    queue = builder.queue(book: book, relations: relations, now: now)
  }

  /// False where there are no more.
  mutating func take(_ count: Int) -> Bool {
    let first = builder.makeReady(for: book, now: now)
    let rows = first..<min(first + count, whole.tweets.count)
    guard !rows.isEmpty else { return false }
    book.append(
      NewerTweets(
        table: whole.tweets.part(rows), handles: whole.handles, reader: whole.reader))
    relations.take(rows: rows, of: book, now: now)
    queue = builder.take(from: first, book: book, relations: relations, now: now)
    return true
  }

  var waiting: [String] {
    queue.items.compactMap { $0.contact.map { book.contacts[$0].name } }
  }
}

extension TweetTable {
  fileprivate func part(_ rows: Range<Int>) -> TweetTable {
    var part = TweetTable(keysOf: self)
    for row in rows { part.append(entry(row)) }
    return part
  }
}

extension Queue {
  fileprivate var told: [String] {
    items.map { "\($0.tweet) \($0.row) \($0.earlier) \($0.why)" }
  }
}
