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

  /// Which tweets the book does not have, by their indexes in order, and what those that it has
  /// gain; how many of each is noted in the inputs.
  ///
  /// - Parameter mine: the user's handles.
  func settle(_ mine: Mine) -> (new: [Int], changes: [TweetChange]) {
    resolvePeople()
    let superseded = joinVersions()
    addParents(mine)
    joinThreads(mine)
    for index in superseded { harvest.skips[harvest.origins[index]].add(.earlierVersion) }
    let firsts = joinSame(superseded)
    var taken: [Int] = []
    var changes: [TweetChange] = []
    taken.reserveCapacity(firsts.count)
    for (index, row) in firsts {
      guard let row else {
        taken.append(index)
        continue
      }
      guard let change = change(of: row, index) else { continue }
      count(index, .changed)
      changes.append(change)
    }
    return (ordered(taken), changes)
  }

  /// Of the tweets that came more than once, leaves the first with all that the others know.
  ///
  /// - Returns: the indexes of the tweets that stay, each id once, with their rows in the book.
  private func joinSame(_ superseded: Set<Int>) -> [(index: Int, row: Int?)] {
    // Numbers are quicker to look up than texts.
    var keys = TweetTable(keysOf: book.tweets)
    var first = [TweetKey: Int](minimumCapacity: harvest.tweets.count)
    var firsts: [(index: Int, row: Int?)] = []
    firsts.reserveCapacity(harvest.tweets.count)
    for index in harvest.tweets.indices where !superseded.contains(index) {
      let key = keys.key(of: harvest.tweets[index].id)
      if let known = first[key] {
        count(index, .known)
        harvest.improve(known, by: index)
      } else {
        first[key] = index
        let row = book.tweets.row(of: key)
        firsts.append((index, row))
        count(index, row == nil ? .added : .known)
      }
    }
    return firsts
  }

  private enum Side { case added, known, changed }

  private func count(_ index: Int, _ side: Side) {
    let (input, kind) = (harvest.origins[index], harvest.tweets[index].kind)
    switch side {
    case .added: harvest.inputs[input].tallies[kind, default: .init()].added += 1
    case .known: harvest.inputs[input].tallies[kind, default: .init()].known += 1
    case .changed: harvest.inputs[input].tallies[kind, default: .init()].changed += 1
    }
  }

  private func change(of row: Int, _ index: Int) -> TweetChange? {
    guard let known = book.tweet(row) else { return nil }
    return TweetChange(from: known, to: known.improved(by: harvest.tweets[index]))
  }

  /// An archive holds nobody else's tweets, but likes have a text. Where I liked what I answered,
  /// that text is the tweet that I answered, and my answer says whose it is.
  private func addParents(_ mine: Mine) {
    let asked = answered(mine)
    guard !asked.isEmpty else { return }
    var counts: [Int: Int] = [:]
    for index in harvest.tweets.indices {
      guard harvest.tweets[index].kind == .like, let id = harvest.tweets[index].of,
        let author = asked[id], !harvest.tweets[index].text.isEmpty, let number = id.number,
        let time = Snowflake.time(number)
      else { continue }
      var parent = Tweet(
        id: id, time: Moment(seconds: time.seconds), author: author, kind: .tweet)
      parent.text = harvest.tweets[index].text
      parent.source = ArchiveLikes.parentSource
      if parent.text.hasPrefix("@") { parent.kind = .reply }
      let named = parent.text.mentionedNames.compactMap { harvest.directory.handle($0) }
      for handle in named where handle != author && !parent.mentions.contains(handle) {
        parent.mentions.append(handle)
      }
      let input = harvest.origins[index]
      if case .taken = harvest.add(parent, origin: input) { counts[input, default: 0] += 1 }
    }
    for (input, count) in counts {
      harvest.inputs[input].notes.append("\(count) tweets that you answered, as you liked them")
    }
  }

  /// What the user's tweets answer, by others who are known, and no input has.
  private func answered(_ mine: Mine) -> [TweetID: Handle] {
    var asked: [TweetID: Handle] = [:]
    let hasLikes = harvest.tweets.indices.contains { harvest.tweets[$0].kind == .like }
    guard hasLikes else { return asked }
    for at in harvest.tweets.indices where mine.contains(harvest.tweets[at].author) {
      guard let parent = harvest.tweets[at].replyTo, let author = harvest.tweets[at].replyToAuthor,
        !mine.contains(author)
      else { continue }
      asked[parent] = author
    }
    guard !asked.isEmpty else { return [:] }
    for at in harvest.tweets.indices { asked[harvest.tweets[at].id] = nil }
    return asked
  }

  /// By time, then id. Sorts numbers, as tweets are large to move.
  private func ordered(_ indices: [Int]) -> [Int] {
    var order = indices.map { index in
      (
        time: harvest.tweets[index].time.milliseconds,
        number: harvest.tweets[index].id.number ?? .max, index: index
      )
    }
    let tweets = harvest.tweets
    order.sort { a, b in
      if a.time != b.time { return a.time < b.time }
      if a.number != b.number { return a.number < b.number }
      return tweets[a.index].id < tweets[b.index].id
    }
    return order.map(\.index)
  }

  /// Names the tweet that each thread of the user's own tweets starts with, where it is known.
  private func joinThreads(_ mine: Mine) {
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
      if tweet.author.twitterNumber != nil { tweet.author = handle(tweet.author) }
      if let author = tweet.replyToAuthor, author.twitterNumber != nil {
        tweet.replyToAuthor = handle(author)
      }
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
      if version.own != version.first { tweet.edited = tweet.id }
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

/// The user's handles. Of most archives all tweets have the same author, which is found without a
/// look into a set.
struct Mine {
  let handles: Set<Handle>
  private let usual: Handle?

  init(_ handles: Set<Handle>, usual: Handle?) {
    (self.handles, self.usual) = (handles, usual)
  }

  func contains(_ handle: Handle) -> Bool { handle == usual || handles.contains(handle) }
}

/// The threads that the user's own tweets make by answering one another.
private struct Threads {
  /// What each answer of the user to themself answers.
  private var parents: [TweetID: TweetID] = [:]
  private var roots: Set<TweetID> = []

  init(_ tweets: [Tweet], _ mine: Mine) {
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
