package import Dashboard
package import Screen

/// The screen for somebody who hears it, or feels it in Braille: what changed, in lines.
///
/// Where the user came to is said once, with what there is to read; in a list what is selected;
/// then what just happened. What is drawn is what is read, so that no view can be left out; rows
/// of the lists that are used most have words of their own, with the whole text.
package struct SpokenView {
  private var screen: ScreenView
  private var last: Sight?

  /// The size of the screen that is read: one pane at a time.
  package static let size = Size(columns: 71, rows: 24)

  package init() { screen = ScreenView(symbols: .unicode.withoutPlots) }

  /// What is to be said now that the state is this.
  package mutating func speech(_ state: State) -> Speech {
    let grid = screen.draw(state)
    let sight = Sight(state, grid, isOpen: screen.isOpen && state.reading == nil)
    let lines =
      last.map(sight.news) ?? SpokenView.opening + grid.lines(in: state.layout.header) + sight.all
    last = sight
    return Speech(lines, typing: state.spokenTyping)
  }

  /// The next speech says everything again.
  package mutating func forget() { last = nil }

  private static let opening: [SafeText] = [
    "Perch, line by line: ? tells the keys, ^l says all again."
  ]
}

/// What there is to say of a screen.
private struct Sight {
  private let place: String
  private let isPage: Bool
  private let title: [SafeText]
  private let body: [SafeText]
  /// What the cursor is on; empty where there is no cursor.
  private let selection: [SafeText]
  private let status: [SafeText]
  /// How what is asked may be answered.
  private let example: [SafeText]
  /// How much of a post is left, where it is little.
  private let left: [SafeText]
  private let waiting: Int
  /// What is typed is shown as such.
  private let isTyping: Bool

  init(_ state: State, _ grid: Grid, isOpen: Bool) {
    let layout = state.layout
    let rect = isOpen ? layout.body : layout.panes[state.focus] ?? layout.body
    let lines = grid.lines(in: rect)
    (title, body) = (Array(lines.prefix(1)), Array(lines.dropFirst()))
    (place, isPage) = (state.spokenPlace(isOpen: isOpen), isOpen)
    selection = state.spokenSelection ?? grid.lines(in: rect, areBesideBar: true)
    let isAsked = state.prompt != nil && state.status == nil
    status = isAsked ? [] : grid.lines(in: layout.status)
    example = state.prompt.map { [SafeText("For example: \($0.example)")] } ?? []
    left = state.spokenRest
    (waiting, isTyping) = (state.queue.waiting, state.spokenTyping != nil)
  }

  /// What is read to who comes here: a page whole, of a list where one stands.
  private var arrival: [SafeText] { title + (isPage || selection.isEmpty ? body : selection) }

  var all: [SafeText] { arrival + status + example }

  /// What is not as it was.
  func news(since old: Sight) -> [SafeText] {
    var lines: [SafeText] = []
    if waiting > old.waiting { lines.append(SafeText("\(waiting) to answer now")) }
    if place != old.place {
      lines += arrival
    } else if selection != old.selection {
      lines += selection
    } else if selection.isEmpty, !isTyping {
      lines += body.filter { !old.body.contains($0) }
    }
    if status != old.status { lines += status }
    if example != old.example { lines += example }
    if left != old.left { lines += left }
    return lines
  }
}

extension Grid {
  /// The lines of a block without what is blank.
  /// - Parameter areBesideBar: whether only those are wanted that the bar of the cursor marks.
  fileprivate func lines(in rect: Rect, areBesideBar: Bool = false) -> [SafeText] {
    let rect = rect.intersection(bounds)
    let bar = Symbols.unicode.selection.text
    return (rect.row..<rect.endRow).compactMap { row in
      var cells = rows[row][rect.column..<rect.endColumn]
      let isMarked = cells.first?.text == bar
      if isMarked { cells = cells.dropFirst() }
      let line = SafeText(cells.reduce(into: "") { $0 += $1.text }).trimmed
      return line.isEmpty || (areBesideBar && !isMarked) ? nil : line
    }
  }
}
