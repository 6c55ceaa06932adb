internal import People

/// What the inputs gave so far, before it is set against the book.
final class Harvest {
  /// A tweet that stands in several versions, because it was edited.
  struct Version {
    /// The first version's id, under which the tweet is kept.
    var first: UInt64
    var own: UInt64
  }

  private(set) var directory = Directory()
  private(set) var tweets: [Tweet] = []
  /// For each tweet, the input that it came from.
  private(set) var origins: [Int] = []
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
  /// The user's handles on other networks than X, as archives tell them.
  var mine: Set<Handle> = []
  /// Who the user is; the first archive says it where the book does not.
  var owner: Owner?
  /// Whether messages keep their texts, or only tell who wrote to whom and when.
  let readsMessageText: Bool

  init(readsMessageText: Bool) { self.readsMessageText = readsMessageText }

  /// The number of the input that is read now.
  var input: Int { inputs.count - 1 }

  func begin(_ path: String, _ what: String) {
    inputs.append(ImportReport.Input(path: path, what: what))
    skips.append(Skips())
  }

  /// Makes room for the tweets of so many bytes, as growing step by step moves them again and again.
  func expect(bytes: Int) {
    let count = min(bytes, Harvest.mostExpected) / Harvest.bytesOfTweet
    tweets.reserveCapacity(tweets.count + count)
    origins.reserveCapacity(origins.count + count)
  }

  /// What a tweet takes in an archive, rather less than more.
  private static let bytesOfTweet = 1200
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
    if let version { versions[tweets.count] = version }
    tweets.append(tweet)
    origins.append(origin ?? input)
    return .taken
  }

  func add(_ person: Person) { people.append((input, person)) }

  func add(_ event: CalendarEvent) { events.append((input, event)) }

  /// What goes where an input turns out to be broken.
  struct Mark {
    fileprivate let tweets: Int
    fileprivate let inputs: Int
    fileprivate let people: Int
    fileprivate let events: Int
    fileprivate let mine: Set<Handle>
    fileprivate let directory: Directory
  }

  var mark: Mark {
    Mark(
      tweets: tweets.count, inputs: inputs.count, people: people.count, events: events.count,
      mine: mine, directory: directory.copy())
  }

  /// Forgets what came since.
  func goBack(to mark: Mark) {
    tweets.removeSubrange(mark.tweets...)
    origins.removeSubrange(mark.tweets...)
    versions = versions.filter { $0.key < mark.tweets }
    inputs.removeSubrange(mark.inputs...)
    skips.removeSubrange(mark.inputs...)
    follows.removeAll { $0.input >= mark.inputs }
    people.removeSubrange(mark.people...)
    events.removeSubrange(mark.events...)
    mine = mark.mine
    directory = mark.directory
  }

  /// The tweets that the input gave which is read now.
  var idsOfInput: Set<TweetID> {
    let start = origins.lastIndex { $0 != input }.map { $0 + 1 } ?? 0
    return Set(tweets[start...].map(\.id))
  }

  func note(_ text: String) { inputs[input].notes.append(text) }

  /// Hands over some of the tweets, in this order, and forgets all.
  func take(_ order: [Int]) -> [Tweet] {
    var all = tweets
    tweets = []
    // In place, as copying a tweet means counting all that it refers to.
    var places = Array(all.indices)
    var standing = places
    all.withUnsafeMutableBufferPointer { all in
      for (place, index) in order.enumerated() {
        let (from, moved) = (places[index], standing[place])
        all.swapAt(place, from)
        (standing[place], standing[from]) = (index, moved)
        (places[index], places[moved]) = (place, from)
      }
    }
    all.removeSubrange(order.count...)
    return all
  }

  /// Gives a tweet what another of the same id knows beyond it.
  func improve(_ index: Int, by other: Int) {
    tweets[index] = tweets[index].improved(by: tweets[other])
  }

  /// Lets `change` at each tweet in turn.
  func update(_ change: (Int, inout Tweet) -> Void) {
    for index in tweets.indices { change(index, &tweets[index]) }
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
