package import JSONText
package import People
package import Records

/// What an import would write: only what the book does not have yet.
package struct ImportPlan {
  /// New tweets, likes and messages, in order of time, then id.
  package var newTweets = PlannedTweets()
  /// Contacts made or updated, the user's own record first, then by id.
  package var patches: [Patch] = []
  /// What the book's own tweets gain.
  package var changes: [TweetChange] = []
  /// Lists of followers that were not known yet.
  package var followLists: [FollowList] = []
  package var report = ImportReport()

  /// The new tweets as a whole, for looking at where they are few.
  package var tweets: [Tweet] { (0..<newTweets.count).compactMap { try? newTweets.tweet($0) } }
}

/// The new tweets of an import, which need not fit into memory.
package struct PlannedTweets: TweetSupply {
  private let harvest: Harvest
  private let order: [Int]

  /// - Parameter order: indexes of the harvest's tweets.
  init(_ harvest: Harvest, _ order: [Int]) { (self.harvest, self.order) = (harvest, order) }

  /// None.
  package init() { self.init(Harvest(readsMessageText: true), []) }

  package var count: Int { order.count }

  package func id(_ index: Int) -> TweetID { harvest.id(of: harvest.rows[order[index]].key) }

  package func place(_ index: Int) -> (time: Moment, isMessage: Bool) {
    let row = harvest.rows[order[index]]
    return (row.time, row.kind == .message)
  }

  func tweet(_ index: Int) throws(ScratchProblem) -> Tweet { try harvest.tweet(order[index]) }

  package func writeMembers(
    _ index: Int, to writer: inout JSONWriter
  ) throws(ScratchProblem) {
    let row = harvest.rows[order[index]]
    let handles = harvest.handles
    writer.key("time")
    writer.text(row.time.rfc3339)
    writer.key("author")
    writer.text(handles[row.author].description)
    writer.key("kind")
    writer.text(row.kind.rawValue)
    writer.member("replyTo", row.replyTo, harvest)
    if row.replyToAuthor != TweetTable.nobody {
      writer.member("replyToAuthor", handles[row.replyToAuthor].description)
    }
    writer.member("thread", row.thread, harvest)
    writer.list("mentions", harvest.people(row.mentions)) { $0.text(handles[$1].description) }
    writer.member("of", row.of, harvest)
    let receivers = Set(harvest.people(row.receivers).map { handles[$0] }).sorted()
    writer.receivers(receivers.map(\.description))
    // Without its braces.
    try harvest.withContent(order[index]) { json in
      writer.members(raw: .init(rebasing: json.dropFirst().dropLast()))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: StaticString, _ key: TweetKey, _ harvest: Harvest) {
    guard key != TweetTable.noTweet else { return }
    self.key(name)
    if let number = key.twitterNumber {
      text("twitter:", number)
    } else {
      text(harvest.id(of: key).description)
    }
  }
}
