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
  /// Months whose summary is missing from the cache, or stale, are put there on the way.
  package func loadHistory(
    continuing book: Book, now: Moment
  ) throws(StorageError) -> HistoryLoaded {
    let files = try tweetFiles()
    let month = oldestRecentMonth(files, now)
    let keys = try self.keys(of: files)
    var report = LoadReport()
    var columns = TweetColumns(continuing: book)
    columns.reserve(keys.reduce(0) { $0 + Int($1.size) } / Store.usualLine)
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

  /// Bytes of a tweet's line, to make room before counting.
  private static let usualLine = 400

  /// What the files are now; an empty key for one that went away.
  private func keys(of files: [DataFile]) throws(StorageError) -> [FileKey] {
    var keys: [FileKey] = []
    for file in files {
      let status = try folder.status(of: file)
      keys.append(
        status.map { FileKey(file, $0) }
          ?? FileKey(name: file.name, size: -1, modified: 0, inode: 0))
    }
    return keys
  }
}

// MARK: - The cache

extension Store {
  private static let cacheFile = "history"

  /// The days of contact that the cache has for `files` as they are now. Where it has none, or is
  /// damaged, or was made for other handles, there are none.
  func cachedHistory(
    of files: [DataFile], _ book: Book, _ handles: inout Interner
  ) throws(StorageError) -> History {
    guard !files.isEmpty, let summary = cached(book) else { return History() }
    return summary.history(of: Set(try keys(of: files)), &handles)
  }

  private func cached(_ book: Book) -> HistorySummary? {
    guard let folder = try? Folder.open(location.cache),
      let file = try? folder.file(Store.cacheFile)
    else { return nil }
    let bytes = FileBytes()
    guard (try? bytes.fill(from: file)) != nil else { return nil }
    return HistorySummary(bytes.bytes, owner: owner(of: book))
  }

  /// Writes the cache anew where it is not what the files say. Nothing depends on it, so failing
  /// is no news.
  private func updateCache(_ keys: [FileKey], _ columns: TweetColumns, _ book: Book) {
    if let summary = cached(book), summary.files == keys { return }
    let summary = HistorySummary(
      columns.table, handles: columns.handles, files: keys, isMine: book.isMine)
    let bytes = summary.encoded(owner: owner(of: book))
    if (try? Folder.open(location.cache)) ?? nil == nil { try? Folder.make(location.cache) }
    try? Folder.open(location.cache)?.replace(Store.cacheFile, bytes, isDurable: false)
  }

  /// Stands for the data folder and for the handles that are mine.
  private func owner(of book: Book) -> UInt64 {
    let mine = book.contacts.filter { $0.isMe && !$0.isDeleted }.flatMap(\.handles)
    return unorderedChecksum(mine.map(\.description) + [location.data])
  }
}
