import People
import Testing

@testable import Storage

/// Finding words in all tweets.
@Suite("A search")
struct SearchTests {
  let folder = TemporaryStore()

  let lines = [
    (
      "2026-11",
      #"{"id":"twitter:1","time":"2026-11-20T08:00:00Z","author":"twitter:sam","kind":"tweet","text":"Coffee on THURSDAY? 東京 Ärger"}"#
    ),
    (
      "2026-11",
      #"  {"id":"twitter:2","time":"2026-11-20T09:00:00Z","author":"twitter:jo","kind":"tweet","name":"Thursday Next","text":"no"} "#
    ),
    (
      "2026-09",
      #"{"id":"twitter:3","time":"2026-09-20T09:00:00Z","author":"twitter:thursday","kind":"tweet","text":"tea \"black\" \u6771\u4eac and more"}"#
    ),
    (
      "2026-09",
      #"{"id":"twitter:4","time":"2026-09-21T09:00:00Z","author":"twitter:x","kind":"tweet","lang":"thursday","text":"a line that is not found by its language"}"#
    ),
    (
      "2026-09",
      #"{"id":"twitter:5","time":"2026-09-22T09:00:00Z","author":"twitter:x","kind":"tweet","text":"superseded thursday"}"#
    ),
    (
      "2026-09",
      #"{"id":"twitter:5","at":"2026-10-01T00:00:00Z","by":"a","text":"now it says friday"}"#
    ),
    (
      "2026-08",
      #"{"id":"twitter:6","time":"2026-08-22T09:00:00Z","author":"twitter:x","kind":"tweet","text":"thursday"}"#
    ),
    ("2026-08", #"{"id":"twitter:6","at":"2026-10-01T00:00:00Z","by":"a","deleted":true}"#),
  ]

  /// The ids of what is found among all months, newest first.
  func find(_ words: String, ending: String = "\n") throws -> [String] {
    for month in Set(lines.map(\.0)) {
      let text = lines.filter { $0.0 == month }.map(\.1).joined(separator: "\n") + ending
      try folder.write("tweets/\(month).jsonl", text)
    }
    let store = try folder.open()
    var book = try store.load(now: folder.now).book
    let history = try store.loadHistory(continuing: book, now: folder.now)
    book.replaceTweets(
      history.tweets, handles: history.handles, isComplete: true, reader: history.reader)
    return book.tweets(holding: words).map { book.tweets.id(of: $0).description }
  }

  @Test(
    "looks at texts, names and handles in any case, newest first",
    arguments: [
      ("thursday", ["2", "1", "3"]), ("THURSDAY next", ["2"]), ("friday", ["5"]),
      ("superseded", []), ("東京", ["1", "3"]), ("äRGER", ["1"]), ("\"black\"", ["3"]),
      ("a line that is not found by its language", ["4"]), ("e", ["2", "1", "4", "3"]),
      ("zebra", []), ("?", ["1"]),
    ])
  func finds(_ words: String, _ ids: [String]) throws {
    #expect(try find(words) == ids.map { "twitter:\($0)" })
    #expect(try find(words, ending: "") == ids.map { "twitter:\($0)" })
  }

  @Test("finds words wherever in a block of bytes they begin", arguments: 0..<70)
  func blocks(_ length: Int) {
    let bytes = FileBytes(Array((String(repeating: "t", count: length) + "tHe end").utf8))
    let needle = Needle("The E")
    #expect(needle.place(in: bytes.bytes, from: 0) == length)
    #expect(needle.place(in: bytes.bytes, from: length + 1) == nil)
    #expect(Needle("the endx").place(in: bytes.bytes, from: 0) == nil)
  }
}
