import People

/// The tweets and messages that nobody answered yet, by the turn-taking of each thread.
///
/// It depends on the tweets alone: what I did with them, and how they rank, comes later.
struct Waiting: Sendable {
  struct Item: Sendable {
    let row: Int
    let id: TweetID
    /// Where in `items` the one before it stands, by the same author in the same thread.
    let earlier: Int?
  }

  private(set) var items: [Item] = []
  /// Where in `items` the latest of each author in each thread stands, in order of time.
  private(set) var latest: [Int] = []

  init() {}

  /// - Parameter since: where to begin; what came before it is not looked at.
  init(_ book: Book, since: Moment) {
    let reader = TurnReader(book, firstRow: book.tweets.firstRow(since: since))
    let waiting = reader.waitingRows()
    var newest: [TurnReader.Turn: Int] = [:]
    for (row, turn) in waiting {
      let id = book.tweets.id(of: reader.keys[row])
      items.append(Item(row: row, id: id, earlier: newest.updateValue(items.count, forKey: turn)))
    }
    latest = newest.values.sorted()
  }
}

/// Reads who had the last word in each thread.
struct TurnReader {
  /// One person's side of one thread; all messages between two people are one thread.
  struct Turn: Hashable {
    let thread: TweetKey
    let person: HandleNumber
  }

  let keys: [TweetKey]
  private let book: Book
  private let tweets: TweetTable
  private let rows: Range<Int>

  init(_ book: Book, firstRow: Int) {
    self.book = book
    tweets = book.tweets
    keys = tweets.keys
    rows = firstRow..<tweets.count
  }

  /// The rows that are addressed to me and that I have not answered, in order of time.
  func waitingRows() -> [(row: Int, turn: Turn)] {
    let (authors, kinds, times) = (tweets.authors, tweets.kinds, tweets.times)
    var (answered, lastWord) = (Set<TweetKey>(), [Turn: Moment]())
    var asking: [(row: Int, turn: Turn)] = []
    for row in rows where kinds[row] != .repost && kinds[row] != .like {
      if book.isMine(authors[row]) {
        answered.insert(tweets.replyTo[row])
        noteMine(row, times[row], &lastWord)
      } else if isAddressedToMe(row) {
        asking.append((row, turn(row, with: authors[row])))
      }
    }
    return asking.filter { row, turn in
      guard !answered.contains(keys[row]) else { return false }
      return lastWord[turn].map { $0 < times[row] } ?? true
    }
  }

  private func noteMine(_ row: Int, _ time: Moment, _ lastWord: inout [Turn: Moment]) {
    let answered = tweets.replyToAuthors[row]
    if answered != TweetTable.nobody { lastWord[turn(row, with: answered)] = time }
    for person in tweets.mentions(row) { lastWord[turn(row, with: person)] = time }
  }

  private func isAddressedToMe(_ row: Int) -> Bool {
    let answered = tweets.replyToAuthors[row]
    return answered != TweetTable.nobody && book.isMine(answered)
      || tweets.mentions(row).contains { book.isMine($0) }
  }

  private func turn(_ row: Int, with person: HandleNumber) -> Turn {
    let isMessage = tweets.kinds[row] == .message
    return Turn(thread: isMessage ? TweetTable.noTweet : thread(of: row), person: person)
  }

  /// The thread's key where the row has one, else the root that its answers lead to.
  func thread(of row: Int) -> TweetKey {
    var row = row
    // A bound, because a damaged file may lead in circles.
    for _ in 0..<1000 {
      if tweets.threads[row] != TweetTable.noTweet { return tweets.threads[row] }
      let parent = tweets.replyTo[row]
      guard parent != TweetTable.noTweet else { return keys[row] }
      guard let next = tweets.row(of: parent) else { return parent }
      row = next
    }
    return keys[row]
  }
}
