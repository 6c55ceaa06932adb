/// A short public post, a repost, a like, or a direct message, with all that the store says of it.
package struct Tweet: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    case tweet, reply, repost, quote, like
    /// A direct message: kept in a file of its own.
    case message
  }

  package struct Link: Equatable, Sendable {
    package var short: String
    package var url: String
    package init(short: String, url: String) {
      self.short = short
      self.url = url
    }
  }

  package struct Media: Equatable, Sendable {
    package var kind: String
    package var url: String
    package var alt: String
    package init(kind: String, url: String, alt: String = "") {
      self.kind = kind
      self.url = url
      self.alt = alt
    }
  }

  package var id: TweetID
  package var time: Moment
  package var author: Handle
  /// The network's own number for the author: it stays when a handle changes.
  package var authorID = ""
  package var name = ""
  package var text = ""
  package var kind: Kind
  package var replyTo: TweetID?
  package var replyToAuthor: Handle?
  package var thread: TweetID?
  /// Whom it names, the author left out.
  package var mentions: [Handle] = []
  /// The tweet that is reposted, quoted or liked.
  package var of: TweetID?
  /// A message's receivers.
  package var to: [Handle] = []
  package var likes: Int?
  package var reposts: Int?
  package var replies: Int?
  package var language = ""
  package var links: [Link] = []
  package var media: [Media] = []
  /// The id of the version whose text this is, where the tweet was edited.
  package var edited: TweetID?
  /// Where the record came from: `x-archive`, `x-api`.
  package var source = ""

  package init(id: TweetID, time: Moment, author: Handle, kind: Kind) {
    self.id = id
    self.time = time
    self.author = author
    self.kind = kind
  }
}
