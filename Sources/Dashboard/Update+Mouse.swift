internal import Commands

// The mouse: a click selects, one on what is selected opens it, the wheel scrolls.
extension State {
  /// Lines that a notch of the wheel scrolls.
  private static let notch = 3

  /// While something is typed or lies over the lists, only the keys of the footer can be clicked.
  private var takesPointer: Bool {
    prompt == nil && composer == nil && help == nil && !isExplaining && palette == nil
      && confirming == nil && !awaitsLetter
  }

  mutating func click(_ target: ScreenTarget) -> [Effect] {
    switch target {
    case .key(let key): return take(key)
    case .row(let row, let pane, let isSelected) where takesPointer:
      return click(row: row, in: pane, isSelected: isSelected)
    case .pane(let pane?) where takesPointer && pages.isEmpty:
      status = nil
      focus = pane
      settle()
      return []
    default: return []
    }
  }

  private mutating func click(row: Int, in pane: Pane?, isSelected: Bool) -> [Effect] {
    status = nil
    if isSelected { return obstacle(to: .open).map { tell($0) } ?? open() }
    if let pane { focus = pane }
    moveCursor(.to(row))
    settle()
    return []
  }

  /// Scrolls what is under the pointer and leaves the focus where it is. The cursor goes along when
  /// it would be out of sight.
  mutating func roll(_ target: ScreenTarget, notches: Int) -> [Effect] {
    if help != nil {
      for _ in 0..<abs(notches) * State.notch {
        _ = takeInHelp(notches > 0 ? .moveDown : .moveUp)
      }
      return []
    }
    let pane: Pane? =
      switch target {
      case .row(_, let pane, _): pane
      case .pane(let pane): pane
      case .key, .nothing: nil
      }
    guard takesPointer, pane != nil || !pages.isEmpty else { return [] }
    let kept = focus
    if let pane { focus = pane }
    moveCursor(.roll(notches * State.notch))
    focus = kept
    return []
  }
}
