import Commands
import Dashboard
import People
import Screen
import TestSupport
import Testing
import Views

/// Whatever keys come, the screen stays a screen, and the user sees where they are.
@Suite struct WalkTests {
  private static let sizes = [
    Size(columns: 40, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]
  private static let typed = [
    "tomorrow", "tue 9:30 send slides", "coffee good talk", "met Sam and Mar", "press -local",
    "harbour", "2h", "日本",
    "e\u{301}", "👍🏽",
  ]

  @Test("Through the demo book with any keys, at every size", arguments: sizes)
  func randomKeys(_ size: Size) throws {
    var random = SeededGenerator(UInt64(size.columns))
    var book = try SampleBooks.demo()
    for contact in SampleBooks.twins.contacts where !contact.isMe { book.put(contact) }
    try #require(book.contacts.count > 20 && book.tweets.count > 200)
    var user = Scenario(book, size: size)
    var trail: [String] = []
    for _ in 0..<250 {
      let step = WalkTests.step(&random)
      trail.append(step)
      user.press(step)
      if Int.random(in: 0..<8, using: &random) == 0 { user.save() }
      let problem = WalkTests.problem(ScreenView.draw(user.state), user.state)
      try #require(problem == nil, "\(problem ?? "") after \(trail.joined()):\n\(user)")
    }
  }

  /// A key of the table more often than anything else; text now and then, for what is being asked.
  private static func step(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return typed.randomElement(using: &random) ?? ""
    case 1: return "<Enter>"
    case 2: return "<Esc>"
    default:
      let keys = CommandTable.rows.flatMap(\.keys).filter { $0 != .control("q") }
      let key = keys.randomElement(using: &random) ?? .enter
      return key.description.count == 1 ? key.description : "<\(key)>"
    }
  }

  /// What is wrong with a screen; nil where nothing is.
  private static func problem(_ grid: Grid, _ state: State) -> String? {
    if grid.size != state.size || grid.rows.count != state.size.rows { return "another size" }
    for (number, row) in grid.rows.enumerated() {
      if row.count != state.size.columns { return "row \(number) has \(row.count) cells" }
      for (column, cell) in row.enumerated() where cell.width == 2 {
        if column + 1 == row.count || row[column + 1].width != 0 {
          return "half a glyph in row \(number)"
        }
      }
    }
    return isSelectionSeen(grid, state) ? nil : "the selected line is not to be seen"
  }

  private static func isSelectionSeen(_ grid: Grid, _ state: State) -> Bool {
    guard state.help == nil, !state.isExplaining, state.composer == nil, let rect = list(state)
    else { return true }
    return (rect.row..<rect.endRow).contains { row in
      (rect.column..<rect.endColumn).contains {
        grid[row: row, column: $0].text == Symbols.unicode.selection.text
      }
    }
  }

  /// Where the list with the cursor stands; nil where there is nothing to stand on.
  private static func list(_ state: State) -> Rect? {
    let selected: Int? =
      switch (state.pages.last, state.focus) {
      case (.contact(let page), _): page.list.selected
      case (.thread(let page), _): page.list.selected
      case (.whoIsWho, _): nil
      case (.outbox(let page), _): page.list.selected
      case (.search(let page), _): page.list.selected
      // What is over has no cursor any more.
      case (.minutes(let page), _): page.isOver ? nil : page.list.selected
      case (.said(let page), _): page.list.selected
      case (.screening(let page), _): page.list.selected
      case (.events(let page), _): page.list.selected
      case (.event(let page), _): page.list.selected
      case (nil, .contacts): state.contacts.list.selected
      case (nil, .queue): state.queue.list.selected
      case (nil, .timeline): state.timeline.list.selected
      case (nil, .followUps): state.followUps.list.selected
      case (nil, .circles): state.circles.list.selected
      case (nil, .insights): nil
      case (nil, .introductions): state.introductions.list.selected
      case (nil, .needs): state.needs.list.selected
      case (nil, .reach), (nil, .ladder), (nil, .near): state[advice: state.focus].list.selected
      }
    if selected == nil { return nil }
    return state.pages.isEmpty ? state.layout.panes[state.focus] : state.layout.body
  }
}
