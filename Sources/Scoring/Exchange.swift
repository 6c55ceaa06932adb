import People

/// What passed by tweets and messages between me and one contact, in constant space.
///
/// The counts just before the newest moment are kept apart from what came at that moment, in whole
/// thousandths, so that events of equal time give the same in any order.
struct Exchange: Sendable, BitwiseCopyable {
  private(set) var outgoing = 0
  private(set) var incoming = 0
  /// Turns of theirs, and those of them that I answered, as decayed counts.
  private(set) var asked = 0.0
  private(set) var answered = 0.0
  /// Since when a turn of theirs waits.
  private(set) var waitingSince: Moment?
  /// When they first wrote to me.
  private(set) var firstIncoming: Moment?
  /// How often I had written to them until then.
  private(set) var tries = 0
  /// The exact time of the newest tweet.
  private(set) var newest: Moment?

  private var outBefore = Spans.zero
  private var inBefore = Spans.zero
  private var outAtNewest = 0
  private var inAtNewest = 0
  private var newestOut: Moment?
  private var answeredAt: Moment?
}

// MARK: - Reading

extension Exchange {
  /// What I sent and what came, decayed up to the moment before the newest tweet's.
  var beforeNewest: (out: Spans, in: Spans) { (outBefore, inBefore) }

  /// What I sent and what came, decayed up to a moment not before the newest tweet's.
  func counts(at time: Moment, _ yard: Yardstick) -> (out: Spans, in: Spans) {
    guard let newest else { return (.zero, .zero) }
    let left = yard.weights.decay(hours: time.hours(since: newest))
    let out = (outBefore + Double(outAtNewest) / 1000) * left
    return (out, (inBefore + Double(inAtNewest) / 1000) * left)
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
    guard let last = newest else { return newest = time }
    guard time > last else { return }
    let left = yard.weights.decay(hours: time.hours(since: last))
    outBefore = (outBefore + Double(outAtNewest) / 1000) * left
    inBefore = (inBefore + Double(inAtNewest) / 1000) * left
    (outAtNewest, inAtNewest) = (0, 0)
    newest = time
  }

  /// My turn answers theirs, also one of the same instant, whichever of the two came first here.
  private mutating func addMine(_ time: Moment, _ yard: Yardstick) {
    outgoing += 1
    if firstIncoming == time { tries += 1 }
    newestOut = time
    guard let since = waitingSince else { return }
    answered += yard.ask(since)
    waitingSince = nil
    answeredAt = time
  }

  private mutating func addTheirs(_ time: Moment, _ yard: Yardstick) {
    incoming += 1
    if firstIncoming == nil { (firstIncoming, tries) = (time, outgoing) }
    if newestOut == time {
      guard answeredAt != time else { return }
      asked += yard.ask(time)
      answered += yard.ask(time)
      answeredAt = time
    } else if waitingSince == nil {
      waitingSince = time
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
