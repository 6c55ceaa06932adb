/// A handle as the number that a book's interner gave it.
package typealias HandleNumber = UInt32

/// A tweet's id as a number that is unique within one table.
package typealias TweetKey = UInt64

/// Where a tweet's line stands on disk.
package struct TweetLocation: Hashable, Sendable, BitwiseCopyable {
  /// Which of the table's files; see the reader that came with it.
  package var file: UInt32
  package var offset: UInt32
  /// Bytes without the newline; 0 where the record is merged of several lines.
  package var length: UInt32

  package init(file: UInt32, offset: UInt32, length: UInt32) {
    self.file = file
    self.offset = offset
    self.length = length
  }

  /// A merged record, whatever file its first line is in.
  package init(ofMerged index: Int) {
    self.init(file: .max, offset: UInt32(index), length: 0)
  }

  /// The same for every location of one record.
  package var withoutFileOfMerged: TweetLocation {
    length == 0 ? TweetLocation(ofMerged: Int(offset)) : self
  }
}

/// All tweets and messages by the column: ids, times and people as numbers, in order of time.
/// The text stays on disk until it is shown.
package struct TweetTable: Sendable {
  package internal(set) var keys = Column<TweetKey>()
  package internal(set) var times = Column<Moment>()
  package internal(set) var authors = Column<HandleNumber>()
  package internal(set) var kinds = Column<Tweet.Kind>()
  package internal(set) var replyTo = Column<TweetKey>()
  package internal(set) var replyToAuthors = Column<HandleNumber>()
  package internal(set) var threads = Column<TweetKey>()
  package internal(set) var of = Column<TweetKey>()
  package internal(set) var locations = Column<TweetLocation>()
  var mentionStarts = Column<UInt32>([0])
  var mentionNumbers = Column<HandleNumber>()
  var otherIDs = Interner()
  var rowOfKey = KeyIndex()

  /// No tweet: in `replyTo`, `threads` and `of`.
  package static let noTweet: TweetKey = 0
  /// No person: in `replyToAuthors`.
  package static let nobody = HandleNumber.max

  package init() {}

  /// An empty table that gives ids the same keys as `other`, where `other` knows them.
  package init(keysOf other: TweetTable) { otherIDs = other.otherIDs }

  package var count: Int { keys.count }
  package var isEmpty: Bool { keys.isEmpty }

  /// One row as it is added.
  package struct Entry {
    package var key: TweetKey
    package var time: Moment
    package var author: HandleNumber
    package var kind: Tweet.Kind
    package var replyTo = TweetTable.noTweet
    package var replyToAuthor = TweetTable.nobody
    package var thread = TweetTable.noTweet
    package var of = TweetTable.noTweet
    /// Whom it is addressed to or names; a message's receivers.
    package var mentions: [HandleNumber] = []
    package var location: TweetLocation

    package init(
      key: TweetKey, time: Moment, author: HandleNumber, kind: Tweet.Kind, location: TweetLocation
    ) {
      self.key = key
      self.time = time
      self.author = author
      self.kind = kind
      self.location = location
    }
  }

  /// Adds a row at the end. Rows come in any order; `sort()` puts them in order of time.
  package mutating func append(_ entry: Entry) {
    add(entry)
    rowOfKey.add(row: count - 1, keys)
  }

  /// Adds a row at the end, which is found by its key only after `index()`: for many, that is
  /// quicker.
  package mutating func add(_ entry: Entry) {
    keys.append(entry.key)
    times.append(entry.time)
    authors.append(entry.author)
    kinds.append(entry.kind)
    replyTo.append(entry.replyTo)
    replyToAuthors.append(entry.replyToAuthor)
    threads.append(entry.thread)
    of.append(entry.of)
    locations.append(entry.location)
    mentionNumbers.append(contentsOf: entry.mentions)
    mentionStarts.append(UInt32(mentionNumbers.count))
  }

  /// Adds the rows of a table that was made apart, as `add` does.
  ///
  /// - Parameter numbers: the numbers that the other's handles have here.
  package mutating func add(contentsOf other: TweetTable, handles numbers: [HandleNumber]) {
    let ids = (0..<UInt32(other.otherIDs.count)).map { number in
      other.otherIDs.withUTF8(number) { TweetTable.other | UInt64(otherIDs.number(of: $0)) }
    }
    func key(_ key: TweetKey) -> TweetKey {
      key & TweetTable.other == 0 ? key : ids[Int(UInt32(truncatingIfNeeded: key))]
    }
    func handle(_ handle: HandleNumber) -> HandleNumber {
      handle == TweetTable.nobody ? handle : numbers[Int(handle)]
    }
    keys.append(contentsOf: other.keys.lazy.map(key))
    times.append(contentsOf: other.times)
    authors.append(contentsOf: other.authors.lazy.map(handle))
    kinds.append(contentsOf: other.kinds)
    replyTo.append(contentsOf: other.replyTo.lazy.map(key))
    replyToAuthors.append(contentsOf: other.replyToAuthors.lazy.map(handle))
    threads.append(contentsOf: other.threads.lazy.map(key))
    of.append(contentsOf: other.of.lazy.map(key))
    locations.append(contentsOf: other.locations)
    let start = UInt32(mentionNumbers.count)
    mentionStarts.append(contentsOf: other.mentionStarts.dropFirst().lazy.map { $0 + start })
    mentionNumbers.append(contentsOf: other.mentionNumbers.lazy.map(handle))
  }

  /// Has every row found by its key; of those that share one, the first.
  ///
  /// - Returns: the other rows of shared keys, in order.
  package mutating func index() -> [Int] {
    var repeated: [Int] = []
    rowOfKey = KeyIndex(keys, &repeated)
    return repeated
  }

  /// Adds the rows of a table that was made with `keysOf` this one, in their order.
  package mutating func append(contentsOf newer: TweetTable) {
    otherIDs = newer.otherIDs
    for row in 0..<newer.count { append(newer.entry(row)) }
  }

  /// Whether rows would stand in order behind those of `older`.
  package func isNewer(than older: TweetTable) -> Bool {
    guard let time = times.first, let key = keys.first, let last = older.times.last,
      let lastKey = older.keys.last
    else { return true }
    return (last, lastKey) < (time, key)
  }

  /// Puts the rows in order of time, then of key. Row numbers that were handed out are void.
  package mutating func sort() {
    let rows = 0..<count
    func precedes(_ a: Int, _ b: Int) -> Bool { (times[a], keys[a]) < (times[b], keys[b]) }
    guard zip(rows, rows.dropFirst()).contains(where: { precedes($1, $0) }) else { return }
    arrange(rows.sorted(by: precedes))
  }

  /// Takes out the rows with these keys. Row numbers that were handed out are void.
  package mutating func remove(_ gone: Set<TweetKey>) {
    guard !gone.isEmpty else { return }
    arrange((0..<count).filter { !gone.contains(keys[$0]) })
  }

  /// Gives the files of locations new numbers, and takes out the rows of those that get none.
  package mutating func renumberFiles(_ numbers: [UInt32?]) {
    func number(_ row: Int) -> UInt32? {
      let file = Int(locations[row].file)
      return file < numbers.count ? numbers[file] : nil
    }
    let kept = (0..<count).filter { number($0) != nil }
    if kept.count < count { arrange(kept) }
    for row in 0..<count { locations[row].file = number(row) ?? locations[row].file }
  }

  /// Keeps the rows in `order` and no others, a column at a time.
  private mutating func arrange(_ order: [Int]) {
    var starts = Column<UInt32>([0])
    var numbers = Column<HandleNumber>()
    starts.reserveCapacity(order.count + 1)
    numbers.reserveCapacity(mentionNumbers.count)
    for row in order {
      numbers.append(contentsOf: mentions(row))
      starts.append(UInt32(numbers.count))
    }
    (mentionStarts, mentionNumbers) = (starts, numbers)
    keys.arrange(order)
    times.arrange(order)
    authors.arrange(order)
    kinds.arrange(order)
    replyTo.arrange(order)
    replyToAuthors.arrange(order)
    threads.arrange(order)
    of.arrange(order)
    locations.arrange(order)
    rowOfKey = KeyIndex(keys)
  }

  package mutating func reserveCapacity(_ count: Int) {
    keys.reserveCapacity(count)
    times.reserveCapacity(count)
    authors.reserveCapacity(count)
    kinds.reserveCapacity(count)
    replyTo.reserveCapacity(count)
    replyToAuthors.reserveCapacity(count)
    threads.reserveCapacity(count)
    of.reserveCapacity(count)
    locations.reserveCapacity(count)
    mentionStarts.reserveCapacity(count + 1)
  }

  package func entry(_ row: Int) -> Entry {
    var entry = Entry(
      key: keys[row], time: times[row], author: authors[row], kind: kinds[row],
      location: locations[row])
    entry.replyTo = replyTo[row]
    entry.replyToAuthor = replyToAuthors[row]
    entry.thread = threads[row]
    entry.of = of[row]
    entry.mentions = Array(mentions(row))
    return entry
  }

  /// Whom the row is addressed to or names, the author left out.
  package func mentions(_ row: Int) -> Slice<Column<HandleNumber>> {
    mentionNumbers[mentionPlaces(row)]
  }

  /// Where in `mentionNumbers` those of a row stand: a loop over many rows needs no slice of each.
  func mentionPlaces(_ row: Int) -> Range<Int> {
    Int(mentionStarts[row])..<Int(mentionStarts[row + 1])
  }

  package func row(of key: TweetKey) -> Int? { rowOfKey.row(of: key, keys) }

  package func row(of id: TweetID) -> Int? { existingKey(id).flatMap { row(of: $0) } }

  /// The first row at or after a moment.
  package func firstRow(since moment: Moment) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TweetKey {
  /// The number in `twitter:…`; nil for keys that stand for other ids.
  package var twitterNumber: UInt64? { self & (1 << 63) == 0 ? self : nil }
}

// MARK: - Ids as numbers

extension TweetTable {
  /// Set on keys that stand for an id that is not a plain Twitter number.
  private static var other: TweetKey { 1 << 63 }
  private static var twitter: StaticString { "twitter:" }

  /// The key of an id, made where it is new.
  package mutating func key(of id: UnsafeRawBufferPointer) -> TweetKey {
    TweetTable.twitterNumber(id) ?? (TweetTable.other | UInt64(otherIDs.number(of: id)))
  }

  package mutating func key(of id: TweetID) -> TweetKey {
    var text = id.description
    return text.withUTF8 { key(of: UnsafeRawBufferPointer($0)) }
  }

  /// The key of an id that this table has seen; nil where it has not.
  package func existingKey(_ id: TweetID) -> TweetKey? {
    var text = id.description
    let number = text.withUTF8 { TweetTable.twitterNumber(UnsafeRawBufferPointer($0)) }
    return number ?? otherIDs.existing(id.description).map { TweetTable.other | UInt64($0) }
  }

  package func id(of key: TweetKey) -> TweetID {
    key & TweetTable.other == 0
      ? TweetID("twitter:\(key)")
      : TweetID(otherIDs[UInt32(truncatingIfNeeded: key)])
  }

  /// `twitter:` and a decimal number of at most 18 digits without a leading zero, or 19 below 2^63.
  private static func twitterNumber(_ id: UnsafeRawBufferPointer) -> TweetKey? {
    let prefix = UnsafeRawBufferPointer(start: twitter.utf8Start, count: twitter.utf8CodeUnitCount)
    guard id.count > prefix.count, id.count <= prefix.count + 19, id.starts(with: prefix),
      id[prefix.count] != UInt8(ascii: "0")
    else { return nil }
    var number: TweetKey = 0
    for byte in id.dropFirst(prefix.count) {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + UInt64(byte - 0x30)
    }
    return number < other ? number : nil
  }
}
