import Foundation
import People
import Testing

@testable import Storage

@Suite("An act that is too large for pending.json")
struct StageTests {
  let folder = TemporaryStore()
  private let month = DataFile(name: "tweets/2026-10.jsonl")!
  private let stageName = "tweets/.2026-10.jsonl.tmp.1.2"

  /// About seven megabytes in two months.
  private var many: [Tweet] {
    (0..<6000).map { number in
      var tweet = Tweet(
        id: TweetID("twitter:\(100_000 + number)"),
        time: Moment(seconds: 1_790_000_000 + Int64(number) * 500),
        author: Handle("twitter:sam")!, kind: .tweet)
      tweet.text = String(repeating: "a long text, ", count: 80)
      return tweet
    }
  }

  private func line(_ number: Int) -> String {
    #"{"id":"twitter:\#(number)","time":"2026-10-0\#(number)T10:00:00Z","#
      + #""author":"twitter:jo","kind":"tweet"}"# + "\n"
  }

  private func pending(from: Int) -> Data {
    let contact = Array((#"{"id":"c-7","name":"Di"}"# + "\n").utf8)
    let act = PendingAct(parts: [
      PendingAct.Part(data: month, from: from, lines: [], stage: stageName),
      PendingAct.Part(data: DataFile(name: "contacts.jsonl")!, from: 0, lines: contact),
    ])
    return Data(act.encoded)
  }

  private var hidden: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path("tweets")))?
      .filter { $0.hasPrefix(".") } ?? []
  }

  @Test("is whole, and leaves nothing behind")
  func whole() throws {
    let store = try folder.open()
    let patch = Patch(.contact, "c-1", ["name": "Sam"])
    try store.append(tweets: many, patches: [patch])
    #expect(try store.dump().count == many.count + 1)
    #expect(hidden.isEmpty && !folder.exists("pending.json"))
    // Onto files that are there, one of them with a torn tail.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("tweets")).sorted()
    let name = "tweets/\(files[0])"
    try folder.write(name, folder.read(name) + #"{"id":"twit"#)
    let more = many.map { tweet in
      var more = Tweet(
        id: TweetID("\(tweet.id)9"), time: tweet.time, author: tweet.author, kind: .tweet)
      more.text = tweet.text
      return more
    }
    try store.append(tweets: more, patches: [])
    #expect(try store.dump().count == many.count * 2 + 1)
    #expect(folder.read(name).contains("{\"id\":\"twit\n{\"id\""))
    #expect(hidden.isEmpty)
  }

  @Test("that broke off becomes the file that was not there yet")
  func moves() throws {
    _ = try folder.open()
    try folder.write(stageName, line(1) + line(2))
    try folder.write("pending.json", pending(from: 0))
    #expect(try folder.open(.readOnly).dump().count == 3)
    #expect(try folder.open().dump().count == 3)
    #expect(folder.read(month.name) == line(1) + line(2))
    #expect(hidden.isEmpty && !folder.exists("pending.json"))
  }

  @Test("goes on where it broke off in a file that was there", arguments: [0, 1, 30, 100, 200])
  func goesOn(written: Int) throws {
    _ = try folder.open()
    let (old, new) = (line(1), line(2) + line(3))
    try folder.write(month.name, old + String(new.prefix(written)))
    try folder.write(stageName, new)
    try folder.write("pending.json", pending(from: old.utf8.count))
    #expect(try folder.open().dump().count == 4)
    #expect(folder.read(month.name) == old + new)
    #expect(hidden.isEmpty)
  }

  @Test("closes a torn line before it goes on", arguments: [0, 1, 40])
  func closesALine(written: Int) throws {
    _ = try folder.open()
    let (old, new) = (line(1) + #"{"id":"tw"#, line(2) + line(3))
    try folder.write(month.name, old + String(("\n" + new).prefix(written)))
    try folder.write(stageName, new)
    try folder.write("pending.json", pending(from: old.utf8.count))
    #expect(try folder.open().dump().count == 4)
    #expect(folder.read(month.name) == old + "\n" + new)
  }

  @Test("is done where what was staged is gone")
  func isDone() throws {
    _ = try folder.open()
    try folder.write(month.name, line(1) + line(2))
    try folder.write("pending.json", pending(from: 0))
    #expect(try folder.open().dump().count == 3)
    #expect(!folder.exists("pending.json"))
  }

  @Test("names no file but one beside its own", arguments: ["../x", "tweets/2026-09.jsonl", "/x"])
  func outside(_ name: String) throws {
    _ = try folder.open()
    try folder.write(
      "pending.json", #"{"files":[{"name":"\#(month.name)","from":0,"staged":"\#(name)"}]}"#)
    try folder.open().append([Patch(.contact, "c-1", ["name": "Sam"])])
    #expect(folder.exists("pending.rejected.json"))
  }

  @Test("that fails is taken back whole")
  func takenBack() throws {
    let store = try folder.open()
    try store.append(tweets: Array(many.prefix(3)), patches: [])
    let before = folder.contents
    #expect(throws: StorageError.self) {
      try store.write { (writing, appending) throws(StorageError) in
        for number in 0..<6 {
          let lines = [UInt8](repeating: 0x20, count: 1 << 20) + [0x0A]
          try appending.append(
            lines, to: number < 3 ? month : DataFile(name: "tweets/2020-01.jsonl")!)
        }
        try appending.commit(&writing.trust)
        throw .system(.sync, path: "x", errno: 5)
      }
    }
    #expect(folder.contents == before)
    #expect(hidden.isEmpty && !folder.exists("pending.json"))
  }
}
