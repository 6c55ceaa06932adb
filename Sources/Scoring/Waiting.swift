import People

/// The tweets and messages that nobody answered yet, by the turn-taking of each thread.
///
/// It depends on the tweets alone: what I did with them, and how they rank, comes later.
struct Waiting: Sendable {
  struct Item: Sendable {
    let row: Int
    let key: TweetKey
    /// Where in `items` the one before it stands, by the same author in the same thread.
    fileprivate(set) var earlier: Int?
  }

  /// Where in `items` the latest of a turn stood, and where it stands now; nil where nothing waits.
  struct Change {
    let before: Int?
    let after: Int?
  }

  private(set) var items: [Item] = []
  /// Where in `items` the latest of each author in each thread stands.
  private var newest = TurnTable()
  private var mine = LastWords()

  init() {}

  /// - Parameter since: where to begin; what came before it is not looked at.
  init(_ book: Book, since: Moment) {
    let reader = TurnReader(book, firstRow: book.tweets.firstRow(since: since))
    let (waiting, mine) = reader.waitingRows()
    self.mine = mine
    items.reserveCapacity(waiting.count)
    for (row, turn) in waiting { add(row, turn, reader) }
  }

  /// Where in `items` the latest of each author in each thread stands, in order of time.
  var latest: [Int] { newest.values.sorted() }

  private mutating func add(_ row: Int, _ turn: TurnReader.Turn, _ reader: TurnReader) {
    let before = newest[turn]
    newest[turn] = items.count
    items.append(Item(row: row, key: reader.tweets.keys[row], earlier: before))
  }
}

// MARK: - As rows come

extension Waiting {
  /// Takes a row that came behind all others. Where an answer came before what it answers, its
  /// thread is found only when all is found anew.
  ///
  /// - Parameter changes: where the turns that changed are added.
  mutating func take(_ row: Int, _ reader: TurnReader, changes: inout [Change]) {
    guard reader.says(row) else { return }
    guard reader.isMine(row) else { return takeTheirs(row, reader, &changes) }
    mine.note(row, reader)
    reader.addressees(row) { person in
      let turn = reader.turn(row, with: person)
      guard let ended = newest[turn] else { return }
      newest[turn] = nil
      changes.append(Change(before: ended, after: nil))
    }
    // What I answered by its id may stand in another thread than my answer does.
    guard let answered = reader.answeredRow(row), reader.asksMe(answered) else { return }
    takeOut(answered, reader.turn(of: answered), &changes)
  }

  private mutating func takeTheirs(
    _ row: Int, _ reader: TurnReader, _ changes: inout [Change]
  ) {
    guard reader.asksMe(row) else { return }
    let turn = reader.turn(of: row)
    guard !mine.hasAnswered(row, turn, reader) else { return }
    let before = newest[turn]
    add(row, turn, reader)
    changes.append(Change(before: before, after: items.count - 1))
  }

  private mutating func takeOut(
    _ row: Int, _ turn: TurnReader.Turn, _ changes: inout [Change]
  ) {
    let before = newest[turn]
    var (after, at) = (Int?.none, before)
    while let here = at, items[here].row != row { (after, at) = (here, items[here].earlier) }
    guard let gone = at else { return }
    if let after {
      items[after].earlier = items[gone].earlier
    } else {
      newest[turn] = items[gone].earlier
    }
    changes.append(Change(before: before, after: newest[turn]))
  }
}

// MARK: - Who had the last word

/// What I said to whom, as far as it ends what waits.
struct LastWords: Sendable {
  /// The last row in which I said anything to somebody in a thread; with nobody as the person, in
  /// which I answered a tweet.
  private var rows = TurnTable()

  mutating func note(_ row: Int, _ reader: TurnReader) {
    let answered = reader.tweets.replyTo[row]
    if answered != TweetTable.noTweet { rows[.answer(to: answered)] = row }
    reader.addressees(row) { rows[reader.turn(row, with: $0)] = row }
  }

  func hasAnswered(_ row: Int, _ turn: TurnReader.Turn, _ reader: TurnReader) -> Bool {
    if rows[.answer(to: reader.tweets.keys[row])] != nil { return true }
    let times = reader.tweets.times
    return rows[turn].map { times[$0] >= times[row] } ?? false
  }
}

extension TurnReader.Turn {
  fileprivate static func answer(to tweet: TweetKey) -> TurnReader.Turn {
    TurnReader.Turn(thread: tweet, person: TweetTable.nobody)
  }
}

/// Reads who says what to whom in each thread.
struct TurnReader {
  /// One person's side of one thread; all messages between two people are one thread.
  struct Turn: Hashable, BitwiseCopyable {
    let thread: TweetKey
    let person: HandleNumber
  }

  let tweets: TweetTable
  private let book: Book
  private let rows: Range<Int>

  init(_ book: Book, firstRow: Int) {
    self.book = book
    tweets = book.tweets
    rows = firstRow..<tweets.count
  }

  /// The rows that are addressed to me and that I have not answered, in order of time.
  func waitingRows() -> (rows: [(row: Int, turn: Turn)], mine: LastWords) {
    var (mine, asking) = (LastWords(), [(row: Int, turn: Turn)]())
    for row in rows where says(row) {
      if isMine(row) {
        mine.note(row, self)
      } else if asksMe(row) {
        asking.append((row, turn(of: row)))
      }
    }
    return (asking.filter { !mine.hasAnswered($0.row, $0.turn, self) }, mine)
  }

  func says(_ row: Int) -> Bool { tweets.kinds[row] != .repost && tweets.kinds[row] != .like }

  func isMine(_ row: Int) -> Bool { book.isMine(tweets.authors[row]) }

  /// Whether somebody else addressed it to me.
  func asksMe(_ row: Int) -> Bool {
    guard says(row), !isMine(row), rows.contains(row) else { return false }
    return tweets.isAddressed(row) { book.isMine($0) }
  }

  func addressees(_ row: Int, _ body: (HandleNumber) -> Void) {
    let answered = tweets.replyToAuthors[row]
    if answered != TweetTable.nobody { body(answered) }
    for person in tweets.mentions(row) where person != answered { body(person) }
  }

  /// The row that a row answers, where it is here.
  func answeredRow(_ row: Int) -> Int? {
    let answered = tweets.replyTo[row]
    return answered == TweetTable.noTweet ? nil : tweets.row(of: answered)
  }

  func turn(of row: Int) -> Turn { turn(row, with: tweets.authors[row]) }

  func turn(_ row: Int, with person: HandleNumber) -> Turn {
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
      guard parent != TweetTable.noTweet else { return tweets.keys[row] }
      guard let next = tweets.row(of: parent) else { return parent }
      row = next
    }
    return tweets.keys[row]
  }
}
