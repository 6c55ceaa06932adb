internal import JSONText
internal import People

/// Builds a table of tweets from lines: each line that is a whole tweet by itself becomes a row at
/// once; ids with several lines, or with one that is not whole, are put together at the end.
struct TweetColumns {
  private(set) var table: TweetTable
  private(set) var handles: Interner
  /// Lines that are no whole tweets by themselves.
  private var places: [TweetKey: [TweetLocation]] = [:]
  /// Whether all lines that were added since are looked over for those.
  private var isGathered = true

  /// - Parameter book: gives its numbers for handles and its keys for ids.
  init(continuing book: Book) {
    table = TweetTable(keysOf: book.tweets)
    handles = book.handles
  }

  /// - Parameter snapshot: has rows of the files that are not added again.
  init(_ snapshot: Snapshot) {
    table = snapshot.table
    handles = snapshot.handles
  }

  init() {
    table = TweetTable()
    handles = Interner()
  }

  /// Makes room for the tweets that some bytes of lines will hold, a line being of usual length.
  mutating func reserve(bytes: Int) { table.reserveCapacity(table.count + bytes / 400) }

  /// - Parameter file: the line's file, by its number among the reader's.
  mutating func add(_ line: Line, file: UInt32, isMessage: Bool) {
    let location = TweetLocation(
      file: file, offset: UInt32(line.offset), length: UInt32(line.bytes.count))
    add(line, at: location, isMessage: isMessage)
  }

  /// - Parameter location: where the line stands, when it was not read from its file's start.
  mutating func add(_ line: Line, at location: TweetLocation, isMessage: Bool) {
    let key = table.key(of: line.id)
    if let entry = entry(key, line.json, location, isMessage), !line.json.isDeleted {
      table.add(entry)
    } else {
      places[key, default: []].append(location)
    }
    isGathered = false
  }

  /// Takes in the lines of files that come after those that were added here, read apart.
  mutating func add(contentsOf later: TweetColumns) {
    let numbers = (0..<UInt32(later.handles.count)).map { number in
      later.handles.withUTF8(number) { handles.number(of: $0) }
    }
    table.add(contentsOf: later.table, handles: numbers)
    isGathered = isGathered && later.isGathered
    for (key, locations) in later.places {
      places[table.key(of: later.table.id(of: key)), default: []] += locations
    }
  }

  /// Whether each line that was added is a tweet by itself, and the only line of it.
  mutating func isPlain() -> Bool {
    gatherRepeated()
    return places.isEmpty
  }

  /// Puts together what has several lines, and the rows in order.
  mutating func finish(_ tweets: inout StoredTweets) {
    gatherRepeated()
    table.remove(Set(places.keys))
    let (lines, reader) = (LineReader(), JSONReader(maxDepth: LineReader.maxDepth + 1))
    // In order of key, so that equal books make equal tables.
    for (key, locations) in places.sorted(by: { $0.key < $1.key }) {
      merge(key, locations, &tweets, lines, reader)
    }
    table.sort()
  }

  /// Finds the tweets that have several lines, whole ones or not, in the order of their lines.
  private mutating func gatherRepeated() {
    guard !isGathered else { return }
    for row in table.index() { places[table.keys[row], default: []].append(table.locations[row]) }
    for (key, locations) in places {
      let all = locations + [table.row(of: key).map { table.locations[$0] }].compactMap(\.self)
      places[key] = all.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }
    }
    isGathered = true
  }

  /// Takes out the rows of files that went away or changed, and gives the others their new numbers.
  ///
  /// - Parameter numbers: the number that each file has now; nil for one whose rows go.
  mutating func renumberFiles(_ numbers: [UInt32?]) { table.renumberFiles(numbers) }

  /// A tweet and a message with one id are two records, of which a table has room for the first.
  private mutating func merge(
    _ key: TweetKey, _ locations: [TweetLocation], _ tweets: inout StoredTweets,
    _ lines: LineReader, _ reader: JSONReader
  ) {
    guard let first = locations.first else { return }
    let kind = tweets.files[Int(first.file)].kind
    var merge = MergedRecord()
    for location in locations where tweets.files[Int(location.file)].kind == kind {
      tweets.withLine(at: location, lines) { merge.add($0.json, $0.stamp) }
    }
    var record = merge.members
    record["id"] = PatchValue(.text(table.id(of: key).description))
    var writer = JSONWriter()
    writer.canonical(.object(record))
    tweets.mergedFiles.append(Set(locations.map(\.file)))
    let location = TweetLocation(file: first.file, offset: UInt32(tweets.merged.count), length: 0)
    let entry = try? reader.read(writer.string) { json in
      json.isDeleted ? nil : self.entry(key, json, location, kind == .message)
    }
    guard let entry = entry ?? nil else { return }
    tweets.merged.append(writer.bytes)
    table.append(entry)
  }

  private mutating func entry(
    _ key: TweetKey, _ json: JSON, _ location: TweetLocation, _ isMessage: Bool
  ) -> TweetTable.Entry? {
    var fields = TweetFields()
    for (name, value) in json.members { fields.take(name, value) }
    guard let time = fields.time.flatMap({ Moment(rfc3339: $0) }), let author = fields.author,
      let kind = isMessage ? .message : fields.kind.flatMap(Tweet.Kind.init)
    else { return nil }
    var entry = TweetTable.Entry(
      key: key, time: time, author: handles.number(of: author), kind: kind, location: location)
    if let id = fields.replyTo { entry.replyTo = table.key(of: id) }
    if let handle = fields.replyToAuthor { entry.replyToAuthor = handles.number(of: handle) }
    if let id = fields.thread { entry.thread = table.key(of: id) }
    if let id = fields.of { entry.of = table.key(of: id) }
    entry.mentions = isMessage ? receivers(fields.to) : mentions(fields.mentions)
    return entry
  }

  private mutating func mentions(_ list: JSON?) -> [HandleNumber] {
    guard let list, list.count > 0 else { return [] }
    var numbers: [HandleNumber] = []
    for element in list.elements {
      if let handle = element.utf8 { numbers.append(handles.number(of: handle)) }
    }
    return numbers
  }

  private mutating func receivers(_ set: JSON?) -> [HandleNumber] {
    guard let set, set.count > 0 else { return [] }
    var numbers: [HandleNumber] = []
    for (name, value) in set.members where value.bool == true {
      if let handle = name.utf8 { numbers.append(handles.number(of: handle)) }
    }
    return numbers.sorted()
  }
}

extension JSON {
  var isDeleted: Bool { self["deleted"]?.bool == true }
}

/// The fields that have a column, as they stand in a line.
private struct TweetFields {
  var time: UnsafeRawBufferPointer?
  var author: UnsafeRawBufferPointer?
  var kind: UnsafeRawBufferPointer?
  var replyTo: UnsafeRawBufferPointer?
  var replyToAuthor: UnsafeRawBufferPointer?
  var thread: UnsafeRawBufferPointer?
  var of: UnsafeRawBufferPointer?
  var mentions: JSON?
  var to: JSON?

  /// One pass over a line's members is quicker than a search for each column.
  @inline(__always)
  mutating func take(_ name: JSON, _ value: JSON) {
    guard let name = name.utf8 else { return }
    switch name.count {
    case 2:
      if name.reads("of") { of = value.utf8 } else if name.reads("to") { to = value }
    case 4:
      if name.reads("time") { time = value.utf8 } else if name.reads("kind") { kind = value.utf8 }
    case 6:
      if name.reads("author") {
        author = value.utf8
      } else if name.reads("thread") {
        thread = value.utf8
      }
    case 7: if name.reads("replyTo") { replyTo = value.utf8 }
    case 8: if name.reads("mentions") { mentions = value }
    case 13: if name.reads("replyToAuthor") { replyToAuthor = value.utf8 }
    default: break
    }
  }
}

extension Tweet.Kind {
  @inline(__always)
  fileprivate init?(_ text: UnsafeRawBufferPointer) {
    if text.reads("tweet") {
      self = .tweet
    } else if text.reads("reply") {
      self = .reply
    } else if text.reads("repost") {
      self = .repost
    } else if text.reads("quote") {
      self = .quote
    } else if text.reads("like") {
      self = .like
    } else {
      return nil
    }
  }
}
