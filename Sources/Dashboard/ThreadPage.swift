package import People

/// A conversation: the tweets of one thread in order of time.
package struct ThreadPage: Sendable {
  package var list = RowList<TimelinePane.Entry>()
  /// The tweet from which it was opened.
  package let start: TweetKey

  package init(start: TweetKey) { self.start = start }

  mutating func rebuild(book: Book) {
    let table = book.tweets
    guard let startRow = table.row(of: start) else { return list.replace([]) }
    let rows =
      table.kinds[startRow] == .message
      ? ThreadPage.messages(like: startRow, book) : ThreadPage.thread(of: startRow, table)
    list.replace(rows.map { .item(TimelinePane.Entry(id: table.keys[$0], row: $0)) })
  }

  /// All tweets of the thread, and those that hang on one of them by what they answer.
  private static func thread(of start: Int, _ table: TweetTable) -> [Int] {
    var known = ancestors(of: start, table)
    if table.threads[start] != TweetTable.noTweet { known.insert(table.threads[start]) }
    // Answers stand after what they answer, so one pass in order of time finds them all.
    return (0..<table.count).filter { row in
      guard table.kinds[row] != .like, table.kinds[row] != .message else { return false }
      let belongs =
        known.contains(table.keys[row]) || known.contains(table.threads[row])
        || known.contains(table.replyTo[row])
      if belongs { known.insert(table.keys[row]) }
      return belongs
    }
  }

  /// The tweet and those it answers, up to the first; an answer that points at itself ends it.
  private static func ancestors(of start: Int, _ table: TweetTable) -> Set<TweetKey> {
    var known: Set<TweetKey> = []
    var row: Int? = start
    while let at = row, known.insert(table.keys[at]).inserted {
      row = table.replyTo[at] == TweetTable.noTweet ? nil : table.row(of: table.replyTo[at])
    }
    return known
  }

  /// All messages between the same two.
  private static func messages(like start: Int, _ book: Book) -> [Int] {
    let table = book.tweets
    let others = Set(table.mentions(start) + [table.authors[start]])
    return (0..<table.count).filter { row in
      table.kinds[row] == .message
        && Set(table.mentions(row) + [table.authors[row]]) == others
    }
  }
}
