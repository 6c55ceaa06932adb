internal import People
internal import Queries
internal import Scoring
internal import Screen

// Searching with `/`, `n` and `N`.
extension State {
  mutating func search(_ query: Query) -> [Effect] {
    let ready = prepareFinder()
    if !pages.isEmpty {
      pageSearch = query
    } else {
      switch focus {
      case .contacts: contacts.search = query
      case .queue: queue.search = query
      case .timeline: return ready + find(query, .search)
      case .followUps: followUps.search = query
      case .circles: circles.search = query
      case .introductions: introductions.search = query
      case .needs: needs.search = query
      case .insights: return tell(.nothingToSearchHere)
      case .reach, .ladder, .near: self[advice: focus].search = query
      }
    }
    awaitsWords = !finder.isReady
    return ready + searchOn(forward: true)
  }

  mutating func take(_ request: FindRequest, _ tweets: [TweetKey]) -> [Effect] {
    guard request.number == finding else { return [] }
    switch request.purpose {
    case .limit:
      timeline.limit(to: request.query, tweets, book: book)
      return tweets.isEmpty && prompt == nil ? tell(.notFound(request.query.text)) : []
    case .search:
      timeline.take(found: request.query, tweets, book: book)
      return searchOn(forward: true)
    }
  }

  /// Goes to the next match, so often as the count says.
  mutating func searchOn(forward: Bool) -> [Effect] {
    let query = searched
    if query.isEmpty { return tell(.nothingToSearch) }
    guard finder.isReady || focus == .timeline, let matcher = matcher(query) ?? anyMatcher(query)
    else { return [] }
    let isFound =
      pages.isEmpty ? searchPane(matcher, forward) : searchPage(matcher, forward)
    settle()
    return isFound ? [] : tell(.notFound(query.text))
  }

  /// Tweets that were found already need no words.
  private func anyMatcher(_ query: Query) -> Matcher? { Matcher(query, queryWorld) }

  /// What was last searched for in the list that has the keys.
  var searched: Query {
    guard pages.isEmpty else { return pageSearch }
    return switch focus {
    case .contacts: contacts.search
    case .queue: queue.search
    case .timeline: timeline.search
    case .followUps: followUps.search
    case .circles: circles.search
    case .introductions: introductions.search
    case .needs: needs.search
    case .insights: .everything
    case .reach, .ladder, .near: self[advice: focus].search
    }
  }

  private mutating func searchPane(_ matcher: Matcher, _ forward: Bool) -> Bool {
    let book = book
    switch focus {
    case .contacts:
      return contacts.list.search(forward: forward) { matcher.matches(contact: $0.index) }
    case .queue:
      return queue.list.search(forward: forward) { matcher.matches(tweet: $0.row) }
    case .timeline:
      return timeline.searchOn(forward: forward, book: book)
    case .followUps:
      return followUps.list.search(forward: forward) { entry in
        book.followUp(entry.id).map { matcher.matches($0) } ?? false
      }
    case .circles:
      return circles.list.search(forward: forward) {
        matcher.matches(contact: $0.member.contact)
      }
    case .introductions:
      return introductions.list.search(forward: forward) { $0.matches(matcher, book) }
    case .needs:
      return needs.list.search(forward: forward) { entry in
        book.contacts.home(of: entry.contact).map { matcher.matches(contact: $0) } ?? false
      }
    case .insights: return false
    case .reach, .ladder, .near:
      return self[advice: focus].list.search(forward: forward) {
        matcher.matches(contact: $0.index)
      }
    }
  }

  private mutating func searchPage(_ matcher: Matcher, _ forward: Bool) -> Bool {
    let book = book
    var isFound = false
    switch pages.popLast() {
    case .contact(var page):
      isFound = page.list.search(forward: forward) { book.matches($0.content, matcher) }
      pages.append(.contact(page))
    case .thread(var page):
      isFound = page.list.search(forward: forward) { book.matches(.tweet($0.id), matcher) }
      pages.append(.thread(page))
    case .whoIsWho(var page):
      isFound = page.list.search(forward: forward) { pair in
        [pair.kept, pair.other].contains { id in
          book.contacts.home(of: id).map { matcher.matches(contact: $0) } ?? false
        }
      }
      pages.append(.whoIsWho(page))
    case .outbox(var page):
      let words = pageSearch.words
      isFound = page.list.search(forward: forward) { entry in
        let name = book.subject(entry.id)?.name ?? ""
        let text = FoldedText.bytes("\(book.outbox[entry.id]?.text ?? "") \(name)")
        return !words.isEmpty && words.allSatisfy { $0.isIn(text) }
      }
      pages.append(.outbox(page))
    case .search(var page):
      isFound = page.list.search(forward: forward) { book.matches(hit: $0.id, matcher) }
      pages.append(.search(page))
    case .minutes(var page):
      let asked = self
      isFound = page.list.search(forward: forward) { asked.has(asked.words(of: $0.item)) }
      pages.append(.minutes(page))
    case .said(var page):
      let asked = self
      isFound = page.list.search(forward: forward) { asked.has($0.found.promise.sentence) }
      pages.append(.said(page))
    case .screening(var page):
      let asked = self
      isFound = page.list.search(forward: forward) {
        asked.has("\($0.author.at) \(book.tweet($0.tweet)?.text ?? "")")
      }
      pages.append(.screening(page))
    case .events(var page):
      let asked = self
      isFound = page.list.search(forward: forward) { entry in
        book.events[entry.id].map { asked.has("\($0.name) \($0.place) \($0.on)") } ?? false
      }
      pages.append(.events(page))
    case .event(var page):
      isFound = page.list.search(forward: forward) { person in
        book.contacts.home(of: person.id).map { matcher.matches(contact: $0) } ?? false
      }
      pages.append(.event(page))
    case nil: break
    }
    return isFound
  }
}

extension State {
  /// Whether a text has all words that are searched for on a page.
  private func has(_ text: String) -> Bool {
    let (words, bytes) = (pageSearch.words, FoldedText.bytes(text))
    return !words.isEmpty && words.allSatisfy { $0.isIn(bytes) }
  }

  private func words(of item: Plan.Item) -> String {
    let lines = AskedLines(item, self, columns: 400)
    return "\(lines.who) \(lines.why) \(lines.text.map(\.text).joined(separator: " "))"
  }
}

extension Book {
  fileprivate func matches(_ content: ContactPage.Entry.Content, _ matcher: Matcher) -> Bool {
    switch content {
    case .tweet(let key): tweets.row(of: key).map { matcher.matches(tweet: $0) } ?? false
    case .interaction(let id): interaction(id).map { matcher.matches($0) } ?? false
    }
  }

  fileprivate func matches(hit: Hit, _ matcher: Matcher) -> Bool {
    switch hit {
    case .contact(let index), .note(let index): matcher.matches(contact: index)
    case .tweet(let key), .message(let key): matches(.tweet(key), matcher)
    case .followUp(let id): followUp(id).map { matcher.matches($0) } ?? false
    case .event(let id): events[id].map { matcher.matches($0) } ?? false
    case .interaction(let id): matches(.interaction(id), matcher)
    }
  }
}
