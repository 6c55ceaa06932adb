import Commands
import Dashboard
import Screen
import TestSupport
import Testing
import Views

/// What is drawn by changes is what would be drawn from nothing.
@Suite struct IncrementalTests {
  private static let keys = [
    "j", "k", "g", "G", "<Tab>", "<Shift-Tab>", "<Enter>", "<Esc>", "1", "2", "3", "4", "5", "6",
    "e", "u", "<^r>",
    "wtue<Enter>", "*", "t-press<Enter>", "?", "W", "rhello<Esc>", "\\a<Enter>", "/o<Enter>", "n",
    "<^d>", "<^u>", "M", "q",
  ]

  @Test(arguments: 1...20) func randomKeys(seed: Int) {
    var random = Steps(seed: UInt64(seed))
    var user = Scenario()
    var view = ScreenView()
    for step in 0..<80 {
      if random.next(20) == 0 {
        let size = Size(columns: 10 + random.next(140), rows: 4 + random.next(40))
        user.happen(.resized(size))
      } else {
        user.press(IncrementalTests.keys[random.next(IncrementalTests.keys.count)])
      }
      let incremental = view.draw(user.state)
      #expect(incremental == ScreenView.draw(user.state), "step \(step) of seed \(seed)")
    }
  }
}

/// The same steps for the same seed.
private struct Steps {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
