import Scoring
import Testing

@testable import Settings

/// `[weights]`: the constants of the scores.
@Suite struct WeightSettingsTests {
  @Test(
    "Each weight is changed by its line, and nothing else is", arguments: Weights.rows.map(\.name))
  func eachWeight(_ name: String) throws {
    let row = try #require(Weights.rows.first { $0.name == name })
    let value = other(row)
    let (settings, problems) = read(
      "[weights]\n\(name) = \(row.isWhole ? "\(Int(value))" : "\(value)")\n")
    #expect(problems.isEmpty)
    #expect(row.value(settings.weights) == value)
    var expected = Settings.standard
    try row.set(value, in: &expected.weights)
    #expect(settings == expected)
    #expect(settings.changes.map(\.name) == [name])
  }

  @Test func wholeNumbersWillDoForAll() {
    #expect(read("[weights]\nstar = 1\n").settings.weights.star == 1)
    #expect(read("[weights]\nphrasesShown = 5.0\n").settings.weights.phrasesShown == 5)
    #expect(read("weights.star = 1_0\n").settings.weights.star == 10)
  }

  @Test func aNameThatThereIsNotIsAnsweredWithOneThatThereIs() {
    #expect(
      complaints("[weights]\n# mine\nlike = 0.3\nspan_long = 500\n") == [
        "f, line 4: [weights] has no weight “span_long”; did you mean “spanLong”?"
      ])
    #expect(
      complaints("[weights]\nhalf_life = 500\n") == [
        """
        f, line 2: [weights] has no weight “half_life”; \
        did you mean “answersHalfLife”, “conversationHalfLife” or “spanShort”?
        """
      ])
    #expect(
      complaints("[weights]\nfaceToFace = 5\n") == [
        "f, line 2: [weights] has no weight “faceToFace”; did you mean “meeting”?"
      ])
    #expect(
      complaints("[weights]\nxyzzy = 5\n") == [
        "f, line 2: [weights] has no weight “xyzzy”; perch config --default lists all."
      ])
  }

  @Test func whatIsOutOfRangeIsToldTheRange() {
    #expect(
      complaints("[weights]\nmomentFloor = 1.5\nspanLong = 0\nstar = nan\nreach = -inf\n") == [
        "f, line 2: “momentFloor” is 1.5, and may be 0 to 1.",
        "f, line 3: “spanLong” is 0, and may be 0.01 to 100000.",
        "f, line 4: “star” is nan, and may be -10 to 10.",
        "f, line 5: “reach” is -inf, and may be -10 to 10.",
      ])
    #expect(
      complaints("[weights]\ngapsNeeded = 2.5\n") == [
        "f, line 2: “gapsNeeded” is 2.5, and must be a whole number."
      ])
  }

  @Test func whatIsNoNumberIsSaid() {
    #expect(
      complaints("[weights]\nstar = \"much\"\nreach = true\ncall = [1]\nlike = 2026-11-21\n") == [
        "f, line 2: “star” is a number, not a text.",
        "f, line 3: “reach” is a number, not true or false.",
        "f, line 4: “call” is a number, not a list.",
        "f, line 5: “like” is a number, not a date.",
      ])
  }

  @Test func circlesLieOneOutsideOfTheOther() {
    #expect(
      complaints("[weights]\nborderClose = 20\n") == [
        "f, line 2: “borderClose” must not be more than “borderInner”: it lies outside of it."
      ])
    #expect(
      complaints("[weights]\nrankInner = 30\nstar = 1\n") == [
        "f, line 2: “rankClose” must not be less than “rankInner”: it lies outside of it."
      ])
    #expect(read("[weights]\nborderClose = 20\nborderInner = 30\n").problems.isEmpty)
  }

  /// A value that a row may have and has not.
  private func other(_ row: WeightRow) -> Double {
    let value = row.value(.standard)
    let up = row.isWhole ? value + 1 : value * 1.01 + 0.001
    return row.range.contains(up) ? up : value - (value - row.range.lowerBound) / 100
  }
}

func read(_ text: String) -> (settings: Settings, problems: [SettingsProblem]) {
  Settings.reading(Array(text.utf8))
}

/// What is said of a file that is called `f`.
func complaints(_ text: String) -> [String] {
  let (settings, problems) = read(text)
  #expect(problems.isEmpty || settings == .standard)
  return problems.map { $0.sentence(file: "f") }
}
