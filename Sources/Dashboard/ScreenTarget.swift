package import Commands

/// What stands under the pointer of the mouse, as it was last drawn.
package enum ScreenTarget: Equatable, Sendable {
  /// A row of a pane's list, or of the open page's; whether the cursor is on it.
  case row(Int, in: Pane?, isSelected: Bool)
  /// A pane, or the open page, where it has no row.
  case pane(Pane?)
  /// A key that the footer shows.
  case key(Key)
  case nothing
}
