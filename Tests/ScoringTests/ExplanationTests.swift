import People
import Scoring
import TestSupport
import Testing

/// Every number that is shown can be traced: value × weight is points, and the points add up.
@Suite struct ExplanationTests {
  @Test(arguments: 1...20)
  func theTermsAddUp(_ seed: Int) {
    let book = RandomStory(seed: UInt64(seed)).book.made()
    let relations = Relations(book: book, now: now)
    var builder = QueueBuilder()
    for item in builder.queue(book: book, relations: relations, now: now).items {
      expectSum(item.explanation, item.priority)
    }
    let next = relations.whomNext(book: book, now: now, limit: 99)
    for index in book.contacts.indices {
      let all = relations.explanations(index, now: now, rank: index + 1)
      for explanation in all { expectTerms(explanation) }
      expect(all, "strength", relations.strength(index, now: now).value)
      expect(all, "whom you write to next", next.first { $0.contact == index }?.score ?? 0)
      if let cooling = relations.cooling(index, now: now, horizonDays: 30) {
        #expect((0...1).contains(cooling.chance))
        expect(all, "going cold", cooling.terms.sum)
      }
    }
  }

  @Test func theUsualGapIsTraced() throws {
    var book = SmallBook("sam")
    for day in [40, 33, 26, 12, 5] { book.say("sam", .days(day), to: "anna") }
    let all = book.relations().explanations(book.index("sam"), now: now, rank: 1)
    let gap = try #require(all.first { $0.title == "usual gap" })
    // e^1.915 = 6.79 days
    #expect(gap.sum.isAbout(1.9158, 1e-3))
    #expect(gap.meaning == "every 7 days")
  }

  private var now: Moment { SmallBook.now }

  private func expect(_ all: [Explanation], _ title: String, _ sum: Double) {
    guard let found = all.first(where: { $0.title == title }) else {
      #expect(sum == 0, "a number without an explanation")
      return
    }
    guard sum != 0 else { return }
    expectSum(found, sum)
  }

  private func expectSum(_ explanation: Explanation, _ sum: Double) {
    expectTerms(explanation)
    #expect(explanation.sum.isAbout(sum, 1e-6))
  }

  private func expectTerms(_ explanation: Explanation) {
    for term in explanation.terms {
      #expect(term.points.isFinite && term.points == term.value * term.weight)
    }
  }
}
