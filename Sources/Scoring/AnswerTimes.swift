package import People

/// How often and how fast one side answers the other: every turn counts once, whatever was written in
/// it.
package struct AnswerTimes: Equatable, Sendable {
  /// Turns that the other side began.
  package private(set) var turns = 0
  /// Seconds to each answer, the quickest first.
  package private(set) var seconds: [Double] = []

  package init() {}

  package var answered: Int { seconds.count }

  /// 0–1; nil without a turn.
  package var rate: Double? { turns > 0 ? Double(answered) / Double(turns) : nil }

  /// The seconds within which `share` (0 to 1) of the answers came, between two of them in
  /// proportion: definition 7 of Hyndman and Fan 1996, "Sample Quantiles". Nil without an answer.
  package func quantile(_ share: Double) -> Double? {
    guard let last = seconds.indices.last else { return nil }
    let place = min(max(share, 0), 1) * Double(last)
    let low = Int(place)
    return seconds[low] + (seconds[min(low + 1, last)] - seconds[low]) * (place - Double(low))
  }

  /// How many answers took less than each of some rising limits and not less than the one before; at
  /// the end how many took longer than all.
  package func counts(below limits: [Double]) -> [Int] {
    let upTo = limits.map { limit in seconds.partitioned { $0 < limit } } + [seconds.count]
    return zip(upTo, [0] + upTo).map { $0 - $1 }
  }

  mutating func beginTurn() { turns += 1 }
  mutating func add(seconds: Double) { self.seconds.append(seconds) }
  mutating func sort() { seconds.sort() }
}

extension AnswerTimes {
  /// Both sides' over the turns that contacts and I began since a moment. My answers end their turns,
  /// theirs end mine; a repost or a like answers nothing.
  package static func between(
    _ book: Book, since start: Moment, until end: Moment
  ) -> (mine: AnswerTimes, theirs: AnswerTimes) {
    var turns = OpenTurns(contacts: book.contacts.count)
    let rows = book.tweets.firstRow(since: start)..<book.tweets.count
    for row in rows where book.tweets.times[row] <= end {
      book.tweets.touches(row, isMine: { book.isMine($0) }) { touch in
        guard touch.kind.isTalk, let contact = book.contactIndex(of: touch.handle) else { return }
        turns.take(touch, of: contact)
      }
    }
    turns.mine.sort()
    turns.theirs.sort()
    return (turns.mine, turns.theirs)
  }
}

/// Whose turn waits since when, contact by contact.
private struct OpenTurns {
  /// My answers to them, and theirs to me.
  var (mine, theirs) = (AnswerTimes(), AnswerTimes())
  private var mineSince: [Moment?]
  private var theirsSince: [Moment?]

  init(contacts: Int) {
    mineSince = Array(repeating: nil, count: contacts)
    theirsSince = mineSince
  }

  mutating func take(_ touch: Touch, of contact: Int) {
    if touch.isOutgoing {
      OpenTurns.end(&theirsSince[contact], touch.time, &mine)
      OpenTurns.begin(&mineSince[contact], touch.time, &theirs)
    } else {
      OpenTurns.end(&mineSince[contact], touch.time, &theirs)
      OpenTurns.begin(&theirsSince[contact], touch.time, &mine)
    }
  }

  private static func begin(_ since: inout Moment?, _ time: Moment, _ times: inout AnswerTimes) {
    guard since == nil else { return }
    since = time
    times.beginTurn()
  }

  private static func end(_ since: inout Moment?, _ time: Moment, _ times: inout AnswerTimes) {
    guard let began = since, began < time else { return }
    times.add(seconds: time.seconds(since: began))
    since = nil
  }
}
