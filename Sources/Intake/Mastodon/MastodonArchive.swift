internal import JSONText
internal import People

/// What Mastodon gives out: `outbox.json` with the user's own posts, and who the user is.
struct MastodonArchive: ForeignSource {
  private let container: Container
  var path: String { container.path }

  static func isOne(_ container: Container) -> Bool {
    container.has("outbox.json") || (container.has("actor.json") && container.has("likes.json"))
  }

  init(_ container: Container) { self.container = container }

  func read(
    into harvest: Harvest, _ context: ForeignContext, progress: (ImportProgress) -> Void
  ) throws(ImportProblem) {
    harvest.begin(path, "Mastodon archive")
    var outbox = MastodonOutbox(harvest)
    try container.read({ $0 == "actor.json" }) { _, bytes in
      outbox.takeActor(bytes, context.json)
    }
    // Whose it is must be known before anything of theirs is read.
    if outbox.owner == nil {
      try container.read({ $0 == "outbox.json" }) { _, bytes in
        outbox.findOwner(bytes, context.json)
      }
    }
    let mine = (context.book.me?.handles ?? []).union(harvest.mine)
      .filter { $0.network == .mastodon }
    if outbox.owner == nil { outbox.owner = mine.min() }
    guard let owner = outbox.owner else { throw .unknownOwner(path: path) }
    guard mine.isEmpty || mine.contains(owner) else {
      throw .otherHandle(path: path, theirs: owner, mine: mine.sorted())
    }
    harvest.mine.insert(owner)
    harvest.inputs[harvest.input].what = "Mastodon archive of \(shown(owner.at))"
    harvest.add(outbox.person ?? Person(owner, .me))
    try container.read({ MastodonArchive.lists.contains($0) }) {
      (name, bytes) throws(ImportProblem) in
      let list = MastodonList(bytes, path: path, file: name)
      try list.forEach(harvest, context.json, progress) { json in outbox.take(json, of: name) }
    }
    try container.read({ $0 == "following_accounts.csv" }) { name, bytes in
      MastodonFollowing(harvest).read(SheetTable(bytes, name), progress)
    }
    if outbox.bookmarks > 0 {
      harvest.note("\(counted(outbox.bookmarks, "bookmark", "bookmarks")) left alone")
    }
  }

  func claims(_ name: String) -> Bool { MastodonArchive.tables.contains(name) }

  /// Tables that the same page gives out, of which one is read.
  private static let tables: Set = [
    "following_accounts.csv", "blocked_accounts.csv", "muted_accounts.csv", "blocked_domains.csv",
    "lists.csv", "bookmarks.csv", "followers.csv",
  ]
  private static let lists: Set = ["outbox.json", "likes.json", "bookmarks.json"]
}

/// One JSON object with all its entries in `orderedItems`, which is stepped through entry by entry.
struct MastodonList {
  private let bytes: Bytes
  private let path: String
  private let file: String

  init(_ bytes: Bytes, path: String, file: String) {
    (self.bytes, self.path, self.file) = (bytes, path, file)
  }

  /// - Throws: where the file is cut.
  func forEach(
    _ harvest: Harvest, _ reader: JSONReader, _ progress: (ImportProgress) -> Void,
    _ take: (JSON) -> Entries.Verdict
  ) throws(ImportProblem) {
    guard let start = itemsStart else {
      harvest.skips[harvest.input].add(.notACard, Place(file: file, entry: 0, line: 1))
      return
    }
    var steps = JSONElements(bytes.all, from: start)
    var (count, reported) = (0, 0)
    stepping: while true {
      switch steps.next() {
      case .end: break stepping
      case .cut:
        throw .cut(path: path, file: file, entry: count, line: bytes.line(at: steps.position))
      case .element(let range):
        count += 1
        if case .skipped(let reason) = read(range, reader, take) {
          harvest.skips[harvest.input].add(
            reason, Place(file: file, entry: count, line: bytes.line(at: range.lowerBound)))
        }
        if range.upperBound - reported >= 1 << 20 {
          reported = range.upperBound
          progress(progressNow(reported, count))
        }
      }
    }
    progress(progressNow(bytes.count, count))
  }

  private func progressNow(_ done: Int, _ count: Int) -> ImportProgress {
    ImportProgress(file: file, bytesDone: done, bytesTotal: bytes.count, records: count)
  }

  private func read(
    _ range: Range<Int>, _ reader: JSONReader, _ take: (JSON) -> Entries.Verdict
  ) -> Entries.Verdict {
    let readable = bytes.readable(from: range.lowerBound)
    return (try? reader.read(bytes.slice(range), readable: readable, take)) ?? .skipped(.unreadable)
  }

  /// The offset behind the bracket that opens `orderedItems`; nil where there is none.
  private var itemsStart: Int? {
    let all = bytes.all
    var (depth, at) = (0, 0)
    while at < all.count {
      switch all[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let start = at + 1
        at = end(ofText: start)
        let isKey = depth == 1 && all[start..<min(at, all.count)].elementsEqual("orderedItems".utf8)
        if isKey, let open = bracket(after: at + 1) { return open + 1 }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The offset of the quote that ends a text.
  private func end(ofText start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes.all[at] != UInt8(ascii: "\"") {
      at += bytes.all[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return at
  }

  private func bracket(after start: Int) -> Int? {
    var at = start
    while at < bytes.count, bytes.all[at] <= 0x20 || bytes.all[at] == UInt8(ascii: ":") { at += 1 }
    return at < bytes.count && bytes.all[at] == UInt8(ascii: "[") ? at : nil
  }
}

/// Reads the list of the accounts that the user follows on Mastodon, or of the user's followers.
struct MastodonFollowing {
  private let harvest: Harvest

  static func isHeader(_ header: SheetHeader) -> Bool {
    header.has("Account address", "Show boosts") || isOfFollowers(header)
  }

  private static func isOfFollowers(_ header: SheetHeader) -> Bool {
    header.has("Account address") && header.names.count == 1
  }

  init(_ harvest: Harvest) { self.harvest = harvest }

  func read(_ table: SheetTable, _ progress: (ImportProgress) -> Void) {
    guard let header = table.header, MastodonFollowing.isHeader(header) else { return }
    var (skips, count) = (Skips(), 0)
    table.forEach(&skips, progress) { row in
      guard let handle = Handle(.mastodon, row[header.column("Account address")]) else {
        return .nobody
      }
      count += 1
      harvest.add(Person(handle))
      return nil
    }
    harvest.skips[harvest.input].merge(skips)
    let isOfFollowers = MastodonFollowing.isOfFollowers(header)
    harvest.note(isOfFollowers ? counted(count, "follower", "followers") : "\(count) followed")
  }
}
