internal import People

// Searching with `/`, `n` and `N`, and limiting a list with `\`.
extension State {
  /// The limit of the pane that has the focus.
  package var limit: String {
    guard pages.isEmpty else { return "" }
    switch (focus, view) {
    case (.contacts, _): return contacts.limit
    case (.middle, .dashboard): return queue.limit
    case (.middle, .timeline): return timeline.limit
    case (.followUps, _): return followUps.limit
    }
  }

  mutating func limit(to text: String) -> [Effect] {
    pages = []
    switch (focus, view) {
    case (.contacts, _):
      contacts.limit = text
      contacts.rebuild(book: book, relations: relations, now: now)
    case (.middle, .dashboard):
      queue.limit = text
      rebuildQueue()
    case (.middle, .timeline):
      if !text.isEmpty { return [.find(text, purpose: .limit)] }
      timeline.limit(to: "", [])
      timeline.rebuild(book: book)
    case (.followUps, _):
      followUps.limit = text
      rebuildFollowUps()
    }
    return []
  }

  mutating func clearLimit() -> [Effect] { limit(to: "") }

  mutating func search(_ text: String) -> [Effect] {
    switch (focus, view) {
    case (.contacts, _): contacts.search = text
    case (.middle, .dashboard): queue.search = text
    case (.middle, .timeline): return [.find(text, purpose: .search)]
    case (.followUps, _): followUps.search = text
    }
    return searchOn(forward: true)
  }

  mutating func take(found text: String, _ tweets: [TweetKey], _ purpose: FindPurpose) -> [Effect] {
    switch purpose {
    case .limit:
      timeline.limit(to: text, tweets)
      timeline.rebuild(book: book)
      return tweets.isEmpty ? tell(.notFound(text)) : []
    case .search:
      timeline.take(found: text, tweets)
      return searchOn(forward: true)
    }
  }

  mutating func searchOn(forward: Bool) -> [Effect] {
    let book = book
    let text: String
    let isFound: Bool
    switch (focus, view) {
    case (.contacts, _):
      text = contacts.search
      isFound = contacts.list.search(forward: forward) { book.contacts[$0.index].matches(text) }
    case (.middle, .dashboard):
      text = queue.search
      isFound = queue.list.search(forward: forward) { book.matches($0, text) }
    case (.middle, .timeline):
      text = timeline.search
      isFound = timeline.list.search(forward: forward) { [timeline] in timeline.isFound($0.id) }
    case (.followUps, _):
      text = followUps.search
      isFound = followUps.list.search(forward: forward) { entry in
        book.followUp(entry.id).map { book.matches($0, text) } ?? false
      }
    }
    if text.isEmpty { return tell(.nothingToSearch) }
    settle()
    return isFound ? [] : tell(.notFound(text))
  }
}
