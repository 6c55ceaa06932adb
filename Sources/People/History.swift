/// What passed between me and one handle on one day (UTC), counted by what it was.
package struct DayOfContact: Equatable, Sendable {
  package var day: Day
  /// Replies, mentions and messages of theirs addressed to me.
  package var talkIn: UInt16 = 0
  /// Replies, mentions and messages of mine addressed to them.
  package var talkOut: UInt16 = 0
  /// Those of mine that answer something of theirs.
  package var answersOut: UInt16 = 0
  package var repostsIn: UInt16 = 0
  package var repostsOut: UInt16 = 0
  package var likesIn: UInt16 = 0
  package var likesOut: UInt16 = 0
  /// Meetings face to face, logged by hand.
  package var meetings: UInt16 = 0

  package init(day: Day) { self.day = day }

  /// The day of one thing that passed, with that counted.
  package init(_ touch: Touch) {
    day = touch.time.utcDay
    switch (touch.kind, touch.isOutgoing) {
    case (.talk, false), (.answer, false): talkIn = 1
    case (.talk, true): talkOut = 1
    case (.answer, true): (talkOut, answersOut) = (1, 1)
    case (.repost, false): repostsIn = 1
    case (.repost, true): repostsOut = 1
    case (.like, false): likesIn = 1
    case (.like, true): likesOut = 1
    }
  }

  /// Adds what another source counted for the same day; counts stop at 65,535.
  package mutating func add(_ other: DayOfContact) {
    talkIn = talkIn.addingClamped(other.talkIn)
    talkOut = talkOut.addingClamped(other.talkOut)
    answersOut = answersOut.addingClamped(other.answersOut)
    repostsIn = repostsIn.addingClamped(other.repostsIn)
    repostsOut = repostsOut.addingClamped(other.repostsOut)
    likesIn = likesIn.addingClamped(other.likesIn)
    likesOut = likesOut.addingClamped(other.likesOut)
    meetings = meetings.addingClamped(other.meetings)
  }
}

extension UInt16 {
  fileprivate func addingClamped(_ other: UInt16) -> UInt16 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

/// One thing that passed between me and a handle, at an exact time.
package struct Touch: Equatable, Sendable {
  package enum Kind: Sendable { case talk, answer, repost, like }

  package var handle: HandleNumber
  package var time: Moment
  package var kind: Kind
  package var isOutgoing: Bool

  package init(handle: HandleNumber, time: Moment, kind: Kind, isOutgoing: Bool) {
    self.handle = handle
    self.time = time
    self.kind = kind
    self.isOutgoing = isOutgoing
  }
}

extension TweetTable {
  /// Hands over each thing that row `row` says of me and somebody else, given which handles are mine.
  package func touches(
    _ row: Int, isMine: (HandleNumber) -> Bool, _ body: (Touch) -> Void
  ) {
    let (author, time) = (authors[row], times[row])
    func touch(_ handle: HandleNumber, _ kind: Touch.Kind, _ isOutgoing: Bool) {
      body(Touch(handle: handle, time: time, kind: kind, isOutgoing: isOutgoing))
    }
    if isMine(author) {
      let kind = Touch.Kind(ofMine: kinds[row])
      let answered = replyToAuthors[row]
      if kind == .talk, answered != TweetTable.nobody, !isMine(answered) {
        touch(answered, .answer, true)
      }
      for other in mentions(row) where !isMine(other) && !(kind == .talk && other == answered) {
        touch(other, kind, true)
      }
    } else if mentions(row).contains(where: isMine)
      || (replyToAuthors[row] != TweetTable.nobody && isMine(replyToAuthors[row]))
    {
      touch(author, Touch.Kind(ofMine: kinds[row]), false)
    }
  }
}

extension Touch.Kind {
  fileprivate init(ofMine kind: Tweet.Kind) {
    switch kind {
    case .repost: self = .repost
    case .like: self = .like
    case .tweet, .reply, .quote, .message: self = .talk
    }
  }
}

/// The days of contact of many handles, each in order of time.
package struct History: Sendable {
  /// The days of all handles, one handle after the other: those of handle `n` from `starts[n]`
  /// up to `starts[n + 1]`.
  private var days: [DayOfContact] = []
  private var starts: [UInt32] = [0]
  /// Handles whose days have changed since: theirs in place of what `days` has.
  private var changed: [HandleNumber: [DayOfContact]] = [:]

  package init() {}

  /// Makes room for days that are appended.
  package mutating func reserveCapacity(days count: Int) { days.reserveCapacity(count) }

  /// Adds a day at the end, which is much quicker than `add`. Days come in order of handle, then of
  /// day, before any other is added; one that comes twice is added up.
  package mutating func append(_ day: DayOfContact, to handle: HandleNumber) {
    let end = Int(handle) + 1
    if end == starts.count - 1, range(handle).count > 0, days[days.count - 1].day == day.day {
      days[days.count - 1].add(day)
      return
    }
    while starts.count <= end { starts.append(UInt32(days.count)) }
    days.append(day)
    starts[end] = UInt32(days.count)
  }

  /// The days with a handle, earliest first.
  package subscript(handle: HandleNumber) -> [DayOfContact] {
    changed[handle] ?? Array(days[range(handle)])
  }

  /// The handles that anything passed with, in order.
  package var handles: [HandleNumber] {
    let flat = (0..<HandleNumber(starts.count - 1)).filter {
      !range($0).isEmpty && changed[$0] == nil
    }
    return changed.isEmpty ? flat : (flat + changed.keys).sorted()
  }

  /// Adds a day of a handle; a day that is there already is added up.
  package mutating func add(_ day: DayOfContact, to handle: HandleNumber) {
    if changed[handle] == nil { changed[handle] = Array(days[range(handle)]) }
    changed[handle, default: []].insert(adding: day)
  }

  private func range(_ handle: HandleNumber) -> Range<Int> {
    Int(handle) + 1 < starts.count
      ? Int(starts[Int(handle)])..<Int(starts[Int(handle) + 1]) : 0..<0
  }

  /// Counts one thing that passed.
  package mutating func add(_ touch: Touch) { add(DayOfContact(touch), to: touch.handle) }
}

extension [DayOfContact] {
  /// Adds a day in order of time, or onto the same day.
  package mutating func insert(adding day: DayOfContact) {
    var at = count
    while at > 0, self[at - 1].day > day.day { at -= 1 }
    if at > 0, self[at - 1].day == day.day {
      self[at - 1].add(day)
    } else {
      insert(day, at: at)
    }
  }
}
