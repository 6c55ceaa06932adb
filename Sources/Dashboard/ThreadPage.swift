package import People

/// A conversation: the tweets of one thread in order of time.
package struct ThreadPage: Sendable {
  package var list = RowList<TimelinePane.Entry>()
  /// The tweet from which it was opened.
  package let start: TweetKey

  package init(start: TweetKey) { self.start = start }

  /// - Parameter threads: which tweets belong together, as far as that is known.
  mutating func rebuild(book: Book, _ threads: ThreadIndex) {
    guard let row = book.tweets.row(of: start) else { return list.replace([]) }
    list.replace(
      threads.rows(with: row).map {
        .item(TimelinePane.Entry(id: book.tweets.keys[$0], row: $0))
      })
  }
}
