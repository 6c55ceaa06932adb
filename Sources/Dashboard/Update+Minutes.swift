internal import People
package import Scoring

// Five minutes: a plan of what matters most, gone through with the usual keys.
extension State {
  mutating func openMinutes() -> [Effect] {
    if case .minutes? = pages.last { return [] }
    let page = MinutesPage(
      began: now, limits: preferences.session, actsBefore: undo.done.count)
    pages.append(.minutes(page))
    replan()
    return find(.session) + (introductions.found == nil ? findConnections() : [])
  }

  /// Makes the plan from what is known so far: what waits and what is due at once, what has to be
  /// found out once it is.
  mutating func replan() {
    for at in pages.indices {
      guard case .minutes(var page) = pages[at] else { continue }
      let due = dueNow
      let offered = Plan.offered(
        waiting: queue.all, due: due, said: openSaid, ties: ties,
        connecting: plannedConnections, book: book)
      let since = SinceThen(book, relations, now: now)
      let asks = page.limits.asks - asksToday
      page.take(
        Plan(offered, seconds: page.limits.minutes * 60, asks: asks),
        left: queue.all.count + due.count)
      page.rebuild(book: book, now: now, zone: zone, since)
      pages[at] = .minutes(page)
    }
  }

  /// What I promised for today or before.
  private var dueNow: [(id: FollowUpID, why: String)] {
    let today = zone.day(now)
    return FollowUpsPane.open(book: book, now: now, zone: zone).prefix { $0.due.day <= today }
      .filter { entry in
        // A promise to nobody is one to keep; one to who was put away is not spoken of.
        book.followUp(entry.id)?.contact.flatMap { book.contacts.home(of: $0) }
          .map { CreepGuard(relations, book: book, now: now).allows($0, rank: 1, .answer) } ?? true
      }
      .map { entry in
        let days = today - entry.due.day
        return (entry.id, days == 0 ? "due today" : days == 1 ? "a day late" : "\(days) days late")
      }
  }

  /// How often I began myself today: tweets that answer nobody, and what I logged as going out.
  var asksToday: Int {
    let today = zone.day(now)
    let sent = book.outbox.entries.count { entry in
      entry.hasLeft && entry.inReplyTo == nil
        && entry.time.map { zone.day($0) == today } ?? false && book.subject(entry.id) != nil
    }
    let all = book.interactions
    return sent
      + all.indices.count { at in
        all.day(at) == today && all.direction(at) == .outgoing && !all.isDeleted(at)
      }
  }

  /// What the plan has under the cursor; nothing once all of it is done.
  var plannedItem: Plan.Item? {
    guard case .minutes(let page)? = pages.last, !page.isOver else { return nil }
    return page.list.selectedItem?.item
  }

  /// Whether what the plan has under the cursor was dealt with already.
  var isPlannedDone: Bool {
    guard case .minutes(let page)? = pages.last, let item = plannedItem else { return false }
    return page.handled[item.target] != nil
  }

  package func subject(of target: Plan.Target) -> Subject? {
    switch target {
    case .tweet(let id): book.tweet(id).map { book.subject($0) }
    case .followUp(let id): book.followUp(id).flatMap { subject(of: $0) }
    case .said(let id): book.subject(ofSaid: id)
    case .contact(let id): book.contact(id).map { book.subject($0) }
    case .introduction(let id):
      connection(planned: target).flatMap { subject(of: $0) }
        ?? book.introductions[id]?.a.flatMap { book.contact($0) }.map { book.subject($0) }
    case .match(let a, _): book.contact(a).map { book.subject($0) }
    }
  }

  /// Introductions that wait for my word, the longest first, and the best of what fits.
  private var plannedConnections: [Plan.Item] {
    let groups = introductions.groups(book: book, now: now)
    let mine = (groups[.mine] ?? []).prefix(2).compactMap { entry in
      entry.introduction.map { introduction, standing in
        Plan.Item(.introducing, .introduction(introduction.id), why: book.planned(standing))
      }
    }
    let best = (groups[.matches] ?? []).prefix(1).map { entry in
      Plan.Item(.match, .match(entry.a, entry.b), why: reason(for: entry).why)
    }
    return mine + best
  }

  /// The introduction that something of a plan is; nil for anything else, and where it is no more.
  func connection(planned target: Plan.Target) -> IntroductionsPane.Entry? {
    let groups = introductions.groups(book: book, now: now)
    switch target {
    case .introduction(let id):
      return groups.values.joined().first { $0.id == id.description }
    case .match(let a, let b): return groups[.matches]?.first { $0.a == a && $0.b == b }
    case .tweet, .followUp, .said, .contact: return nil
    }
  }

  /// Leaves what nobody waits for to another time: nothing of it is written down.
  mutating func passOver(_ item: Plan.Item) -> [Effect] {
    guard case .minutes(var page)? = pages.popLast() else { return [] }
    page.pass(item.target)
    page.rebuild(book: book, now: now, zone: zone, SinceThen(book, relations, now: now))
    pages.append(.minutes(page))
    return []
  }
}
