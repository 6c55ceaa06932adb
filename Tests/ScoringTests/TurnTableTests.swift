import People
import TestSupport
import Testing

@testable import Scoring

struct TurnTableTests {
  @Test func aTurnThatWasNeverSetHasNoNumber() {
    let table = TurnTable()
    #expect(table[TurnReader.Turn(thread: 1, person: 2)] == nil)
    #expect(table.values.isEmpty)
  }

  @Test(arguments: 0..<4)
  func itIsADictionary(_ seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    var (table, model) = (TurnTable(), [[UInt64]: Int]())
    for number in 0..<5000 {
      // Few enough turns that many are set again, and emptied.
      let thread = UInt64.random(in: 0..<90, using: &random) << 50
      let turn = TurnReader.Turn(thread: thread, person: .random(in: 0..<9, using: &random))
      let value = Bool.random(using: &random) ? number : nil
      table[turn] = value
      model[[turn.thread, UInt64(turn.person)]] = value
      #expect(table[turn] == value)
    }
    for (key, value) in model {
      #expect(table[TurnReader.Turn(thread: key[0], person: HandleNumber(key[1]))] == value)
    }
    #expect(table.values.sorted() == model.values.sorted())
  }
}
