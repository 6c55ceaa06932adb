import People
import Scoring
import TestSupport
import Testing

/// What five minutes are spent on.
@Suite struct PlanTests {
  private func item(_ matter: Plan.Matter, _ number: Int) -> Plan.Item {
    matter.isAsk
      ? Plan.Item(matter, .contact(ContactID("c-\(number)")), why: "")
      : Plan.Item(matter, .tweet(TweetID("twitter:\(number)")), why: "")
  }

  @Test func theMostUrgentComesFirstAndRoomIsKeptForTies() {
    let offered =
      (1...20).map { item(.waiting, $0) }
      + [item(.hello, 30), item(.hello, 31), item(.cooling, 40), item(.reach, 50)]
      + [item(.unhappy, 60)]
    let plan = Plan(offered, seconds: 300, asks: 3)
    #expect(plan.items.map(\.matter) == [.unhappy, .reach, .waiting, .cooling, .hello])
    #expect(plan.seconds <= 300)
    #expect(Plan(offered, seconds: 900, asks: 3).items.count { $0.matter == .hello } == 1)
  }

  @Test func asksAreBudgeted() {
    let offered = (1...9).map { item(.cooling, $0) } + [item(.hello, 20)]
    #expect(Plan(offered, seconds: 900, asks: 0).items.isEmpty)
    #expect(Plan(offered, seconds: 900, asks: 1).items.map(\.matter) == [.cooling])
    let three = Plan(offered, seconds: 900, asks: 3)
    #expect(three.items.map(\.matter) == [.cooling, .cooling, .hello])
  }

  @Test func atLeastOneThingFits() {
    #expect(Plan([item(.unhappy, 1)], seconds: 10, asks: 3).items.count == 1)
    #expect(Plan([], seconds: 300, asks: 3).items.isEmpty)
  }

  @Test func nothingIsOfferedTwiceAndPromisesThatWereKeptAreNot() {
    var book = SampleBooks.small
    book.take(
      SampleBooks.said + [
        SampleBooks.tweet(
          150, "2026-11-20T10:00:00Z", "anna", "@patd I'll send you a refund on Monday", to: "patd"),
        SampleBooks.tweet(
          151, "2026-11-20T11:00:00Z", "anna", "@patd here it is: https://x.example", to: "patd"),
      ])
    let found = book.saidPromises(now: SampleBooks.now, zone: .utc)
    #expect(found.map(\.tweet) == [TweetID("twitter:140"), TweetID("twitter:141")])
    #expect(found.map(\.promise.what) == ["send the map", "let them know about Thursday"])
    var followUp = SampleBooks.promise("f-20", "c-jo", "2026-11-23", "send the map")
    followUp.tweet = TweetID("twitter:140")
    book.put(followUp)
    book.apply([Patch(.queue, "twitter:141", ["state": "done"])])
    #expect(book.saidPromises(now: SampleBooks.now, zone: .utc).isEmpty)
  }
}
