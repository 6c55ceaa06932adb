import People
import Scoring
import TestSupport
import Testing

/// The constants as the settings read them.
@Suite struct WeightsTests {
  @Test func everyConstantHasOneRow() {
    let names = Weights.rows.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Weights.rows.count == numbers(in: Weights.standard))
    for row in Weights.rows {
      #expect(row.range.contains(row.value(.standard)), "\(row.name)")
      #expect(!row.meaning.isEmpty)
    }
  }

  @Test func noTwoRowsSetTheSame() throws {
    for row in Weights.rows {
      var changed = Weights.standard
      let isLowest = row.range.lowerBound == row.value(.standard)
      try row.set(isLowest ? row.range.upperBound : row.range.lowerBound, in: &changed)
      let differing = Weights.rows.filter { $0.value(changed) != $0.value(.standard) }
      #expect(differing.map(\.name) == [row.name])
    }
  }

  @Test func whatCannotBeTakenIsLeft() throws {
    var weights = Weights.standard
    #expect(throws: WeightProblem.outOfRange) { try row("momentFloor").set(1.5, in: &weights) }
    #expect(throws: WeightProblem.outOfRange) { try row("gapStep").set(.nan, in: &weights) }
    #expect(throws: WeightProblem.notWhole) { try row("gapsNeeded").set(2.5, in: &weights) }
    #expect(weights == .standard)
    try row("starDays").set(3, in: &weights)
    #expect(weights.starDays == 3)
  }

  @Test func whatIsCountedIsWhole() {
    let whole = Weights.rows.filter(\.isWhole).map(\.name)
    #expect(
      Set(whole) == [
        "othersAtMost", "shortWords", "phrasesShown", "trendDays", "gapsNeeded", "rankInner",
        "rankClose", "rankActive", "rankAcquaintance", "unansweredAtMost",
      ])
  }

  @Test func theOrdersAreOfRowsAndHold() {
    for (names, rises) in Weights.orders {
      let values = names.compactMap { name in Weights.rows.first { $0.name == name } }
        .map { $0.value(.standard) }
      #expect(values.count == names.count)
      #expect(values == values.sorted { rises ? $0 < $1 : $0 > $1 })
    }
  }

  @Test func theQueueReachesAsFarBackAsItsDaysSay() throws {
    var (story, weights) = (SmallBook("sam"), Weights.standard)
    story.say("sam", .days(150), to: "anna")
    try row("queueDays").set(200, in: &weights)
    let (book, now) = (story.made(), SmallBook.now)
    let relations = Relations(book: book, now: now, weights: weights)
    var (long, usual) = (QueueBuilder(weights: weights), QueueBuilder())
    #expect(long.queue(book: book, relations: relations, now: now).items.count == 1)
    #expect(usual.queue(book: book, relations: relations, now: now).items.isEmpty)
  }

  @Test func countingAnewTakesWhatTheUserSet() throws {
    var weights = Weights.standard
    try row("halfStrengthDays").set(7, in: &weights)
    let (book, now) = (RandomStory(seed: 1).book.made(), SmallBook.now)
    let quiet = QuietPeriods(once: [now.utcDay...now.utcDay + 9])
    let later = now.adding(seconds: 60)
    let again = Relations(book: book, now: now).anew(
      book: book, now: later, weights: weights, quiet: quiet)
    #expect(again.weights == weights)
    #expect(again.quiet == quiet)
    let whole = Relations(book: book, now: later, weights: weights, quiet: quiet)
    for contact in 0..<book.contacts.count {
      #expect(again.strength(contact, now: later) == whole.strength(contact, now: later))
    }
  }

  @Test("Whatever the settings allow, no score is out of bounds", arguments: 1...60)
  func anyWeights(_ seed: Int) throws {
    var (random, weights) = (SeededGenerator(UInt64(seed)), Weights.standard)
    for row in Weights.rows where Bool.random(using: &random) {
      let ends = [row.range.lowerBound, row.range.upperBound]
      let between = Double.random(in: row.range, using: &random)
      let value = ([between, between] + ends).randomElement(using: &random) ?? between
      try row.set(row.isWhole ? value.rounded() : value, in: &weights)
    }
    let story = RandomStory(seed: UInt64(seed)).book
    let (book, now) = (story.made(), SmallBook.now)
    let relations = Relations(book: book, now: now, weights: weights)
    for index in book.contacts.indices {
      #expect((0...100).contains(relations.strength(index, now: now).value))
      let cold = relations.cooling(index, now: now, horizonDays: weights.coldHorizon)
      #expect(cold.map { (0...1).contains($0.chance) } ?? true)
      let due = relations.keepUp(index, now: now, rank: 3)
      #expect(due.map { $0.ask <= $0.latest } ?? true)
      for explanation in relations.explanations(index, now: now, rank: 3) {
        #expect(explanation.sum.isFinite, "\(explanation)")
      }
    }
    var builder = QueueBuilder(weights: weights)
    let queue = builder.queue(book: book, relations: relations, now: now)
    #expect(queue.items.allSatisfy { (0...100).contains($0.priority) })
    #expect(relations.whomNext(book: book, now: now, limit: 9).allSatisfy { $0.score.isFinite })
  }

  private func row(_ name: String) throws -> WeightRow {
    try #require(Weights.rows.first { $0.name == name })
  }

  /// How many numbers the weights hold, those of lists and vectors each.
  private func numbers(in weights: Weights) -> Int {
    Mirror(reflecting: weights).children.reduce(0) { sum, child in
      switch child.value {
      case let list as [Double]: sum + list.count
      case let list as [Int]: sum + list.count
      case is SIMD3<Double>: sum + 3
      default: sum + 1
      }
    }
  }
}
