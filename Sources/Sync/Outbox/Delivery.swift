package import People
internal import Storage

/// Sends what is queued, each once: `sending` is on the disk before the request goes out, `sent`
/// with its id after. What was `sending` when a sync died is looked for before it is sent again.
package final class Delivery {
  private let postman: any Postman
  private let keeper: BookKeeper
  private let pace: Pace
  /// The server's own number of a post, where it is known.
  private let number: (TweetID) -> String?
  package private(set) var report = Report()

  /// What became of what was queued.
  package struct Report: Equatable, Sendable {
    package struct Sent: Equatable, Sendable {
      package let id: OutboxID
      package let post: TweetID
    }
    /// Left to be posted by hand, with the reason.
    package struct Left: Equatable, Sendable {
      package let id: OutboxID
      package let why: String
      /// Where it can be posted by hand; empty where there is no such page.
      package let link: String
    }
    package var sent: [Sent] = []
    package var left: [Left] = []
    /// Waits for the next sync.
    package var waiting = 0

    package init() {}
  }

  package init(
    _ postman: any Postman, _ keeper: BookKeeper, _ pace: Pace,
    number: @escaping (TweetID) -> String?
  ) {
    (self.postman, self.keeper, self.pace, self.number) = (postman, keeper, pace, number)
  }

  /// Sends all that is queued for the account.
  ///
  /// - Parameter isMine: whether an entry of the network goes by this account of several; it is given the
  ///   book.
  /// - Throws: what ends the sync of this account; the entry in hand stays as it is on the disk.
  package func run(_ isMine: (OutboxEntry, Book) -> Bool) throws(SyncTrouble) {
    let book = try keeper.book(now: pace.now())
    let entries = book.outbox.entries.filter { entry in
      !entry.isDeleted && (entry.state == .queued || entry.state == .sending)
        && entry.network == postman.account.network && isMine(entry, book)
    }
    for (index, entry) in entries.enumerated() {
      do throws(SyncTrouble) {
        try deliver(entry, book)
      } catch {
        report.waiting += entries.count - index
        throw error
      }
    }
  }

  private func deliver(_ entry: OutboxEntry, _ book: Book) throws(SyncTrouble) {
    let letter = letter(entry, book)
    if entry.state == .sending {
      if let post = try postman.find(letter) { return try close(entry, .sent(post)) }
    } else if let why = postman.refusal(letter, in: book) {
      return try close(entry, .left(why))
    }
    let post: Posting
    do throws(SyncTrouble) { post = try postman.prepare(letter) } catch {
      guard let why = error.refusal else { throw error }
      return try close(entry, .left(why))
    }
    try put(entry, begun(letter))
    do throws(SyncTrouble) {
      try close(entry, .sent(try post()))
    } catch {
      try settle(entry, error)
    }
  }

  /// What is on the disk before a request goes out. By which account it goes stays so: should it
  /// have to be looked for, it is looked for there.
  private func begun(_ letter: Letter) -> Fields {
    var fields: Fields = [
      "state": .text(OutboxEntry.State.sending.rawValue), "key": .text(letter.key),
      "time": .text(letter.begun.rfc3339Milliseconds), "tries": .integer(letter.entry.tries + 1),
      "error": .null,
    ]
    if let handle = postman.account.handle { fields["account"] = .text(handle.description) }
    return fields
  }

  /// After a trouble: what surely was not posted waits again, or is left with the reason; what may
  /// have been stays `sending` and is looked for by the next sync.
  private func settle(_ entry: OutboxEntry, _ trouble: SyncTrouble) throws(SyncTrouble) {
    if trouble.mayHaveWorked {
      try put(entry, ["error": .text(trouble.sentence)])
      throw trouble
    }
    guard let why = trouble.refusal else {
      try put(entry, ["state": .text(OutboxEntry.State.queued.rawValue)])
      throw trouble
    }
    try close(entry, .left(why))
  }

  private enum End {
    case sent(TweetID)
    case left(String)
  }

  private func close(_ entry: OutboxEntry, _ end: End) throws(SyncTrouble) {
    switch end {
    case .sent(let post):
      let now = pace.now()
      let sent: Fields = [
        "state": .text(OutboxEntry.State.sent.rawValue), "sent": .text(post.description),
        "time": .text(now.rfc3339Milliseconds), "error": .null,
      ]
      let step = try keeper.book(now: now).patch(ofLeaving: entry, at: now)
      try keeper.append(
        [Patch(.outbox, entry.id.description, sent), step].compactMap(\.self))
      report.sent.append(Report.Sent(id: entry.id, post: post))
    case .left(let why):
      try put(
        entry,
        [
          "state": .text(OutboxEntry.State.failed.rawValue), "error": .text(why),
        ])
      report.left.append(Report.Left(id: entry.id, why: why, link: HandOver.link(entry)))
    }
  }

  private func put(_ entry: OutboxEntry, _ fields: Fields) throws(SyncTrouble) {
    try keeper.append([Patch(.outbox, entry.id.description, fields)])
  }

  private func letter(_ entry: OutboxEntry, _ book: Book) -> Letter {
    let begun = (entry.state == .sending ? entry.time : nil) ?? pace.now()
    let key =
      entry.state == .sending && !entry.key.isEmpty
      ? entry.key : RecordKey.make(of: entry.id, at: begun)
    return Letter(
      entry: entry, parent: entry.inReplyTo.flatMap { book.tweet($0) }, key: key, begun: begun,
      parentNumber: entry.inReplyTo.flatMap(number))
  }
}

/// Where a person posts what a program may not.
enum HandOver {
  /// The page of the network that has the text filled in; empty where it has none such.
  static func link(_ entry: OutboxEntry) -> String {
    var query = [("text", entry.text)]
    switch entry.network {
    case .twitter:
      if let number = entry.inReplyTo?.twitterNumber {
        query.insert(("in_reply_to", number), at: 0)
      }
      return "https://x.com/intent/tweet?\(WebAddress.form(query))"
    case .bluesky: return "https://bsky.app/intent/compose?\(WebAddress.form(query))"
    case .mastodon, .linkedin: return ""
    }
  }
}

extension TweetID {
  /// The digits of a tweet of X; nil for all else.
  var twitterNumber: String? {
    let digits = description.dropFirst("twitter:".count)
    let isOne =
      description.hasPrefix("twitter:") && !digits.isEmpty
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isOne ? String(digits) : nil
  }
}

/// Keys of records as the AT protocol has them (TID): 53 bits of microseconds and 10 bits to tell
/// apart, in 13 letters that are in order of time.
enum RecordKey {
  private static let letters = Array("234567abcdefghijklmnopqrstuvwxyz".utf8)

  static func make(of id: OutboxID, at time: Moment) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in id.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let micro = UInt64(max(0, time.milliseconds)) * 1000 + (hash >> 20) % 1000
    let word = (micro & (1 << 53 - 1)) << 10 | (hash & 1023)
    let text = (0..<13).map { letters[Int(word >> (60 - 5 * UInt64($0)) & 31)] }
    return String(decoding: text, as: UTF8.self)
  }
}
