package import People

/// What I owe an answer to: how much waits, how long, and how it grew.
package struct ReplyDebt: Equatable, Sendable {
  /// How many turns of others waited at the end of each of the past weeks, the oldest first; the last
  /// is now's.
  package let weeks: [Int]
  /// Seconds that each of now's has waited, the shortest first.
  package let waits: [Double]

  package init(weeks: [Int], waits: [Double]) {
    self.weeks = weeks
    self.waits = waits
  }

  package var now: Int { waits.count }

  /// The wait in the middle; nil where nothing waits.
  package var median: Double? { waits.isEmpty ? nil : waits[waits.count / 2] }
  package var longest: Double? { waits.last }
}

extension ReplyDebt {
  /// Turns as the queue takes them: all that one person addressed to me in one conversation until I
  /// answered. A turn counts for `Weights.queueDays`; what was marked done, put off or muted counts
  /// nowhere, since it is not known when that was.
  package init(_ book: Book, now: Moment, weeks: Int = 12, weights: Weights = .standard) {
    let span = weights.queueDays * 86400
    let start = now.adding(seconds: -Double(weeks) * 7 * 86400 - span)
    let reader = TurnReader(book, firstRow: book.tweets.firstRow(since: start))
    var turns = Turns()
    for row in book.tweets.firstRow(since: start)..<book.tweets.count
    where reader.says(row) && book.tweets.times[row] <= now {
      turns.take(row, reader)
    }
    let waiting = turns.open.values.filter { turn in
      now.seconds(since: turn.since) <= span && !book.isPutAside(turn.row, at: now)
    }
    let samples = (0..<weeks).map { now.adding(seconds: -Double(weeks - $0) * 7 * 86400) }
    let ended = turns.ended + waiting.map { ($0.since, .init(milliseconds: .max)) }
    self.weeks =
      samples.map { week in
        ended.count { $0.since <= week && week < $0.until && week.seconds(since: $0.since) <= span }
      } + [waiting.count]
    waits = waiting.map { now.seconds(since: $0.since) }.sorted()
  }

  private struct Turns {
    private(set) var open: [TurnReader.Turn: (since: Moment, row: Int)] = [:]
    private(set) var ended: [(since: Moment, until: Moment)] = []

    mutating func take(_ row: Int, _ reader: TurnReader) {
      let time = reader.tweets.times[row]
      if reader.isMine(row) {
        reader.addressees(row) { end(reader.turn(row, with: $0), time) }
        if let answered = reader.answeredRow(row), reader.asksMe(answered) {
          end(reader.turn(of: answered), time)
        }
      } else if reader.asksMe(row) {
        let turn = reader.turn(of: row)
        open[turn] = (open[turn]?.since ?? time, row)
      }
    }

    private mutating func end(_ turn: TurnReader.Turn, _ time: Moment) {
      guard let began = open.removeValue(forKey: turn) else { return }
      ended.append((began.since, time))
    }
  }
}

extension Book {
  /// Whether the tweet was dealt with, or its author is put away.
  fileprivate func isPutAside(_ row: Int, at now: Moment) -> Bool {
    if queueStates[tweets.id(of: tweets.keys[row])]?.hides(at: now) == true { return true }
    guard let contact = contactIndex(of: tweets.authors[row]) else { return false }
    return !contacts.marks[contact].isDisjoint(with: .putAway)
  }
}
