import Foundation
import People
import Testing

@testable import Storage

@Suite("Following what others write")
struct FollowTests {
  let folder = TemporaryStore()

  /// A session that has loaded its book.
  private func session() throws -> (store: Store, follower: Follower, book: Book) {
    let store = try folder.open()
    let follower = store.follow()
    let loaded = try store.load(now: folder.now)
    var book = loaded.book
    if !book.isComplete {
      let history = try store.loadHistory(continuing: book, now: folder.now)
      book.replaceTweets(
        history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
    }
    return (store, follower, book)
  }

  @Test("finds what another session did, and only once")
  func acts() throws {
    var (_, mine, book) = try session()
    let other = try folder.open()
    #expect(try mine.look(book).isEmpty)
    try other.append([
      Patch(.contact, "c-1", ["name": "Sam", "handles": ["twitter:sam": true]]),
      Patch(.queue, "twitter:7", ["state": "done"]),
      Patch(.followUp, "f-1", ["contact": "c-1", "due": "2026-12-04", "what": "say hello"]),
      Patch(.interaction, "i-1", ["contact": "c-1", "time": "2025-03-01", "channel": "coffee"]),
      Patch(.introduction, "n-1", ["a": "c-1", "b": "c-2", "proposed": "2026-11-01"]),
      Patch(.need, "w-1", ["contact": "c-1", "kind": "offer", "what": "a van"]),
    ])
    let news = try mine.look(book)
    let change = book.take(news, under: [])
    #expect(change.contacts == [ContactID("c-1")] && change.movesHandles)
    #expect(change.logs == [ContactID("c-1")])
    #expect(Array(book.contacts) == Array(try folder.open().load(now: folder.now).book.contacts))
    #expect(book.queueStates[TweetID("twitter:7")]?.state == .done)
    #expect(book.followUp(FollowUpID("f-1"))?.what == "say hello")
    #expect(book.interaction(InteractionID("i-1"))?.channel == .coffee)
    #expect(change.connects && book.introductions[IntroductionID("n-1")]?.isOpen == true)
    #expect(book.needs[NeedID("w-1")]?.kind == .offer)
    let loaded = try folder.open().load(now: folder.now).book
    #expect(loaded.introductions.records == book.introductions.records)
    #expect(loaded.needs.records == book.needs.records)
    #expect(try mine.look(book).isEmpty)
  }

  @Test("passes over what its own store wrote, but not what stands between")
  func own() throws {
    var (store, mine, book) = try session()
    let other = try folder.open()
    let act = [Patch(.contact, "c-1", ["name": "mine"])]
    book.apply(act)
    try store.append(act)
    #expect(try mine.look(book).isEmpty)
    try store.append([Patch(.contact, "c-1", ["name": "mine again"])])
    try other.append([Patch(.contact, "c-2", ["name": "theirs"])])
    try store.append([Patch(.contact, "c-1", ["place": "here"])])
    #expect(try mine.look(book).contacts.map(\.id) == [ContactID("c-2")])
  }

  @Test("leaves acts on top that are not saved yet")
  func unsaved() throws {
    var (_, mine, book) = try session()
    let waiting = [
      Patch(.contact, "c-1", ["star": true]), Patch(.queue, "twitter:1", ["state": "done"]),
    ]
    book.apply(waiting)
    try folder.open().append([Patch(.contact, "c-1", ["name": "Sam", "note": "tall"])])
    _ = book.take(try mine.look(book), under: waiting)
    let sam = try #require(book.contact(ContactID("c-1")))
    #expect(sam.isStarred && sam.name == "Sam" && sam.note == "tall")
    #expect(book.queueStates[TweetID("twitter:1")]?.state == .done)
  }

  @Test("goes by the merge rule where older lines come late, as with git")
  func olderStamps() throws {
    try folder.open().append([Patch(.contact, "c-1", ["name": "new", "place": "here"])])
    var (_, mine, book) = try session()
    let late = #"{"id":"c-1","at":"2020-01-01T00:00:00.000Z","name":"old","note":"kept"}"#
    try folder.write("contacts.jsonl", folder.read("contacts.jsonl") + late + "\n")
    _ = book.take(try mine.look(book), under: [])
    let contact = try #require(book.contact(ContactID("c-1")))
    #expect(contact.name == "new" && contact.note == "kept" && contact.place == "here")
  }

  @Test("reads a replaced file anew, and tells only what is different")
  func replaced() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "one"]), Patch(.contact, "c-2", ["name": "two"]),
      Patch(.contact, "c-3", ["name": "three"]),
    ])
    var (_, mine, book) = try session()
    try FileManager.default.removeItem(atPath: folder.path("contacts.jsonl"))
    try folder.write(
      "contacts.jsonl",
      """
      {"id":"c-1","name":"one"}
      {"id":"c-2","name":"second"}

      """)
    let news = try mine.look(book)
    #expect(news.contacts.map(\.name) == ["second"])
    #expect(news.gone == [News.Record(.contact, "c-3")])
    let unsaved = [Patch(.contact, "c-3", ["star": true])]
    var kept = book
    _ = kept.take(news, under: unsaved)
    #expect(kept.contact(ContactID("c-3"))?.name == "three")
    _ = book.take(news, under: [])
    #expect(book.contact(ContactID("c-3")) == nil)
  }

  @Test("holds back a line until it is whole", arguments: [true, false])
  func tornTail(_ isThereAtStart: Bool) throws {
    let line = #"{"id":"c-1","name":"Sam"}"# + "\n"
    _ = try folder.open()
    if isThereAtStart { try folder.write("contacts.jsonl", String(line.prefix(14))) }
    let (_, mine, book) = try session()
    for length in [15, 20, line.utf8.count - 2] {
      try append(String(line.prefix(length)), beyond: "contacts.jsonl")
      #expect(try mine.look(book).isEmpty)
    }
    try append(line, beyond: "contacts.jsonl")
    #expect(try mine.look(book).contacts.map(\.name) == ["Sam"])
  }

  /// Writes what a text has more than the file that it goes on from.
  private func append(_ text: String, beyond name: String) throws {
    let handle = FileHandle(forWritingAtPath: folder.path(name))
    guard let handle else { return try folder.write(name, text) }
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8.dropFirst(Int(size))))
  }

  // MARK: - Tweets

  private func tweet(_ number: Int, _ time: String, _ text: String) -> Tweet {
    var tweet = Tweet(
      id: TweetID("twitter:\(number)"), time: moment(time), author: Handle("twitter:kai")!,
      kind: .tweet)
    tweet.text = text
    return tweet
  }

  @Test("adds newer tweets behind the others, with their texts")
  func newerTweets() throws {
    let first = try folder.open()
    try first.append(tweets: [tweet(1, "2026-11-20T10:00:00Z", "one")], patches: [])
    var (_, mine, book) = try session()
    for (number, time) in [(2, "2026-11-20T11:00:00Z"), (3, "2026-12-01T00:00:00Z")] {
      try first.append(tweets: [tweet(number, time, "text \(number)")], patches: [])
      guard case .newer(let newer) = try mine.look(book).tweets else {
        Issue.record("tweet \(number) did not come")
        return
      }
      book.append(newer)
      #expect(book.tweet(TweetID("twitter:\(number)"))?.text == "text \(number)")
    }
    #expect(book.tweet(TweetID("twitter:1"))?.text == "one")
    let whole = try session().book
    #expect(book.tweets.keys == whole.tweets.keys && book.tweets.times == whole.tweets.times)
    #expect(try mine.look(book).isEmpty)
  }

  @Test(
    "has all months read anew for what is no newer tweet",
    arguments: [
      #"{"id":"twitter:3","time":"2026-11-01T10:00:00Z","author":"twitter:kai","kind":"tweet"}"#,
      #"{"id":"twitter:1","at":"2026-11-21T10:00:00Z","text":"mended"}"#,
      #"{"id":"twitter:1","at":"2026-11-21T10:00:00Z","deleted":true}"#,
    ])
  func otherTweets(_ line: String) throws {
    let first = try folder.open()
    try first.append(tweets: [tweet(1, "2026-11-20T10:00:00Z", "one")], patches: [])
    let (_, mine, book) = try session()
    let name = "tweets/2026-11.jsonl"
    try append(folder.read(name) + line + "\n", beyond: name)
    guard case .changed = try mine.look(book).tweets else {
      Issue.record("it was not seen")
      return
    }
    #expect(try mine.look(book).isEmpty)
  }

  @Test("has them read anew when a month is replaced or goes")
  func replacedMonth() throws {
    let first = try folder.open()
    try first.append(tweets: [tweet(1, "2026-11-20T10:00:00Z", "one")], patches: [])
    let (_, mine, book) = try session()
    try folder.write("tweets/2026-11.jsonl", "")
    guard case .changed = try mine.look(book).tweets else {
      Issue.record("it was not seen")
      return
    }
    try FileManager.default.removeItem(atPath: folder.path("tweets/2026-11.jsonl"))
    guard case .changed = try mine.look(book).tweets else {
      Issue.record("it was not missed")
      return
    }
  }

  // MARK: - Random stories

  @Test("ends with the book that a new start reads, whatever came in between", arguments: 0..<40)
  func anyOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var (store, mine, book) = try session()
    let other = try folder.open()
    for step in 0..<40 {
      let patch = RandomAct.patch(step, &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        book.apply([patch])
        try store.append([patch])
      case 2, 3: try other.append([patch])
      case 4: try replaceContacts(&random)
      default: _ = book.take(try mine.look(book), under: [])
      }
    }
    _ = book.take(try mine.look(book), under: [])
    let fresh = try folder.open(.readOnly).load(now: folder.now).book
    for contact in fresh.contacts { #expect(book.contacts[book.index(of: contact.id)!] == contact) }
    #expect(book.followUps.sorted { $0.id < $1.id } == fresh.followUps.sorted { $0.id < $1.id })
    #expect(book.queueStates == fresh.queueStates)
  }

  /// Another tool writes the file anew: its lines in another order.
  private func replaceContacts(_ random: inout SeededGenerator) throws {
    let lines = folder.lines("contacts.jsonl").shuffled(using: &random)
    guard !lines.isEmpty else { return }
    try FileManager.default.removeItem(atPath: folder.path("contacts.jsonl"))
    try folder.write("contacts.jsonl", lines.map { "\($0)\n" }.joined())
  }
}

/// Small acts on few records, so that they meet.
private enum RandomAct {
  static func patch(_ step: Int, _ random: inout SeededGenerator) -> Patch {
    let number = Int.random(in: 0..<3, using: &random)
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: Patch(.contact, "c-\(number)", ["name": .text("n\(step)")])
    case 1: Patch(.contact, "c-\(number)", ["tags": ["t\(step % 3)": step % 2 == 0 ? true : .null]])
    case 2: Patch(.followUp, "f-\(number)", ["what": .text("w\(step)")])
    default: Patch(.queue, "twitter:\(number)", ["state": step % 2 == 0 ? "done" : "snoozed"])
    }
  }
}
