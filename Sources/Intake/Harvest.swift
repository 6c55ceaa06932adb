internal import People

/// What the inputs gave so far, before it is set against the book.
final class Harvest {
  /// A tweet that stands in several versions, because it was edited.
  struct Version {
    /// The first version's id, under which the tweet is kept.
    var first: UInt64
    var own: UInt64
  }

  let directory = Directory()
  private(set) var tweets: [Tweet] = []
  /// For each tweet, the input that it came from.
  private(set) var origins: [Int] = []
  /// By index of the tweet.
  private(set) var versions: [Int: Version] = [:]
  var inputs: [ImportReport.Input] = []
  /// Skips of each input.
  var skips: [Skips] = []
  /// Followers and followed of each archive, with its input.
  var follows: [(input: Int, follows: Follows)] = []
  /// Who the user is; the first archive says it where the book does not.
  var owner: Owner?

  /// The number of the input that is read now.
  var input: Int { inputs.count - 1 }

  func begin(_ path: String, _ what: String) {
    inputs.append(ImportReport.Input(path: path, what: what))
    skips.append(Skips())
  }

  /// Takes a tweet, unless it is longer than a line of the store may be.
  func add(_ tweet: Tweet, _ version: Version? = nil) -> Entries.Verdict {
    guard tweet.mostBytes < 1 << 20 else { return .skipped(.tooLong) }
    if let version { versions[tweets.count] = version }
    tweets.append(tweet)
    origins.append(input)
    return .taken
  }

  func note(_ text: String) { inputs[input].notes.append(text) }

  /// Lets `change` at each tweet in turn.
  func update(_ change: (Int, inout Tweet) -> Void) {
    for index in tweets.indices { change(index, &tweets[index]) }
  }
}

extension Tweet {
  /// The most bytes that its record can take: a control character is written as six.
  fileprivate var mostBytes: Int {
    let handles = (mentions + to).reduce(0) { $0 + $1.description.utf8.count + 3 }
    let links = links.reduce(0) { $0 + $1.short.utf8.count + $1.url.utf8.count + 24 }
    let media = media.reduce(0) { $0 + $1.url.utf8.count + $1.alt.utf8.count + 64 }
    return 6 * (text.utf8.count + name.utf8.count + links + media) + handles + 1024
  }
}
