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
    var book = Book()
    var report = LoadReport()
    let names = try folder.names()
    for contact in try records(.contact, names, &report, Contact.init(id:_:)) { book.put(contact) }
    for followUp in try records(.followUp, names, &report, FollowUp.init(id:_:)) {
      book.put(followUp)
    }
    for state in try records(.queue, names, &report, QueueState.init(id:_:)) { book.put(state) }
    for interaction in try records(.interaction, names, &report, Interaction.init(id:_:)) {
      book.put(interaction)
    }
    report.duplicateHandles = duplicateHandles(in: book)
    try loadNewest(into: &book, now, &report)
    return Loaded(book: book, report: report)
  }

  /// All records of a kind, in order of their first lines.
  private func records<Record>(
    _ kind: RecordKind, _ names: [String], _ report: inout LoadReport,
    _ make: (String, JSON) -> Record
  ) throws(StorageError) -> [Record] {
    var records: [Record] = []
    let scan = try RecordScan(folder, kind, names: names, keepsBytes: true)
    try scan.read { index, json in
      let record = make(scan.id(index), json)
      if index < records.count { records[index] = record } else { records.append(record) }
    }
    report.add(scan.report)
    writing.withLock { $0.saw(scan) }
    return records
  }

  private func loadNewest(
    into book: inout Book, _ now: Moment, _ report: inout LoadReport
  ) throws(StorageError) {
    let files = try tweetFiles()
    let month = oldestRecentMonth(files, now)
    var columns = TweetColumns(continuing: book)
    var tweets = StoredTweets(folder: folder, files: files)
    for (index, file) in files.enumerated() where file.month >= month {
      tweets.kept[UInt32(index)] = try read(file, UInt32(index), FileBytes(), &columns, &report)
    }
    columns.finish(&tweets)
    let older = files.filter { $0.month < month }
    var handles = columns.handles
    let history = try cachedHistory(of: older, book, &handles)
    book.replaceTweets(
      columns.table, handles: handles, olderHistory: history, isComplete: older.isEmpty,
      reader: tweets)
  }

  /// The files of tweets and messages, oldest month first, tweets before messages.
  func tweetFiles() throws(StorageError) -> [DataFile] {
    let files = try folder.dataFiles(.tweet) + folder.dataFiles(.message)
    return files.enumerated().sorted {
      ($0.element.month, $0.offset) < ($1.element.month, $1.offset)
    }
    .map(\.element)
  }

  /// The first month that the first screen reads: that of `recentDays` ago, or the newest there is.
  func oldestRecentMonth(_ files: [DataFile], _ now: Moment) -> String {
    let wanted = (now.utcDay + -Store.recentDays).monthName
    let newest = files.last { $0.month != "~" }?.month ?? wanted
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
    guard let open = try folder.file(file) else { return bytes }
    try bytes.fill(from: open)
    var newest = Int64.min
    LineReader().read(bytes, name: file.name, report: &report) { line in
      newest = max(newest, line.stamp.milliseconds)
      columns.add(line, file: number, isMessage: file.kind == .message)
    }
    writing.withLock { $0.newest = max($0.newest, newest) }
    return bytes
  }

  private func duplicateHandles(in book: Book) -> [DuplicateHandle] {
    var claims: [String: [String]] = [:]
    for (index, contact) in book.contacts.enumerated() where !contact.isDeleted {
      for handle in contact.handles {
        guard let number = book.handles.existing(handle.description),
          let owner = book.contactIndex(of: number), owner != index
        else { continue }
        claims[handle.description, default: [book.contacts[owner].id.description]]
          .append(contact.id.description)
      }
    }
    return claims.sorted { $0.key < $1.key }.map {
      DuplicateHandle(handle: $0.key, contacts: $0.value.sorted())
    }
  }
}

extension LoadReport {
  mutating func add(_ other: LoadReport) {
    unreadable += other.unreadable
    tornTails += other.tornTails
    duplicateHandles += other.duplicateHandles
  }
}
