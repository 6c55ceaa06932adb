/// Which tweets belong together: each conversation's rows as a ring, so that all of one are found
/// from any of them without a look at the rest, and the conversations in order of time.
///
/// All messages between me and one other are one conversation. Likes belong to none.
package struct ThreadIndex: Sendable {
  /// Rows before this one are not looked at.
  package let first: Int
  /// By row from `first` on: the row before it in its conversation, and of the earliest the latest.
  private var before: [Int32] = []
  /// The latest row that is shown of each conversation, the latest of all last.
  package private(set) var heads: [Int32] = []
  /// The last message with each other.
  private var messages: [HandleNumber: Int32] = [:]

  /// - Parameter newest: how many of the newest rows to look at; nil for all.
  package init(_ book: Book, newest: Int? = nil) {
    first = newest.map { max(0, book.tweets.count - $0) } ?? 0
    var building = Building(book, first: first)
    for row in first..<book.tweets.count { building.add(row) }
    (before, heads, messages) = building.finished
  }

  /// How many rows of the book it knows.
  package var count: Int { first + before.count }

  /// Whether it knows a row, which is no like.
  package func knows(_ row: Int) -> Bool { row >= first && row < count }

  /// All rows of a row's conversation, in order of time.
  package func rows(with row: Int) -> [Int] {
    guard knows(row) else { return [row] }
    var rows = [row]
    var at = Int(before[row - first])
    while at != row, rows.count <= before.count {
      rows.append(at)
      at = Int(before[at - first])
    }
    return rows.sorted()
  }

  /// Where in `heads` a row's conversation stands; nil where nothing of it is shown.
  package func place(of row: Int) -> Int? {
    for other in rows(with: row).reversed() {
      let place = heads.partitioned { $0 < Int32(other) }
      if place < heads.count, heads[place] == Int32(other) { return place }
    }
    return nil
  }
}

// MARK: - As rows come

extension ThreadIndex {
  /// Takes the rows that came to the book behind those it knows.
  package mutating func takeNewer(of book: Book) {
    for row in count..<max(count, book.tweets.count) { take(row, book) }
  }

  private mutating func take(_ row: Int, _ book: Book) {
    before.append(Int32(row))
    guard book.tweets.kinds[row] != .like else { return }
    if let joined = joined(row, book) {
      let all = rows(with: joined)
      let (earliest, latest) = (all[0], all[all.count - 1])
      before[row - first] = Int32(latest)
      before[earliest - first] = Int32(row)
      if book.isOfTimeline(row), let place = place(of: joined) { heads.remove(at: place) }
    }
    if book.isOfTimeline(row) { heads.append(Int32(row)) }
  }

  /// A row whose conversation a newer one goes on with.
  private mutating func joined(_ row: Int, _ book: Book) -> Int? {
    let tweets = book.tweets
    if tweets.kinds[row] == .message {
      guard let other = book.other(row) else { return nil }
      return messages.updateValue(Int32(row), forKey: other).map(Int.init)
    }
    return [tweets.replyTo[row], tweets.threads[row]].lazy
      .filter { $0 != TweetTable.noTweet }
      .compactMap { tweets.row(of: $0) }.first { knows($0) && $0 != row }
  }
}

// MARK: - All at once

/// Ties rows that come in order of time to their conversations.
private struct Building {
  private let book: Book
  private let first: Int
  private var before: [Int32]
  /// By row: the id that stands for its conversation.
  private var threads: [TweetKey]
  /// The latest row of each conversation so far.
  private var latest: [TweetKey: Int32] = [:]
  private var messages: [HandleNumber: Int32] = [:]

  init(_ book: Book, first: Int) {
    (self.book, self.first) = (book, first)
    before = []
    threads = []
    before.reserveCapacity(book.tweets.count - first)
    threads.reserveCapacity(book.tweets.count - first)
    latest.reserveCapacity((book.tweets.count - first) / 2)
  }

  mutating func add(_ row: Int) {
    let tweets = book.tweets
    before.append(Int32(row))
    switch tweets.kinds[row] {
    case .like: threads.append(TweetTable.noTweet)
    case .message:
      threads.append(TweetTable.noTweet)
      guard let other = book.other(row) else { return }
      tie(row, behind: messages.updateValue(Int32(row), forKey: other))
    case .tweet, .reply, .repost, .quote:
      let thread = thread(of: row, tweets)
      threads.append(thread)
      tie(row, behind: latest.updateValue(Int32(row), forKey: thread))
    }
  }

  /// The conversation's own id where the row has one, else that of what it answers, else its own.
  private func thread(of row: Int, _ tweets: TweetTable) -> TweetKey {
    if tweets.threads[row] != TweetTable.noTweet { return tweets.threads[row] }
    let answered = tweets.replyTo[row]
    guard answered != TweetTable.noTweet else { return tweets.keys[row] }
    guard let other = tweets.row(of: answered), other >= first, other < row else { return answered }
    return threads[other - first]
  }

  private mutating func tie(_ row: Int, behind last: Int32?) {
    guard let last else { return }
    // The ring is closed at the end, when each one's latest is known.
    before[row - first] = last
  }

  /// Closes the rings, and puts the latest row that is shown of each in order.
  var finished: ([Int32], [Int32], [HandleNumber: Int32]) {
    var (ring, heads) = (before, [Int32]())
    for last in latest.values { close(&ring, last, &heads) }
    for last in messages.values { close(&ring, last, &heads) }
    for row in first..<first + before.count
    where book.tweets.kinds[row] == .message && book.other(row) == nil && book.isOfTimeline(row) {
      heads.append(Int32(row))
    }
    heads.sort()
    return (ring, heads, messages)
  }

  private func close(_ ring: inout [Int32], _ last: Int32, _ heads: inout [Int32]) {
    var (at, head) = (last, Int32?.none)
    while true {
      if head == nil, book.isOfTimeline(Int(at)) { head = at }
      let next = before[Int(at) - first]
      if next == at { break }
      at = next
    }
    ring[Int(at) - first] = last
    if let head { heads.append(head) }
  }
}

extension Book {
  /// Whether the timeline shows a row: contacts' own, mine, and whatever addresses me; no likes.
  package func isOfTimeline(_ row: Int) -> Bool {
    guard tweets.kinds[row] != .like else { return false }
    let author = tweets.authors[row]
    if isMine(author) || contactIndex(of: author) != nil { return true }
    return tweets.isAddressed(row) { isMine($0) }
  }

  /// With whom a message is, of those who are not me; nil for one to myself.
  fileprivate func other(_ row: Int) -> HandleNumber? {
    let author = tweets.authors[row]
    return isMine(author) ? tweets.mentions(row).first { !isMine($0) } : author
  }
}

extension RandomAccessCollection {
  /// The first place of which `isBefore` does not hold, in a collection where it holds up to some
  /// place and then no more.
  package func partitioned(_ isBefore: (Element) -> Bool) -> Index {
    var (low, left) = (startIndex, count)
    while left > 0 {
      let middle = index(low, offsetBy: left / 2)
      if isBefore(self[middle]) {
        (low, left) = (index(after: middle), left - left / 2 - 1)
      } else {
        left /= 2
      }
    }
    return low
  }
}
