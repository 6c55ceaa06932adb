/// What others wrote to the data folder since it was last looked at.
package struct News: Sendable {
  /// Records as they are on disk now, deleted ones among them.
  package var contacts: [Contact] = []
  package var followUps: [FollowUp] = []
  package var interactions: [Interaction] = []
  package var queueStates: [QueueState] = []
  package var events: [Event] = []
  package var outbox: [OutboxEntry] = []
  package var introductions: [Introduction] = []
  package var needs: [Need] = []
  /// Records that the book has and the disk has no more.
  package var gone: [Record] = []
  package var tweets = Tweets.none

  /// The name of a record.
  package struct Record: Hashable, Sendable {
    package let kind: RecordKind
    package let id: String

    package init(_ kind: RecordKind, _ id: String) {
      self.kind = kind
      self.id = id
    }
  }

  package enum Tweets: Sendable {
    case none
    /// Tweets that are all newer than those of the book.
    case newer(NewerTweets)
    /// Something else came or went: all of them have to be read again.
    case changed
  }

  package init() {}

  package var hasRecords: Bool {
    !contacts.isEmpty || !followUps.isEmpty || !interactions.isEmpty || !queueStates.isEmpty
      || !events.isEmpty || !outbox.isEmpty || !introductions.isEmpty || !needs.isEmpty
      || !gone.isEmpty
  }

  package var isEmpty: Bool {
    if case .none = tweets { return !hasRecords }
    return false
  }
}

/// Tweets to be added behind those of the book that they were read for.
package struct NewerTweets: Sendable {
  package let table: TweetTable
  /// Grown out of the book's own, so that its numbers stay good.
  package let handles: Interner
  package let reader: any TweetReader

  package init(table: TweetTable, handles: Interner, reader: any TweetReader) {
    self.table = table
    self.handles = handles
    self.reader = reader
  }
}

/// What taking in news changed in a book.
package struct BookChange: Equatable, Sendable {
  package var contacts: Set<ContactID> = []
  package var followUps: Set<FollowUpID> = []
  package var queueStates: Set<TweetID> = []
  package var outbox: Set<OutboxID> = []
  /// Introductions, needs or offers came, went or changed.
  package var connects = false
  /// Interactions of these contacts came, went or changed.
  package var logs: Set<ContactID> = []
  /// Whose handles are whose is not as it was.
  package var movesHandles = false
  package var hasTweets = false

  package var isEmpty: Bool { self == BookChange() }
}
