/// One thing that passed between me and a handle, at an exact time.
package struct Touch: Equatable, Sendable {
  package enum Kind: Sendable {
    case talk, answer, repost, like
    /// Talk that nobody else reads.
    case message

    /// Whether it says something to somebody.
    package var isTalk: Bool { self == .talk || self == .answer || self == .message }
  }

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
      if kind.isTalk, answered != TweetTable.nobody, !isMine(answered) {
        touch(answered, kind == .message ? .message : .answer, true)
      }
      for place in mentionPlaces(row) {
        let other = mentionNumbers[place]
        if !isMine(other), !(kind.isTalk && other == answered) { touch(other, kind, true) }
      }
    } else if isAddressed(row, isMine) {
      touch(author, Touch.Kind(ofMine: kinds[row]), false)
    }
  }

  /// Whether a row answers or names one of some handles.
  package func isAddressed(_ row: Int, _ isOne: (HandleNumber) -> Bool) -> Bool {
    let answered = replyToAuthors[row]
    if answered != TweetTable.nobody, isOne(answered) { return true }
    return mentionPlaces(row).contains { isOne(mentionNumbers[$0]) }
  }
}

extension Touch.Kind {
  fileprivate init(ofMine kind: Tweet.Kind) {
    switch kind {
    case .repost: self = .repost
    case .like: self = .like
    case .message: self = .message
    case .tweet, .reply, .quote: self = .talk
    }
  }
}
