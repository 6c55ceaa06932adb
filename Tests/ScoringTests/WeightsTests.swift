import Scoring
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

  @Test func noTwoRowsSetTheSame() {
    for row in Weights.rows {
      let other = row.range.lowerBound == row.value(.standard) ? row.range.upperBound : nil
      let changed = Weights.reading([(row.name, other ?? row.range.lowerBound)]).weights
      let differing = Weights.rows.filter { $0.value(changed) != $0.value(.standard) }
      #expect(differing.map(\.name) == [row.name])
    }
  }

  @Test func whatCannotBeTakenIsSaidAndLeft() {
    let (weights, problems) = Weights.reading([
      ("starDays", 2), ("starDay", 1), ("momentFloor", 1.5), ("gapStep", .nan), ("starDays", 3),
    ])
    #expect(weights.starDays == 3)
    #expect(weights.momentFloor == Weights.standard.momentFloor)
    #expect(problems.count == 3)
    #expect(problems.first == .unknownName("starDay"))
    #expect(problems[1] == .outOfRange("momentFloor", value: 1.5, allowed: 0...1))
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
