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

  func add(_ tweet: Tweet, _ version: Version? = nil) {
    if let version { versions[tweets.count] = version }
    tweets.append(tweet)
    origins.append(input)
  }

  func note(_ text: String) { inputs[input].notes.append(text) }

  /// Lets `change` at each tweet in turn.
  func update(_ change: (Int, inout Tweet) -> Void) {
    for index in tweets.indices { change(index, &tweets[index]) }
  }
}
