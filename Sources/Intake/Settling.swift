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
    joinThreads(mine)
    var seen = Set<TweetID>(minimumCapacity: harvest.tweets.count)
    var taken: [Int] = []
    for index in harvest.tweets.indices {
      let (id, kind) = (harvest.tweets[index].id, harvest.tweets[index].kind)
      let input = harvest.origins[index]
      if superseded.contains(index) {
        harvest.skips[input].add(.earlierVersion)
      } else if seen.insert(id).inserted, book.tweets.row(of: id) == nil {
        harvest.inputs[input].tallies[kind, default: .init()].added += 1
        taken.append(index)
      } else {
        harvest.inputs[input].tallies[kind, default: .init()].known += 1
      }
    }
    return sorted(taken)
  }

  /// Sorts numbers, as tweets are large to move.
  private func sorted(_ indices: [Int]) -> [Tweet] {
    let tweets = harvest.tweets
    var order = indices.map { (time: tweets[$0].time.milliseconds, index: $0) }
    order.sort { a, b in
      a.time != b.time ? a.time < b.time : tweets[a.index].id < tweets[b.index].id
    }
    return order.map { tweets[$0.index] }
  }

  /// Names the tweet that each thread of the user's own tweets starts with, where it is known.
  private func joinThreads(_ mine: Set<Handle>) {
    let threads = Threads(harvest.tweets, mine)
    harvest.update { _, tweet in
      if tweet.thread == nil, tweet.replyTo != nil { tweet.thread = threads.root(of: tweet.id) }
    }
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
  /// What each answer of the user to themself answers.
  private var parents: [TweetID: TweetID] = [:]
  private var roots: Set<TweetID> = []

  init(_ tweets: [Tweet], _ mine: Set<Handle>) {
    // By index, as a loop over tweets would copy each of them.
    for at in tweets.indices {
      guard let parent = tweets[at].replyTo, let author = tweets[at].replyToAuthor,
        mine.contains(author), mine.contains(tweets[at].author)
      else { continue }
      parents[tweets[at].id] = parent
    }
    guard !parents.isEmpty else { return }
    let tops = Set(parents.values.filter { parents[$0] == nil })
    for at in tweets.indices where tweets[at].kind == .tweet || tweets[at].kind == .quote {
      if tops.contains(tweets[at].id) { roots.insert(tweets[at].id) }
    }
  }

  /// The tweet that a thread starts with; nil where the chain leaves what is known.
  func root(of id: TweetID) -> TweetID? {
    guard var at = parents[id] else { return nil }
    // No chain is longer than all of them; one that goes in a circle ends here.
    for _ in parents {
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
