import Dashboard
import People
import TestSupport
import Testing

/// Acts on their way to disk.
@Suite struct SavingTests {
  /// The reminders that were asked for, in milliseconds.
  private func pauses(_ user: Scenario, _ wanted: Reminder) -> [Int] {
    user.effects.compactMap { effect in
      guard case .remind(let pause, wanted) = effect else { return nil }
      return pause
    }
  }

  @Test("A save is told of only when it takes long")
  func slow() {
    var user = Scenario()
    user.press("ej")
    #expect(pauses(user, .ofSaving(act: 1)) == [300])
    #expect(!user.sees("saving…"))
    user.happen(.reminded(.ofSaving(act: 1)))
    #expect(user.sees("saving…"))
    user.save()
    #expect(!user.sees("saving…"))
    user.happen(.reminded(.ofSaving(act: 1)))
    #expect(!user.sees("saving…"))
  }

  @Test("What failed is tried again by itself, less and less often, in the order it was done")
  func retries() {
    var user = Scenario()
    user.press("eje")
    for _ in 1...5 {
      for act in user.state.saving.keys.sorted() {
        user.happen(.notSaved(act: act, "The disk is full."))
      }
      #expect(user.sees("Not saved, kept in memory: The disk is full."))
      user.happen(.reminded(.toSaveAgain))
    }
    #expect(pauses(user, .toSaveAgain) == [2000, 5000, 15_000, 60_000, 60_000])
    let acts = user.effects.compactMap { effect -> Int? in
      guard case .save(let act, _, _) = effect else { return nil }
      return act
    }
    #expect(acts == Array(repeating: [1, 2], count: 6).flatMap(\.self))
    user.save()
    #expect(user.sees("All saved."))
    #expect(user.state.unsaved.isEmpty)
  }
}
