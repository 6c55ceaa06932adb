package import People
package import Scoring

/// The few things that matter most just now, gone through one after the other.
///
/// What became of each is read off the book, so that an act taken back, or done elsewhere, counts.
package struct MinutesPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let item: Plan.Item

    package var id: Plan.Target { item.target }
  }

  package var list = RowList<Entry>()
  package let began: Moment
  package let limits: Plan.Limits
  /// How each was dealt with that is.
  package private(set) var handled: [Plan.Target: String] = [:]
  /// What the plan had no room for.
  package private(set) var left = 0
  /// What was left for another time.
  private var passed: Set<Plan.Target> = []
  /// How many acts there were before.
  let actsBefore: Int

  init(began: Moment, limits: Plan.Limits, actsBefore: Int) {
    (self.began, self.limits, self.actsBefore) = (began, limits, actsBefore)
  }

  /// Takes a plan made anew, since more was found out. Where something of it was begun, all that is
  /// there stays.
  ///
  /// - Parameter left: how much waits or is due at all.
  mutating func take(_ plan: Plan, left: Int) {
    let isUntouched = (list.selected ?? list.rows.startIndex) == 0 && handled.isEmpty
    let items = isUntouched ? [] : list.items.map(\.item)
    let known = Set(items.map(\.target))
    let all = (items + plan.items.filter { !known.contains($0.target) })
      .enumerated().sorted { ($0.element.matter, $0.offset) < ($1.element.matter, $1.offset) }
      .map(\.element)
    self.left = max(0, left - all.count { !$0.matter.isAsk && $0.matter != .said })
    list.replace(all.map { .item(Entry(item: $0)) })
    if isUntouched { list.move(.top) }
  }

  package var doneCount: Int { list.items.count { handled[$0.id] != nil } }
  package var isOver: Bool { doneCount == list.itemCount }

  /// Seconds that what is left will take.
  package var secondsLeft: Int {
    list.items.reduce(0) { $0 + (handled[$1.id] == nil ? $1.item.matter.seconds : 0) }
  }

  /// Leaves something for another time.
  mutating func pass(_ target: Plan.Target) { passed.insert(target) }

  /// Reads off the book what became of each, and goes on to the next that is open.
  mutating func rebuild(book: Book, now: Moment, zone: Zone, _ contacts: SinceThen) {
    let before = handled
    handled = [:]
    for entry in list.items {
      let how = how(entry.item, book, now, zone.day(now), contacts)
      handled[entry.id] = how ?? (passed.contains(entry.id) ? "another time" : nil)
    }
    if let back = before.keys.first(where: { handled[$0] == nil }) {
      list.select { $0.id == back }
    } else if let here = list.selectedItem?.id, handled[here] != nil, before[here] == nil {
      goOn()
    }
  }

  private mutating func goOn() {
    let open = list.items.map { handled[$0.id] == nil }
    guard let here = list.selected else { return }
    let next = open.indices.dropFirst(here).first { open[$0] } ?? open.firstIndex(of: true)
    if let next { list.move(.to(next)) }
  }

  /// How something was dealt with; nil where it is open.
  private func how(
    _ item: Plan.Item, _ book: Book, _ now: Moment, _ today: Day, _ contacts: SinceThen
  ) -> String? {
    switch item.target {
    case .tweet(let id): book.howAnswered(id, now: now)
    case .followUp(let id):
      book.followUp(id).map { followUp in
        if !followUp.isOpen { return "done" }
        return followUp.due.flatMap { $0.day > today ? "moved to \($0.words)" : nil }
      } ?? "gone"
    case .said(let id): book.howKept(id)
    case .introduction(let id): book.howMoved(id, since: began)
    case .match(let a, let b): book.howMatched(a, b, now: now)
    case .contact(let id):
      if book.contact(id)?.isMuted == true {
        "muted"
      } else if contacts.hasAny(with: id, after: began.utcDay + -1, book) {
        "done"
      } else {
        // Nothing was promised to them when they came into the plan.
        book.followUps.last { $0.isOpen && book.home($0.contact) == id }.map { followUp in
          followUp.due.map { "promised for \($0.words)" } ?? "promised"
        }
      }
    }
  }
}

extension Book {
  /// How a tweet that waited was dealt with; nil where it waits.
  func howAnswered(_ id: TweetID, now: Moment) -> String? {
    if outbox.answers(to: id).contains(where: \.hasLeft) { return "answered" }
    if let state = queueStates[id], state.hides(at: now) {
      return state.state == .snoozed ? "snoozed" : "done"
    }
    let author = tweet(id).flatMap { contact(of: $0.author) }
    return author?.isMuted == true ? "muted" : nil
  }

  /// What became of a promise that stands in a tweet of mine; nil where that is open.
  func howKept(_ id: TweetID) -> String? {
    if isRefused(id) { return "no promise" }
    let kept = followUps.last { $0.tweet == id && !$0.isDeleted }
    return kept.map { followUp in followUp.due.map { "promised for \($0.words)" } ?? "promised" }
  }
}
