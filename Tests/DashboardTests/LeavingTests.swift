import Commands
import Dashboard
import People
import TestSupport
import Testing

/// Leaving, and what is not on disk then.
@Suite struct LeavingTests {
  @Test("q goes back first; ^q leaves from a page, a prompt, an answer")
  func fromAnywhere() {
    for keys in ["", "<Enter>", "2", "w", "r", "?", "W"] {
      var user = Scenario()
      user.press(keys + "<^q>")
      #expect(user.effects.last == .quit, "after \(keys)")
    }
    var user = Scenario()
    user.press("<Enter>q")
    #expect(!user.effects.contains(.quit))
    user.press("q")
    #expect(user.effects.last == .quit)
  }

  @Test("With acts that are not on disk, it takes one more q", arguments: ["q", "<^q>", "<^c>"])
  func unsaved(_ key: String) {
    var user = Scenario()
    user.press("e")
    user.happen(.notSaved(act: user.state.saving.keys.first ?? 0, "The disk is full."))
    user.press(key)
    #expect(user.sees("Acts are not saved yet"))
    #expect(!user.effects.contains(.quit))
    user.press(key)
    #expect(user.effects.last == .quit)
  }

  @Test("One that is lost after the warning is warned of again")
  func another() {
    var user = Scenario()
    for _ in 1...2 {
      user.press("ej")
      for act in user.state.saving.keys.sorted() { user.happen(.notSaved(act: act, "It is full.")) }
      user.press("q")
      #expect(user.sees("Acts are not saved yet"))
    }
    #expect(!user.effects.contains(.quit))
  }

  @Test("When what was not saved is, with the next act, a line says so")
  func allSaved() {
    var user = Scenario()
    user.press("ej")
    user.happen(.notSaved(act: user.state.saving.keys.first ?? 0, "The disk is full."))
    user.press("ej")
    #expect(user.state.saving.count == 2)
    user.save()
    #expect(user.sees("All saved."))
    user.press("q")
    #expect(user.effects.last == .quit)
  }

  @Test func anAnswerThatWasBegunIsPutByFirst() {
    var user = Scenario()
    user.press("rhalf a thou<^q>")
    #expect(!user.effects.contains(.quit))
    #expect(user.saved.map(\.kind) == [.outbox])
    #expect(user.sees("Draft kept"))
    user.press("<^q>")
    #expect(user.effects.last == .quit)
  }
}
