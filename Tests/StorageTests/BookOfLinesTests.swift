import Foundation
import People
import TestSupport
import Testing

@testable import Storage

@Suite("The book is a function of the set of lines")
struct BookOfLinesTests {
  /// Lines of a few contacts, as three machines might have written them.
  func lines(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...25, using: &random)).map { _ in
      let id = Int.random(in: 1...3, using: &random)
      let second = Int.random(in: 10...20, using: &random)
      let machine = ["a", "b", "c"].randomElement(using: &random) ?? ""
      let body = RandomPatch.body(RandomPatch.fields(depth: 2, &random))
      let deleted = ["", ",\"deleted\":true", ",\"deleted\":null"]
      return
        #"{"id":"c-\#(id)","at":"2026-01-01T00:00:\#(second)Z","by":"\#(machine)",\#(body)"#
        + (deleted.randomElement(using: &random) ?? "") + "}"
    }
  }

  @Test("in any order, with repetitions, split over files", arguments: 0..<40)
  func anyOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let lines = lines(&random)
    let folder = TemporaryStore()
    let store = try folder.open()
    try folder.write("contacts.jsonl", lines.joined(separator: "\n") + "\n")
    let book = try store.dump()
    let contacts = try store.load(now: folder.now).book.contacts.filter { !$0.isDeleted }.map(\.id)
    for _ in 0..<5 {
      let again = (lines + lines.filter { _ in Bool.random(using: &random) })
        .shuffled(using: &random)
      let cut = Int.random(in: 0...again.count, using: &random)
      try folder.write("contacts.jsonl", again[..<cut].map { $0 + "\r\n" }.joined())
      try folder.write(
        "contacts.sync-conflict-20260101-000000-ABCDEFG.jsonl",
        again[cut...].joined(separator: "\n"))
      #expect(try store.dump() == book)
      let now = try store.load(now: folder.now).book.contacts.filter { !$0.isDeleted }.map(\.id)
      #expect(Set(now) == Set(contacts))
    }
  }

  @Test("tweets too, whichever month's file their lines are in", arguments: 0..<20)
  func tweets(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let folder = TemporaryStore()
    let store = try folder.open()
    var lines = [
      #"{"id":"twitter:7","time":"2026-10-02T00:00:00Z","author":"twitter:sam","kind":"tweet"}"#,
      #"{"id":"twitter:7","at":"2026-11-02T00:00:00Z","likes":5,"mentions":["twitter:anna"]}"#,
      #"{"id":"twitter:8","at":"2026-11-02T00:00:00Z","deleted":true}"#,
      #"{"id":"twitter:8","time":"2026-10-02T00:00:00Z","author":"twitter:sam","kind":"tweet"}"#,
      #"{"id":"twitter:9","author":"twitter:jo","kind":"like","of":"twitter:7"}"#,
      #"{"id":"twitter:9","time":"2026-09-01T00:00:00Z"}"#,
    ]
    lines.shuffle(using: &random)
    let cut = Int.random(in: 0...lines.count, using: &random)
    try folder.write("tweets/2026-09.jsonl", lines[..<cut].map { $0 + "\n" }.joined())
    try folder.write("tweets/2026-10.jsonl", lines[cut...].map { $0 + "\n" }.joined())

    var book = try store.load(now: folder.now).book
    let history = try store.loadHistory(continuing: book, now: folder.now)
    book.replaceTweets(
      history.tweets, handles: history.handles, isComplete: true,
      reader: history.reader)
    #expect(
      (0..<book.tweets.count).map { book.tweets.id(of: book.tweets.keys[$0]) }
        == [TweetID("twitter:9"), TweetID("twitter:7")])
    let tweet = try #require(book.tweet(TweetID("twitter:7")))
    #expect(tweet.likes == 5)
    #expect(tweet.mentions == [Handle("twitter:anna")!])
    #expect(book.tweets.mentions(1).map { book.handles[$0] } == ["twitter:anna"])
    #expect(try store.dump().count == 2)
  }
}
