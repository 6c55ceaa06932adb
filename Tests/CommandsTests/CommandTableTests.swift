import Commands
import Testing

/// The one table holds together.
@Suite struct CommandTableTests {
  @Test func everyCommandHasOneRowAndAKey() {
    for command in Command.allCases {
      let rows = CommandTable.rows.filter { $0.command == command }
      #expect(rows.count == 1, "\(command)")
      #expect(rows.first?.keys.isEmpty == false, "\(command)")
    }
  }

  @Test func noKeyGivesTwoCommands() {
    let scopes = Set(CommandTable.rows.map(\.scope)).filter(\.comesFirst)
    for scope in [nil] + scopes.map(Optional.some) {
      let rows = CommandTable.rows.filter {
        scope == nil ? !$0.scope.comesFirst : $0.scope == scope
      }
      let keys = rows.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(scope?.rawValue ?? "")")
    }
  }

  @Test func everyRowSaysWhatItDoes() {
    for row in CommandTable.rows {
      #expect(!row.title.isEmpty && row.summary.count > 5, "\(row.command)")
    }
  }

  @Test func spellingsReadBack() {
    for key in CommandTable.rows.flatMap(\.keys) { #expect(Key(key.description) == key) }
    for key: Key in [.alt("x"), .function(12), .character("é"), .character(" "), .control("^")] {
      #expect(Key(key.description) == key)
    }
    #expect(Key("nonsense") == nil)
    #expect(Key("") == nil)
  }

  @Test func theKeymapFollowsTheTable() {
    #expect(Keymap.standard[.character("j")] == .moveDown)
    #expect(Keymap.standard[.character("d")] == .done)
    #expect(Keymap.standard[.function(24)] == nil)
    #expect(Keymap.standard[.character("n")] == .searchNext)
    #expect(Keymap.standard[.character("n"), in: .pair] == .twoPeople)
    #expect(Keymap.standard[.character("j"), in: .pair] == .moveDown)
  }
}
