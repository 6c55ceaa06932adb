internal import Dashboard
internal import People
internal import Scoring
internal import Screen

/// What my own log says about me, part by part.
enum InsightsView {
  static func draw(
    _ state: State, _ pane: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) -> DrawnRows {
    PaneTitle.draw("Insights", detail: "", limit: "", isFocused: true, pane, &grid)
    let area = PaneLayout.list(pane)
    guard let found = state.insights.found else {
      let words = state.book.isComplete ? "counting…" : "older months are being read…"
      grid.put(SafeText(words), at: area.origin.moved(by: 1), style: .dim)
      return DrawnRows(area)
    }
    for (part, rect) in InsightsLayout(columns: area.columns).parts {
      let lines = lines(of: part, found, rect.columns, symbols)
      for (at, line) in lines.prefix(part.height).enumerated() {
        let row = area.row + rect.row + at - state.insights.top
        guard row >= area.row, row < area.endRow else { continue }
        line.draw(at: Point(column: area.column + rect.column, row: row), rect.columns, &grid)
      }
    }
    return DrawnRows(area)
  }

  private static func lines(
    of part: InsightsLayout.Part, _ found: Insights, _ columns: Int, _ symbols: Symbols
  ) -> [StyledLine] {
    switch part {
    case .conversation: ConversationPart.lines(found, columns, symbols)
    case .answers: AnswersPart.lines(found, columns, symbols)
    case .debt: DebtPart.lines(found.debt, columns, symbols)
    case .introductions: IntroductionsPart.lines(found.introductions, symbols)
    case .myHours: HoursPart.lines("I say most", found.hours.mine, columns, symbols)
    case .theirHours: HoursPart.lines("they say most", found.hours.theirs, columns, symbols)
    }
  }
}

/// Pieces of text side by side, each with its style.
struct StyledLine {
  private(set) var runs: [(SafeText, Style)] = []

  init(_ runs: (SafeText, Style)...) { self.runs = runs }

  static func title(_ text: String, _ symbols: Symbols) -> StyledLine {
    StyledLine((symbols.group + SafeText(text), .strong))
  }

  mutating func add(_ text: SafeText, _ style: Style = .plain) { runs.append((text, style)) }

  func draw(at place: Point, _ columns: Int, _ grid: inout Grid) {
    var used = 0
    for (text, style) in runs where used < columns {
      used += grid.put(text, at: place.moved(by: used), style: style, columns: columns - used)
    }
  }
}

func percent(_ share: Double) -> SafeText { SafeText("\(Int((share * 100).rounded())) %") }

/// `4 min`, `3 h`, `2 d`: a length of time.
func length(seconds: Double) -> SafeText {
  switch seconds {
  case ..<90: SafeText("\(Int(seconds)) s")
  case ..<5400: SafeText("\(Int((seconds / 60).rounded())) min")
  case ..<129_600: SafeText("\(Int((seconds / 3600).rounded())) h")
  default: SafeText("\(Int((seconds / 86400).rounded())) d")
  }
}
