import People
import Testing

@testable import Settings

/// `[hooks]`: what runs after acts.
@Suite struct HookSettingsTests {
  @Test func programsRunForTheirKindOfActAndForAny() {
    let (settings, problems) = read(
      """
      [hooks]
      done = ["~/bin/done", "two words"]
      log = "tee -a log"
      any = "logger"
      seconds = 3
      """)
    #expect(problems.isEmpty)
    let hooks = settings.hooks
    #expect(hooks.programs(for: [.done]) == [["~/bin/done", "two words"], ["logger"]])
    #expect(
      hooks.programs(for: [.log, .done]) == [
        ["~/bin/done", "two words"], ["tee", "-a", "log"], ["logger"],
      ])
    #expect(hooks.programs(for: []) == [["logger"]])
    #expect(hooks.seconds == 3)
  }

  @Test func oneProgramForTwoKindsRunsOnce() {
    let (settings, _) = read("[hooks]\ndone = \"a\"\nlog = \"a\"\nany = [\"a\"]\n")
    #expect(settings.hooks.programs(for: [.done, .log]) == [["a"]])
  }

  @Test(
    arguments: [
      ("done = 1", "“done” is a program with its arguments, as a list of texts, not a number."),
      ("done = [\"\"]", "“done” names no program."),
      ("on-done = \"a\"", "[hooks] has no hook “on-done”; did you mean “done”?"),
      ("seconds = 0", "“seconds” is 0, and may be 1 to 300."),
      ("seconds = 1.5", "“seconds” is a whole number, not a number."),
    ])
  func mistakes(_ line: String, _ said: String) {
    #expect(complaints("[hooks]\n\(line)\n") == ["f, line 2: \(said)"])
  }
}
