import Commands
import Testing

/// Presets, the user's own keys, and keyboards that type other letters.
@Suite struct KeymapTests {
  @Test(
    "In each preset every command has a key, and no key gives two", arguments: KeyPreset.allCases)
  func presets(_ preset: KeyPreset) {
    let keymap = Keymap(bindings(preset))
    #expect(bindings(preset).conflicts.isEmpty)
    for place in Scope.allCases {
      let rows = CommandTable.rows.filter { $0.scope.home == place }
      let keys = rows.flatMap { keymap.keys(of: $0.command) }
      let twice = Set(keys.filter { key in keys.filter { $0 == key }.count > 1 })
      #expect(twice.isEmpty, "\(preset): \(twice)")
    }
    for row in CommandTable.rows {
      let keys = keymap.keys(of: row.command)
      #expect(!keys.isEmpty, "\(preset): \(row.command)")
      for key in keys { #expect(keymap[key, in: row.scope] == row.command, "\(preset): \(key)") }
    }
  }

  @Test("Every key of every preset can be typed, and read back", arguments: KeyPreset.allCases)
  func keysCanBeTyped(_ preset: KeyPreset) throws {
    for key in Keymap(bindings(preset)).allKeys { #expect(try Key.reading(key.description) == key) }
    for (command, keys) in preset.changes { #expect(!keys.isEmpty, "\(command)") }
  }

  @Test func whatTheUserBindsIsTakenFromWhoHadIt() {
    var bindings = KeyBindings()
    bindings.own[.done] = [.character("x"), .character("j")]
    let keymap = Keymap(bindings)
    #expect(keymap[.character("x")] == .done)
    #expect(keymap[.character("j")] == .done)
    #expect(keymap[.character("e")] == nil)
    #expect(keymap.keys(of: .moveDown) == [.down])
    #expect(keymap[.character("x"), in: .pair] == .keepOther)
    #expect(bindings.conflicts.isEmpty)
  }

  @Test func conflictsAreFound() {
    var bindings = KeyBindings()
    bindings.own[.done] = [.character("r"), .character("Q")]
    bindings.own[.star] = [.character("Q")]
    #expect(
      bindings.conflicts == [
        .unreachable(loser: .reply, .character("r"), taker: .done),
        .shared(.character("Q"), .done, .star),
      ])
    bindings.own[.reply] = []
    #expect(bindings.conflicts == [.shared(.character("Q"), .done, .star)])
    #expect(Keymap(bindings).key(of: .reply) == nil)
  }

  @Test(
    "A key does what it does on a US keyboard where it types nothing that is bound",
    arguments: [
      ("о", Command.moveDown), ("л", .moveUp), ("й", .close), ("П", .moveToBottom),
      ("ξ", .moveDown),
      ("κ", .moveUp), ("ח", .moveDown), ("ｊ", .moveDown), ("？", .help), ("у", .done),
    ])
  func otherKeyboards(_ typed: String, _ command: Command) throws {
    #expect(Keymap.standard[.character(try #require(typed.first))] == command)
  }

  @Test func whatIsBoundCountsBeforeItsPlace() {
    var bindings = KeyBindings()
    bindings.own[.star] = [.character("о")]
    #expect(Keymap(bindings)[.character("о")] == .star)
    #expect(Keymap.standard[.character("é")] == nil)
    #expect(Keymap.standard[.character("о"), in: .pair] == .moveDown)
    #expect(Keymap.standard[.character("ч"), in: .pair] == .keepOther)
  }

  @Test(
    "Keys are read as other programs spell them",
    arguments: [
      ("<C-d>", Key.control("d")), ("Ctrl-d", .control("d")), ("ctrl+D", .control("d")),
      ("^D", .control("d")), ("M-x", .alt("x")), ("alt+x", .alt("x")), ("<Return>", .enter),
      ("escape", .escape), ("PageDown", .pageDown), ("space", .character(" ")),
      ("f5", .function(5)),
      ("S-Tab", .backTab), ("<", .character("<")), ("é", .character("é")), ("F", .character("F")),
    ])
  func spellings(_ text: String, _ key: Key) throws {
    #expect(try Key.reading(text) == key)
  }

  @Test func whatIsNoKeyIsTold() {
    #expect(throws: Key.Mistake.unknown) { try Key.reading("gg") }
    #expect(throws: Key.Mistake.unknown) { try Key.reading("") }
    #expect(throws: Key.Mistake.same(as: .tab)) { try Key.reading("^i") }
    #expect(throws: Key.Mistake.same(as: .enter)) { try Key.reading("C-m") }
    #expect(throws: Key.Mistake.reserved) { try Key.reading("^C") }
    #expect(throws: Key.Mistake.reserved) { try Key.reading("^z") }
  }

  private func bindings(_ preset: KeyPreset) -> KeyBindings {
    var bindings = KeyBindings()
    bindings.preset = preset
    return bindings
  }
}

extension Keymap {
  fileprivate var allKeys: [Key] { Command.allCases.flatMap { keys(of: $0) } }
}
