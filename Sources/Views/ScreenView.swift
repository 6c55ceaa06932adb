package import Dashboard
package import Screen

/// The whole screen: from the state to a grid of cells, and nothing else.
///
/// It remembers the last grid. A pane whose state is what it was, but for the cursor, is not drawn
/// again: only the bar beside the selected row moves.
package struct ScreenView {
  private let symbols: Symbols
  private var grid = Grid(size: Size(columns: 0, rows: 0))
  private var scene: Scene?
  private var drawn: [Pane: DrawnPane] = [:]
  /// That of the state whose header and status line stand there.
  private var revision: Int?
  /// The keys that the footer shows.
  private var keys: [FooterView.Place] = []
  /// The rows of the open page, and which of them has the bar.
  private var page: (rows: DrawnRows, bar: Int?)?

  package init(symbols: Symbols = .unicode) { self.symbols = symbols }

  /// Whether something lies over the panes on the screen that was drawn last.
  var isOpen: Bool { scene == .other }

  /// The screen of a state, drawn from nothing.
  package static func draw(_ state: State, symbols: Symbols = .unicode) -> Grid {
    var view = ScreenView(symbols: symbols)
    return view.draw(state)
  }

  package mutating func draw(_ state: State) -> Grid {
    let scene = Scene(state)
    if scene != self.scene || scene != .panes(state.size) {
      grid = Grid(size: state.size)
      drawn = [:]
      revision = nil
      self.scene = scene
    }
    (page, keys) = (nil, [])
    guard scene != .tooSmall else {
      TooSmallView.draw(state.size, &grid)
      return grid
    }
    let layout = state.layout
    grid.cursor = nil
    drawBody(state, layout)
    if let prompt = state.prompt, let reading = state.reading {
      LineView.draw(prompt, reading, state, layout.line, symbols, &grid)
    }
    if let palette = state.palette {
      grid.fill(layout.line, style: .plain)
      PaletteView.draw(palette, state, layout.line, symbols, &grid)
    } else if state.showsCard {
      grid.fill(layout.line, style: .plain)
      PeekView.draw(state, layout.line, symbols, &grid)
    }
    drawLines(state, layout)
    return grid
  }

  /// The lines around the body; of these only the footer knows where the cursor is.
  private mutating func drawLines(_ state: State, _ layout: PaneLayout) {
    if revision != state.revision {
      revision = state.revision
      grid.fill(layout.header, style: .plain)
      grid.fill(layout.status, style: .plain)
      HeaderView.draw(state, layout.header, symbols, &grid)
      StatusView.draw(state, layout.status, symbols, &grid)
    }
    grid.fill(layout.footer, style: .plain)
    keys = FooterView.draw(state, layout.footer, &grid)
  }

  private mutating func drawBody(_ state: State, _ layout: PaneLayout) {
    if let help = state.help {
      HelpView.draw(help, state, layout.body, &grid)
    } else if state.isExplaining {
      WhyView.draw(state, layout.body, symbols, &grid)
    } else if let composer = state.composer {
      ComposerView.draw(composer, state, layout.body, symbols, &grid)
    } else if let page = state.pages.last {
      draw(page, state, layout.body)
    } else {
      drawPanes(state, layout)
    }
  }

  private mutating func draw(_ page: State.Page, _ state: State, _ body: Rect) {
    switch page {
    case .contact(let page):
      show(ContactPageView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .thread(let page):
      show(ThreadView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .whoIsWho(let page): WhoIsWhoView.draw(page, state, body, symbols, &grid)
    case .outbox(let page):
      show(OutboxView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .search(let page):
      show(SearchView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .minutes(let page):
      show(MinutesView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .said(let page):
      show(SaidView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .screening(let page):
      show(ScreeningView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .events(let page):
      show(EventsView.draw(page, state, body, symbols, &grid), page.list.selected)
    case .event(let page):
      show(EventView.draw(page, state, body, symbols, &grid), page.list.selected)
    }
  }

  private mutating func show(_ rows: DrawnRows, _ selected: Int?) {
    rows.drawBar(at: selected, symbols, &grid)
    page = (rows, selected)
  }

  private mutating func drawPanes(_ state: State, _ layout: PaneLayout) {
    if drawn.contains(where: { layout.panes[$0.key] != $0.value.look.rect }) {
      grid.fill(layout.body, style: .plain)
      drawn = [:]
    }
    for pane in state.view.panes {
      guard let rect = layout.panes[pane] else { continue }
      let look = PaneLook(pane, state, rect)
      if drawn[pane]?.look != look {
        grid.fill(rect, style: .plain)
        drawn[pane] = DrawnPane(look: look, rows: draw(pane, state, rect))
      }
      let selected = state.focus == pane ? look.selected(state) : nil
      guard drawn[pane]?.bar != selected else { continue }
      drawn[pane]?.rows.clearBar(at: drawn[pane]?.bar, &grid)
      drawn[pane]?.rows.drawBar(at: selected, symbols, &grid)
      drawn[pane]?.bar = selected
    }
  }

  private mutating func draw(_ pane: Pane, _ state: State, _ rect: Rect) -> DrawnRows {
    switch pane {
    case .contacts:
      state.view == .contacts
        ? ContactTableView.draw(state, rect, symbols, &grid)
        : ContactsView.draw(state, rect, symbols, &grid)
    case .queue: QueueView.draw(state, rect, symbols, &grid)
    case .timeline: TimelineView.draw(state, rect, symbols, &grid)
    case .followUps: FollowUpsView.draw(state, rect, symbols, &grid)
    case .circles: CirclesView.draw(state, rect, symbols, &grid)
    case .insights: InsightsView.draw(state, rect, symbols, &grid)
    case .introductions: IntroductionsView.draw(state, rect, symbols, &grid)
    case .needs: NeedsView.draw(state, rect, symbols, &grid)
    case .reach, .ladder, .near: AdviceView.draw(pane, state, rect, symbols, &grid)
    }
  }
}

// MARK: - The pointer

extension ScreenView {
  /// What stands at a place of the screen that was drawn last.
  package func target(at point: Point) -> ScreenTarget {
    if let place = keys.first(where: { $0.rect.contains(point) }) { return .key(place.key) }
    if let page {
      let row = page.rows.row(at: point)
      return row.map { .row($0, in: nil, isSelected: $0 == page.bar) } ?? .pane(nil)
    }
    guard let (pane, drawn) = drawn.first(where: { $0.value.look.rect.contains(point) })
    else { return .nothing }
    let row = drawn.rows.row(at: point)
    return row.map { .row($0, in: pane, isSelected: $0 == drawn.bar) } ?? .pane(pane)
  }
}

/// What takes the screen: while it is the panes at one size, they can be kept.
private enum Scene: Equatable {
  case tooSmall
  case panes(Size)
  case other

  init(_ state: State) {
    if state.isTooSmall {
      self = .tooSmall
    } else if state.help != nil || state.isExplaining || state.composer != nil
      || state.hasFoot || !state.pages.isEmpty
    {
      self = .other
    } else {
      self = .panes(state.size)
    }
  }
}

/// All that a pane's look depends on, but for the bar of its cursor.
private struct PaneLook: Equatable {
  private let pane: Pane
  let rect: Rect
  private let revision: Int
  private let isFocused: Bool
  private let top: Int
  private let selectedInPicture: Int?

  init(_ pane: Pane, _ state: State, _ rect: Rect) {
    self.pane = pane
    self.rect = rect
    revision = state.revision
    isFocused = state.focus == pane
    top =
      switch pane {
      case .contacts: state.contacts.list.top
      case .queue: state.queue.list.top
      case .timeline: state.timeline.list.top
      case .followUps: state.followUps.list.top
      case .circles: state.circles.list.top
      case .insights: state.insights.top
      case .introductions: state.introductions.list.top
      case .needs: state.needs.list.top
      case .reach, .ladder, .near: state[advice: pane].list.top
      }
    // Among rings and in a calendar something gives way for what is selected.
    selectedInPicture =
      switch pane {
      case .circles: state.circles.list.selected
      case .followUps where state.followUps.isGrid(columns: rect.columns):
        state.followUps.list.selected
      case .contacts, .queue, .timeline, .followUps, .insights, .introductions, .needs: nil
      case .reach, .ladder, .near: nil
      }
  }

  func selected(_ state: State) -> Int? {
    switch pane {
    case .contacts: state.contacts.list.selected
    case .queue: state.queue.list.selected
    case .timeline: state.timeline.list.selected
    case .followUps: state.followUps.list.selected
    case .circles: state.circles.list.selected
    case .introductions: state.introductions.list.selected
    case .needs: state.needs.list.selected
    case .insights: nil
    case .reach, .ladder, .near: state[advice: pane].list.selected
    }
  }
}

private struct DrawnPane {
  let look: PaneLook
  let rows: DrawnRows
  /// The row of the list that has the bar.
  var bar: Int?
}

/// What is shown where nothing fits.
enum TooSmallView {
  static func draw(_ size: Size, _ grid: inout Grid) {
    let text = "perch needs \(PaneLayout.smallest.columns)×\(PaneLayout.smallest.rows)"
    let lines = TextWrap.wrap(SafeText(text), columns: max(1, size.columns))
    for (row, line) in lines.prefix(size.rows).enumerated() {
      grid.put(line, at: Point(column: 0, row: row))
    }
  }
}
