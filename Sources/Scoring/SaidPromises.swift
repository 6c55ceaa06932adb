package import People

/// A promise that stands in something I wrote to somebody, and is no follow-up yet.
package struct FoundPromise: Equatable, Sendable {
  /// What I wrote.
  package let tweet: TweetID
  /// When I wrote it.
  package let time: Moment
  /// Whom it was for.
  package let handle: HandleNumber
  /// The contact that they are, by its place in the book; nil for none.
  package let contact: Int?
  package let promise: SaidPromise
}

extension Book {
  /// How far back promises are looked for, in days. A guess: older ones are kept or broken.
  package static let daysOfPromises = 30

  /// What I said lately that I would do, soonest due first: what is a follow-up already, what I
  /// said is none, and what I seem to have done since is left out.
  ///
  /// Reads the texts of a month, so it is not for the thread that draws.
  package func saidPromises(now: Moment, zone: Zone) -> [FoundPromise] {
    let since = now.adding(seconds: -Double(Book.daysOfPromises) * 86400)
    let known = Set(followUps.compactMap { $0.isDeleted ? nil : $0.tweet })
    var found: [FoundPromise] = []
    /// Whom I sent something to later: a link, or words that say so.
    var served: Set<HandleNumber> = []
    for row in (tweets.firstRow(since: since)..<tweets.count).reversed() {
      guard isMine(tweets.authors[row]), tweets.times[row] <= now,
        let handle = addressee(row), let text = text(row)
      else { continue }
      if let one = promise(row, text, handle, served, known, zone) { found.append(one) }
      if Book.delivers(text) { served.insert(handle) }
    }
    return found.sorted { ($0.promise.due, $0.tweet) < ($1.promise.due, $1.tweet) }
  }

  private func promise(
    _ row: Int, _ text: String, _ handle: HandleNumber, _ served: Set<HandleNumber>,
    _ known: Set<TweetID>, _ zone: Zone
  ) -> FoundPromise? {
    guard !served.contains(handle),
      let promise = SaidPromise(in: text, said: tweets.times[row], zone: zone)
    else { return nil }
    let id = tweets.id(of: tweets.keys[row])
    let contact = contactIndex(of: handle)
    let isPutAway = contact.map { !contacts.marks[$0].isDisjoint(with: .putAway) }
    guard !known.contains(id), !isRefused(id), isPutAway != true else { return nil }
    return FoundPromise(
      tweet: id, time: tweets.times[row], handle: handle, contact: contact, promise: promise)
  }

  /// Whether I said of something I wrote that it is no promise: its record in the queue, where
  /// otherwise only what others wrote has one, says that it is done.
  package func isRefused(_ mine: TweetID) -> Bool {
    queueStates[mine].map { !$0.isDeleted && $0.state == .done } ?? false
  }

  /// The one whom something of mine is for: the one it answers, else the first it names.
  private func addressee(_ row: Int) -> HandleNumber? {
    switch tweets.kinds[row] {
    case .tweet, .reply, .quote, .message: break
    case .like, .repost: return nil
    }
    let answered = tweets.replyToAuthors[row]
    if answered != TweetTable.nobody, !isMine(answered) { return answered }
    return tweets.mentions(row).first { !isMine($0) }
  }

  private static let deliveries = [
    "http", "here's", "here’s", "here is", "here are", "as promised", "just sent", "sent you",
  ].map { Array($0.utf8) }

  /// Whether something seems to be what was promised before.
  private static func delivers(_ text: String) -> Bool {
    let low = text.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return low.withUnsafeBytes { low in
      deliveries.contains { low.place(of: $0) != nil }
    }
  }
}
