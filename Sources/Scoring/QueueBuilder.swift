package import People

/// Builds the queue, and keeps what building it again needs.
///
/// Which tweets wait is found anew only when the tweets changed; what their texts say is kept by
/// their ids, so that an act costs no file.
package struct QueueBuilder: Sendable {
  /// The constants that it ranks with.
  package let weights: Weights
  private var waiting = Waiting()
  var texts: [TweetKey: TextFeatures] = [:]
  /// What the cache had of them.
  var kept = KeptTexts()
  /// What `waiting` was found in. Holding the keys makes their place in memory a sure sign.
  private var keys: Column<TweetKey>?
  private var mine: [HandleNumber] = []
  private var since = Moment(milliseconds: 0)
  /// The last queue, and the moment that it is of.
  private var last = Queue()
  private var asOf: Moment?
  /// Kept so that no row has to make room for its own.
  private var changes: [Waiting.Change] = []

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
    let items = waiting.latest.map { waiting.items[$0] }
      .filter { text(of: $0.key) == nil && book.tweets.times[$0.row] >= oldest }
    let (half, weights) = (items.count / 2, weights)
    // Sentiment is most of it: nothing that a thread of its own would be too much for.
    let read = { @Sendable (items: ArraySlice<Waiting.Item>) in
      items.map { item in (item.key, book.text(item.row).map { TextFeatures($0, weights) }) }
    }
    let (later, sooner) =
      items.count < QueueBuilder.few
      ? (read(items[...]), []) : concurrently({ read(items[half...]) }) { read(items[..<half]) }
    for (key, features) in sooner + later { texts[key] = features }
  }

  /// As many texts as are read before another thread would have started.
  private static let few = 100

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
    (last, asOf) = (queue, now)
    return queue
  }

  private mutating func findWaiting(_ book: Book, _ now: Moment) {
    let start = now.adding(seconds: -weights.queueReach * 86400)
    guard !isFound(book, start) else { return }
    waiting = Waiting(book, since: start)
    (keys, mine, since) = (book.tweets.keys, book.myHandles, start)
    asOf = nil
    forgetTexts()
  }

  /// Forgets the texts of what waits no longer, once they are most of what is remembered.
  private mutating func forgetTexts() {
    guard texts.count > 2 * waiting.items.count else { return }
    let keys = Set(waiting.items.map(\.key))
    texts = texts.filter { keys.contains($0.key) }
  }

  /// Whether what waits was found in the book as it is.
  private func isFound(_ book: Book, _ start: Moment) -> Bool {
    (keys.map { $0.isSame(as: book.tweets.keys) } ?? false) && book.myHandles == mine
      && start >= since
  }

  /// What the texts of a turn say: the latest's own, and the complaints of all.
  private mutating func read(_ turn: QueueScorer.Turn, _ book: Book) -> TextFeatures {
    var features = read(turn.latest, book)
    for item in turn.earlier where features.unhappyWords.isEmpty {
      features.unhappyWords = read(item, book).unhappyWords
    }
    return features
  }

  private func text(of key: TweetKey) -> TextFeatures? { texts[key] ?? kept[key] }

  /// A text that cannot be read now is asked for again next time.
  private mutating func read(_ item: Waiting.Item, _ book: Book) -> TextFeatures {
    if let known = text(of: item.key) { return known }
    guard let text = book.text(item.row) else { return .unread }
    let features = TextFeatures(text, weights)
    texts[item.key] = features
    return features
  }
}

// MARK: - As rows come

extension QueueBuilder {
  /// To be told before rows are added behind those of the book, and before `take`: holding on to the
  /// old ones would have all of them copied. Says how many there were, which is for `take`.
  package mutating func makeReady(for book: Book, now: Moment) -> Int {
    findWaiting(book, now)
    keys = nil
    return book.tweets.count
  }

  /// The queue with what came to the book since `makeReady`: its rows take their places, in the time
  /// that finding these takes, where all else is as it was when the last queue of this moment was
  /// made. Of another moment all are ranked anew.
  ///
  /// - Parameter first: what `makeReady` said.
  package mutating func take(
    from first: Int, book: Book, relations: Relations, now: Moment
  ) -> Queue {
    guard mine == book.myHandles else { return queue(book: book, relations: relations, now: now) }
    keys = book.tweets.keys
    let reader = TurnReader(book, firstRow: book.tweets.firstRow(since: since))
    let scorer = QueueScorer(book: book, relations: relations, now: now, weights: weights)
    for row in first..<book.tweets.count {
      changes.removeAll(keepingCapacity: true)
      waiting.take(row, reader, changes: &changes)
      guard asOf == now else { continue }
      for change in changes { take(change, scorer, book, now) }
    }
    return asOf == now ? last : queue(book: book, relations: relations, now: now)
  }

  private mutating func take(
    _ change: Waiting.Change, _ scorer: QueueScorer, _ book: Book, _ now: Moment
  ) {
    let oldest = now.adding(seconds: -weights.queueDays * 86400)
    if let before = change.before, let turn = scorer.turn(endingAt: before, in: waiting) {
      if scorer.time(turn.row) < oldest {
        last.older -= 1
      } else {
        last.items.removeRanked(scorer.item(turn, read(turn, book)))
      }
    }
    guard let after = change.after, let turn = scorer.turn(endingAt: after, in: waiting) else {
      return
    }
    guard scorer.time(turn.row) >= oldest else { return last.older += 1 }
    last.items.insertRanked(scorer.item(turn, read(turn, book)))
  }
}

extension [QueueItem] {
  /// Best first; equals by time, the newest first, then by id.
  fileprivate func ranked() -> [QueueItem] {
    indices.sorted { self[$0].precedes(self[$1]) }.map { self[$0] }
  }

  /// Puts an item where it ranks among those that are ranked.
  fileprivate mutating func insertRanked(_ item: QueueItem) { insert(item, at: place(item)) }

  /// Takes out an item. It stands where it ranks, unless one that it stands for has gone.
  fileprivate mutating func removeRanked(_ item: QueueItem) {
    var place: Int? = place(item)
    if place.map({ $0 == count || self[$0].row != item.row }) ?? true {
      place = firstIndex { $0.row == item.row }
    }
    if let place { remove(at: place) }
  }

  private func place(_ item: QueueItem) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].precedes(item) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension QueueItem {
  fileprivate func precedes(_ other: QueueItem) -> Bool {
    if priority != other.priority { return priority > other.priority }
    return time != other.time ? time > other.time : tweet < other.tweet
  }
}
