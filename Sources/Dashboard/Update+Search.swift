internal import Commands
internal import People
internal import Queries

// Searching everything: a page that fills while one types.
extension State {
  mutating func openSearch() -> [Effect] {
    if case .search(let page)? = pages.last {
      prompt = Prompt(.searchAll, nil, text: page.query.text)
      return prepareFinder()
    }
    finding += 1
    pages.append(.search(SearchPage(.everything, number: finding)))
    prompt = Prompt(.searchAll, nil)
    return prepareFinder()
  }

  /// The text changed: what was looked for is given up, and this is looked for.
  mutating func searchAsTyped() -> [Effect] {
    guard let asked = prompt, asked.kind == .searchAll, case .search(var page)? = pages.last else {
      return []
    }
    do throws(QueryProblem) {
      let query = try Query(typing: asked.field.text, now: now, zone: zone)
      prompt?.problem = nil
      guard query != page.query else { return [] }
      finding += 1
      page.restart(query, number: finding)
      pages[pages.count - 1] = .search(page)
      return query.isEmpty ? [.stopFinding] : [.searchAll(query, number: finding)]
    } catch {
      prompt?.problem = error
      return []
    }
  }

  mutating func take(_ hits: [Hit], number: Int, isLast: Bool) -> [Effect] {
    for at in pages.indices {
      guard case .search(var page) = pages[at] else { continue }
      page.take(hits, number: number, isLast: isLast)
      pages[at] = .search(page)
    }
    return []
  }

  /// Opens what was found: a person, or a conversation.
  mutating func openHit(_ hit: Hit) -> [Effect] {
    switch hit {
    case .tweet(let key), .message(let key): return openThread(at: key)
    case .event: return subject == nil ? tell(.noPerson) : openContact()
    case .contact, .note, .followUp, .interaction: return openContact()
    }
  }

  /// Whom a hit is about.
  func subject(of hit: Hit) -> Subject? {
    switch hit {
    case .contact(let index), .note(let index):
      return book.contacts.indices.contains(index) ? book.subject(book.contacts[index]) : nil
    case .tweet(let key), .message(let key):
      return book.tweets.row(of: key).flatMap { book.tweet($0) }.map { book.subject($0) }
    case .followUp(let id): return book.followUp(id).flatMap { subject(of: $0) }
    case .interaction(let id):
      return book.interaction(id)?.contact.flatMap { book.contact($0) }.map { book.subject($0) }
    case .event(let id):
      let people = book.events[id]?.people.sorted() ?? []
      return people.lazy.compactMap { book.contact($0) }.first.map { book.subject($0) }
    }
  }
}
