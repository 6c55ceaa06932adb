import Glibc
import People
import Scoring
import TestSupport
import Testing

/// What is counted as it happens is what a book counts.
@Suite struct VantageTests {
  @Test(arguments: 1...12)
  func countingAsItHappensIsCountingABook(_ seed: Int) {
    var story = RandomStory(seed: UInt64(seed), isLogged: false).book
    story.tweets.removeAll { $0.time > now }
    let book = story.made()
    let relations = Relations(book: book, now: now)
    let happening = vantages(of: book)
    for index in book.contacts.indices {
      guard let handle = book.handleNumbers(of: book.contacts[index]).first,
        let place = happening.contact(handle + 1, of: 0)
      else { continue }
      let counted = happening[0].relations
      let cooling = relations.cooling(index, now: now, horizonDays: 30)?.chance ?? 0
      let other = counted.cooling(place, now: now, horizonDays: 30)?.chance ?? 0
      #expect(cooling.isAbout(other, 1e-9))
      let (one, two) = (relations.ledger(index, now: now), counted.ledger(place, now: now))
      #expect(one == two)
      #expect(relations.usualGap(index)?.latest == counted.usualGap(place)?.latest)
    }
  }

  /// What happens in a book, me being 0 and a handle its number + 1.
  private func vantages(of book: Book) -> Vantages {
    var vantages = Vantages()
    for row in 0..<book.tweets.count {
      book.tweets.touches(row, isMine: { book.isMine($0) }) { touch in
        guard book.contactIndex(of: touch.handle) != nil else { return }
        let other = touch.handle + 1
        vantages.take(
          from: touch.isOutgoing ? 0 : other, to: touch.isOutgoing ? other : 0, at: touch.time,
          touch.kind)
      }
    }
    return vantages
  }

  private var now: Moment { SmallBook.now }

  @Test func theAddresseeOfTheLastWordComesFirst() {
    var vantages = Vantages()
    for day in 0..<5 { vantages.take(from: 0, to: 1, at: moment(day * 86400), .talk) }
    vantages.take(from: 0, to: 2, at: moment(5 * 86400), .talk)
    let now = moment(5 * 86400 + 60)
    #expect(vantages[0].whomNext(now: now, limit: 9).map(\.person) == [2, 1])
    #expect(vantages[0].whomNext(now: now, silentHours: 24, limit: 9).map(\.person) == [1])
    #expect(vantages[1].whomNext(now: now, limit: 9).map(\.person) == [0])
    #expect(vantages[7].whomNext(now: now, limit: 9).isEmpty)
  }

  @Test(arguments: 1...20)
  func anyStreamGivesNumbers(_ seed: Int) {
    var (random, vantages) = (SeededGenerator(UInt64(seed)), Vantages())
    let kinds: [Touch.Kind] = [.talk, .answer, .repost, .like, .message]
    // A clock that jumps back and forth, stands still, or lies centuries ahead.
    let span = [1, 1000, 1_000_000_000, 300_000_000_000][seed % 4]
    for _ in 0..<400 {
      vantages.take(
        from: HandleNumber.random(in: 0...4, using: &random),
        to: HandleNumber.random(in: 0...4, using: &random),
        at: moment(Int.random(in: -span...span, using: &random)),
        kinds[Int.random(in: kinds.indices, using: &random)])
    }
    for now in [-span * 2, -1, 0, 1, span, span * 2].map(moment) {
      for ego in 0...4 { expectNumbers(vantages[HandleNumber(ego)], now) }
    }
  }

  enum Clock: CaseIterable {
    case steady, standing, backward, jumping, centuriesAhead

    func seconds(_ event: Int, _ random: inout SeededGenerator) -> Int {
      switch self {
      case .steady: event
      case .standing: 0
      case .backward: -event
      case .jumping: Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      case .centuriesAhead: 250_000_000_000 + event / 2 - (event % 7) * 1000
      }
    }
  }

  /// `PERCH_FUZZ=1000000` has a million events of one contact for each clock.
  @Test(arguments: Clock.allCases)
  func thousandsOfEventsOfOneContact(_ clock: Clock) {
    let count = getenv("PERCH_FUZZ").flatMap { Int(String(cString: $0)) } ?? 30_000
    var (random, vantages) = (SeededGenerator(7), Vantages())
    let kinds: [Touch.Kind] = [.talk, .answer, .repost, .like, .message]
    for event in 0..<count {
      let (isMine, kind) = (random.next() % 3 == 0, kinds[Int(random.next() % 5)])
      vantages.take(
        from: isMine ? 0 : 1, to: isMine ? 1 : 0, at: moment(clock.seconds(event, &random)), kind)
    }
    for now in [-2_000_000_000, 0, count, 250_000_000_000, 500_000_000_000] {
      expectNumbers(vantages[0], moment(now))
      expectNumbers(vantages[1], moment(now))
    }
  }

  private func expectNumbers(_ vantage: Vantage, _ now: Moment) {
    for next in vantage.whomNext(now: now, limit: 99) { #expect(next.score.isFinite) }
    for contact in vantage.people.indices {
      let relations = vantage.relations
      #expect((0...1).contains(relations.willAnswer(contact, .mention, now: now)))
      #expect((0...100).contains(relations.value(contact, now: now)))
      if let cooling = relations.cooling(contact, now: now, horizonDays: 30) {
        #expect((0...1).contains(cooling.chance))
      }
      if let gap = relations.usualGap(contact) {
        #expect(gap.days.isFinite && gap.latest.isFinite && gap.days >= 1)
      }
      let ledger = relations.ledger(contact, now: now)
      #expect((0...1).contains(ledger.reciprocity))
      #expect(ledger.mine.usualSeconds?.isFinite ?? true)
      _ = relations.approach(contact, now: now, rank: 1)
      _ = relations.keepUp(contact, now: now, rank: 1)
    }
  }

  private func moment(_ seconds: Int) -> Moment { Moment(seconds: Int64(seconds)) }
}
