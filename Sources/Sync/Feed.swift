internal import People

/// One list of a network that a sync walks from its newest end back to where it was.
package struct Stream: Hashable, Sendable {
  /// `mentions`, `own`, `home`, `messages`: a key of the file in which the places stand.
  package let name: String
  /// How many records one walk takes at most; what is older stays where it is.
  package let most: Int

  /// Those of a network that tells of mentions and answers in one list.
  static func withNotifications(of account: Account) -> [Stream] {
    let home = account.readsHome ? [Stream(name: "home", most: 400)] : []
    return [Stream(name: "notifications", most: 800), Stream(name: "own", most: 3200)] + home
  }
}

/// A page of a stream.
package struct StreamPage: Sendable {
  /// As it came.
  package var body: [UInt8]
  /// How many records stand in it.
  package var count = 0
  /// The mark of its newest record: where the next walk ends.
  package var newest: String?
  /// What to ask for the page behind it; nil at the end.
  package var next: String?
  /// What answers a post of others, by the server's own ids: where that is not here, the
  /// conversation is wanted.
  package struct Wanted: Sendable {
    package let id: String
    package let parent: String
  }
  package var wanted: [Wanted] = []
  /// What the server's own ids stand for: numbers of posts on Mastodon for ids that are the same
  /// everywhere, lasting ids of people on Bluesky for their handles.
  package var names: [String: String] = [:]

  package init(body: [UInt8]) { self.body = body }
}

/// One account's way to its network: reading.
package protocol Feed: AnyObject {
  /// As the file has it, with what was learned and renewed since.
  var account: Account { get }
  var host: String { get }
  /// In the order in which they are walked.
  var streams: [Stream] { get }

  /// Learns who the account is, where that is not known yet.
  func identify() throws(SyncTrouble)

  /// - Parameters:
  ///   - since: the mark of the newest record that is here.
  ///   - next: as the page before said; nil for the newest.
  func page(
    _ stream: Stream, since: String?, next: String?
  ) throws(SyncTrouble) -> StreamPage

  /// The conversation around a post, by the server's own id of it.
  func conversation(_ id: String) throws(SyncTrouble) -> StreamPage
}

/// How a sync was asked for.
package struct SyncWishes: Sendable {
  /// Goes on although the user's cap is passed.
  package var isOverCapAllowed = false
  /// What X may cost in a month, in millionths of a dollar.
  package var cap: Int64 = 5_000_000

  package init() {}
}
