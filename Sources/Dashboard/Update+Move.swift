internal import Commands
internal import People
internal import Queries
internal import Screen

// Moving, opening and going back.
extension State {
  /// - Parameter times: how often; with `top` and `bottom`, to which item, the first being 1.
  mutating func move(_ command: Command, times: Int = 1) -> [Effect] {
    let page = max(1, listRows - 1)
    switch command {
    case .moveDown: moveCursor(.by(times))
    case .moveUp: moveCursor(.by(-times))
    case .moveToTop where count != nil, .moveToBottom where count != nil:
      moveCursor(.top)
      moveCursor(.by(times - 1))
    case .moveToTop: moveCursor(.top)
    case .moveToBottom: moveCursor(.bottom)
    case .halfPageDown: moveCursor(.by(times * max(1, page / 2)))
    case .halfPageUp: moveCursor(.by(-times * max(1, page / 2)))
    case .pageDown: moveCursor(.by(times * page))
    case .pageUp: moveCursor(.by(-times * page))
    default: break
    }
    settle()
    return []
  }

  /// Goes to another pane, round the end; on a page there is only one.
  mutating func turn(by step: Int) -> [Effect] {
    guard pages.isEmpty else { return [] }
    if view == .followUps {
      followUps.turn(book: book, now: now, zone: zone, matcher(followUps.limit))
      revision += 1
    }
    let panes = view.panes
    guard let place = panes.firstIndex(of: focus) else { return [] }
    focus = panes[((place + step) % panes.count + panes.count) % panes.count]
    settle()
    return []
  }

  /// Goes to a pane, where the view has it.
  mutating func turn(to pane: Pane) {
    if view.panes.contains(pane) { focus = pane }
  }

  mutating func open() -> [Effect] {
    if pages.isEmpty, focus == .timeline, timeline.unfold(book: book) { return [] }
    if pages.isEmpty, focus == .queue || focus == .timeline { return openThread() }
    if case .outbox? = pages.last { return openEntry() }
    if case .search(let page)? = pages.last {
      return page.list.selectedItem.map { openHit($0.id) } ?? []
    }
    if case .thread? = pages.last { return openContact() }
    if case .events? = pages.last { return openEvent() }
    if let tweet = tweetAsked { return openThread(at: tweet) }
    if case .contact(let page)? = pages.last {
      guard case .tweet(let key)? = page.list.selectedItem?.content else { return [] }
      return push(.thread(ThreadPage(start: key)), at: key)
    }
    return openContact()
  }

  private mutating func openThread() -> [Effect] {
    let key =
      focus == .timeline
      ? timeline.list.selectedItem?.id
      : queue.list.selectedItem.flatMap { book.tweets.existingKey($0.id) }
    guard let key else { return tell(.noTweet) }
    return openThread(at: key)
  }

  /// The tweet that a page asks about: its thread is what there is to open.
  private var tweetAsked: TweetKey? {
    switch pages.last {
    case .said, .screening, .minutes: subject?.tweet.flatMap { book.tweets.existingKey($0) }
    default: nil
    }
  }

  mutating func openThread(at key: TweetKey) -> [Effect] {
    push(.thread(ThreadPage(start: key)), at: key)
  }

  mutating func openContact() -> [Effect] {
    guard let contact = subject?.contact else { return tell(.noPerson) }
    if case .contact(let page)? = pages.first, page.contact == contact { return [] }
    return push(.contact(ContactPage(contact: contact)), at: nil) + find(.exchanges(contact))
  }

  private mutating func push(_ page: Page, at key: TweetKey?) -> [Effect] {
    pages.append(page)
    rebuildPages()
    if let key, case .thread(var thread)? = pages.popLast() {
      thread.list.select { $0.id == key }
      pages.append(.thread(thread))
    }
    guard case .thread? = pages.last, !timeline.isWhole else { return [] }
    return find(.threads)
  }

  mutating func back() -> [Effect] {
    if isExplaining {
      isExplaining = false
    } else if eventPageHere != nil, !marks.isEmpty {
      clearMarks()
    } else if !pages.isEmpty {
      pages.removeLast()
    } else if isPeeking {
      isPeeking = false
    } else if !marks.isEmpty {
      clearMarks()
    } else if focus == .timeline, timeline.fold(book: book) {
      return []
    } else if !limit.isEmpty {
      return clearLimit()
    } else if view != .dashboard {
      return show(.dashboard)
    }
    return []
  }

  /// What was dealt with leaves the place that the cursor has left.
  mutating func settle() {
    let book = book
    if !queue.handled.isEmpty || !followUps.handled.isEmpty { revision += 1 }
    queue.settle { id in book.tweet(id).map { book.subject($0).name } ?? "" }
    followUps.settle()
  }

  mutating func moveCursor(_ move: CursorMove) {
    switch pages.popLast() {
    case .contact(var page):
      page.list.move(move)
      pages.append(.contact(page))
    case .thread(var page):
      page.list.move(move)
      pages.append(.thread(page))
    case .whoIsWho(var page):
      page.list.move(move)
      pages.append(.whoIsWho(page))
    case .outbox(var page):
      page.list.move(move)
      pages.append(.outbox(page))
    case .search(var page):
      page.list.move(move)
      pages.append(.search(page))
    case .minutes(var page):
      page.list.move(move)
      pages.append(.minutes(page))
    case .said(var page):
      page.list.move(move)
      pages.append(.said(page))
    case .screening(var page):
      page.list.move(move)
      pages.append(.screening(page))
    case .events(var page):
      page.list.move(move)
      pages.append(.events(page))
    case .event(var page):
      page.list.move(move)
      pages.append(.event(page))
    case nil:
      switch focus {
      case .contacts: contacts.list.move(move)
      case .queue: queue.list.move(move)
      case .timeline:
        let slides = timeline.slides
        timeline.move(move, book: book)
        // The same number may stand for another row now.
        if timeline.slides != slides { revision += 1 }
      case .circles: circles.list.move(move)
      case .insights: insights.move(move, last: insightsLast)
      case .introductions: introductions.list.move(move)
      case .needs: needs.list.move(move)
      case .reach, .ladder, .near: self[advice: focus].list.move(move)
      case .followUps: followUps.list.move(move)
      }
    }
  }
}
