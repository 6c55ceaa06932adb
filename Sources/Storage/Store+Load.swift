internal import JSONText
package import People

extension Store {
  /// What the first screen needs.
  package struct Loaded: Sendable {
    package var book: Book
    package var report: LoadReport
    /// What was boiled down of all older tweets, see `HistoryLoaded.until`, where it still holds.
    package var digest: KeptDigest?
  }

  /// What `loadHistory` was given when these tweets were last read.
  package struct KeptDigest: Sendable {
    package let bytes: any DistantBytes
    package let days: any DistantBytes
  }

  /// How far back the tweets of the first screen reach, in days, where nothing is in the cache.
  static let recentDays = 35
  /// How far back the rows in the cache reach at least: as far as what waits is looked for.
  package static let snapshotDays = 91

  /// Loads contacts, follow-ups, interactions and queue states, the tweets and messages of the
  /// newest months, and what the cache knows of the older ones. `loadHistory` brings the rest.
  package func load(now: Moment) throws(StorageError) -> Loaded {
    let names = try folder.names()
    let (newest, (logged, records)) = concurrently({ self.newestTweets(now) }) {
      concurrently({ self.logged(names) }) { self.records(names) }
    }
    let (tweets, interactions) = (try newest.get(), try logged.get())
    var people = try records.get()
    people.report.add(interactions.report)
    people.report.add(tweets.report)
    var book = Book()
    // Tweets first: so each handle gets its number once.
    book.replaceTweets(
      tweets.columns.table, handles: tweets.columns.handles, isComplete: tweets.isComplete,
      reader: tweets.reader)
    book.putAll(people.contacts.table, names: people.contacts.names)
    for followUp in people.followUps { book.put(followUp) }
    for state in people.queueStates { book.put(state) }
    book.putAll(interactions.table)
    for event in people.events { book.put(event) }
    for entry in people.outbox { book.put(entry) }
    for introduction in people.introductions { book.put(introduction) }
    for need in people.needs { book.put(need) }
    people.report.duplicateHandles = duplicateHandles(in: book)
    let isMine = tweets.owner == cacheOwner(book)
    return Loaded(book: book, report: people.report, digest: isMine ? tweets.digest : nil)
  }

  private func duplicateHandles(in book: Book) -> [DuplicateHandle] {
    book.contestedHandles.map { number in
      DuplicateHandle(
        handle: book.handles[number], contacts: book.claims(on: number).map(\.description).sorted())
    }.sorted { $0.handle < $1.handle }
  }
}

// MARK: - People

extension Store {
  private struct Records {
    var contacts = ContactColumns(expecting: 0)
    var followUps: [FollowUp] = []
    var queueStates: [QueueState] = []
    var events: [Event] = []
    var outbox: [OutboxEntry] = []
    var introductions: [Introduction] = []
    var needs: [Need] = []
    var report = LoadReport()
  }

  private struct LoggedByHand: Sendable {
    var table = InteractionTable()
    var report = LoadReport()
  }

  private func logged(_ names: [String]) -> Result<LoggedByHand, StorageError> {
    var all = LoggedByHand()
    do throws(StorageError) {
      all.table = try table(LoggedColumns.self, names, &all.report).0.table
      return .success(all)
    } catch { return .failure(error) }
  }

  private func records(_ names: [String]) -> Result<Records, StorageError> {
    var all = Records()
    do throws(StorageError) {
      let (columns, scan) = try table(ContactColumns.self, names, &all.report)
      all.contacts = columns
      all.contacts.setReader(StoredContacts(scan))
      all.followUps = try records(.followUp, names, &all.report, FollowUp.init(id:_:))
      all.queueStates = try records(.queue, names, &all.report, QueueState.init(id:_:))
      all.events = try records(.event, names, &all.report, Event.init(id:_:))
      all.outbox = try records(.outbox, names, &all.report, OutboxEntry.init(id:_:))
      all.introductions = try records(
        .introduction, names, &all.report, Introduction.init(id:_:))
      all.needs = try records(.need, names, &all.report, Need.init(id:_:))
      return .success(all)
    } catch { return .failure(error) }
  }

  /// All records of a kind, in order of their first lines.
  private func records<Record>(
    _ kind: RecordKind, _ names: [String], _ report: inout LoadReport,
    _ make: (String, MaskedJSON) -> Record
  ) throws(StorageError) -> [Record] {
    var records: [Record] = []
    let scan = try RecordScan(folder, kind, names: names, keepsBytes: true)
    records.reserveCapacity(try scan.bytes / RecordScan.usualLine)
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
  var ends: CacheEnds
  /// What was boiled down of the tweets before `ends.until`, and for whom.
  var digest: Store.KeptDigest?
  var owner: UInt64 = 0
  var isComplete = true
  var report = LoadReport()
}

extension NewestTweets {
  /// Whether some of the files have tweets of before `ends.until`, which was not boiled down then.
  func hasOlder(in files: Set<UInt32>) -> Bool {
    let table = columns.table
    return digest != nil && !files.isEmpty
      && (0..<table.firstRow(since: ends.until)).contains {
        files.contains(table.locations[$0].file)
      }
  }
}

extension Moment {
  /// - Parameter month: as `2026-11`.
  fileprivate init(startOf month: String) {
    self.init(seconds: Int64(Day("\(month)-01")?.number ?? 0) * 86400)
  }
}

extension Store {
  private func newestTweets(_ now: Moment) -> Result<NewestTweets, StorageError> {
    do throws(StorageError) {
      let files = try tweetFiles()
      let month = oldestRecentMonth(files, now)
      var tweets = NewestTweets(
        reader: StoredTweets(folder: folder, files: files), ends: cacheEnds(files, now))
      tweets.isComplete = files.allSatisfy { $0.month >= month }
      var wanted = files.indices.filter { files[$0].month >= month }
      if !tweets.isComplete, let changed = try takeSnapshot(&tweets) { wanted = changed }
      for index in wanted {
        tweets.reader.kept[UInt32(index)] = try read(
          files[index], UInt32(index), FileBytes(), &tweets.columns, &tweets.report)
      }
      tweets.columns.finish(&tweets.reader)
      if tweets.hasOlder(in: Set(wanted.map(UInt32.init))) { tweets.digest = nil }
      return .success(tweets)
    } catch { return .failure(error) }
  }

  /// Takes from the cache what still holds.
  ///
  /// - Returns: the files that have to be read beside it; nil where nothing was taken.
  private func takeSnapshot(_ tweets: inout NewestTweets) throws(StorageError) -> [Int]? {
    guard let snapshot = snapshot(), snapshot.key.ends == tweets.ends else { return nil }
    let (files, month) = (tweets.reader.files, tweets.ends.until.utcDay.monthName)
    let keys = try self.keys(of: files)
    let known = Set(snapshot.key.files)
    let older = zip(files, keys).filter { $0.0.month < month }.map(\.1)
    // In order of month, so that those of then come first too.
    guard snapshot.key.files.starts(with: older),
      snapshot.key.files.dropFirst(older.count)
        .allSatisfy({ DataFile.month(ofShard: $0.name) >= month })
    else { return nil }
    var changed = files.indices.filter { files[$0].month >= month && !known.contains(keys[$0]) }
    if keys != snapshot.key.files {
      guard snapshot.merged.isEmpty else { return nil }
      let numbers = Dictionary(keys.enumerated().map { ($1, UInt32($0)) }) { first, _ in first }
      tweets.columns = TweetColumns(snapshot)
      tweets.columns.renumberFiles(snapshot.key.files.map { numbers[$0] })
    } else {
      tweets.columns = TweetColumns(snapshot)
      tweets.reader.merged = snapshot.merged
      changed = []
    }
    tweets.digest = KeptDigest(bytes: snapshot.digest, days: days(of: snapshot))
    tweets.owner = snapshot.key.owner
    return changed
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

  /// Where what the cache keeps of the tweets begins and ends.
  func cacheEnds(_ files: [DataFile], _ now: Moment) -> CacheEnds {
    let month = oldestRecentMonth(files, now)
    let wanted = (now.utcDay + -Store.snapshotDays).monthName
    return CacheEnds(since: Moment(startOf: min(wanted, month)), until: Moment(startOf: month))
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
    take(bytes, of: file, number, &columns, &report)
    return bytes
  }

  /// Takes a file of tweets that was read into columns.
  func take(
    _ bytes: FileBytes, of file: DataFile, _ number: UInt32, _ columns: inout TweetColumns,
    _ report: inout LoadReport
  ) {
    columns.reserve(bytes: bytes.count)
    var newest = Int64.min
    LineReader().read(bytes, name: file.name, report: &report) { line in
      newest = max(newest, line.heads.milliseconds)
      columns.add(line, file: number, isMessage: file.kind == .message)
    }
    writing.withLock { $0.newest = max($0.newest, newest) }
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
