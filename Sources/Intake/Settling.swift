internal import People
internal import Records

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
  func settle(_ mine: Mine) throws(ScratchProblem) -> (new: [Int], changes: [TweetChange]) {
    resolvePeople()
    let superseded = try joinVersions()
    try addParents(mine)
    joinThreads(mine)
    for index in superseded { harvest.skips[origin(index)].add(.earlierVersion) }
    let firsts = try joinSame(superseded)
    var taken: [Int] = []
    var changes: [TweetChange] = []
    taken.reserveCapacity(firsts.count)
    for index in firsts {
      guard let row = book.tweets.row(of: harvest.rows[index].key) else {
        taken.append(index)
        continue
      }
      guard let change = try change(of: row, index) else { continue }
      count(index, .changed)
      changes.append(change)
    }
    return (ordered(taken), changes)
  }

  /// Of the tweets that came more than once, leaves the first with all that the others know.
  ///
  /// - Returns: the indexes of the tweets that stay, each id once.
  private func joinSame(_ superseded: Set<Int>) throws(ScratchProblem) -> [Int] {
    var first = [TweetKey: UInt32](minimumCapacity: harvest.rows.count)
    var firsts: [Int] = []
    firsts.reserveCapacity(harvest.rows.count)
    for index in harvest.rows.indices where !superseded.contains(index) {
      let key = harvest.rows[index].key
      if let known = first[key] {
        count(index, .known)
        try harvest.improve(Int(known), by: index)
      } else {
        first[key] = UInt32(index)
        firsts.append(index)
        count(index, book.tweets.row(of: key) == nil ? .added : .known)
      }
    }
    return firsts
  }

  private func origin(_ index: Int) -> Int { Int(harvest.rows[index].origin) }

  private enum Side { case added, known, changed }

  private func count(_ index: Int, _ side: Side) {
    let (input, kind) = (origin(index), harvest.rows[index].kind)
    switch side {
    case .added: harvest.inputs[input].tallies[kind, default: .init()].added += 1
    case .known: harvest.inputs[input].tallies[kind, default: .init()].known += 1
    case .changed: harvest.inputs[input].tallies[kind, default: .init()].changed += 1
    }
  }

  private func change(of row: Int, _ index: Int) throws(ScratchProblem) -> TweetChange? {
    guard let known = book.tweet(row) else { return nil }
    return TweetChange(from: known, to: known.improved(by: try harvest.tweet(index)))
  }

  /// An archive holds nobody else's tweets, but likes have a text. Where I liked what I answered,
  /// that text is the tweet that I answered, and my answer says whose it is.
  private func addParents(_ mine: Mine) throws(ScratchProblem) {
    let asked = answered(mine)
    guard !asked.isEmpty else { return }
    var counts: [Int: Int] = [:]
    for index in harvest.rows.indices {
      let row = harvest.rows[index]
      guard row.kind == .like, row.hasText, let author = asked[row.of] else { continue }
      let id = harvest.id(of: row.of)
      guard let time = id.number.flatMap(Snowflake.time) else { continue }
      let parent = parent(
        id, Moment(seconds: time.seconds), harvest.handles[author], try harvest.tweet(index).text)
      let input = origin(index)
      if case .taken = harvest.add(parent, origin: input) { counts[input, default: 0] += 1 }
    }
    for (input, count) in counts {
      harvest.inputs[input].notes.append(
        "\(counted(count, "tweet", "tweets")) that you answered, as you liked them")
    }
  }

  private func parent(
    _ id: TweetID, _ time: Moment, _ author: Handle, _ text: String
  ) -> Tweet {
    var parent = Tweet(id: id, time: time, author: author, kind: .tweet)
    parent.text = text
    parent.source = ArchiveLikes.parentSource
    if text.hasPrefix("@") { parent.kind = .reply }
    let named = text.mentionedNames.compactMap { harvest.directory.handle($0) }
    for handle in named where handle != author && !parent.mentions.contains(handle) {
      parent.mentions.append(handle)
    }
    return parent
  }

  /// What the user's tweets answer, by others who are known, and no input has.
  private func answered(_ mine: Mine) -> [TweetKey: HandleNumber] {
    var asked: [TweetKey: HandleNumber] = [:]
    guard harvest.rows.contains(where: { $0.kind == .like }) else { return asked }
    let isMine = mine.marks(in: harvest)
    for row in harvest.rows where isMine[Int(row.author)] {
      guard row.replyTo != TweetTable.noTweet, row.replyToAuthor != TweetTable.nobody,
        !isMine[Int(row.replyToAuthor)]
      else { continue }
      asked[row.replyTo] = row.replyToAuthor
    }
    guard !asked.isEmpty else { return [:] }
    for row in harvest.rows { asked[row.key] = nil }
    return asked
  }

  /// By time, then id.
  private func ordered(_ indices: [Int]) -> [Int] {
    let rows = harvest.rows
    return indices.sorted { first, second in
      let (a, b) = (rows[first], rows[second])
      if a.time != b.time { return a.time < b.time }
      let (mine, other) = (a.key.twitterNumber, b.key.twitterNumber)
      if mine != other { return mine ?? .max < other ?? .max }
      return mine == nil && harvest.id(of: a.key) < harvest.id(of: b.key)
    }
  }

  /// Names the tweet that each thread of the user's own tweets starts with, where it is known.
  private func joinThreads(_ mine: Mine) {
    let threads = Threads(harvest.rows, mine.marks(in: harvest))
    harvest.update { _, row in
      guard row.thread == TweetTable.noTweet, row.replyTo != TweetTable.noTweet else { return }
      row.thread = threads.root(of: row.key) ?? TweetTable.noTweet
    }
  }

  // MARK: - People

  /// Gives every account that is known by number alone its handle, where any input or the book
  /// knows one.
  private func resolvePeople() {
    let known = (0..<HandleNumber(harvest.handles.count))
    let resolved = known.map { harvest.number(of: handle(harvest.handles[$0])) }
    guard resolved != Array(known) else { return }
    harvest.update { _, row in
      row.author = resolved[Int(row.author)]
      if row.replyToAuthor != TweetTable.nobody {
        row.replyToAuthor = resolved[Int(row.replyToAuthor)]
      }
    }
    harvest.renumberReceivers(resolved)
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
  private func joinVersions() throws(ScratchProblem) -> Set<Int> {
    guard !harvest.versions.isEmpty else { return [] }
    var newest: [UInt64: (own: UInt64, index: Int)] = [:]
    for (index, version) in harvest.versions.sorted(by: { $0.key < $1.key })
    where newest[version.first].map({ $0.own < version.own }) ?? true {
      newest[version.first] = (version.own, index)
    }
    var firstOf: [TweetKey: TweetKey] = [:]
    for version in harvest.versions.values {
      firstOf[harvest.key(of: TweetID(twitter: version.own))] =
        harvest.key(of: TweetID(twitter: version.first))
    }
    harvest.update { _, row in
      row.replyTo = firstOf[row.replyTo] ?? row.replyTo
      row.of = firstOf[row.of] ?? row.of
    }
    for (index, version) in harvest.versions {
      var tweet = try harvest.tweet(index)
      if version.own != version.first { tweet.edited = tweet.id }
      tweet.id = TweetID(twitter: version.first)
      tweet.time = Snowflake.time(version.first).map { Moment(seconds: $0.seconds) } ?? tweet.time
      harvest.replace(index, by: tweet)
    }
    let kept = Set(newest.values.map(\.index))
    let dropped = harvest.versions.filter { index, version in
      !kept.contains(index) && newest[version.first]?.own != version.own
    }
    return Set(dropped.keys)
  }
}

/// The user's handles.
struct Mine {
  let handles: Set<Handle>

  init(_ handles: Set<Handle>) { self.handles = handles }

  func contains(_ handle: Handle) -> Bool { handles.contains(handle) }

  /// Whether each handle of a harvest is the user's, by its number.
  func marks(in harvest: Harvest) -> [Bool] {
    (0..<HandleNumber(harvest.handles.count)).map { contains(harvest.handles[$0]) }
  }
}

/// The threads that the user's own tweets make by answering one another.
private struct Threads {
  /// What each answer of the user to themself answers.
  private var parents: [TweetKey: TweetKey] = [:]
  private var roots: Set<TweetKey> = []

  /// - Parameter isMine: by the number of a handle.
  init(_ rows: [HarvestRow], _ isMine: [Bool]) {
    for row in rows {
      guard row.replyTo != TweetTable.noTweet, row.replyToAuthor != TweetTable.nobody,
        isMine[Int(row.replyToAuthor)], isMine[Int(row.author)]
      else { continue }
      parents[row.key] = row.replyTo
    }
    guard !parents.isEmpty else { return }
    let tops = Set(parents.values.filter { parents[$0] == nil })
    for row in rows where row.kind == .tweet || row.kind == .quote {
      if tops.contains(row.key) { roots.insert(row.key) }
    }
  }

  /// The tweet that a thread starts with; nil where the chain leaves what is known.
  func root(of key: TweetKey) -> TweetKey? {
    guard var at = parents[key] else { return nil }
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
  private let book: Book
  private var indices: [UInt64: Int] = [:]

  /// Looks at columns alone: of twenty thousand contacts few are asked for.
  init(_ book: Book) {
    self.book = book
    let contacts = book.contacts
    for index in contacts.indices where !contacts.marks[index].contains(.deleted) {
      // The handles of a merged record stand with whom it is shown.
      let numbers =
        contacts.marks[index].contains(.merged)
        ? contacts[index].handles.compactMap(\.twitterNumber)
        : contacts.handles(index).compactMap { book.handle($0)?.twitterNumber }
      for id in numbers + [KnownPeople.number(of: contacts.id(index))].compactMap({ $0 })
      where indices[id] == nil {
        indices[id] = index
      }
    }
  }

  func contact(of id: UInt64) -> Contact? { indices[id].map { book.contacts[$0] } }

  /// The real Twitter handle of an account.
  func handle(of id: UInt64) -> Handle? {
    contact(of: id).flatMap { contact in
      contact.handles.filter { $0.network == .twitter && $0.twitterNumber == nil }.min()
    }
  }

  /// The account's number in a contact's id, `c-tw783214`; nil for other contacts.
  static func number(of id: ContactID) -> UInt64? {
    let text = id.description
    return text.hasPrefix("c-tw") ? UInt64(text.dropFirst(4)) : nil
  }
}
