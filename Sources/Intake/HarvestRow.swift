internal import People

/// A tweet as the harvest has it: who, when and in answer to what, as numbers. A million of them
/// take some eighty megabytes; what they say lies in the `Spool`.
struct HarvestRow: BitwiseCopyable {
  var key: TweetKey
  var time: Moment
  var replyTo = TweetTable.noTweet
  var thread = TweetTable.noTweet
  var of = TweetTable.noTweet
  /// Where its content lies in the spool, and how many bytes of JSON that is.
  var content = 0
  var length: UInt32 = 0
  var author: HandleNumber
  var replyToAuthor = TweetTable.nobody
  /// Where the numbers of those begin whom it names, and behind them of those who received it.
  var people: UInt32 = 0
  var mentionCount: UInt32 = 0
  var receiverCount: UInt32 = 0
  /// The input that it came from.
  var origin: UInt32
  var kind: Tweet.Kind
  var hasText = false

  var mentions: Range<Int> { Int(people)..<(Int(people) + Int(mentionCount)) }
  var receivers: Range<Int> { mentions.upperBound..<(mentions.upperBound + Int(receiverCount)) }
}
