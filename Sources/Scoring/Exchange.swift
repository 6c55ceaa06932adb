import Glibc
import People

/// What passed by tweets and messages between me and one contact, in constant space.
///
/// The counts just before the newest moment are kept apart from what came at that moment, in whole
/// thousandths, so that events of equal time give the same in any order.
struct Exchange: Sendable, BitwiseCopyable {
  private(set) var outgoing: Int32 = 0
  private(set) var incoming: Int32 = 0
  /// Turns of theirs, and those of them that I answered.
  private(set) var turns: Int32 = 0
  private(set) var answeredTurns: Int32 = 0
  /// Messages, mail: what nobody else reads.
  private(set) var messagesOut: Int32 = 0
  private(set) var messagesIn: Int32 = 0
  /// The sum of ln(1 + seconds) that my answers took.
  private(set) var answerLogs = 0.0
  /// My tries, and what came of them.
  private(set) var approaches = Approaches()
  /// Since when a turn of theirs waits.
  var waitingSince: Moment? { waiting.moment }
  /// When they first wrote to me.
  var firstIncoming: Moment? { first.moment }
  /// How often I had written to them until then.
  private(set) var tries: Int32 = 0
  /// When they last wrote to me.
  var newestIn: Moment? { theirNewest.moment }
  /// The exact time of the newest tweet.
  var newest: Moment? { last.moment }

  private var waiting = Instant()
  private var first = Instant()
  private var last = Instant()
  private var newestOut = Instant()
  private var answeredAt = Instant()
  private var outBefore = PackedSpans()
  private var inBefore = PackedSpans()
  private var outAtNewest = 0
  private var inAtNewest = 0
  /// Turns and answers as decayed counts, as of the newest tweet.
  private var asked = 0.0
  private var answered = 0.0
  private var theirNewest = Instant()
}

// MARK: - Reading

extension Exchange {
  /// What I sent and what came, decayed up to the moment before the newest tweet's.
  var beforeNewest: (out: Spans, in: Spans) { (outBefore.spans, inBefore.spans) }

  /// What I sent and what came, decayed up to a moment not before the newest tweet's.
  func counts(at time: Moment, _ yard: Yardstick) -> (out: Spans, in: Spans) {
    guard let newest else { return (.zero, .zero) }
    let left = yard.weights.decay(hours: time.hours(since: newest))
    let out = (outBefore.spans + Double(outAtNewest) / 1000) * left
    return (out, (inBefore.spans + Double(inAtNewest) / 1000) * left)
  }

  /// Turns of theirs, and those of them that I answered, decayed up to a moment not before the
  /// newest tweet's.
  func asks(at time: Moment, _ yard: Yardstick) -> (asked: Double, answered: Double) {
    let left = newest.map { yard.asks(hours: time.hours(since: $0)) } ?? 0
    return (asked * left, answered * left)
  }
}

// MARK: - Counting

extension Exchange {
  /// Counts what passed at an exact time, in order of time. The future counts as now.
  mutating func add(_ touch: Touch, _ yard: Yardstick) {
    advance(to: min(touch.time, yard.latest), yard)
    let amount = yard.amount(touch.kind)
    if touch.isOutgoing { outAtNewest += amount } else { inAtNewest += amount }
    guard touch.kind.isTalk else { return }
    let isMessage = touch.kind == .message
    if touch.isOutgoing {
      if isMessage { messagesOut += 1 }
      approaches.addMine(touch.time, yard.weights, newestIn: newestIn)
      addMine(touch.time, yard)
    } else {
      if isMessage { messagesIn += 1 }
      approaches.addTheirs(touch.time)
      addTheirs(touch.time)
    }
  }

  mutating func advance(to time: Moment, _ yard: Yardstick) {
    guard let newest else { return last.moment = time }
    guard time > newest else { return }
    let left = yard.weights.decay(hours: time.hours(since: newest))
    outBefore.spans = (outBefore.spans + Double(outAtNewest) / 1000) * left
    inBefore.spans = (inBefore.spans + Double(inAtNewest) / 1000) * left
    (outAtNewest, inAtNewest) = (0, 0)
    let asksLeft = yard.asks(hours: time.hours(since: newest))
    asked *= asksLeft
    answered *= asksLeft
    last.moment = time
  }

  /// My turn answers theirs, also one of the same instant, whichever of the two came first here.
  private mutating func addMine(_ time: Moment, _ yard: Yardstick) {
    outgoing += 1
    if firstIncoming == time { tries += 1 }
    newestOut.moment = time
    guard let since = waitingSince else { return }
    answeredTurns += 1
    answerLogs += log1p(max(0, time.seconds(since: since)))
    answered += yard.asks(hours: time.hours(since: since))
    waiting.moment = nil
    answeredAt.moment = time
  }

  private mutating func addTheirs(_ time: Moment) {
    incoming += 1
    theirNewest.moment = time
    if firstIncoming == nil { (first.moment, tries) = (time, outgoing) }
    if newestOut.moment == time {
      guard answeredAt.moment != time else { return }
      (turns, answeredTurns) = (turns + 1, answeredTurns + 1)
      (asked, answered) = (asked + 1, answered + 1)
      answeredAt.moment = time
    } else if waitingSince == nil {
      waiting.moment = time
      turns += 1
      asked += 1
    }
  }
}

extension Yardstick {
  func amount(_ kind: Touch.Kind) -> Int {
    switch kind {
    case .talk, .answer, .message: talk
    case .repost: repost
    case .like: like
    }
  }
}

/// A moment or none, in the space of a moment: there are thousands of these.
struct Instant: Sendable, BitwiseCopyable {
  private var milliseconds = Int64.min

  var moment: Moment? {
    get { milliseconds == .min ? nil : Moment(milliseconds: milliseconds) }
    set { milliseconds = newValue?.milliseconds ?? .min }
  }
}

/// Spans without the room that their alignment takes.
struct PackedSpans: Sendable, BitwiseCopyable {
  private var x = 0.0
  private var y = 0.0
  private var z = 0.0

  var spans: Spans {
    get { Spans(x, y, z) }
    set { (x, y, z) = (newValue.x, newValue.y, newValue.z) }
  }
}
