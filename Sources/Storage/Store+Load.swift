internal import JSONText
package import People
internal import Synchronization

extension Store {
  /// What the first screen needs.
  package struct Loaded: Sendable {
    package var book: Book
    package var report: LoadReport
  }

  /// How far back the tweets of the first screen reach, in days; what is older comes as days of
  /// contact from the cache.
  static let recentDays = 35

  /// Loads contacts, follow-ups, interactions and queue states, the tweets and messages of the
  /// newest months, and what the cache knows of the older ones. `loadHistory` brings the rest.
  package func load(now: Moment) throws(StorageError) -> Loaded {
    let names = try folder.names()
    let (newest, records) = concurrently({ self.newestTweets(now) }) { self.records(names) }
    let tweets = try newest.get()
    var people = try records.get()
    people.report.add(tweets.report)
    let isCacheMine = tweets.history.owner == cacheOwner(people.contacts)
    let history = isCacheMine ? tweets.history.days : History()
    var book = Book()
    // Tweets first: so each handle gets its number once.
    book.replaceTweets(
      tweets.columns.table, handles: tweets.columns.handles, olderHistory: history,
      isComplete: tweets.isComplete, reader: tweets.reader)
    book.putAll(people.contacts)
    for followUp in people.followUps { book.put(followUp) }
    for state in people.queueStates { book.put(state) }
    for interaction in people.interactions { book.put(interaction) }
    people.report.duplicateHandles = duplicateHandles(in: book)
    return Loaded(book: book, report: people.report)
  }

  private func duplicateHandles(in book: Book) -> [DuplicateHandle] {
    book.contestedHandles.compactMap(book.handle).sorted().map { handle in
      let claims = book.contacts.filter { !$0.isDeleted && $0.handles.contains(handle) }
      return DuplicateHandle(
        handle: handle.description, contacts: claims.map(\.id.description).sorted())
    }
  }
}

// MARK: - People

extension Store {
  private struct Records {
    var contacts: [Contact] = []
    var followUps: [FollowUp] = []
    var queueStates: [QueueState] = []
    var interactions: [Interaction] = []
    var report = LoadReport()
  }

  private func records(_ names: [String]) -> Result<Records, StorageError> {
    var all = Records()
    do throws(StorageError) {
      all.contacts = try records(.contact, names, &all.report, Contact.init(id:_:))
      all.followUps = try records(.followUp, names, &all.report, FollowUp.init(id:_:))
      all.queueStates = try records(.queue, names, &all.report, QueueState.init(id:_:))
      all.interactions = try records(.interaction, names, &all.report, Interaction.init(id:_:))
      return .success(all)
    } catch { return .failure(error) }
  }

  /// Bytes of a line, on the small side: for making room once.
  private static var usualLine: Int { 160 }

  /// All records of a kind, in order of their first lines.
  private func records<Record>(
    _ kind: RecordKind, _ names: [String], _ report: inout LoadReport,
    _ make: (String, MaskedJSON) -> Record
  ) throws(StorageError) -> [Record] {
    var records: [Record] = []
    let scan = try RecordScan(folder, kind, names: names, keepsBytes: true)
    records.reserveCapacity(try scan.bytes / Store.usualLine)
    try scan.read { index, json in
      let record = make(scan.id(index), MaskedJSON(json))
      if index < records.count { records[index] = record } else { records.append(record) }
    }
    report.add(scan.report)
    writing.withLock { $0.saw(scan) }
    return records
  }
}

// MARK: - The newest tweets

/// What the first screen knows of tweets.
private struct NewestTweets: Sendable {
  var columns = TweetColumns()
  var reader: StoredTweets
  /// What the cache has of the files that were not read, and whose it is.
  var history: (days: History, owner: UInt64) = (History(), 0)
  var isComplete = true
  var report = LoadReport()
}

extension Store {
  private func newestTweets(_ now: Moment) -> Result<NewestTweets, StorageError> {
    do throws(StorageError) {
      let files = try tweetFiles()
      let month = oldestRecentMonth(files, now)
      var tweets = NewestTweets(reader: StoredTweets(folder: folder, files: files))
      for (index, file) in files.enumerated() where file.month >= month {
        tweets.reader.kept[UInt32(index)] = try read(
          file, UInt32(index), FileBytes(), &tweets.columns, &tweets.report)
      }
      tweets.columns.finish(&tweets.reader)
      let older = try keys(of: files.filter { $0.month < month })
      tweets.isComplete = older.isEmpty
      if !older.isEmpty, let cache = cachedHistory() {
        tweets.history = (tweets.columns.history(cache, of: older), cache.owner)
      }
      return .success(tweets)
    } catch { return .failure(error) }
  }

  /// The files of tweets and messages, oldest month first, tweets before messages.
  func tweetFiles() throws(StorageError) -> [DataFile] {
    let files = try folder.dataFiles(.tweet) + folder.dataFiles(.message)
    return files.enumerated()
      .sorted { ($0.element.month, $0.offset) < ($1.element.month, $1.offset) }
      .map(\.element)
  }

  /// The first month that the first screen reads: that of `recentDays` ago, or the newest there is.
  func oldestRecentMonth(_ files: [DataFile], _ now: Moment) -> String {
    let wanted = (now.utcDay + -Store.recentDays).monthName
    let newest = files.last { $0.month != DataFile.noMonth }?.month ?? wanted
    return min(wanted, newest)
  }

  /// Reads one file of tweets into columns.
  ///
  /// - Returns: `bytes`, filled.
  @discardableResult
  func read(
    _ file: DataFile, _ number: UInt32, _ bytes: FileBytes, _ columns: inout TweetColumns,
    _ report: inout LoadReport
  ) throws(StorageError) -> FileBytes {
    _ = try folder.fill(bytes, from: file)
    columns.reserve(bytes: bytes.count)
    var newest = Int64.min
    LineReader().read(bytes, name: file.name, report: &report) { line in
      newest = max(newest, line.heads.milliseconds)
      columns.add(line, file: number, isMessage: file.kind == .message)
    }
    writing.withLock { $0.newest = max($0.newest, newest) }
    return bytes
  }

  /// What files are now; an empty key for one that went away.
  func keys(of files: [DataFile]) throws(StorageError) -> [FileKey] {
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
