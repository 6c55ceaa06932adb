internal import Glibc
package import People

/// What a caller boiled down of the tweets before `HistoryLoaded.until`, for the next start. The
/// store keeps the bytes and does not look into them.
package struct Digest {
  /// Stands for all that it was made of beside the tweets and the handles that are mine.
  package var fingerprint: UInt64
  package var bytes: [UInt8]
  /// What is seldom asked for, kept apart.
  package var days: [UInt8]
  /// The thread of a row, which the rows before may tell.
  package var thread: (Int) -> TweetKey

  package init(
    fingerprint: UInt64, bytes: [UInt8], days: [UInt8], thread: @escaping (Int) -> TweetKey
  ) {
    self.fingerprint = fingerprint
    self.bytes = bytes
    self.days = days
    self.thread = thread
  }
}

extension Store {
  /// Each data folder has files of its own, so that two do not push each other out.
  var cacheName: String {
    let sum = Array(location.data.utf8).withUnsafeBytes { checksum($0) }
    return String(sum, radix: 16)
  }

  private var snapshotFile: String { "first-\(cacheName)" }
  private var daysFile: String { "days-\(cacheName)" }

  func cached(_ name: String) -> FileBytes? {
    guard !self.folder.hasUnfinished, let folder = (try? Folder.open(location.cache)) ?? nil,
      let file = (try? folder.file(name)) ?? nil
    else { return nil }
    return (try? FileBytes(mapping: file)) ?? nil
  }

  /// The snapshot as it lies there; nil for none, a damaged one, or one of another program.
  func snapshot() -> Snapshot? {
    cached(snapshotFile).flatMap { Snapshot($0, program: Store.program) }
  }

  /// The days that go with a snapshot, read when they are first asked for.
  func days(of snapshot: Snapshot) -> any DistantBytes {
    CachedDays { [self, checksum = snapshot.checksum] in
      guard let file = cached(daysFile),
        let (body, _) = Snapshot.checked(file, Snapshot.daysMagic), body.count >= 16,
        body.loadUnaligned(as: UInt64.self) == checksum
      else { return nil }
      return KeptBytes(file, UnsafeRawBufferPointer(rebasing: body[16...]))
    }
  }

  /// Writes the snapshot anew where it is not what it would be now. Nothing depends on it, so
  /// failing is no news.
  func updateCache(_ key: SnapshotKey, _ loaded: HistoryLoaded, _ digest: Digest) {
    if let old = snapshot(), old.key == key, days(of: old).read({ _ in true }) == true { return }
    guard
      [key.ends.since, key.ends.until].allSatisfy({
        isSplitByMonth(loaded.tweets, loaded.stored, since: $0)
      })
    else { return }
    let bytes = Snapshot.encoded(key, loaded, digest)
    writeCache(daysFile, Snapshot.encodedDays(digest.days, of: bytes))
    writeCache(snapshotFile, bytes)
  }

  /// When a file of the cache was written, in nanoseconds since 1970, by the clock of the disk.
  func timeOfCache(_ name: String) -> Int64 {
    let folder = (try? Folder.open(location.cache)) ?? nil
    return ((try? folder?.status(of: name)) ?? nil)?.modified ?? .min
  }

  func writeCache(_ name: String, _ bytes: [UInt8]) {
    if ((try? Folder.open(location.cache)) ?? nil) == nil {
      try? Folder.make(location.cache, isDurable: false)
    }
    let folder = (try? Folder.open(location.cache)) ?? nil
    try? folder?.replace(name, bytes, isDurable: false)
    // Of the version before.
    try? folder?.remove("history")
  }

  /// Whether the rows from a month on are those of the files of the months from then on: only then
  /// can they be told from the names of the files.
  private func isSplitByMonth(
    _ table: TweetTable, _ tweets: StoredTweets, since: Moment
  ) -> Bool {
    let month = since.utcDay.monthName
    let isRecent = tweets.files.map { $0.month >= month }
    let first = table.firstRow(since: since)
    return !tweets.spansMonths(since: month)
      && (0..<table.count).allSatisfy {
        isRecent[Int(table.locations[$0].file)] == ($0 >= first)
      }
  }

  /// Stands for the data folder and for the handles that are mine.
  func cacheOwner(_ book: Book) -> UInt64 {
    unorderedChecksum(book.myHandles.map { book.handles[$0] } + [location.data])
  }

  /// Stands for the program that runs: what it keeps is read by no other.
  static let program: UInt64 = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let name = String(
      decoding: path.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let leaf = name.split(separator: "/").last.map(String.init) ?? ""
    let folder = try? Folder.open(Folder.above(name))
    let status = (try? folder?.status(of: leaf)) ?? nil
    guard let status else { return 1 }
    return unorderedChecksum(["\(status.inode) \(status.size) \(status.modified)"])
  }()
}

/// Reads what it is asked for once, and keeps it.
private final class CachedDays: DistantBytes {
  private let load: @Sendable () -> KeptBytes?
  private let loaded = Locked<KeptBytes??>(nil)

  init(_ load: @escaping @Sendable () -> KeptBytes?) { self.load = load }

  func read<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    let bytes = loaded.withLock { loaded in
      if let known = loaded { return known }
      let bytes = load()
      loaded = .some(bytes)
      return bytes
    }
    return bytes.flatMap { $0.read(body) }
  }
}
