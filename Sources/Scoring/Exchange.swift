import People

/// What passed by tweets and messages between me and one contact, in constant space.
///
/// The counts just before the newest moment are kept apart from what came at that moment, in whole
/// thousandths, so that events of equal time give the same in any order.
struct Exchange: Sendable, BitwiseCopyable {
  private(set) var outgoing: Int32 = 0
  private(set) var incoming: Int32 = 0
  /// Turns of theirs, and those of them that I answered, as decayed counts.
  private(set) var asked = 0.0
  private(set) var answered = 0.0
  /// Since when a turn of theirs waits.
  var waitingSince: Moment? { waiting.moment }
  /// When they first wrote to me.
  var firstIncoming: Moment? { first.moment }
  /// How often I had written to them until then.
  private(set) var tries: Int32 = 0
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
}

// MARK: - Counting

extension Exchange {
  /// The same as of a later yardstick: what was asked and answered has faded since.
  func carried(from until: Moment, to yard: Yardstick) -> Exchange {
    let left = yard.ask(until)
    var carried = self
    carried.asked *= left
    carried.answered *= left
    return carried
  }

  /// Counts what passed at an exact time, in order of time. The future counts as now.
  mutating func add(_ touch: Touch, _ yard: Yardstick) {
    advance(to: min(touch.time, yard.asOf), yard)
    let amount = yard.amount(touch.kind)
    if touch.isOutgoing { outAtNewest += amount } else { inAtNewest += amount }
    guard touch.kind == .talk || touch.kind == .answer else { return }
    if touch.isOutgoing { addMine(touch.time, yard) } else { addTheirs(touch.time, yard) }
  }

  mutating func advance(to time: Moment, _ yard: Yardstick) {
    guard let newest else { return last.moment = time }
    guard time > newest else { return }
    let left = yard.weights.decay(hours: time.hours(since: newest))
    outBefore.spans = (outBefore.spans + Double(outAtNewest) / 1000) * left
    inBefore.spans = (inBefore.spans + Double(inAtNewest) / 1000) * left
    (outAtNewest, inAtNewest) = (0, 0)
    last.moment = time
  }

  /// My turn answers theirs, also one of the same instant, whichever of the two came first here.
  private mutating func addMine(_ time: Moment, _ yard: Yardstick) {
    outgoing += 1
    if firstIncoming == time { tries += 1 }
    newestOut.moment = time
    guard let since = waitingSince else { return }
    answered += yard.ask(since)
    waiting.moment = nil
    answeredAt.moment = time
  }

  private mutating func addTheirs(_ time: Moment, _ yard: Yardstick) {
    incoming += 1
    if firstIncoming == nil { (first.moment, tries) = (time, outgoing) }
    if newestOut.moment == time {
      guard answeredAt.moment != time else { return }
      asked += yard.ask(time)
      answered += yard.ask(time)
      answeredAt.moment = time
    } else if waitingSince == nil {
      waiting.moment = time
      asked += yard.ask(time)
    }
  }
}

extension Yardstick {
  func amount(_ kind: Touch.Kind) -> Int {
    switch kind {
    case .talk, .answer: talk
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
