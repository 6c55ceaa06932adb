package import People
package import Scoring
package import Storage

/// A book with what the screens ask of it counted.
package struct Judged: Sendable {
  package var book: Book
  package var relations: Relations
  package var queue: QueueBuilder

  package init(book: Book, relations: Relations, queue: QueueBuilder) {
    (self.book, self.relations, self.queue) = (book, relations, queue)
  }

  /// What the first screen shows. The texts of those who wait are read while the rest is counted.
  ///
  /// What the cache has is of use only where it was made with the same weights.
  package init(
    _ loaded: Store.Loaded, now: Moment, weights: Weights, quiet: QuietPeriods,
    groups: GroupCadences = GroupCadences()
  ) {
    book = loaded.book
    let (past, known) =
      loaded.digest.flatMap { Judged.unpacked($0, weights) } ?? (
        nil, QueueBuilder(weights: weights)
      )
    (queue, relations) = concurrently({ [book] in
      var queue = known
      queue.readAhead(book: book, now: now)
      return queue
    }) { [book] in
      Relations(
        book: book, now: now, past: past, weights: weights, quiet: quiet, groups: groups)
    }
  }

  private static func unpacked(
    _ digest: Store.KeptDigest, _ weights: Weights
  ) -> (Past?, QueueBuilder)? {
    let unpacked = digest.bytes.read { bytes -> (Past?, QueueBuilder)? in
      var unpacker = Unpacker(bytes, owner: digest.bytes.owner)
      guard let past = Past(unpacking: &unpacker, days: digest.days, weights: weights),
        let queue = QueueBuilder(unpacking: &unpacker, weights: weights)
      else { return nil }
      return (past, queue)
    }
    return unpacked ?? nil
  }
}

// MARK: - With all history

extension Judged {
  /// All history behind a first screen, and what the next start will want of it.
  package struct Whole: Sendable {
    package let judged: Judged
    private let past: Past
    private let loaded: Store.HistoryLoaded
  }
}

extension Judged.Whole {
  /// Reads every month behind a first screen, and counts it with the same weights.
  package init(_ first: Judged, of store: Store, now: Moment) throws(StorageError) {
    loaded = try store.loadHistory(continuing: first.book, now: now)
    var (book, queue) = (first.book, first.queue)
    book.replaceTweets(
      loaded.tweets, handles: loaded.handles, isComplete: true, reader: loaded.reader)
    let (weights, quiet, groups) = (
      first.relations.weights, first.relations.quiet, first.relations.groups
    )
    past = Past(book, until: loaded.until, weights: weights)
    let relations = Relations(
      book: book, now: now, past: past, weights: weights, quiet: quiet, groups: groups)
    queue.readAhead(book: book, now: now)
    judged = Judged(book: book, relations: relations, queue: queue)
  }

  /// Puts by for the next start what that will want. Nobody need wait for it.
  package func putBy(in store: Store) {
    var (packer, days) = (Packer(), Packer())
    past.pack(into: &packer)
    judged.queue.pack(into: &packer)
    past.packDays(into: &days)
    let digest = Digest(
      fingerprint: past.fingerprint, bytes: packer.bytes, days: days.bytes,
      thread: QueueBuilder.thread(judged.book))
    store.keep(digest, of: loaded, book: judged.book)
  }
}
