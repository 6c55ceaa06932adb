internal import Commands
internal import People
internal import Queries

// The palette: every command by a few letters of its name, with what it takes.
extension State {
  /// As many commands are offered first that were chosen lately.
  private static var mostRecent: Int { 5 }

  mutating func openPalette(_ content: Palette.Content) -> [Effect] {
    let entries = content == .commands ? commandEntries : queryEntries
    palette = Palette(content, entries, recent: recentCommands)
    return content == .queries ? prepareFinder() : []
  }

  private var commandEntries: [Palette.Entry] {
    let atHand = atHand
    let rows = CommandTable.rows.filter { $0.command != .palette && $0.scope != .composing }
    return rows.map { row in
      Palette.Entry(
        choice: .command(row.command), title: row.title, summary: row.summary,
        keys: CommandGuide.spelled(keymap.keys(of: row.command)),
        obstacle: obstacle(to: row.command, atHand),
        example: row.command.example)
    }
  }

  private var queryEntries: [Palette.Entry] {
    savedQueries.all.map { saved in
      Palette.Entry(
        choice: .query(saved), title: saved.name, summary: saved.text, keys: "'\(saved.letter)",
        obstacle: nil)
    }
  }

  mutating func takeInPalette(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("g"): palette = nil
    case .enter: return choose()
    case .down, .control("n"): palette?.move(by: 1)
    case .up, .control("p"): palette?.move(by: -1)
    case .pageDown: palette?.move(by: 5)
    case .pageUp: palette?.move(by: -5)
    case .tab: palette?.complete()
    case .backspace where palette?.field.isEmpty == true: palette = nil
    default: if palette?.take(key) == true { status = nil }
    }
    return []
  }

  /// Does what is chosen; what can't be done says why, and the palette stays.
  private mutating func choose() -> [Effect] {
    guard let palette else { return [] }
    if let (entry, text) = palette.argument, case .command(let command) = entry.choice {
      if let obstacle = entry.obstacle { return tell(obstacle) }
      return choose(command) { $0.run(command, with: text) }
    }
    guard let entry = palette.entry else { return tell(.noCommand(palette.field.text)) }
    if let obstacle = entry.obstacle { return tell(obstacle) }
    switch entry.choice {
    case .command(let command): return choose(command) { $0.run(command) }
    case .query(let saved):
      self.palette = nil
      return apply(saved)
    }
  }

  private mutating func choose(
    _ command: Command, _ run: (inout State) -> [Effect]
  ) -> [Effect] {
    palette = nil
    recentCommands.removeAll { $0 == command }
    recentCommands = Array(([command] + recentCommands).prefix(State.mostRecent))
    return run(&self)
  }

  /// Gives a command with what was typed behind its name: what it would ask for is answered.
  private mutating func run(_ command: Command, with text: String) -> [Effect] {
    if command == .showNear { return look(near: text) }
    if command == .sort { return text.isEmpty ? sortOn() : sort(by: text) }
    let effects = run(command)
    guard prompt != nil, !text.isEmpty else { return effects }
    prompt?.field = TextField(text)
    if prompt?.kind.isLine == true { readLine() }
    return effects + (prompt?.kind == .limit ? limitAsTyped() : []) + finishPrompt()
  }
}

extension Command {
  /// What may follow its name in the palette; empty where nothing may.
  package var example: String {
    switch self {
    case .snooze, .askLater, .notYet: "tomorrow"
    case .introduce: "@jolind they both bake"
    case .need: "a hall in January"
    case .offer: "soup for a meetup"
    case .followUp: "fri send slides"
    case .log: "coffee good talk"
    case .capture: "met Sam at the fair"
    case .tag: "press -customer"
    case .stage: "met"
    case .note: "likes covers"
    case .search: "a word"
    case .searchAll: "a word"
    case .limit: "tag:press last>6w"
    case .saveQuery: "p press people"
    case .sort: "last"
    case .showNear: "toronto 3 dec"
    case .columns: "name strength last"
    default: ""
    }
  }
}
