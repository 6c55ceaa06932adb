internal import Commands
internal import Dashboard
internal import Screen

/// The last line: the keys that apply now.
enum FooterView {
  /// A key of the footer, and where it stands with its title.
  struct Place {
    let rect: Rect
    let key: Key
  }

  /// Returns the keys that were drawn.
  static func draw(_ state: State, _ rect: Rect, _ grid: inout Grid) -> [Place] {
    if let complaint = state.prompt?.complaint(now: state.now, zone: state.zone) {
      grid.put(
        SafeText(complaint.sentence), at: Point(column: rect.column + 1, row: rect.row),
        style: .warning, columns: rect.columns - 2)
      return []
    }
    let views = views(state, rect)
    let widths = views.map { $0.width + 2 }.reduce(0, +)
    let middle = max(rect.column + 1, rect.endColumn - 1 - max(0, widths - 2))
    let end = views.isEmpty ? rect.endColumn - 1 : middle - 2
    let left = rect.splitLeft(end - rect.column).left.inset(left: 1)
    return draw(hints(state), keys: .accent, left, &grid)
      + draw(views, keys: .dim, rect.inset(left: middle - rect.column, right: 1), &grid)
  }

  /// As many as fit.
  private static func draw(
    _ hints: [Hint], keys: Style, _ rect: Rect, _ grid: inout Grid
  ) -> [Place] {
    var places: [Place] = []
    var column = rect.column
    for hint in hints {
      let width = hint.width
      guard column + width <= rect.endColumn else { break }
      let start = Point(column: column, row: rect.row)
      let used = grid.put(
        SafeText(hint.key), at: start, style: hint.isPossible ? keys : .dim)
      grid.put(SafeText(hint.title), at: start.moved(by: used + 1), style: .dim)
      if let key = Key(hint.key) {
        places.append(Place(rect: .line(at: start, columns: width), key: key))
      }
      column += width + 2
    }
    return places
  }

  /// A key, and what it does.
  private struct Hint {
    let key: String
    let title: String
    /// Whether the key does it now, where the cursor is.
    let isPossible: Bool

    init(_ key: String, _ title: String, isPossible: Bool = true) {
      self.key = key
      self.title = title
      self.isPossible = isPossible
    }

    /// With the user's key for a command; nil where it has none.
    init?(_ command: Command, _ title: String, _ keymap: Keymap, isPossible: Bool = true) {
      guard let key = keymap.key(of: command) else { return nil }
      self.init(key, title, isPossible: isPossible)
    }

    var width: Int { SafeText(key).width + 1 + SafeText(title).width }
  }

  private static func hints(_ state: State) -> [Hint] {
    if let composer = state.composer { return hints(composer, state) }
    if let reading = state.reading {
      let tab = reading.candidates.isEmpty ? [] : [Hint("Tab", "complete")]
      return [Hint("Enter", "save")] + tab + [Hint("Esc", "leave")]
    }
    if state.palette != nil {
      return [
        Hint("Enter", "do it"), Hint("Tab", "complete"), Hint("Up Down", "choose"),
        Hint("Esc", "leave"),
      ]
    }
    if state.awaitsLetter {
      return state.savedQueries.all.map { Hint(String($0.letter), $0.name) } + [Hint("'", "all")]
    }
    if let prompt = state.prompt { return hints(prompt) }
    if state.isExplaining { return [Hint("Esc", "back")] }
    if let help = state.help { return hints(help, state.keymap) }
    let back = state.pages.isEmpty ? [] : [Hint(.back, "back", state.keymap)].compactMap(\.self)
    return back
      + state.offered.compactMap { offer in
        Hint(offer.row.command, offer.row.title, state.keymap, isPossible: offer.isPossible)
      }
  }

  private static func hints(_ composer: Composer, _ state: State) -> [Hint] {
    switch composer.stage {
    case .handedOver:
      return [Hint("y", "posted"), Hint("n", "write on"), Hint("o", "open its page")]
    case .warned: return [Hint("y", "send it"), Hint("n", "write on")]
    case .choosing:
      return [Hint("Enter", "put it in"), Hint("j k", "choose"), Hint("Esc", "back")]
    case .writing: break
    }
    let hints = CommandTable.footer.filter { $0.scope == .composing }
      .compactMap { Hint($0.command, $0.title, state.keymap) }
    return hints.prefix(1) + [Hint("Esc", "leave"), Hint("Enter", "new line")]
      + hints.dropFirst()
  }

  private static func hints(_ help: HelpPage, _ keymap: Keymap) -> [Hint] {
    if help.isTyping {
      return [Hint("Enter", "keep"), Hint("Esc", "show all"), Hint("Up Down", "scroll")]
    }
    let scroll = [Command.moveDown, .moveUp].compactMap { keymap.key(of: $0) }
    return [
      Hint(.back, help.filter.isEmpty ? "close" : "show all", keymap),
      Hint(scroll.joined(separator: " "), "scroll"), Hint(.search, "find", keymap),
    ].compactMap(\.self)
  }

  /// What Tab would put comes first.
  private static func hints(_ prompt: Prompt) -> [Hint] {
    let offered = prompt.offer?.candidates ?? []
    let taken = prompt.offer?.taken
    let tab = offered.enumerated().map { place, one in
      let isNext = place == taken.map { ($0 + 1) % offered.count } ?? 0
      return Hint(isNext ? "Tab \(one.text)" : one.text, one.note)
    }
    return tab + [Hint("Enter", "take it"), Hint("Esc", "leave")]
  }

  /// The views, as many as fit beside the hints.
  private static func views(_ state: State, _ rect: Rect) -> [Hint] {
    guard rect.columns >= 110, state.composer == nil, state.prompt == nil, !state.awaitsLetter
    else { return [] }
    var left = rect.columns * 2 / 5
    let all = CommandTable.views.compactMap { Hint($0.command, $0.title, state.keymap) }
    return Array(
      all.prefix { hint in
        left -= hint.width + 2
        return left >= 0
      })
  }
}
