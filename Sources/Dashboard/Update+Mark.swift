internal import Commands
internal import People

// Marking several things, and what an act is about then.
extension State {
  /// Marks what stands under the cursor, or takes the mark away, and goes on to the next.
  mutating func toggleMark(_ count: Int) -> [Effect] {
    guard pages.isEmpty || eventPageHere != nil, let first = markable(focus) else {
      return tell(.nothingToMark)
    }
    let isMarking = !marks.contains(first)
    for item in following(count) {
      if isMarking { marks.insert(item) } else { marks.remove(item) }
    }
    return move(.moveDown, times: max(1, count))
  }

  /// Marks all that the list shows; takes the marks away where all are marked.
  mutating func markAllShown() -> [Effect] {
    let items = markables(focus)
    guard pages.isEmpty || eventPageHere != nil, !items.isEmpty else {
      return tell(.nothingToMark)
    }
    let areMarked = marks.toggle(items)
    status = .info(areMarked ? "\(items.count) marked." : "Nothing is marked.")
    return []
  }

  mutating func clearMarks() { marks = Marks() }

  /// What stands under a list's cursor, as it can be marked.
  func markable(_ pane: Pane) -> Marks.Item? {
    if let people = attendees { return people.selectedItem.map { .contact($0.id) } }
    return switch pane {
    case .contacts: contacts.list.selectedItem.map { .contact($0.id) }
    case .queue: queue.list.selectedItem.map { .tweet($0.id) }
    case .timeline: timeline.list.selectedItem.map { .tweet(book.tweets.id(of: $0.id)) }
    case .followUps: followUps.list.selectedItem.map { .followUp($0.id) }
    case .circles: circles.list.selectedItem.map { .contact($0.id) }
    case .reach, .ladder, .near: self[advice: pane].list.selectedItem.map { .contact($0.id) }
    case .insights, .introductions, .needs: nil
    }
  }

  /// All that a list shows, in its order; what was dealt with is left out.
  private func markables(_ pane: Pane) -> [Marks.Item] {
    if let people = attendees { return people.items.map { .contact($0.id) } }
    return switch pane {
    case .contacts: contacts.list.items.map { .contact($0.id) }
    case .queue:
      queue.list.items.filter { queue.handled[$0.id] == nil }.map { .tweet($0.id) }
    case .timeline: timeline.list.items.map { .tweet(book.tweets.id(of: $0.id)) }
    case .followUps:
      followUps.list.items.filter { followUps.handled[$0.id] == nil }.map { .followUp($0.id) }
    case .circles: circles.list.items.map { .contact($0.id) }
    case .reach, .ladder, .near: self[advice: pane].list.items.map { .contact($0.id) }
    case .insights, .introductions, .needs: []
    }
  }

  /// So many from the cursor on, at least the one under it.
  private func following(_ count: Int) -> [Marks.Item] {
    func next<Item>(_ list: RowList<Item>) -> [Item] {
      guard let selected = list.selected else { return [] }
      return Array(list.rows[selected...].lazy.compactMap(\.item).prefix(max(1, count)))
    }
    if let people = attendees { return next(people).map { .contact($0.id) } }
    return switch focus {
    case .contacts: next(contacts.list).map { .contact($0.id) }
    case .queue: next(queue.list).map { .tweet($0.id) }
    case .timeline: next(timeline.list).map { .tweet(book.tweets.id(of: $0.id)) }
    case .followUps: next(followUps.list).map { .followUp($0.id) }
    case .circles: next(circles.list).map { .contact($0.id) }
    case .reach, .ladder, .near: next(self[advice: focus].list).map { .contact($0.id) }
    case .insights, .introductions, .needs: []
    }
  }
}

// MARK: - On an event's page

extension State {
  /// The event whose page is open.
  var eventPageHere: EventID? {
    if case .event(let page)? = pages.last { page.event } else { nil }
  }

  /// The people of an event whose page is open: they can be marked like any list's.
  private var attendees: RowList<Attendee>? {
    if case .event(let page)? = pages.last { page.list } else { nil }
  }
}

// MARK: - What an act is about

extension State {
  /// Whether acts are about what is marked in the list that has the keys.
  package var actsOnMarked: Bool {
    if let people = attendees, composer == nil {
      return people.items.contains { marks.contacts.contains($0.id) }
    }
    guard pages.isEmpty, composer == nil else { return false }
    return switch focus {
    case .contacts: !marks.contacts.isEmpty
    case .queue, .timeline: !marks.tweets.isEmpty
    case .followUps: !marks.followUps.isEmpty
    case .circles, .reach, .ladder, .near: !marks.contacts.isEmpty
    case .insights, .introductions, .needs: false
    }
  }

  /// Whom and what an act is about: what is marked and shown, in the list's order; else so many from
  /// the cursor on; else what stands under the cursor.
  var targets: [Subject] {
    if actsOnMarked { return markables(focus).filter { marks.contains($0) }.compactMap(subject) }
    if let count, count > 1, pages.isEmpty || eventPageHere != nil {
      return following(count).compactMap(subject)
    }
    return [subject].compactMap(\.self)
  }

  private func subject(of item: Marks.Item) -> Subject? {
    switch item {
    case .contact(let id): book.contact(id).map { book.subject($0) }
    case .tweet(let id): book.tweet(id).map { book.subject($0) }
    case .followUp(let id): book.followUp(id).flatMap { subject(of: $0) }
    }
  }

  /// One for each person among the targets.
  func people(_ targets: [Subject]) -> [Subject] {
    var known: Set<String> = []
    return targets.filter { subject in
      guard let id = subject.contact?.description ?? subject.handle?.description else {
        return false
      }
      return known.insert(id).inserted
    }
  }

  /// How many of what is marked the screen does not show just now.
  var hiddenTargets: Int {
    guard actsOnMarked, attendees == nil else { return 0 }
    let inSight = itemsInSight
    return markables(focus).count { marks.contains($0) && !inSight.contains($0) }
  }

  private var itemsInSight: Set<Marks.Item> {
    let rows = rowsInSight(focus)
    func items<Item>(_ list: RowList<Item>) -> [Item] { rows.compactMap { list.rows[$0].item } }
    return switch focus {
    case .contacts: Set(items(contacts.list).map { .contact($0.id) })
    case .queue: Set(items(queue.list).map { .tweet($0.id) })
    case .timeline: Set(items(timeline.list).map { .tweet(book.tweets.id(of: $0.id)) })
    case .followUps: Set(items(followUps.list).map { .followUp($0.id) })
    case .circles: Set(items(circles.list).map { .contact($0.id) })
    case .reach, .ladder, .near: Set(items(self[advice: focus].list).map { .contact($0.id) })
    case .insights, .introductions, .needs: []
    }
  }
}
