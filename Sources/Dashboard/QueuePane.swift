package import People
package import Scoring

/// The tweets and messages that wait for my answer, best first.
package struct QueuePane: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package var id: TweetID { item.tweet }
    package let item: QueueItem
    /// What was done with it; it stays in its place, dimmed, until the cursor moves on.
    package var handled: String?
  }

  /// Something that was dealt with and has left its place.
  package struct Finished: Equatable, Sendable {
    package let id: TweetID
    package let name: String
    package let handled: String
  }

  package var list = RowList<Entry>()
  package var limit = ""
  package var search = ""
  /// What was dealt with in this visit, newest last.
  package private(set) var finished: [Finished] = []
  /// How many waited so long that they are left out.
  package private(set) var older = 0

  package init() {}

  /// How many still wait.
  package var waiting: Int { list.items.count { $0.handled == nil } }

  mutating func rebuild(book: Book, queue: Queue) {
    older = queue.older
    let shown = queue.items.filter { limit.isEmpty || book.matches($0, limit) }
    var entries = shown.map { Entry(item: $0) }
    for (place, entry) in list.items.enumerated() where entry.handled != nil {
      entries.removeAll { $0.id == entry.id }
      entries.insert(entry, at: min(place, entries.count))
    }
    list.replace(entries.map { .item($0) })
    let ids = Set(entries.map(\.id))
    finished.removeAll { ids.contains($0.id) }
  }

  /// An act on it was taken back: it waits again.
  mutating func forget(_ id: TweetID) {
    list.update(id) { $0.handled = nil }
    finished.removeAll { $0.id == id }
  }

  mutating func markHandled(_ id: TweetID, _ label: String) {
    list.update(id) { $0.handled = label }
  }

  /// What was handled leaves its place once the cursor has left it.
  mutating func settle(name: (Entry) -> String) {
    let left = list.items.filter { $0.handled != nil && $0.id != list.selectedItem?.id }
    guard !left.isEmpty else { return }
    finished += left.compactMap { entry in
      entry.handled.map { Finished(id: entry.id, name: name(entry), handled: $0) }
    }
    list.replace(
      list.rows.filter { row in !left.contains { $0.id == row.item?.id } })
  }
}

extension Book {
  func matches(_ item: QueueItem, _ text: String) -> Bool {
    guard let tweet = tweet(item.tweet) else { return false }
    return matches(tweet, text)
  }

  /// Whether the author's names or the text have the words, in any case.
  func matches(_ tweet: Tweet, _ text: String) -> Bool {
    let wanted = text.lowercased()
    return tweet.text.lowercased().contains(wanted) || tweet.name.lowercased().contains(wanted)
      || tweet.author.description.contains(wanted)
      || contact(of: tweet.author)?.matches(text) ?? false
  }
}
