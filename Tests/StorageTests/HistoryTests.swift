import Foundation
import People
import TestSupport
import Testing

@testable import Storage

@Suite("Older months")
struct HistoryTests {
  let folder = TemporaryStore()

  /// A store of a year's mentions between me and five others, three a week.
  func filled() throws -> Store {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-0", ["me": true, "handles": ["twitter:anna": true]]),
      Patch(.contact, "c-1", ["handles": ["twitter:sam1": true]]),
    ])
    var tweets: [Tweet] = []
    for number in 0..<150 {
      let isMine = number % 3 == 0
      let other = Handle("twitter:sam\(number % 5)")!
      var tweet = Tweet(
        id: TweetID(number % 7 == 0 ? "mastodon:x\(number)" : "twitter:\(9000 + number)"),
        time: Moment(seconds: TemporaryStore.start.seconds - Int64(150 - number) * 86400 * 7 / 3),
        author: isMine ? Handle("twitter:anna")! : other,
        kind: number % 11 == 0 ? .message : number % 13 == 0 ? .repost : .reply)
      let receiver = isMine ? other : Handle("twitter:anna")!
      if tweet.kind == .message { tweet.to = [receiver] } else { tweet.mentions = [receiver] }
      tweet.text = "number \(number)"
      tweets.append(tweet)
    }
    try store.append(tweets: tweets, patches: [])
    return store
  }

  func whole(_ store: Store, _ book: Book) throws -> (book: Book, loaded: Store.HistoryLoaded) {
    var book = book
    let history = try store.loadHistory(continuing: book, now: folder.now)
    book.replaceTweets(
      history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
    return (book, history)
  }

  func complete(_ store: Store, _ book: Book) throws -> Book { try whole(store, book).book }

  /// Reads all, and puts something by for the next start.
  @discardableResult
  func keep(_ store: Store, _ digest: String = "boiled down") throws -> Book {
    let (book, history) = try whole(store, try store.load(now: folder.now).book)
    let made = Digest(
      fingerprint: 1, bytes: Array(digest.utf8), days: Array("days".utf8),
      thread: { history.tweets.threads[$0] })
    store.keep(made, of: history, book: book)
    return book
  }

  func digest(_ store: Store) throws -> String? {
    try store.load(now: folder.now).digest?.bytes.read { String(decoding: $0, as: UTF8.self) }
  }

  /// All rows since a moment, as text.
  func rows(_ book: Book, since: Moment) -> [String] {
    let table = book.tweets
    return (table.firstRow(since: since)..<table.count).map { row in
      let handles = ([table.authors[row]] + table.mentions(row)).map { book.handles[$0] }
      let id = table.id(of: table.keys[row])
      return "\(id) \(table.times[row]) \(table.kinds[row]) \(handles) \(book.text(row) ?? "-")"
    }
  }

  func cacheFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.root + "/cache").sorted()
      .map { "\(folder.root)/cache/\($0)" }
  }

  @Test("come in later and stay under the same numbers")
  func sameNumbers() throws {
    let store = try filled()
    let first = try store.load(now: folder.now).book
    #expect(!first.isComplete)
    #expect(first.tweets.count == 22)
    let whole = try complete(store, first)
    #expect(whole.tweets.count == 150)
    #expect(zip(whole.tweets.times, whole.tweets.times.dropFirst()).allSatisfy { $0 <= $1 })
    for number in 0..<UInt32(first.handles.count) {
      #expect(whole.handles[number] == first.handles[number])
    }
    for row in 0..<first.tweets.count {
      let key = first.tweets.keys[row]
      #expect(whole.tweets.id(of: key) == first.tweets.id(of: key))
      #expect(whole.tweets.row(of: key) != nil)
    }
  }

  @Test("are in the cache for the next start: the newest as rows, the others boiled down")
  func cached() throws {
    let store = try filled()
    #expect(try digest(store) == nil)
    let whole = try keep(store)
    let next = try store.load(now: folder.now)
    #expect(!next.book.isComplete)
    #expect(rows(next.book, since: Moment(seconds: 0)) == rows(whole, since: kept))
    #expect(try digest(store) == "boiled down")
    #expect(next.digest?.days.read { Array($0) } == Array("days".utf8))
    for file in try cacheFiles() { #expect(folder.mode(file) == 0o600) }
    // What comes on top has the same numbers.
    let again = try complete(store, next.book)
    #expect(rows(again, since: Moment(seconds: 0)) == rows(whole, since: Moment(seconds: 0)))
  }

  /// From when on the cache has rows: the month of 91 days ago. Those before October, the month of 35
  /// days ago, are boiled down as well.
  private var kept: Moment { moment("2026-08-01T00:00:00Z") }

  @Test(
    "are not in the cache once one of them changed",
    arguments: ["tweets/2026-03.jsonl", "tweets/2026-09.jsonl"])
  func changedMonth(_ month: String) throws {
    let store = try filled()
    try keep(store)
    let lines = folder.lines(month)
    try folder.write(month, lines.dropLast().joined(separator: "\n") + "\n")
    #expect(try digest(store) == nil)
    #expect(try store.load(now: folder.now).book.tweets.count == 22)
    #expect(try keep(store).tweets.count == 149)
    #expect(try digest(store) != nil)
  }

  @Test("stay in the cache when newer ones come", arguments: 0..<20)
  func newerTweets(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let store = try filled()
    try keep(store)
    var line = #"{"id":"twitter:77777","time":"2026-11-21T08:00:00Z","kind":"reply","text":"new","#
    line += #""author":"twitter:newcomer","mentions":["twitter:anna"]}"#
    var late = #"{"id":"twitter:66666","time":"2026-10-11T08:00:00Z","kind":"reply","text":"late","#
    late += #""author":"twitter:latecomer","mentions":["twitter:anna"]}"#
    if Bool.random(using: &random) {
      try folder.write("tweets/2026-11.jsonl", folder.read("tweets/2026-11.jsonl") + line + "\n")
    }
    if Bool.random(using: &random) {
      try folder.write("tweets/2026-10.jsonl", folder.read("tweets/2026-10.jsonl") + late + "\n")
    }
    if Bool.random(using: &random) {
      let deleted = #"{"id":"twitter:9148","at":"2026-11-21T09:00:00Z","deleted":true}"#
      try folder.write("tweets/2026-11.jsonl", folder.read("tweets/2026-11.jsonl") + deleted)
    }
    if Bool.random(using: &random) { try folder.write("messages/2026-10.jsonl", "") }
    if Bool.random(using: &random) { try folder.write("tweets/2026-12.jsonl", "") }
    let next = try store.load(now: folder.now)
    #expect(next.digest != nil)
    let whole = try complete(store, next.book)
    #expect(rows(next.book, since: Moment(seconds: 0)) == rows(whole, since: kept))
  }

  @Test("are not in the cache once an old one came to a new month's file")
  func oldInNewFile() throws {
    let store = try filled()
    try keep(store)
    var line = #"{"id":"twitter:66666","time":"2026-09-11T08:00:00Z","kind":"reply","text":"old","#
    line += #""author":"twitter:latecomer","mentions":["twitter:anna"]}"#
    try folder.write("tweets/2026-11.jsonl", folder.read("tweets/2026-11.jsonl") + line + "\n")
    #expect(try digest(store) == nil)
  }

  @Test("do not depend on a damaged cache", arguments: 0..<60)
  func garbledCache(_ seed: UInt64) throws {
    let store = try filled()
    let whole = try keep(store)
    var random = SeededGenerator(seed)
    let file = try #require(try cacheFiles().randomElement(using: &random))
    var bytes = try #require(FileManager.default.contents(atPath: file))
    switch seed % 4 {
    case 0: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
    case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << (seed / 4 % 8)
    case 2: bytes += Data([0, 1, 2])
    default: bytes = Data((0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    try bytes.write(to: URL(fileURLWithPath: file))
    let next = try store.load(now: folder.now)
    let isWhole = next.digest?.bytes.read { Array($0) } == Array("boiled down".utf8)
    let hasDays = next.digest?.days.read { Array($0) } == Array("days".utf8)
    #expect(next.digest == nil || isWhole)
    let isOfTweets = !file.contains("people-") && !file.contains("logged-")
    #expect(!isOfTweets || !isWhole || !hasDays)
    let all = Moment(seconds: 0)
    #expect(rows(try complete(store, next.book), since: all) == rows(whole, since: all))
    #expect(rows(try keep(store), since: all) == rows(whole, since: all))
    let mended = try store.load(now: folder.now).digest
    #expect(mended?.days.read { Array($0) } == Array("days".utf8))
  }

  @Test("of one folder are not taken for those of another")
  func swapped() throws {
    let (store, others) = (try filled(), HistoryTests())
    try keep(store)
    let other = try others.filled()
    try others.keep(other, "others'")
    for (mine, theirs) in zip(try cacheFiles(), try others.cacheFiles()) {
      try #require(FileManager.default.contents(atPath: theirs))
        .write(to: URL(fileURLWithPath: mine))
    }
    #expect(try digest(store) == nil)
    // Two folders with one cache keep apart.
    try keep(store)
    #expect(try digest(store) == "boiled down")
  }

  @Test("are counted anew when I say that another handle is mine")
  func otherHandles() throws {
    let store = try filled()
    try keep(store)
    try store.append([Patch(.contact, "c-1", ["me": true])])
    #expect(try digest(store) == nil)
    try keep(store)
    #expect(try digest(store) != nil)
  }

  @Test("are not in the cache for a time before")
  func clockWentBack() throws {
    let store = try filled()
    try keep(store)
    #expect(try store.load(now: moment("2026-07-01T00:00:00Z")).digest == nil)
  }

  @Test("that stand in the file of another month are never boiled down")
  func misfiled() throws {
    let store = try filled()
    let line =
      #"{"id":"twitter:5","time":"2026-02-11T08:00:00Z","author":"twitter:x","kind":"tweet"}"#
    try folder.write("tweets/2026-11.jsonl", folder.read("tweets/2026-11.jsonl") + line + "\n")
    try keep(store)
    #expect(try digest(store) == nil)
  }

  @Test("still give their texts; a file that was replaced gives nothing, not another's")
  func texts() throws {
    let store = try filled()
    let book = try complete(store, try store.load(now: folder.now).book)
    for row in 0..<book.tweets.count { #expect(book.tweet(row)?.text == "number \(row)") }
    let month = "tweets/2026-03.jsonl"
    try folder.write(month, folder.lines(month).reversed().joined(separator: "\n"))
    for row in 0..<book.tweets.count {
      let text = book.tweet(row)?.text
      #expect(text == nil || text == "number \(row)")
    }
  }

  @Test("alone are loaded at first when there are no newer ones")
  func oldOnly() throws {
    let store = try filled()
    let later = moment("2030-01-01T00:00:00Z")
    let book = try store.load(now: later).book
    #expect(book.tweets.count > 0)
    #expect(book.tweets.times.allSatisfy { $0 >= moment("2026-11-01T00:00:00Z") })
  }
}
