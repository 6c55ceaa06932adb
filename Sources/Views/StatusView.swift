internal import Commands
internal import Dashboard
internal import People
internal import Screen

/// The last line but one: what is being typed, what just happened, or what can be undone.
enum StatusView {
  static func draw(_ state: State, _ rect: Rect, _ symbols: Symbols, _ grid: inout Grid) {
    let place = Point(column: rect.column + 1, row: rect.row)
    let room = rect.columns - 2
    if let prompt = state.prompt, !prompt.kind.isLine, state.status == nil {
      return drawField(
        prompt, state.understood(of: prompt), place, room, symbols, &grid)
    }
    let (text, style) = line(state)
    grid.put(SafeText(text), at: place, style: style, columns: room)
  }

  private static func line(_ state: State) -> (String, Style) {
    if let asked = state.confirming { return (asked.question, .warning) }
    if let count = state.count { return ("\(count)…", .accent) }
    if state.awaitsLetter { return ("' and a letter applies a query", .strong) }
    switch state.status {
    case .trouble(let sentence): return (sentence, .warning)
    case .info(let sentence): return (sentence, .good)
    case nil: break
    }
    if state.isSavingLong { return ("saving…", .dim) }
    if !state.unsaved.isEmpty { return ("\(state.unsaved.count) acts are not saved yet", .alarm) }
    if state.actsOnMarked {
      return ("\(state.marks.count) marked: acts are about these; Esc clears", .accent)
    }
    if let act = state.undo.done.last, state.composer == nil,
      let key = state.keymap.key(of: .undo)
    {
      return ("\(key) undo “\(act.label)”", .dim)
    }
    return ("", .dim)
  }

  /// A question, what is typed, and to the right what was understood.
  static func drawField(
    _ prompt: Prompt, _ understood: String?, _ place: Point, _ room: Int, _ symbols: Symbols,
    _ grid: inout Grid
  ) {
    let question = SafeText("\(prompt.question): ").clipped(to: max(8, room / 2))
    let asked = grid.put(question, at: place, style: .strong)
    let answer =
      understood.map { symbols.outgoing + SafeText(" \($0)") } ?? SafeText("")
    let typed = SafeText(prompt.field.text).width
    let shown = answer.clipped(to: max(room / 3, room - asked - typed - 3))
    let width = max(6, room - asked - shown.width - (shown.isEmpty ? 0 : 2))
    let start = place.moved(by: asked)
    if prompt.field.isEmpty {
      grid.put(SafeText(prompt.example), at: start.moved(by: 2), style: .dim, columns: width - 2)
    }
    let before = SafeText(prompt.field.beforeCursor)
    // What does not fit is cut off at the start, so that the cursor is always in sight.
    let hidden = max(0, before.width - width + 1)
    let text = SafeText(prompt.field.text).dropping(columns: hidden)
    grid.put(text, at: start, style: .fieldActive, columns: width)
    grid.cursor = start.moved(by: min(before.width - hidden, width - 1))
    grid.put(shown, at: place.moved(by: room - shown.width), style: .accent)
  }
}
