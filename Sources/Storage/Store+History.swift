package import People

extension Store {
  /// All tweets and messages, to take the place of what the first screen had.
  package struct HistoryLoaded: Sendable {
    package var tweets: TweetTable
    /// Grown out of the book's own, so that its numbers stay good.
    package var handles: Interner
    package var reader: any TweetReader
    /// What the files of tweets and messages had wrong.
    package var report: LoadReport
    /// Where what `keep` takes ends: the first moment of a month.
    package var until: Moment { ends.until }
    let ends: CacheEnds
    let stored: StoredTweets
    let keys: [FileKey]
  }

  /// Loads every month. May run on any thread; the caller gives the result to
  /// `book.replaceTweets`.
  package func loadHistory(
    continuing book: Book, now: Moment
  ) throws(StorageError) -> HistoryLoaded {
    let files = try tweetFiles()
    let keys = try self.keys(of: files)
    let sizes = keys.map { max(0, Int($0.size)) }
    var earlier = HistoryPart(columns: TweetColumns(continuing: book))
    earlier.columns.reserve(bytes: sizes.reduce(0, +))
    // Two halves at once, and then the one behind the other.
    let middle = files.indices.prefix { sizes[..<$0].reduce(0, +) * 2 < sizes.reduce(0, +) }.count
    let (later, sooner) = concurrently({ [self] () -> Result<HistoryPart, StorageError> in
      var later = HistoryPart(columns: TweetColumns())
      later.columns.reserve(bytes: sizes[middle...].reduce(0, +))
      return read(files, middle..<files.count, into: &later).map { later }
    }) { () -> Result<Void, StorageError> in read(files, 0..<middle, into: &earlier) }
    try sooner.get()
    let rest = try later.get()
    earlier.columns.add(contentsOf: rest.columns)
    earlier.report.add(rest.report)
    var (columns, tweets) = (earlier.columns, StoredTweets(folder: folder, files: files))
    earlier.columns = TweetColumns()
    columns.finish(&tweets)
    return HistoryLoaded(
      tweets: columns.table, handles: columns.handles, reader: tweets, report: earlier.report,
      ends: cacheEnds(files, now), stored: tweets, keys: keys)
  }

  /// Puts by what the next start wants to find of the tweets. Where the files have changed since
  /// they were read, or the cache can't be written, it stays as it is: nothing depends on it.
  ///
  /// - Parameter book: says which handles are mine.
  package func keep(_ digest: Digest, of loaded: HistoryLoaded, book: Book) {
    guard !folder.hasUnfinished, let keys = try? keys(of: loaded.stored.files),
      keys == loaded.keys
    else { return }
    let key = SnapshotKey(
      program: Store.program, owner: cacheOwner(book), ends: loaded.ends, files: keys,
      fingerprint: digest.fingerprint)
    updateCache(key, loaded, digest)
    keep(ContactColumns.self)
    keep(LoggedColumns.self)
  }
}

/// Some of the months.
private struct HistoryPart: Sendable {
  var columns: TweetColumns
  var report = LoadReport()
}

extension Store {
  /// Reads some of the files, one after the other.
  private func read(
    _ files: [DataFile], _ numbers: Range<Int>, into part: inout HistoryPart
  ) -> Result<Void, StorageError> {
    let bytes = FileBytes()
    do throws(StorageError) {
      for number in numbers {
        try read(files[number], UInt32(number), bytes, &part.columns, &part.report)
      }
      return .success(())
    } catch { return .failure(error) }
  }
}
