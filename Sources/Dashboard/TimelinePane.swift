package import People

/// All tweets and messages from and to contacts, newest first.
package struct TimelinePane: Sendable {
  /// A tweet by its key, which stays when older months are read, and its row, which does not.
  package struct Entry: Identifiable, Equatable, Sendable {
    package let id: TweetKey
    package let row: Int
  }

  package var list = RowList<Entry>()
  /// The text that the rows are limited to.
  package private(set) var limit = ""
  package private(set) var search = ""
  private var limited: Set<TweetKey>?
  private var found: Set<TweetKey> = []

  package init() {}

  mutating func rebuild(book: Book) {
    let (table, limited) = (book.tweets, limited)
    list.replace(
      (0..<table.count).reversed().lazy
        .filter { limited?.contains(table.keys[$0]) ?? true }
        .filter { TimelinePane.shows($0, table, book) }
        .map { .item(Entry(id: table.keys[$0], row: $0)) })
  }

  /// Shows only these tweets, in which `text` was found; all where the text is empty.
  mutating func limit(to text: String, _ tweets: [TweetKey]) {
    limit = text
    limited = text.isEmpty ? nil : Set(tweets)
  }

  mutating func take(found text: String, _ tweets: [TweetKey]) {
    search = text
    found = Set(tweets)
  }

  func isFound(_ id: TweetKey) -> Bool { found.contains(id) }

  /// Contacts' own tweets, mine, and whatever addresses me; no likes.
  private static func shows(_ row: Int, _ table: TweetTable, _ book: Book) -> Bool {
    guard table.kinds[row] != .like else { return false }
    let author = table.authors[row]
    if book.isMine(author) || book.contactIndex(of: author) != nil { return true }
    return table.mentions(row).contains { book.isMine($0) }
  }
}
