extension TweetTable {
  /// Writes the rows from `first` on, and the names of all ids that are not plain numbers.
  ///
  /// - Parameter thread: the thread of a row, in place of the one that the table has.
  package func pack(from first: Int, into packer: inout Packer, thread: (Int) -> TweetKey) {
    let rows = first..<count
    otherIDs.pack(into: &packer)
    let packed = Column(keys[rows])
    packer.pack(packed)
    KeyIndex(packed).pack(into: &packer)
    packer.pack(Column(times[rows]))
    packer.pack(Column(authors[rows]))
    packer.pack(kinds[rows].map(\.code))
    packer.pack(Column(replyTo[rows]))
    packer.pack(Column(replyToAuthors[rows]))
    packer.pack(rows.map(thread))
    packer.pack(Column(of[rows]))
    packer.pack(Column(locations[rows]))
    let starts = mentionStarts[first...]
    packer.pack(starts.map { $0 - mentionStarts[first] })
    packer.pack(Column(mentionNumbers[Int(mentionStarts[first])...]))
  }

  /// What `pack` wrote; nil where it is not all there.
  package init?(unpacking unpacker: inout Unpacker) {
    self.init()
    guard let names = Interner(unpacking: &unpacker),
      let keys = unpacker.unpackColumn(TweetKey.self),
      let rowOfKey = KeyIndex(unpacking: &unpacker, keys: keys.count),
      let times = unpacker.unpackColumn(Moment.self),
      let authors = unpacker.unpackColumn(HandleNumber.self),
      let codes = unpacker.unpack(UInt8.self), let replyTo = unpacker.unpackColumn(TweetKey.self),
      let replyToAuthors = unpacker.unpackColumn(HandleNumber.self),
      let threads = unpacker.unpackColumn(TweetKey.self),
      let of = unpacker.unpackColumn(TweetKey.self),
      let locations = unpacker.unpackColumn(TweetLocation.self),
      let starts = unpacker.unpackColumn(UInt32.self),
      let numbers = unpacker.unpackColumn(HandleNumber.self)
    else { return nil }
    otherIDs = names
    (self.keys, self.times, self.authors) = (keys, times, authors)
    kinds = Column(codes.lazy.map { Tweet.Kind(code: $0) })
    (self.replyTo, self.replyToAuthors, self.threads) = (replyTo, replyToAuthors, threads)
    (self.of, self.locations) = (of, locations)
    (mentionStarts, mentionNumbers) = (starts, numbers)
    self.rowOfKey = rowOfKey
    guard hasWholeColumns else { return nil }
  }

  private var hasWholeColumns: Bool {
    [
      times.count, authors.count, kinds.count, replyTo.count, replyToAuthors.count, threads.count,
      of.count, locations.count, mentionStarts.count - 1,
    ].allSatisfy { $0 == count }
  }
}

extension Tweet.Kind {
  fileprivate var code: UInt8 {
    switch self {
    case .tweet: 0
    case .reply: 1
    case .repost: 2
    case .quote: 3
    case .like: 4
    case .message: 5
    }
  }

  fileprivate init(code: UInt8) {
    switch code {
    case 1: self = .reply
    case 2: self = .repost
    case 3: self = .quote
    case 4: self = .like
    case 5: self = .message
    default: self = .tweet
    }
  }
}
