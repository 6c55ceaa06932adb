import People
import Scoring
import Testing

@testable import Settings

/// The file as a whole, and the one that is printed.
@Suite struct SettingsTests {
  @Test func whatIsNoTOMLIsSaidWithLineAndColumn() throws {
    let said = try #require(complaints("[weights]\nstar = much\n").first)
    #expect(said.hasPrefix("f, line 2, column 8: this is no TOML."))
    #expect(complaints("[weights]\nstar = 1\nstar = 2\n").first?.hasPrefix("f, line 3, ") == true)
    #expect(complaints("[weights\nstar = 1\n").first?.hasPrefix("f, line 1, ") == true)
    #expect(complaints("[weights]\nstar = 1").isEmpty)
    #expect(complaints("\u{FEFF}[weights]\r\nstar = 1\r\n").isEmpty)
  }

  @Test func aTableThatThereIsNotIsAnswered() {
    #expect(
      complaints("[wieghts]\nstar = 1\n") == [
        "f, line 1: there is no [wieghts]; did you mean [weights]?"
      ])
    #expect(
      complaints("[colours]\n") == [
        "f, line 1: there is no [colours]; there are [start], [columns], [queries], [templates], [keys], [theme], [mouse], [sync], [hooks], [session], [cadence], [quiet] and [weights]."
      ])
    #expect(
      complaints("weights = 3\n") == [
        "f, line 1: “weights” is a table, written [weights] on a line of its own, not a number."
      ])
  }

  @Test func aSettingInTheWrongTableIsToldTheRightOne() {
    let said = "f, line 1: “like” belongs below [weights]."
    #expect(complaints("like = 1\n") == [said])
    #expect(complaints("[quiet]\nlike = 1\n") == [said.replacing("line 1", with: "line 2")])
    #expect(
      complaints("star = 1\n") == ["f, line 1: “star” belongs below [keys], [hooks] or [weights]."])
  }

  @Test func allThatIsWrongIsToldInTheOrderOfTheLines() {
    let text = """
      [quiet]
      periods = [{ from = 2026-12-24 }]
      [weights]
      star = 99
      reech = 1
      like = 0.2
      """
    #expect(
      complaints(text) == [
        "f, line 2: a period is { from = 2026-12-24, to = 2027-01-02 }, or with \"12-24\".",
        "f, line 4: “star” is 99, and may be -10 to 10.",
        "f, line 5: [weights] has no weight “reech”; did you mean “reach”?",
      ])
  }

  @Test func withOneMistakeNothingOfTheFileHolds() {
    let (settings, problems) = read("[weights]\nlike = 0.3\nstar = 99\n")
    #expect(problems.count == 1)
    #expect(settings == .standard)
  }

  @Test func theDefaultFileIsValidAndChangesNothing() {
    let (settings, problems) = read(Settings.defaultFile)
    #expect(problems.isEmpty)
    #expect(settings == .standard && settings.changes.isEmpty)
  }

  @Test("Each line of the default file holds once its # is gone, and so do all at once")
  func uncommented() {
    let lines = Settings.defaultFile.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let settings = lines.indices.filter { isSetting(lines[$0]) }
    let expected = SettingsSection.all.flatMap(written)
    #expect(settings.count == expected.count)
    for (line, setting) in zip(settings, expected) {
      var changed = lines
      changed[line].removeFirst()
      let (taken, problems) = read(changed.joined(separator: "\n"))
      #expect(problems.isEmpty, "\(lines[line])")
      #expect(setting.value(taken) == setting.example)
    }
    let all = lines.map { isSetting($0) ? String($0.dropFirst()) : $0 }.joined(separator: "\n")
    let (taken, problems) = read(all)
    #expect(problems.isEmpty)
    #expect(taken.weights == .standard)
  }

  /// What each line of a section comes to, and what it is an example of.
  private func written(
    _ section: SettingsSection
  ) -> [(example: String, value: (Settings) -> String?)] {
    section.rows.map { row in (row.example(), { row.written($0) }) }
      + (section.named?.examples ?? []).map { example in
        (
          example.value,
          { section.named?.written($0).first { $0.name == example.name }?.value }
        )
      }
  }

  @Test func whatIsPrintedAsChangedCanBeReadAgain() {
    let (settings, _) = read(
      """
      [weights]
      spanLong = 500
      gapsNeeded = 4
      [quiet]
      periods = [{ from = "12-24", to = "01-02" }, { from = 2026-07-10, to = 2026-07-31 }]
      """)
    #expect(
      settings.changes.map { "\($0.section).\($0.name) \($0.standard) → \($0.value)" } == [
        """
        quiet.periods [] → [{ from = 2026-07-10, to = 2026-07-31 }, \
        { from = "12-24", to = "01-02" }]
        """,
        "weights.spanLong 1024.0 → 500.0", "weights.gapsNeeded 3 → 4",
      ])
    let lines = settings.changes.map { "\($0.section).\($0.name) = \($0.value)" }
    #expect(read(lines.joined(separator: "\n")).settings == settings)
  }

  private func isSetting(_ line: String) -> Bool {
    line.hasPrefix("#") && line.dropFirst().first?.isLetter == true
  }
}

/// `[quiet]`: when nobody asks to keep in touch.
@Suite struct QuietSettingsTests {
  @Test func datesOnceAndEachYear() throws {
    let (settings, problems) = read(
      """
      [quiet]
      periods = [
        { from = 2026-12-20, to = 2027-01-06 },  # the boat
        { from = "2027-07-10", to = "2027-07-10" },
        { from = "12-24", to = "01-02" },
      ]
      """)
    #expect(problems.isEmpty)
    let (boat, dock) = (
      try #require(Day("2026-12-20"))...#require(Day("2027-01-06")),
      try #require(Day("2027-07-10"))
    )
    #expect(settings.quiet.once == [boat, dock...dock])
    #expect(settings.quiet.yearly.map { "\($0.from) \($0.to)" } == ["12-24 01-02"])
  }

  @Test func aPeriodWithATagIsThatOfThePeopleWhoHaveIt() throws {
    let text = """
      [quiet]
      periods = [{ from = "12-24", to = "01-02" }, { from = "07-01", to = "08-31", tag = "Teacher" }]
      """
    let (settings, problems) = read(text)
    #expect(problems.isEmpty)
    #expect(settings.quiet.yearly.count == 1)
    #expect(settings.quiet.ofTags["teacher"]?.yearly.map { "\($0.from)" } == ["07-01"])
    let written = try #require(settings.changes.first).value
    #expect(read("[quiet]\nperiods = \(written)\n").settings == settings)
    #expect(
      read("[quiet]\nperiods = [{ from = \"07-01\", to = \"08-31\", tag = 7 }]").problems.count == 1
    )
  }

  @Test func aTableForEachPeriodWillDo() {
    let (settings, problems) = read("[[quiet.periods]]\nfrom = \"02-29\"\nto = \"03-03\"\n")
    #expect(problems.isEmpty)
    #expect(settings.quiet.yearly.count == 1)
  }

  @Test(
    "What is no period is said with its line",
    arguments: [
      ("{ from = 2027-01-06, to = 2026-12-20 }", "the period ends on 2026-12-20, before it begins"),
      ("{ from = 2027-01-06, to = \"12-24\" }", "a period has a year in both days or in none."),
      ("{ from = \"12-32\", to = \"01-02\" }", "“12-32” is no day: write 2026-12-24, or \"12-24\""),
      ("{ from = 12, to = 13 }", "“from” is a date, not a number."),
      ("{ from = 2026-12-24T08:00:00, to = 2026-12-25 }", "“from” is a date, not a time."),
      (
        "{ from = 2026-12-24, until = 2027-01-02 }", "a period has “from” and “to”, but no “until”."
      ),
      ("2026-12-24", "a period is { from = 2026-12-24, to = 2027-01-02 }"),
    ])
  func noPeriod(_ period: String, _ said: String) throws {
    let found = complaints("[quiet]\nperiods = [\n  \(period),\n]\n")
    #expect(found.count == 1)
    #expect(try #require(found.first).hasPrefix("f, line 3: \(said)"))
  }

  @Test func whatIsNoListIsSaid() {
    #expect(
      complaints("[quiet]\nperiods = 2026-12-24\n") == [
        "f, line 2: “periods” is a list of { from = …, to = … }, not a date."
      ])
    #expect(
      complaints("[quiet]\nperiod = []\n") == [
        "f, line 2: [quiet] has no setting “period”; did you mean “periods”?"
      ])
  }
}
