package import People

/// What is to be sent, with all that a network wants to know of it.
package struct Letter: Sendable {
  package let entry: OutboxEntry
  /// What it answers, as the book has it.
  package let parent: Tweet?
  /// Chosen before the first try and the same at each: by it the network knows it again.
  package let key: String
  /// When the first try was.
  package let begun: Moment
  /// The server's own number of what it answers, where that is known.
  package let parentNumber: String?

  package init(
    entry: OutboxEntry, parent: Tweet?, key: String, begun: Moment, parentNumber: String?
  ) {
    (self.entry, self.parent, self.key) = (entry, parent, key)
    (self.begun, self.parentNumber) = (begun, parentNumber)
  }
}

/// One account's way to its network: writing.
package protocol Postman: AnyObject {
  var account: Account { get }

  /// Why the network would refuse it, as far as that is known beforehand; nil where it would not.
  func refusal(_ letter: Letter, in book: Book) -> String?

  /// Whether it is there, after a try of which nobody knows how it ended.
  func find(_ letter: Letter) throws(SyncTrouble) -> TweetID?

  /// Asks for all that sending it takes. Nothing is posted by that, whatever goes wrong.
  ///
  /// - Returns: what posts it.
  func prepare(_ letter: Letter) throws(SyncTrouble) -> Posting
}

/// Posts something, once; gives the id that it got.
///
/// - Throws: with `mayHaveWorked` where it may have been posted all the same.
package typealias Posting = () throws(SyncTrouble) -> TweetID

extension SyncTrouble {
  /// Whether what was sent may have been posted all the same.
  package var mayHaveWorked: Bool {
    if case .network(let trouble) = self { trouble.mayHaveWorked } else { false }
  }

  /// Why this one post was refused, so that trying it again helps nobody; nil where the trouble is
  /// the account's or the network's, and the post may wait.
  var refusal: String? {
    switch self {
    case .network(.unexpected): sentence
    case .network(.refused(_, let status, let said)):
      (400..<500).contains(status) && ![401, 402, 408].contains(status) && !isOfAccount(said)
        ? (said.isEmpty ? sentence : said) : nil
    default: nil
    }
  }

  /// X says 403 also where the app or its token may not post at all: problems `client-forbidden`,
  /// `oauth1-permissions` and `unsupported-authentication` of its documents.
  private func isOfAccount(_ said: String) -> Bool {
    ["Client Forbidden", "app permissions", "Unsupported Authentication", "not enrolled"]
      .contains { said.contains($0) }
  }
}
