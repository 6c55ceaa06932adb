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
    var report = LoadReport()
    var columns = TweetColumns(continuing: book)
    columns.reserve(bytes: keys.reduce(0) { $0 + Int($1.size) })
    var tweets = StoredTweets(folder: folder, files: files)
    // While one month is taken in, the next comes from the disk.
    var (here, coming) = (FileBytes(), FileBytes())
    if let first = files.first { _ = try folder.fill(here, from: first) }
    for (index, file) in files.enumerated() {
      let next = index + 1 < files.count ? files[index + 1] : nil
      let (isFilled, _) = concurrently({ [folder, coming] in folder.filled(coming, from: next) }) {
        take(here, of: file, UInt32(index), &columns, &report)
      }
      try isFilled.get()
      swap(&here, &coming)
    }
    columns.finish(&tweets)
    return HistoryLoaded(
      tweets: columns.table, handles: columns.handles, reader: tweets, report: report,
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

extension Folder {
  /// Fills `bytes` from a file, if there is one more.
  fileprivate func filled(_ bytes: FileBytes, from data: DataFile?) -> Result<Void, StorageError> {
    do throws(StorageError) {
      if let data { _ = try fill(bytes, from: data) }
      return .success(())
    } catch { return .failure(error) }
  }
}
