package import JSONText
package import People

/// Tweets on their way into the store, each new to it. They come one at a time, as all of an
/// import need not fit into memory.
package protocol TweetSupply {
  var count: Int { get }

  func id(_ index: Int) -> TweetID

  /// What tells the file of the one at an index.
  func place(_ index: Int) -> (time: Moment, isMessage: Bool)

  /// Writes all members of a record but its `id`.
  func writeMembers(_ index: Int, to writer: inout JSONWriter) throws(ScratchProblem)
}

/// A few tweets that are at hand.
package struct TweetsAtHand: TweetSupply {
  private let tweets: [Tweet]

  package init(_ tweets: [Tweet]) { self.tweets = tweets }

  package var count: Int { tweets.count }

  package func id(_ index: Int) -> TweetID { tweets[index].id }

  package func place(_ index: Int) -> (time: Moment, isMessage: Bool) {
    (tweets[index].time, tweets[index].kind == .message)
  }

  package func writeMembers(
    _ index: Int, to writer: inout JSONWriter
  ) throws(ScratchProblem) { writer.members(of: tweets[index]) }
}
