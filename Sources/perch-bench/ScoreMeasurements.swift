internal import People
internal import Scoring

/// What scoring tweets costs that are in memory already.
struct ScoreMeasurements {
  private let rounds: Int
  private let now = MadeUpBook.now
  private let book: Book
  private let newer: TweetTable
  init(tweets: Int, rounds: Int) {
    self.rounds = rounds
    let arriving = min(1000, max(tweets / 200, 1))
    let made = MadeUpTable(tweets: tweets + arriving)
    (book, newer) = made.book(arriving: arriving)
  }

  func all() -> [Figure] {
    let relations = Relations(book: book, now: now)
    let counting = median { seconds { _ = Relations(book: book, now: now) } }
    let happening = median { seconds { happen() } }
    let ranking = median { seconds { _ = relations.ranks(book: book, now: now) } }
    var builder = QueueBuilder()
    let found = seconds { _ = builder.queue(book: book, relations: relations, now: now) }
    let queue = median { seconds { _ = builder.queue(book: book, relations: relations, now: now) } }
    let waiting = builder.queue(book: book, relations: relations, now: now).items.count
    return [
      Figure("counting all from nothing", counting * 1000, "ms"),
      Figure("the same as it happens, one by one", happening * 1000, "ms"),
      Figure("ranking all contacts", ranking * 1000, "ms"),
      Figure("waiting", Double(waiting), "turns"),
      Figure("the first queue", found * 1000, "ms"), Figure("ranking it again", queue * 1000, "ms"),
    ] + arrivals(relations) + [text()]
  }

  /// Counts, for both sides of each, what my tweets and those to me say.
  private func happen() {
    var vantages = Vantages()
    let tweets = book.tweets
    for row in 0..<tweets.count {
      tweets.touches(row, isMine: { book.isMine($0) }) { touch in
        let me = HandleNumber(0)
        vantages.take(
          from: touch.isOutgoing ? me : touch.handle, to: touch.isOutgoing ? touch.handle : me,
          at: touch.time, touch.kind)
      }
    }
  }

  /// One by one, each is added to the book, counted, and given its place in the queue.
  private func arrivals(_ counted: Relations) -> [Figure] {
    var (book, relations, builder) = (book, counted, QueueBuilder())
    var (counts, places) = ([Double](), [Double]())
    _ = builder.queue(book: book, relations: relations, now: now)
    for row in 0..<newer.count {
      let first = builder.makeReady(for: book, now: now)
      var one = TweetTable(keysOf: book.tweets)
      one.append(newer.entry(row))
      book.append(NewerTweets(table: one, handles: book.handles, reader: book.reader))
      counts.append(
        seconds { relations.take(rows: first..<(first + 1), of: book, now: now) })
      places.append(
        seconds {
          _ = builder.take(from: first, book: book, relations: relations, now: now)
        })
    }
    let both = zip(counts, places).map(+).sorted()
    return [
      Figure("one tweet: counting it", counts.sorted()[counts.count / 2] * 1e6, "µs"),
      Figure("one tweet: its place in the queue", places.sorted()[places.count / 2] * 1e6, "µs"),
      Figure("one tweet: both, 99th percentile", both[both.count * 99 / 100] * 1e6, "µs"),
    ]
  }

  private func text() -> Figure {
    let text = "@anna still waiting for the slides of thursday, why does nobody answer? #town"
    let once = median {
      seconds { for _ in 0..<100 { _ = Unhappy(text, isAddressed: true) } } / 100
    }
    return Figure("the tone of one text", once * 1e6, "µs")
  }

  private func median(_ body: () -> Double) -> Double {
    (0..<rounds).map { _ in body() }.sorted()[rounds / 2]
  }
}
