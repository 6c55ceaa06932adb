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

  /// The days of contact that a book has, however it has them.
  func days(_ book: Book) -> [String: [DayOfContact]] {
    var history = book.olderHistory
    for row in 0..<book.tweets.count {
      book.tweets.touches(row, isMine: book.isMine) { history.add($0) }
    }
    var days: [String: [DayOfContact]] = [:]
    for handle in history.handles { days[book.handles[handle]] = history[handle] }
    return days
  }

  func complete(_ store: Store, _ book: Book) throws -> Book {
    var book = book
    let history = try store.loadHistory(continuing: book, now: folder.now)
    book.replaceTweets(
      history.tweets, handles: history.handles, olderHistory: History(), isComplete: true,
      reader: history.reader)
    return book
  }

  var cache: String { folder.root + "/cache/history" }

  @Test("come from the cache as days at first, then as tweets, and say the same")
  func sameDays() throws {
    let store = try filled()
    let first = try store.load(now: folder.now).book
    #expect(!first.isComplete)
    #expect(first.tweets.count == 22)
    #expect(first.olderHistory.handles.isEmpty)

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

    let second = try store.load(now: folder.now).book
    #expect(second.tweets.count == 22)
    #expect(days(second) == days(whole))
    #expect(folder.mode(cache) == 0o600)
  }

  @Test("that changed are left out until they are read again")
  func changedMonth() throws {
    let store = try filled()
    let whole = try complete(store, try store.load(now: folder.now).book)
    let month = "tweets/2026-03.jsonl"
    let lines = folder.lines(month)
    try folder.write(month, lines.dropLast().joined(separator: "\n") + "\n")
    let partial = try store.load(now: folder.now).book
    #expect(days(partial) != days(whole))
    let again = try complete(store, partial)
    #expect(again.tweets.count == 149)
    #expect(days(try store.load(now: folder.now).book) == days(again))
  }

  @Test("do not depend on a damaged cache", arguments: 0..<60)
  func garbledCache(_ seed: UInt64) throws {
    let store = try filled()
    let whole = try complete(store, try store.load(now: folder.now).book)
    var bytes = try #require(FileManager.default.contents(atPath: cache))
    var random = SeededGenerator(seed)
    switch seed % 4 {
    case 0: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
    case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << (seed / 4 % 8)
    case 2: bytes += Data([0, 1, 2])
    default: bytes = Data((0..<bytes.count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    try bytes.write(to: URL(fileURLWithPath: cache))
    let book = try store.load(now: folder.now).book
    #expect(book.olderHistory.handles.isEmpty)
    #expect(days(try complete(store, book)) == days(whole))
    #expect(days(try store.load(now: folder.now).book) == days(whole))
  }

  @Test("are counted anew when I say that another handle is mine")
  func otherHandles() throws {
    let store = try filled()
    _ = try complete(store, try store.load(now: folder.now).book)
    try store.append([Patch(.contact, "c-1", ["me": true])])
    let book = try store.load(now: folder.now).book
    #expect(book.olderHistory.handles.isEmpty)
    let whole = try complete(store, book)
    #expect(days(try store.load(now: folder.now).book) == days(whole))
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
