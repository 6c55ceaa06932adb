internal import People

/// Makes of a harvest what the store wants: numbers become handles, versions of one tweet become
/// one, each id stands once, all in order of time.
struct Settling {
  let harvest: Harvest
  let book: Book
  private let known: KnownPeople

  init(_ harvest: Harvest, _ book: Book) {
    self.harvest = harvest
    self.book = book
    known = KnownPeople(book)
  }

  /// The tweets that the book does not have; what became of the others is noted in the inputs.
  ///
  /// - Parameter mine: the user's handles.
  func newTweets(_ mine: Set<Handle>) -> [Tweet] {
    resolvePeople()
    let superseded = joinVersions()
    let threads = Threads(harvest.tweets, mine)
    var seen: Set<TweetID> = []
    var taken: [Tweet] = []
    for (index, tweet) in harvest.tweets.enumerated() {
      let input = harvest.origins[index]
      if superseded.contains(index) {
        harvest.skips[input].add(.earlierVersion, place(tweet))
      } else if seen.insert(tweet.id).inserted, book.tweets.row(of: tweet.id) == nil {
        harvest.inputs[input].tallies[tweet.kind, default: .init()].added += 1
        taken.append(tweet)
        taken[taken.count - 1].thread = tweet.thread ?? threads.root(of: tweet)
      } else {
        harvest.inputs[input].tallies[tweet.kind, default: .init()].known += 1
      }
    }
    return sorted(taken)
  }

  /// Versions are known by their id alone.
  private func place(_ tweet: Tweet) -> Place { Place(file: "\(tweet.id)", entry: 1, line: 1) }

  /// Sorts indexes, as tweets are large to move.
  private func sorted(_ tweets: [Tweet]) -> [Tweet] {
    let order = tweets.indices.sorted { a, b in
      tweets[a].time != tweets[b].time
        ? tweets[a].time < tweets[b].time : tweets[a].id < tweets[b].id
    }
    return order.map { tweets[$0] }
  }

  // MARK: - People

  /// Gives every account that is known by number alone its handle, where any input or the book
  /// knows one.
  private func resolvePeople() {
    harvest.update { _, tweet in
      tweet.author = handle(tweet.author)
      tweet.replyToAuthor = tweet.replyToAuthor.map(handle)
      if tweet.kind == .message { tweet.to = tweet.to.map(handle) }
    }
  }

  private func handle(_ handle: Handle) -> Handle {
    guard let id = handle.twitterNumber else { return handle }
    if let owner = harvest.owner, owner.id == id { return owner.handle }
    return harvest.directory.currentHandle(of: id) ?? known.handle(of: id) ?? handle
  }

  // MARK: - Versions

  /// Keeps of an edited tweet its newest text under its first id.
  ///
  /// - Returns: the indexes of the versions that are not kept.
  private func joinVersions() -> Set<Int> {
    guard !harvest.versions.isEmpty else { return [] }
    var newest: [UInt64: (own: UInt64, index: Int)] = [:]
    for (index, version) in harvest.versions.sorted(by: { $0.key < $1.key })
    where newest[version.first].map({ $0.own < version.own }) ?? true {
      newest[version.first] = (version.own, index)
    }
    var firstOf: [TweetID: TweetID] = [:]
    for version in harvest.versions.values {
      firstOf[TweetID(twitter: version.own)] = TweetID(twitter: version.first)
    }
    harvest.update { index, tweet in
      tweet.replyTo = tweet.replyTo.map { firstOf[$0] ?? $0 }
      tweet.of = tweet.of.map { firstOf[$0] ?? $0 }
      guard let version = harvest.versions[index] else { return }
      tweet.id = TweetID(twitter: version.first)
      tweet.time = Snowflake.time(version.first).map { Moment(seconds: $0.seconds) } ?? tweet.time
    }
    let kept = Set(newest.values.map(\.index))
    let dropped = harvest.versions.filter { index, version in
      !kept.contains(index) && newest[version.first]?.own != version.own
    }
    return Set(dropped.keys)
  }
}

/// The threads that the user's own tweets make by answering one another.
private struct Threads {
  private var parents: [TweetID: TweetID] = [:]
  private var roots: Set<TweetID> = []

  init(_ tweets: [Tweet], _ mine: Set<Handle>) {
    for tweet in tweets where tweet.kind != .like && mine.contains(tweet.author) {
      if let parent = tweet.replyTo { parents[tweet.id] = parent }
      if tweet.kind == .tweet || tweet.kind == .quote { roots.insert(tweet.id) }
    }
  }

  /// The tweet that a thread starts with; nil where the chain leaves what is known.
  func root(of tweet: Tweet) -> TweetID? {
    guard var at = tweet.replyTo, parents[tweet.id] != nil else { return nil }
    for _ in 0..<1000 {
      guard let parent = parents[at] else { break }
      at = parent
    }
    return roots.contains(at) ? at : nil
  }
}

/// The accounts of a book's contacts by their number.
struct KnownPeople {
  private var contacts: [UInt64: Contact] = [:]

  init(_ book: Book) {
    for contact in book.contacts where !contact.isDeleted {
      let numbers = contact.handles.compactMap(\.twitterNumber)
      for id in numbers + [KnownPeople.number(of: contact.id)].compactMap({ $0 }) {
        if contacts[id] == nil { contacts[id] = contact }
      }
    }
  }

  func contact(of id: UInt64) -> Contact? { contacts[id] }

  /// The real Twitter handle of an account.
  func handle(of id: UInt64) -> Handle? {
    contacts[id].flatMap { contact in
      contact.handles.filter { $0.network == .twitter && $0.twitterNumber == nil }.min()
    }
  }

  /// The account's number in a contact's id, `c-tw783214`; nil for other contacts.
  static func number(of id: ContactID) -> UInt64? {
    let text = id.description
    return text.hasPrefix("c-tw") ? UInt64(text.dropFirst(4)) : nil
  }
}
