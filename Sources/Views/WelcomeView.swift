internal import Commands
package import Dashboard
package import Screen

/// The first screen of somebody who has no book yet.
package enum WelcomeView {
  package static func draw(_ welcome: Welcome, symbols: Symbols = .unicode) -> Grid {
    var grid = Grid(size: welcome.size)
    var page = PageWriter(welcome.size)
    page.put("perch", .strong, &grid)
    page.skip()
    page.wrap("Who to reply to now, what is due, which ties are cooling.", .plain, &grid)
    page.skip()
    switch welcome.stage {
    case .choosing: drawChoices(welcome, symbols, &page, &grid)
    case .naming:
      ask("What to bring in", "~/Downloads/twitter-….zip, a folder, a file", welcome, &page, &grid)
    case .saying(let next):
      let why = next == nil ? "Who are you?" : "It does not say who you are"
      ask(why, "your handle: @anna", welcome, &page, &grid)
    case .bringingIn(let path, let progress):
      let name = welcome.found.first { $0.path == path }?.name ?? path
      page.wrap("Bringing in \(name)", .strong, &grid)
      page.skip()
      page.wrap(progress.isEmpty ? "looking it through …" : progress, .plain, &grid)
    case .done(let lines):
      page.wrap("It is in.", .good, &grid)
      page.skip()
      page.wrap(lines, &grid)
    }
    page.skip()
    for sentence in welcome.troubles { page.wrap(sentence, .warning, &grid) }
    drawFooter(welcome, &grid)
    return grid
  }

  private static func drawChoices(
    _ welcome: Welcome, _ symbols: Symbols, _ page: inout PageWriter, _ grid: inout Grid
  ) {
    page.wrap("There is no book yet. It will stand in \(welcome.folder)", .dim, &grid)
    page.skip()
    for (at, (key, choice)) in welcome.choices.enumerated() {
      let (words, about) = words(choice, welcome)
      page.choice(String(key), words, about, at == welcome.selected ? symbols.selection : "", &grid)
    }
  }

  private static func words(_ choice: Welcome.Choice, _ welcome: Welcome) -> (String, String) {
    switch choice {
    case .bringIn(let at): ("Bring in \(welcome.found[at].name)", welcome.found[at].about)
    case .bringInOther:
      welcome.found.isEmpty
        ? (
          "Bring in an archive",
          "of X or Mastodon, as they sent it; lists, address books and more"
        ) : ("Bring in something else", "")
    case .beginEmpty: ("Begin with an empty book", "")
    case .demo: ("Look around in a made-up book", "nothing you do there is kept")
    case .quit: ("Quit", "")
    }
  }

  private static func ask(
    _ question: String, _ example: String, _ welcome: Welcome, _ page: inout PageWriter,
    _ grid: inout Grid
  ) {
    page.wrap(question, .strong, &grid)
    page.skip()
    page.field(welcome.field, example, &grid)
  }

  private static func drawFooter(_ welcome: Welcome, _ grid: inout Grid) {
    let hints: [(String, String)]
    switch welcome.stage {
    case .choosing: hints = [("Enter", "take it"), ("Up Down", "choose")]
    case .naming, .saying: hints = [("Enter", "take it"), ("Esc", "back")]
    case .bringingIn:
      hints = [(welcome.keymap.key(of: .close) ?? "^c", "give up: nothing of it is kept")]
    case .done: hints = [("Enter", "open the dashboard")]
    }
    var place = Point(column: 1, row: welcome.size.rows - 1)
    for (key, words) in hints {
      place = place.moved(by: grid.put(SafeText(key), at: place, style: .accent) + 1)
      place = place.moved(by: grid.put(SafeText(words), at: place, style: .dim) + 2)
    }
  }
}

/// Writes down a page, line by line, in the middle of a wide screen.
private struct PageWriter {
  private let left: Int
  private let columns: Int
  private let end: Int
  private var row: Int

  init(_ size: Size) {
    columns = max(1, min(76, size.columns - 2))
    left = max(1, (size.columns - columns) / 2)
    row = size.rows >= 30 ? 4 : size.rows >= 16 ? 1 : 0
    end = size.rows - 1
  }

  mutating func skip() { row += 1 }

  mutating func put(_ text: SafeText, _ style: Style, _ grid: inout Grid) {
    guard row < end else { return }
    grid.put(text, at: Point(column: left, row: row), style: style, columns: columns)
    row += 1
  }

  mutating func wrap(_ text: String, _ style: Style, _ grid: inout Grid) {
    for line in TextWrap.wrap(SafeText(text), columns: columns) { put(line, style, &grid) }
  }

  /// Lines of a report; where they are too many, the middle of it is left out.
  mutating func wrap(_ lines: [String], _ grid: inout Grid) {
    let wrapped = lines.map { TextWrap.wrap(SafeText($0), columns: columns) }
    let (all, last) = (wrapped.flatMap(\.self), wrapped.last ?? [])
    let room = max(0, end - row)
    if all.count <= room {
      for line in all { put(line, .plain, &grid) }
    } else {
      for line in all.prefix(max(0, room - last.count - 1)) { put(line, .plain, &grid) }
      put("…", .dim, &grid)
      for line in last { put(line, .plain, &grid) }
    }
  }

  /// A key, what it does, and below or beside it more about that.
  mutating func choice(
    _ key: String, _ words: String, _ about: String, _ mark: SafeText, _ grid: inout Grid
  ) {
    guard row < end else { return }
    let place = Point(column: left, row: row)
    grid.put(mark, at: place, style: .accent)
    grid.put(SafeText(key), at: place.moved(by: 2), style: .accent)
    let room = columns - 5
    let lines = TextWrap.wrap(SafeText(words), columns: room)
    let used = lines.last?.width ?? 0
    for line in lines {
      guard row < end else { return }
      grid.put(line, at: Point(column: left + 5, row: row), style: mark.isEmpty ? .plain : .strong)
      row += 1
    }
    let more = SafeText(about)
    if !about.isEmpty, used + 2 + more.width <= room {
      grid.put(more, at: Point(column: left + 5 + used + 2, row: row - 1), style: .dim)
    } else {
      for line in TextWrap.wrap(more, columns: room) where !about.isEmpty && row < end {
        grid.put(line, at: Point(column: left + 5, row: row), style: .dim)
        row += 1
      }
    }
  }

  mutating func field(_ field: TextField, _ example: String, _ grid: inout Grid) {
    guard row < end else { return }
    let place = Point(column: left, row: row)
    let before = SafeText(field.beforeCursor)
    let hidden = max(0, before.width - columns + 1)
    if field.isEmpty {
      grid.put(SafeText(example), at: place.moved(by: 2), style: .dim, columns: columns - 2)
    }
    grid.put(
      SafeText(field.text).dropping(columns: hidden), at: place, style: .fieldActive,
      columns: columns)
    grid.cursor = place.moved(by: before.width - hidden)
    row += 1
  }
}
