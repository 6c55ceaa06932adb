package import People
package import Scoring

/// What I wrote that sounds like a promise, one after the other.
package struct SaidPage: Sendable {
  package struct Entry: Identifiable, Equatable, Sendable {
    package let found: FoundPromise

    package var id: TweetID { found.tweet }
  }

  package var list = RowList<Entry>()
  /// What became of each that was answered.
  package private(set) var handled: [TweetID: String] = [:]

  init() {}

  /// What is found anew joins; what was answered stays in its place.
  mutating func take(_ found: [FoundPromise], book: Book) {
    let known = Set(list.items.map(\.id))
    let all = list.items.map(\.found) + found.filter { !known.contains($0.tweet) }
    list.replace(
      all.sorted { ($0.promise.due, $0.tweet) < ($1.promise.due, $1.tweet) }
        .map { .item(Entry(found: $0)) })
    rebuild(book: book)
  }

  /// Reads off the book what became of each, and goes on to the next that is open.
  mutating func rebuild(book: Book) {
    let before = handled
    handled = Dictionary(
      list.items.compactMap { entry in book.howKept(entry.id).map { (entry.id, $0) } }
    ) { first, _ in first }
    list.followAnswers(before: Set(before.keys), now: Set(handled.keys))
  }
}

extension RowList {
  /// Goes on to the next that is open where what is under the cursor was just answered, and back to
  /// what is open again.
  mutating func followAnswers(before: Set<Item.ID>, now: Set<Item.ID>) where Item.ID: Hashable {
    if let back = before.subtracting(now).first {
      select { $0.id == back }
    } else if let here = selectedItem?.id, now.contains(here), !before.contains(here) {
      let open = rows.indices.filter { at in rows[at].item.map { !now.contains($0.id) } ?? false }
      if let next = open.first(where: { $0 > selected ?? 0 }) ?? open.first { move(.to(next)) }
    }
  }
}
