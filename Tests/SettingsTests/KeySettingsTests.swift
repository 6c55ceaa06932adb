import Commands
import Testing

@testable import Settings

/// `[keys]` and `[start]`.
@Suite struct KeySettingsTests {
  @Test func keysAreReboundAndPresetsChosen() {
    let (settings, problems) = read(
      """
      [keys]
      preset = "mutt"
      done = ["x", "<C-e>"]
      undo = "z"
      pageDown = []
      """)
    #expect(problems.isEmpty)
    let keymap = Keymap(settings.keys)
    #expect(keymap.keys(of: .done) == [.character("x"), .control("e")])
    #expect(keymap[.character("l")] == .limit)
    #expect(keymap[.character("z")] == .undo)
    #expect(keymap.keys(of: .pageDown).isEmpty)
  }

  @Test(
    "What can't be bound is told with line and suggestion",
    arguments: [
      ("prest = \"vi\"", "[keys] has no command “prest”; did you mean “preset”?"),
      ("preset = \"mut\"", "“preset” is “mut”; did you mean “mutt”?"),
      ("preset = \"emacs\"", "“preset” is “emacs”; it may be vi, mutt or arrows."),
      ("follow-up = \"x\"", "[keys] has no command “follow-up”; did you mean “followUp”?"),
      ("done = 5", "“done” is a key or a list of keys, not a number."),
      ("done = \"gg\"", "“gg” is no key: write j, ^d, Alt-x, Enter, Space, PgDn or F1."),
      ("done = \"^i\"", "“^i” is Tab to a terminal: write \"Tab\"."),
      ("done = [\"^c\"]", "“^c” can't be had: it is the terminal's, or leads out at any time."),
      (
        "done = \"r\"",
        "“r” was the only key of “reply”: give it another, as reply = [\"Alt-r\"], "
          + "or none, as reply = []."
      ),
    ])
  func mistakes(_ line: String, _ said: String) {
    #expect(complaints("[keys]\n\(line)\n") == ["f, line 2: \(said)"])
  }

  @Test func twoCommandsWithOneKeyAreToldWithBothLines() {
    #expect(
      complaints("[keys]\ntag = \"Q\"\n# mine\nstar = [\"*\", \"Q\"]\n") == [
        "f, line 4: “Q” is a key of “tag” already, on line 2: a key gives one command."
      ])
  }

  @Test func theViewToBeginWith() {
    #expect(read("[start]\nview = \"timeline\"\n").settings.start == .showTimeline)
    #expect(
      complaints("[start]\nview = \"timelin\"\n") == [
        "f, line 2: “view” is “timelin”; did you mean “timeline”?"
      ])
  }
}
