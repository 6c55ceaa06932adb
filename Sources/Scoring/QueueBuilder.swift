package import People

/// Builds the queue, and keeps what building it again needs.
///
/// Which tweets wait is found anew only when the tweets changed; what their texts say is kept by
/// their ids, so that an act costs no file.
package struct QueueBuilder: Sendable {
  private let weights: Weights
  private var waiting = Waiting()
  var texts: [TweetID: TextFeatures] = [:]
  /// What `waiting` was found in. Holding the keys makes their place in memory a sure sign.
  private var keys: [TweetKey]?
  private var mine: [HandleNumber] = []
  private var since = Moment(milliseconds: 0)

  package init(weights: Weights = .standard) { self.weights = weights }

  /// The thread that a row of the book belongs to, as the queue takes it.
  package static func thread(_ book: Book) -> (Int) -> TweetKey {
    let reader = TurnReader(book, firstRow: 0)
    return { reader.thread(of: $0) }
  }

  /// Finds what waits and reads its texts, so that the first queue need not: it can be done while
  /// the relations are counted.
  package mutating func readAhead(book: Book, now: Moment) {
    findWaiting(book, now)
    let oldest = now.adding(seconds: -weights.queueDays * 86400)
    for at in waiting.latest where book.tweets.times[waiting.items[at].row] >= oldest {
      _ = read(waiting.items[at].id, waiting.items[at].row, book)
    }
  }

  /// The queue as of `now`, best first.
  ///
  /// A tweet waits when somebody else addressed it to me and I have neither answered it nor, later
  /// in the same thread, said anything to them; a message, when I wrote them none since. The latest
  /// of a person in a thread stands for those before it. Out are reposts and likes, the muted, what
  /// is done or snoozed, and what waits longer than `Weights.queueDays`.
  package mutating func queue(book: Book, relations: Relations, now: Moment) -> Queue {
    findWaiting(book, now)
    let scorer = QueueScorer(book: book, relations: relations, now: now, weights: weights)
    let oldest = now.adding(seconds: -weights.queueDays * 86400)
    var queue = Queue()
    var scored: [QueueItem] = []
    for at in waiting.latest {
      let turn = scorer.turn(endingAt: at, in: waiting)
      guard let turn else { continue }
      guard scorer.time(turn.row) >= oldest else {
        queue.older += 1
        continue
      }
      scored.append(scorer.item(turn, read(turn, book)))
    }
    queue.items = scored.ranked()
    return queue
  }

  private mutating func findWaiting(_ book: Book, _ now: Moment) {
    let start = now.adding(seconds: -weights.olderDays * 86400)
    let mine = book.myHandles
    let isSame = keys.map { $0.isSame(as: book.tweets.keys) } ?? false
    guard !isSame || mine != self.mine || start < since else { return }
    waiting = Waiting(book, since: start)
    (keys, self.mine, since) = (book.tweets.keys, mine, start)
    let ids = Set(waiting.items.map(\.id))
    texts = texts.filter { ids.contains($0.key) }
  }

  /// What the texts of a turn say: the latest's own, and the complaints of all.
  private mutating func read(_ turn: QueueScorer.Turn, _ book: Book) -> TextFeatures {
    var features = read(turn.id, turn.row, book)
    for item in turn.earlier where features.unhappyWords.isEmpty {
      features.unhappyWords = read(item.id, item.row, book).unhappyWords
    }
    return features
  }

  /// A text that cannot be read now is asked for again next time.
  private mutating func read(_ id: TweetID, _ row: Int, _ book: Book) -> TextFeatures {
    if let known = texts[id] { return known }
    guard let text = book.text(row) else { return .unread }
    let features = TextFeatures(text, weights)
    texts[id] = features
    return features
  }
}

extension [TweetKey] {
  fileprivate func isSame(as other: [TweetKey]) -> Bool {
    count == other.count
      && withUnsafeBufferPointer { a in
        other.withUnsafeBufferPointer { b in a.baseAddress == b.baseAddress }
      }
  }
}

extension [QueueItem] {
  /// Best first; equals by time, the newest first, then by id.
  fileprivate func ranked() -> [QueueItem] {
    indices.sorted {
      let (a, b) = (self[$0], self[$1])
      if a.priority != b.priority { return a.priority > b.priority }
      return a.time != b.time ? a.time > b.time : a.tweet < b.tweet
    }.map { self[$0] }
  }
}
