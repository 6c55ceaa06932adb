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
  package init(_ loaded: Store.Loaded, now: Moment, weights: Weights, quiet: QuietPeriods) {
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
      Relations(book: book, now: now, past: past, weights: weights, quiet: quiet)
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
  /// Reads every month behind a first screen, and puts by for the next start what that will want.
  /// It is counted with the same weights.
  package init(whole first: Judged, of store: Store, now: Moment) throws(StorageError) {
    let loaded = try store.loadHistory(continuing: first.book, now: now)
    book = first.book
    book.replaceTweets(
      loaded.tweets, handles: loaded.handles, isComplete: true, reader: loaded.reader)
    let (weights, quiet) = (first.relations.weights, first.relations.quiet)
    let past = Past(book, until: loaded.until, weights: weights)
    relations = Relations(book: book, now: now, past: past, weights: weights, quiet: quiet)
    queue = first.queue
    queue.readAhead(book: book, now: now)
    let (bytes, days) = packed(past)
    let digest = Digest(
      fingerprint: past.fingerprint, bytes: bytes, days: days, thread: QueueBuilder.thread(book))
    store.keep(digest, of: loaded, book: book)
  }

  private func packed(_ past: Past) -> (digest: [UInt8], days: [UInt8]) {
    var (packer, days) = (Packer(), Packer())
    past.pack(into: &packer)
    queue.pack(into: &packer)
    past.packDays(into: &days)
    return (packer.bytes, days.bytes)
  }
}
