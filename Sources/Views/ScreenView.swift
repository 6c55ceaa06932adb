package import Dashboard
package import Screen

/// The whole screen: from the state to a grid of cells, and nothing else.
package enum ScreenView {
  package static func draw(_ state: State, symbols: Symbols = .unicode) -> Grid {
    var grid = Grid(size: state.size)
    if state.isTooSmall {
      TooSmallView.draw(state.size, &grid)
      return grid
    }
    let layout = state.layout
    HeaderView.draw(state, layout.header, symbols, &grid)
    if state.help != nil {
      HelpView.draw(state, layout.body, &grid)
    } else if state.isExplaining {
      WhyView.draw(state, layout.body, symbols, &grid)
    } else if let composer = state.composer {
      ComposerView.draw(composer, state, layout.body, symbols, &grid)
    } else if let page = state.pages.last {
      draw(page, state, layout.body, symbols, &grid)
    } else {
      drawPanes(state, layout, symbols, &grid)
    }
    StatusView.draw(state, layout.status, symbols, &grid)
    FooterView.draw(state, layout.footer, &grid)
    return grid
  }

  private static func draw(
    _ page: State.Page, _ state: State, _ body: Rect, _ symbols: Symbols, _ grid: inout Grid
  ) {
    switch page {
    case .contact(let page): ContactPageView.draw(page, state, body, symbols, &grid)
    case .thread(let page): ThreadView.draw(page, state, body, symbols, &grid)
    }
  }

  private static func drawPanes(
    _ state: State, _ layout: PaneLayout, _ symbols: Symbols, _ grid: inout Grid
  ) {
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      switch (pane, state.view) {
      case (.contacts, _): ContactsView.draw(state, rect, symbols, &grid)
      case (.middle, .dashboard): QueueView.draw(state, rect, symbols, &grid)
      case (.middle, .timeline): TimelineView.draw(state, rect, symbols, &grid)
      case (.followUps, _): FollowUpsView.draw(state, rect, symbols, &grid)
      }
    }
  }
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
