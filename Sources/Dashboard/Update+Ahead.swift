// What views will want is found out before anybody asks, so that they open at once.
extension State {
  /// Begins with it, now that all months are in: what is likeliest to be asked for comes first.
  mutating func beginAhead() -> [Effect] {
    ahead = [
      .session, .reach, .near(nearWish), .insights, .ladder, .circles,
      .connections(from: 0, number: 0),
    ]
    return findAhead()
  }

  /// Goes on with the next, one at a time: who asks for something meanwhile does not wait for all.
  mutating func findAhead() -> [Effect] {
    guard surveys.isEmpty, let next = ahead.first else { return [] }
    ahead.removeFirst()
    if case .connections = next { return findConnections() }
    return find(next)
  }

  /// Whether the screen shows of it, so that it has to be drawn anew.
  func isSeen(_ survey: Survey) -> Bool {
    switch survey {
    case .insights: view == .insights
    case .circles: view == .circles
    case .reach, .ladder: view == .reach
    case .near: view == .near
    case .connections: view == .introductions
    case .threads, .said, .session, .exchanges, .names, .samePeople: true
    }
  }

  /// Puts what was found into the lists of a view, where they are to be seen: of a long list that
  /// takes longer than a key may.
  mutating func showFound(in shown: View) {
    guard view == shown else { return }
    switch shown {
    case .circles: circles.showNew(book: book, relations: relations, matcher(circles.limit))
    case .reach:
      reach.showNew(matcher(reach.limit))
      ladder.showNew(matcher(ladder.limit))
    case .near: near.showNew(matcher(near.limit))
    case .dashboard, .timeline, .contacts, .followUps, .insights, .introductions: break
    }
  }
}
