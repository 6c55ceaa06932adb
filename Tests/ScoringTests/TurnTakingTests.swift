import People
import Scoring
import Testing

/// What waits for my answer, and what takes it out of the queue.
@Suite struct TurnTakingTests {
  @Test func aMentionOfMeWaits() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(2), to: "anna")
    book.say("sam", .hours(1))
    #expect(book.waiting == [tweet])
  }

  @Test func anAnswerOfMineTakesItOut() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(2), to: "anna")
    book.say("anna", .hours(1), answering: tweet)
    #expect(book.waiting == [])
  }

  @Test func aNewMessageFromThemPutsItBack() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(3), to: "anna")
    let mine = book.say("anna", .hours(2), answering: tweet)
    let again = book.say("sam", .hours(1), answering: mine)
    #expect(book.waiting == [again])
  }

  @Test func aLaterWordOfMineInTheThreadAnswersAllOfTheirs() {
    var book = SmallBook("sam")
    let root = book.say("sam", .hours(5), to: "anna")
    book.say("sam", .hours(4), to: "anna", answering: root)
    book.say("anna", .hours(3), to: "sam", thread: root)
    #expect(book.waiting == [])
  }

  @Test func anAnswerInAnotherThreadAnswersNothingHere() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(5), to: "anna")
    book.say("anna", .hours(3), to: "sam")
    #expect(book.waiting == [tweet])
  }

  @Test func aRepostOrALikeOfMineIsNoAnswerAndNoneOfTheirsWaits() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(5), to: "anna")
    book.say("anna", .hours(3), to: "sam", answering: tweet, kind: .like)
    book.say("sam", .hours(2), to: "anna", kind: .repost)
    book.say("sam", .hours(1), to: "anna", kind: .like)
    #expect(book.waiting == [tweet])
  }

  @Test func anyLaterMessageAnswersTheirMessages() {
    var book = SmallBook("sam", "jo")
    book.say("sam", .hours(5), to: "anna", kind: .message)
    book.say("anna", .hours(4), to: "sam", kind: .message)
    book.say("jo", .hours(6), to: "anna", kind: .message)
    let last = book.say("jo", .hours(5), to: "anna", kind: .message)
    book.say("anna", .hours(4), to: "jo")
    #expect(book.waiting == [last])
    #expect(book.queue().items.map(\.earlier) == [1])
    #expect(book.queue().items.map(\.isMessage) == [true])
  }

  @Test func theLatestStandsForTheEarlierOnesOfTheSameThread() {
    var book = SmallBook("sam")
    let root = book.say("sam", .hours(5), to: "anna")
    let second = book.say("sam", .hours(4), to: "anna", answering: root)
    let third = book.say("sam", .hours(3), to: "anna", answering: second)
    let other = book.say("sam", .hours(2), to: "anna")
    let items = book.queue().items.sorted { $0.time < $1.time }
    #expect(items.map(\.tweet.description) == ["twitter:\(third)", "twitter:\(other)"])
    #expect(items.map(\.earlier) == [2, 0])
    #expect(items[0].since == SmallBook.now.adding(seconds: -5 * 3600))
  }

  @Test func doneCoversTheEarlierOnesUntilTheyWriteAgain() {
    var book = SmallBook("sam")
    let first = book.say("sam", .hours(5), to: "anna")
    let second = book.say("sam", .hours(4), to: "anna", thread: first)
    book.put(second, .done)
    #expect(book.waiting == [])
    let third = book.say("sam", .hours(3), to: "anna", thread: first)
    #expect(book.waiting == [third])
    // The second is done and covers the first: neither is told as waiting.
    #expect(book.queue().items.map(\.earlier) == [0])
  }

  @Test func undoneItIsBack() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(5), to: "anna")
    book.put(tweet, .done)
    book.put(tweet, nil)
    #expect(book.waiting == [tweet])
  }

  @Test func aSnoozeEndsAtItsTime() {
    var book = SmallBook("sam")
    let tweet = book.say("sam", .hours(5), to: "anna")
    book.put(tweet, .snoozed, until: .hours(2))
    #expect(book.waiting == [])
    let justBefore = SmallBook.now.adding(seconds: 2 * 3600 - 1)
    #expect(book.queue(now: justBefore).items.isEmpty)
    #expect(book.queue(now: justBefore.adding(seconds: 1)).items.count == 1)
  }

  @Test func theMutedDoNotWait() {
    var book = SmallBook("sam", "jo")
    book.say("sam", .hours(5), to: "anna")
    let tweet = book.say("jo", .hours(5), to: "anna")
    book.put(tweet, .muted)
    book.person("sam") { $0.isMuted = true }
    #expect(book.waiting == [])
  }

  @Test func whoIsNoContactWaitsToo() {
    var book = SmallBook()
    let tweet = book.say("stranger", .hours(1), to: "anna")
    #expect(book.waiting == [tweet])
    #expect(book.queue().items.map(\.contact) == [nil])
  }

  @Test func whatWaitedTooLongIsOnlyCounted() {
    var book = SmallBook("sam", "jo")
    let recent = book.say("sam", .days(29), to: "anna")
    let old = book.say("jo", .days(40), to: "anna")
    book.say("jo", .days(39), to: "anna", answering: old)
    book.say("jo", .days(31), to: "anna")
    #expect(book.waiting == [recent])
    #expect(book.queue().older == 2)
  }

  @Test func answersThatLeadInACircleAreAThreadOfTheirOwn() {
    var book = SmallBook("sam")
    let first = book.say("sam", .hours(2), to: "anna")
    let second = book.say("sam", .hours(1), to: "anna", answering: first)
    book.tweets[0].replyTo = second
    #expect(!book.waiting.isEmpty)
  }

  @Test func theThreadOfAnAnswerToSomethingNotHereIsWhatItAnswers() {
    var book = SmallBook("sam")
    book.say("sam", .hours(2), to: "anna", answering: 77)
    let second = book.say("sam", .hours(1), to: "anna", answering: 77)
    #expect(book.waiting == [second])
  }

  @Test func aBuilderThatIsKeptSeesWhatChanged() {
    var book = SmallBook("sam", "jo")
    let first = book.say("sam", .hours(2), to: "anna")
    var builder = QueueBuilder()
    func queue(_ book: Book) -> [String] {
      let relations = Relations(book: book, now: SmallBook.now)
      return builder.queue(book: book, relations: relations, now: SmallBook.now).items
        .map(\.tweet.description)
    }
    var made = book.made()
    #expect(queue(made) == ["twitter:\(first)"])
    var state = QueueState(id: "twitter:\(first)", FieldsSource([:]))
    state.state = .done
    made.put(state)
    #expect(queue(made) == [])
    let second = book.say("jo", .hours(1), to: "anna")
    #expect(Set(queue(book.made())) == ["twitter:\(first)", "twitter:\(second)"])
  }
}

extension SmallBook {
  /// The tweets in the queue, best first.
  fileprivate var waiting: [TweetKey] {
    queue().items.compactMap { TweetKey($0.tweet.description.dropFirst("twitter:".count)) }
  }
}
