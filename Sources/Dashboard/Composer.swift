package import People

/// An answer being written, and then handed over to be posted.
package struct Composer: Equatable, Sendable {
  package enum Stage: Equatable, Sendable {
    case writing
    /// On the clipboard, its page opened or shown: "posted? y/n".
    case handedOver(link: String)
  }

  package let tweet: Tweet
  package let subject: Subject
  package var field: TextField
  package var stage = Stage.writing

  package init(answering tweet: Tweet, subject: Subject, draft: String) {
    self.tweet = tweet
    self.subject = subject
    field = TextField(draft, isMultiline: true)
  }

  package var isMessage: Bool { tweet.kind == .message }

  /// Weighted length and limit; nil where the network has none worth counting.
  package var length: (used: Int, limit: Int)? {
    isMessage ? nil : (TweetLength.weighted(field.text), TweetLength.limit)
  }
}
