internal import People

// Going from view to view.
extension State {
  /// Shows a view where it was left: its cursors, limits and what was unfolded stay.
  mutating func show(_ view: View) -> [Effect] {
    if self.view == .timeline, view != .timeline { timeline.leave(book: book) }
    (pages, focus) = ([], view.main)
    self.view = view
    renewOrder()
    return prepare(view)
  }

  /// Makes what a view shows, as much of it as a key has time for; the rest is found out behind.
  private mutating func prepare(_ view: View) -> [Effect] {
    followUps.arrange(
      for: view, book: book, now: now, zone: zone, matcher(followUps.limit))
    showFound(in: view)
    switch view {
    case .dashboard, .contacts: return []
    case .followUps: return find(.said)
    case .timeline:
      timeline.open(book: book)
      return timeline.isWhole ? [] : find(.threads)
    case .circles: return find(.circles)
    case .insights: return find(.insights)
    case .introductions:
      rebuildConnections()
      return findConnections()
    case .reach, .near: return findAdvice()
    }
  }
}
