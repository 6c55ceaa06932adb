internal import People
internal import Scoring

// Searching with `/`, `n` and `N`, and limiting a list with `\`.
extension State {
  /// The limit of the pane that has the focus.
  package var limit: String {
    guard pages.isEmpty else { return "" }
    switch focus {
    case .contacts: return contacts.limit
    case .queue: return queue.limit
    case .timeline: return timeline.limit
    case .followUps: return followUps.limit
    case .circles: return circles.limit
    case .insights: return ""
    }
  }

  mutating func limit(to text: String) -> [Effect] {
    pages = []
    switch focus {
    case .contacts:
      contacts.limit = text
      contacts.rebuild(book: book, relations: relations, now: now)
    case .queue:
      queue.limit = text
      rebuildQueue()
    case .timeline:
      if !text.isEmpty { return [.find(text, purpose: .limit)] }
      timeline.limit(to: "", [], book: book)
    case .followUps:
      followUps.limit = text
      rebuildFollowUps()
    case .circles: circles.limit(to: text, book: book, relations: relations)
    case .insights: return tell(.nothingToSearchHere)
    }
    return []
  }

  mutating func clearLimit() -> [Effect] { limit(to: "") }

  mutating func search(_ text: String) -> [Effect] {
    if !pages.isEmpty {
      pageSearch = text
      return searchOn(forward: true)
    }
    switch focus {
    case .contacts: contacts.search = text
    case .queue: queue.search = text
    case .timeline: return [.find(text, purpose: .search)]
    case .followUps: followUps.search = text
    case .circles: circles.search = text
    case .insights: return tell(.nothingToSearchHere)
    }
    return searchOn(forward: true)
  }

  mutating func take(found text: String, _ tweets: [TweetKey], _ purpose: FindPurpose) -> [Effect] {
    switch purpose {
    case .limit:
      timeline.limit(to: text, tweets, book: book)
      return tweets.isEmpty ? tell(.notFound(text)) : []
    case .search:
      timeline.take(found: text, tweets, book: book)
      return searchOn(forward: true)
    }
  }

  mutating func searchOn(forward: Bool) -> [Effect] {
    let text = searched
    if text.isEmpty { return tell(.nothingToSearch) }
    let isFound = pages.isEmpty ? searchPane(text, forward) : searchPage(text, forward)
    settle()
    return isFound ? [] : tell(.notFound(text))
  }

  /// What was last searched for in the list that has the keys.
  private var searched: String {
    guard pages.isEmpty else { return pageSearch }
    return switch focus {
    case .contacts: contacts.search
    case .queue: queue.search
    case .timeline: timeline.search
    case .followUps: followUps.search
    case .circles: circles.search
    case .insights: ""
    }
  }

  private mutating func searchPane(_ text: String, _ forward: Bool) -> Bool {
    let book = book
    switch focus {
    case .contacts:
      return contacts.list.search(forward: forward) { book.contacts[$0.index].matches(text) }
    case .queue:
      return queue.list.search(forward: forward) { book.matches($0, text) }
    case .timeline:
      return timeline.searchOn(forward: forward, book: book)
    case .followUps:
      return followUps.list.search(forward: forward) { entry in
        book.followUp(entry.id).map { book.matches($0, text) } ?? false
      }
    case .circles:
      return circles.list.search(forward: forward) {
        book.contacts[$0.member.contact].matches(text)
      }
    case .insights: return false
    }
  }

  private mutating func searchPage(_ text: String, _ forward: Bool) -> Bool {
    let book = book
    var isFound = false
    switch pages.popLast() {
    case .contact(var page):
      isFound = page.list.search(forward: forward) { book.matches($0.content, text) }
      pages.append(.contact(page))
    case .thread(var page):
      isFound = page.list.search(forward: forward) { book.matches(.tweet($0.id), text) }
      pages.append(.thread(page))
    case .whoIsWho(var page):
      isFound = page.list.search(forward: forward) { pair in
        [pair.kept, pair.other].contains { book.contact($0)?.matches(text) ?? false }
      }
      pages.append(.whoIsWho(page))
    case .outbox(var page):
      isFound = page.list.search(forward: forward) { entry in
        book.outbox[entry.id]?.text.lowercased().contains(text.lowercased()) == true
          || book.subject(entry.id)?.name.lowercased().contains(text.lowercased()) == true
      }
      pages.append(.outbox(page))
    case nil: break
    }
    return isFound
  }
}

extension Book {
  fileprivate func matches(_ content: ContactPage.Entry.Content, _ text: String) -> Bool {
    switch content {
    case .tweet(let key):
      tweets.row(of: key).flatMap { tweet($0) }.map { matches($0, text) } ?? false
    case .interaction(let id):
      interaction(id)?.note.lowercased().contains(text.lowercased()) ?? false
    }
  }
}
