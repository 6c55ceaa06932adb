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
  }

  /// Loads every month. May run on any thread; the caller gives the result to
  /// `book.replaceTweets`, with an empty older history, since nothing is left out.
  ///
  /// Where the cache is not what the files say, it is written anew on the way.
  package func loadHistory(
    continuing book: Book, now: Moment
  ) throws(StorageError) -> HistoryLoaded {
    let files = try tweetFiles()
    let month = oldestRecentMonth(files, now)
    let keys = try self.keys(of: files)
    var report = LoadReport()
    var columns = TweetColumns(continuing: book)
    columns.reserve(bytes: keys.reduce(0) { $0 + Int($1.size) })
    var tweets = StoredTweets(folder: folder, files: files)
    let scratch = FileBytes()
    for (index, file) in files.enumerated() {
      let isRecent = file.month >= month
      let bytes = try read(
        file, UInt32(index), isRecent ? FileBytes() : scratch, &columns, &report)
      if isRecent { tweets.kept[UInt32(index)] = bytes }
    }
    columns.finish(&tweets)
    if try self.keys(of: files) == keys { updateCache(keys, columns, book) }
    return HistoryLoaded(
      tweets: columns.table, handles: columns.handles, reader: tweets, report: report)
  }
}

// MARK: - The cache

extension Store {
  private static let cacheFile = "history"

  /// The cache as it lies there; nil for none, or a damaged one.
  func cachedHistory() -> HistoryCache? {
    guard let folder = (try? Folder.open(location.cache)) ?? nil,
      let file = (try? folder.file(Store.cacheFile)) ?? nil
    else { return nil }
    let bytes = FileBytes()
    return (try? bytes.fill(from: file)).flatMap { HistoryCache(bytes) }
  }

  /// Writes the cache anew where it is not what the files say. Nothing depends on it, so failing
  /// is no news.
  private func updateCache(_ keys: [FileKey], _ columns: TweetColumns, _ book: Book) {
    let owner = cacheOwner(book.contacts)
    if let old = cachedHistory(), old.owner == owner, old.files == keys { return }
    let summary = HistorySummary(
      columns.table, handles: columns.handles, files: keys, isMine: book.isMine)
    if ((try? Folder.open(location.cache)) ?? nil) == nil {
      try? Folder.make(location.cache, isDurable: false)
    }
    let folder = (try? Folder.open(location.cache)) ?? nil
    try? folder?.replace(Store.cacheFile, summary.encoded(owner: owner), isDurable: false)
  }

  /// Stands for the data folder and for the handles that are mine.
  func cacheOwner(_ contacts: [Contact]) -> UInt64 {
    let mine = contacts.filter { $0.isMe && !$0.isDeleted }.flatMap(\.handles)
    return unorderedChecksum(mine.map(\.description) + [location.data])
  }
}
