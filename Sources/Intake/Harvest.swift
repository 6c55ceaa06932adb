internal import JSONText
internal import People
internal import Records

/// What the inputs gave so far, before it is set against the book.
final class Harvest {
  /// A tweet that stands in several versions, because it was edited.
  struct Version {
    /// The first version's id, under which the tweet is kept.
    var first: UInt64
    var own: UInt64
  }

  private(set) var directory = Directory()
  /// A row a tweet.
  private(set) var rows: [HarvestRow] = []
  private(set) var handles = HandleList()
  /// The people that tweets name, and the receivers of messages: see `HarvestRow`.
  private var named: [HandleNumber] = []
  /// What tweets say, each as a JSON object of the members that `Tweet.takeContent` reads.
  private let spool: Spool
  /// Gives ids the numbers that they have in the book.
  private var ids: TweetTable
  private var writer = JSONWriter()
  private let reader = JSONReader(maxDepth: 8, uniqueKeys: false)
  /// By index of the tweet.
  private(set) var versions: [Int: Version] = [:]
  var inputs: [ImportReport.Input] = []
  /// Skips of each input.
  var skips: [Skips] = []
  /// Followers and followed of each archive, with its input.
  var follows: [(input: Int, follows: Follows, list: FollowList?)] = []
  /// People that inputs describe, other than accounts of X, each with its input.
  private(set) var people: [(input: Int, person: Person)] = []
  /// Events of calendars, each with its input.
  private(set) var events: [(input: Int, event: CalendarEvent)] = []
  /// Who followed whom when, on networks that tell it.
  private(set) var followsSeen: [FollowSeen] = []
  /// Records of exports, each with its input.
  private(set) var records: [(input: Int, patch: Patch)] = []
  /// The user's handles on other networks than X, as archives tell them.
  var mine: Set<Handle> = []
  /// Who the user is; the first archive says it where the book does not.
  var owner: Owner?
  /// Whether messages keep their texts, or only tell who wrote to whom and when.
  let readsMessageText: Bool

  /// - Parameters:
  ///   - known: the book's tweets.
  ///   - scratch: makes a file for what does not fit into memory.
  init(
    readsMessageText: Bool, known: TweetTable = TweetTable(),
    scratch: @escaping () -> (any ScratchFile)? = { nil }
  ) {
    self.readsMessageText = readsMessageText
    ids = TweetTable(keysOf: known)
    spool = Spool(scratch)
  }

  /// Why tweets could not be put by.
  var problem: ScratchProblem? { spool.problem }

  /// The number of the input that is read now.
  var input: Int { inputs.count - 1 }

  func begin(_ path: String, _ what: String) {
    inputs.append(ImportReport.Input(path: path, what: what))
    skips.append(Skips())
  }

  /// Makes room for the tweets of so many bytes, as growing step by step moves them again and again.
  func expect(bytes: Int) {
    let count = min(bytes, Harvest.mostExpected) / Harvest.bytesOfTweet
    rows.reserveCapacity(rows.count + count)
  }

  /// What a tweet takes in an archive, rather more than less: room that is not used costs memory.
  private static let bytesOfTweet = 1700
  private static let mostExpected = 4 << 30

  /// Takes a tweet, unless it is longer than a line of the store may be.
  ///
  /// - Parameter origin: the input that it came from; the one that is read now by default.
  func add(
    _ tweet: Tweet, _ version: Version? = nil, origin: Int? = nil
  ) -> Entries.Verdict {
    if tweet.kind == .message, !readsMessageText { return append(tweet.header, version, origin) }
    guard tweet.mostBytes < 1 << 20 else { return .skipped(.tooLong) }
    return append(tweet, version, origin)
  }

  private func append(
    _ tweet: Tweet, _ version: Version?, _ origin: Int?
  ) -> Entries.Verdict {
    if let version { versions[rows.count] = version }
    rows.append(row(of: tweet, origin: UInt32(origin ?? input)))
    return .taken
  }

  func add(_ person: Person) { people.append((input, person)) }

  func add(_ event: CalendarEvent) { events.append((input, event)) }

  func add(_ follow: FollowSeen) { followsSeen.append(follow) }

  func add(_ record: Patch) { records.append((input, record)) }

  /// What goes where an input turns out to be broken.
  struct Mark {
    fileprivate let tweets: Int
    fileprivate let inputs: Int
    fileprivate let people: Int
    fileprivate let events: Int
    fileprivate let records: Int
    fileprivate let followsSeen: Int
    fileprivate let mine: Set<Handle>
    fileprivate let directory: Directory
  }

  var mark: Mark {
    Mark(
      tweets: rows.count, inputs: inputs.count, people: people.count, events: events.count,
      records: records.count, followsSeen: followsSeen.count, mine: mine,
      directory: directory.copy())
  }

  /// Forgets what came since.
  func goBack(to mark: Mark) {
    rows.removeSubrange(mark.tweets...)
    versions = versions.filter { $0.key < mark.tweets }
    inputs.removeSubrange(mark.inputs...)
    skips.removeSubrange(mark.inputs...)
    follows.removeAll { $0.input >= mark.inputs }
    people.removeSubrange(mark.people...)
    events.removeSubrange(mark.events...)
    records.removeSubrange(mark.records...)
    followsSeen.removeSubrange(mark.followsSeen...)
    mine = mark.mine
    directory = mark.directory
  }

  /// The ids of the tweets that the input gave which is read now.
  var idsOfInput: Set<TweetKey> { Set(rows[startOfInput...].map(\.key)) }

  private var startOfInput: Int {
    rows.lastIndex { $0.origin != UInt32(input) }.map { $0 + 1 } ?? 0
  }

  func note(_ text: String) { inputs[input].notes.append(text) }

  /// Lets `change` at the rows in turn.
  func update(_ change: (Int, inout HarvestRow) -> Void) {
    for index in rows.indices { change(index, &rows[index]) }
  }
}

// MARK: - Tweets as rows

extension Harvest {
  private func row(of tweet: Tweet, origin: UInt32) -> HarvestRow {
    var row = HarvestRow(
      key: ids.key(of: tweet.id), time: tweet.time, author: handles.number(of: tweet.author),
      origin: origin, kind: tweet.kind)
    row.replyTo = key(of: tweet.replyTo)
    row.thread = key(of: tweet.thread)
    row.of = key(of: tweet.of)
    if let author = tweet.replyToAuthor { row.replyToAuthor = handles.number(of: author) }
    row.people = UInt32(named.count)
    row.mentionCount = UInt32(tweet.mentions.count)
    row.receiverCount = UInt32(tweet.to.count)
    for handle in tweet.mentions { named.append(handles.number(of: handle)) }
    for handle in tweet.to { named.append(handles.number(of: handle)) }
    row.hasText = !tweet.text.isEmpty
    row.content = spool.end
    writer.removeAll()
    writer.beginObject()
    writer.content(of: tweet)
    writer.endObject()
    row.length = UInt32(writer.bytes.count)
    writer.bytes.withUnsafeBytes { spool.put($0) }
    return row
  }

  private func key(of id: TweetID?) -> TweetKey {
    id.map { ids.key(of: $0) } ?? TweetTable.noTweet
  }

  func key(of id: TweetID) -> TweetKey { ids.key(of: id) }

  func id(of key: TweetKey) -> TweetID { ids.id(of: key) }

  func number(of handle: Handle) -> HandleNumber { handles.number(of: handle) }

  /// Whom a tweet names, and who received it.
  func people(_ range: Range<Int>) -> ArraySlice<HandleNumber> { named[range] }

  /// A tweet as a whole.
  func tweet(_ index: Int) throws(ScratchProblem) -> Tweet {
    let row = rows[index]
    var tweet = Tweet(
      id: ids.id(of: row.key), time: row.time, author: handles[row.author], kind: row.kind)
    func id(_ key: TweetKey) -> TweetID? { key == TweetTable.noTweet ? nil : ids.id(of: key) }
    (tweet.replyTo, tweet.thread, tweet.of) = (id(row.replyTo), id(row.thread), id(row.of))
    if row.replyToAuthor != TweetTable.nobody { tweet.replyToAuthor = handles[row.replyToAuthor] }
    tweet.mentions = named[row.mentions].map { handles[$0] }
    tweet.to = named[row.receivers].map { handles[$0] }
    try withContent(index) { bytes in
      _ = try? reader.read(bytes) { tweet.takeContent($0) }
    }
    return tweet
  }

  /// Hands over the JSON object of what a tweet says.
  func withContent<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(ScratchProblem) -> Result {
    try spool.withBytes(rows[index].content, Int(rows[index].length), body)
  }

  /// Puts another tweet in the place of one.
  func replace(_ index: Int, by tweet: Tweet) {
    rows[index] = row(of: tweet, origin: rows[index].origin)
  }

  /// Gives a tweet what another of the same id knows beyond it.
  func improve(_ index: Int, by other: Int) throws(ScratchProblem) {
    let tweet = try tweet(index)
    let better = tweet.improved(by: try self.tweet(other))
    if better != tweet { replace(index, by: better) }
  }

  /// Has the numbers of handles stand for others.
  ///
  /// - Parameter change: by a handle's number, the number of what takes its place.
  func renumberReceivers(_ change: [HandleNumber]) {
    for row in rows where row.receiverCount > 0 {
      for at in row.receivers { named[at] = change[Int(named[at])] }
    }
  }

  /// Who and what a tweet refers to.
  struct References {
    let id: TweetID
    var author: Handle
    var replyTo: TweetID?
    var replyToAuthor: Handle?
    var mentions: [Handle]
  }

  /// Lets `change` at what the tweets refer to that came with the input which is read now.
  func updateReferences(_ change: (inout References) -> Void) {
    for index in rows.indices[startOfInput...] {
      let row = rows[index]
      var all = References(
        id: ids.id(of: row.key), author: handles[row.author],
        replyTo: row.replyTo == TweetTable.noTweet ? nil : ids.id(of: row.replyTo),
        replyToAuthor: row.replyToAuthor == TweetTable.nobody ? nil : handles[row.replyToAuthor],
        mentions: named[row.mentions].map { handles[$0] })
      change(&all)
      rows[index].author = handles.number(of: all.author)
      rows[index].replyTo = key(of: all.replyTo)
      rows[index].replyToAuthor =
        all.replyToAuthor.map { handles.number(of: $0) } ?? TweetTable.nobody
      for (at, handle) in zip(row.mentions, all.mentions) { named[at] = handles.number(of: handle) }
    }
  }
}

extension Tweet {
  /// Who wrote to whom and when, and nothing of what.
  fileprivate var header: Tweet {
    var header = self
    (header.text, header.links, header.media) = ("", [], [])
    return header
  }

  /// The most bytes that its record can take: a control character is written as six.
  fileprivate var mostBytes: Int {
    let handles = (mentions + to).reduce(0) { $0 + $1.description.utf8.count + 3 }
    let links = links.reduce(0) { $0 + $1.short.utf8.count + $1.url.utf8.count + 24 }
    let media = media.reduce(0) { $0 + $1.url.utf8.count + $1.alt.utf8.count + 64 }
    return 6 * (text.utf8.count + name.utf8.count + links + media) + handles + 1024
  }
}
