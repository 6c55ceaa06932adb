package import People
package import Queries
package import Scoring

/// The tweets and messages that wait for my answer, best first.
package struct QueuePane: Sendable {
  /// Something that was dealt with and has left its place.
  package struct Finished: Equatable, Sendable {
    package let id: TweetID
    package let name: String
    package let how: String
  }

  package var list = RowList<QueueItem>()
  /// All that waits, whatever the limit, best first.
  package private(set) var all: [QueueItem] = [] {
    didSet { firstAnswer = all.first(where: \.isFirstAnswer) }
  }
  /// The best of those with which somebody whom I hoped for answered for the first time.
  private var firstAnswer: QueueItem?
  package internal(set) var order = QueueOrder.best
  package var limit = Query.everything
  package var search = Query.everything
  /// How those were dealt with that still stand in their places, dimmed, until the cursor moves on.
  package private(set) var handled: [TweetID: String] = [:]
  /// What was dealt with in this visit and has left its place, newest last.
  package private(set) var finished: [Finished] = []
  /// How many waited so long that they are left out.
  package private(set) var older = 0

  package init() {}

  /// The first answer to celebrate above the list, where it does not stand at its top anyway.
  package var celebrated: QueueItem? {
    guard limit.isEmpty, let firstAnswer, handled[firstAnswer.id] == nil,
      !finished.contains(where: {
        $0.id == firstAnswer.id
      })
    else { return nil }
    return list.rows.first?.item?.id == firstAnswer.id ? nil : firstAnswer
  }

  /// How many of those that are shown still wait.
  package var waiting: Int { list.itemCount - handled.count }

  /// How many still wait, whatever the limit.
  package var waitingInAll: Int {
    guard !limit.isEmpty else { return waiting }
    if handled.isEmpty, finished.isEmpty { return all.count }
    let left = Set(finished.map(\.id))
    return all.count { handled[$0.id] == nil && !left.contains($0.id) }
  }

  /// Takes what waits now, and shows what `matcher` lets through; all without one.
  mutating func rebuild(book: Book, queue: Queue, _ matcher: Matcher?) {
    (older, all) = (queue.older, queue.items)
    show(book: book, matcher)
  }

  /// Shows what `matcher` lets through, in the order that was chosen.
  mutating func show(book: Book, _ matcher: Matcher?) {
    var items = order.sorted(filtered(matcher), book)
    if !handled.isEmpty { keepHandled(&items) }
    list.replace(items.map { .item($0) })
    if !finished.isEmpty {
      let ids = Set(items.map(\.id))
      finished.removeAll { ids.contains($0.id) }
    }
  }

  private func filtered(_ matcher: Matcher?) -> [QueueItem] {
    guard let matcher else { return all }
    return zip(all, matcher.matches(tweets: all.map(\.row))).filter(\.1).map(\.0)
  }

  /// Fills in the scores, and where the tweets stand now; all stay in their places.
  mutating func renew(book: Book, queue: Queue) {
    (older, all) = (queue.older, queue.items)
    let fresh = Dictionary(queue.items.map { ($0.id, $0) }) { first, _ in first }
    list.renew { item in
      fresh[item.id] ?? book.tweets.row(of: item.id).map { item.moved(to: $0) } ?? item
    }
  }

  /// Takes what waits now: what is shown keeps its order, what came goes where it ranks, and what
  /// waits no more goes.
  mutating func merge(book: Book, queue: Queue, _ matcher: Matcher?) {
    (older, all) = (queue.older, queue.items)
    let fresh = filtered(matcher)
    let waiting = Dictionary(fresh.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let shown = Set(list.items.map(\.id))
    var items = list.items.compactMap { item in
      if let fresh = waiting[item.id] { return fresh }
      guard handled[item.id] != nil else { return nil }
      return book.tweets.row(of: item.id).map { item.moved(to: $0) }
    }
    for item in fresh where !shown.contains(item.id) {
      let place = items.firstIndex { order.precedes(item, $0, book) && handled[$0.id] == nil }
      items.insert(item, at: place ?? items.count)
    }
    list.replace(items.map { .item($0) })
    let ids = Set(items.map(\.id))
    finished.removeAll { ids.contains($0.id) }
    handled = handled.filter { ids.contains($0.key) }
  }

  /// What stands dimmed keeps its place.
  private func keepHandled(_ items: inout [QueueItem]) {
    for (place, item) in list.items.enumerated() where handled[item.id] != nil {
      items.removeAll { $0.id == item.id }
      items.insert(item, at: min(place, items.count))
    }
  }

  mutating func markHandled(_ id: TweetID, _ how: String) {
    if list.contains(id) { handled[id] = how }
  }

  /// An act on it was taken back: it waits again.
  mutating func forget(_ id: TweetID) {
    handled[id] = nil
    finished.removeAll { $0.id == id }
  }

  /// What was handled leaves its place once the cursor has left it.
  mutating func settle(name: (TweetID) -> String) {
    let here = list.selectedItem?.id
    let left = handled.filter { $0.key != here }.sorted { $0.key < $1.key }
    guard !left.isEmpty else { return }
    finished += left.map { Finished(id: $0.key, name: name($0.key), how: $0.value) }
    for (id, _) in left { handled[id] = nil }
    list.replace(list.rows.filter { row in !left.contains { $0.key == row.item?.id } })
  }
}

extension QueueItem: Identifiable {
  package var id: TweetID { tweet }
}

extension QueueOrder {
  func sorted(_ items: [QueueItem], _ book: Book) -> [QueueItem] {
    switch self {
    case .best: return items
    case .newest: return items.sorted { $0.time > $1.time }
    case .oldest: return items.sorted { $0.time < $1.time }
    case .name:
      let named = items.map { (name: QueueOrder.name($0, book), item: $0) }
      return named.sorted { ($0.name, $0.item.time) < ($1.name, $1.item.time) }.map(\.item)
    }
  }

  func precedes(_ one: QueueItem, _ other: QueueItem, _ book: Book) -> Bool {
    switch self {
    case .best: one.priority > other.priority
    case .newest: one.time > other.time
    case .oldest: one.time < other.time
    case .name: QueueOrder.name(one, book) < QueueOrder.name(other, book)
    }
  }

  private static func name(_ item: QueueItem, _ book: Book) -> String {
    item.contact.map { FoldedName.spoken(book.contacts.displayName($0)).joined(separator: " ") }
      ?? book.handles[item.author].lowercased()
  }
}
