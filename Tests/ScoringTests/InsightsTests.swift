import People
import Scoring
import Testing

/// What my own log says about me.
@Suite struct InsightsTests {
  @Test("A turn counts once, whatever was written in it")
  func turns() {
    var story = SmallBook("sam", "jo")
    story.say("sam", .seconds(86400 * 5), to: "anna")
    story.say("sam", .seconds(86400 * 5 - 60), to: "anna")
    story.say("anna", .seconds(86400 * 5 - 600), to: "sam")
    story.say("jo", .seconds(86400 * 2), to: "anna")
    let times = AnswerTimes.between(
      story.made(), since: SmallBook.now.adding(seconds: -86400 * 30), until: SmallBook.now)
    #expect(times.mine.turns == 2)
    #expect(times.mine.seconds == [600])
    #expect(times.theirs.turns == 1)
    #expect(times.theirs.answered == 0)
    #expect(times.mine.rate == 0.5)
  }

  @Test("Quantiles lie between the answers in proportion; limits count each once")
  func quantiles() {
    var story = SmallBook("sam")
    for day in 1...5 {
      story.say("sam", .seconds(86400 * day), to: "anna")
      story.say("anna", .seconds(86400 * day - 100 * day), to: "sam")
    }
    let mine = AnswerTimes.between(
      story.made(), since: SmallBook.now.adding(seconds: -86400 * 30), until: SmallBook.now
    ).mine
    #expect(mine.quantile(0) == 100)
    #expect(mine.quantile(0.25) == 200)
    #expect(mine.quantile(0.5) == 300)
    #expect((mine.quantile(0.9) ?? 0).isAbout(460))
    #expect(mine.counts(below: [100, 300]) == [0, 2, 3])
    #expect(AnswerTimes().quantile(0.5) == nil)
  }

  @Test("Hours are those of the user's zone, Monday's midnight first")
  func hours() {
    var story = SmallBook("sam")
    // Saturday noon, less an hour.
    story.say("anna", .seconds(3600), to: "sam")
    story.say("sam", .seconds(1800), to: "anna")
    story.say("sam", .seconds(1700))
    let start = SmallBook.now.adding(seconds: -86400)
    let utc = BusyHours(story.made(), since: start, until: SmallBook.now, zone: .utc)
    #expect(BusyHours.busiest(utc.mine) == 5 * 24 + 11)
    #expect(utc.theirs.reduce(0, +) == 1)
    let east = BusyHours(
      story.made(), since: start, until: SmallBook.now, zone: Zone { _ in 14 * 3600 })
    #expect(BusyHours.busiest(east.mine) == 6 * 24 + 1)
    #expect(BusyHours.busiest(BusyHours().mine) == nil)
  }

  @Test("Debt is what waits now, and what waited at the end of each week")
  func debt() {
    var story = SmallBook("sam", "jo", "kim")
    let old = story.say("sam", .seconds(86400 * 20), to: "anna")
    story.say("anna", .seconds(86400 * 10), to: "sam", answering: old)
    story.say("jo", .seconds(86400 * 3), to: "anna")
    let done = story.say("kim", .seconds(86400 * 2), to: "anna")
    story.put(done, .done)
    let debt = ReplyDebt(story.made(), now: SmallBook.now, weeks: 3)
    #expect(debt.weeks == [0, 1, 0, 1])
    #expect(debt.waits == [86400 * 3])
    #expect(debt.longest == debt.median)
  }

  @Test("Who was close and fell silent drifts outward; who comes is not in two places")
  func circles() {
    var story = SmallBook("sam", "jo", "kim")
    for day in 0..<40 { story.say("sam", .seconds(86400 * (200 + day)), to: "anna") }
    for day in 0..<30 { story.say("jo", .seconds(86400 * day), to: "anna") }
    let book = story.made()
    let relations = Relations(book: book, now: SmallBook.now)
    let circles = relations.circles(book: book, now: SmallBook.now)
    let drifts = circles.members.map(\.drift)
    #expect(circles.members.map(\.contact) == [story.index("jo"), story.index("sam")])
    #expect(drifts == [.inward, .outward])
    #expect(circles.members[1].reachedBefore == .inner)
    #expect(circles.members[1].value < circles.members[1].valueBefore)
    #expect(circles.others == 1)
  }

  @Test("Months and the share three months ago leave out what came later")
  func conversation() {
    var story = SmallBook("sam")
    for day in 0..<10 { story.say("anna", .seconds(86400 * (95 + day)), to: "sam") }
    for day in 0..<10 { story.say("anna", .seconds(86400 * day + 60)) }
    let found = Insights(story.made(), now: SmallBook.now, zone: .utc)
    #expect(found.conversationBefore.share == 1)
    #expect((found.conversation.share ?? 1) < 0.2)
    #expect(found.months.last?.share == 0)
    #expect(found.months.map(\.all).reduce(0, +) == 20)
    #expect(found.months[8].share == 1)
  }

  @Test("An empty book says nothing, and says so")
  func nothing() {
    let found = Insights(SmallBook().made(), now: SmallBook.now, zone: .utc)
    #expect(found.conversation.share == nil)
    #expect(found.mine.rate == nil)
    #expect(found.debt == ReplyDebt(weeks: Array(repeating: 0, count: 13), waits: []))
  }
}
