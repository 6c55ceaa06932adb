import Foundation
import Glibc
import People
import Testing

@testable import Storage

@Suite("An act of several lines")
struct PendingActTests {
  let folder = TemporaryStore()

  /// A book with a torn tail in one of the files that the act goes to.
  func given() throws -> Store {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    try folder.write("follow-ups.jsonl", #"{"id":"f-0","wh"#)
    return store
  }

  let act = [
    Patch(.contact, "c-2", ["name": "Jo"]),
    Patch(.followUp, "f-1", ["contact": "c-2", "due": "2026-12-04"]),
    Patch(.interaction, "i-1", ["contact": "c-2", "time": "2026-03-01", "channel": "met"]),
    Patch(.contact, "c-2", ["note": "of the breakfast"]),
  ]

  /// What the act writes to each file, found by doing it in a copy of the folder.
  func parts() throws -> [PendingAct.Part] {
    let copy = folder.root + "/copy"
    try FileManager.default.copyItem(atPath: folder.root + "/data", toPath: copy)
    var location = folder.location
    location.data = copy
    let store = try Store.open(location, clock: { folder.now }, access: .readWrite)
    try store.append(act)
    return try ["contacts.jsonl", "follow-ups.jsonl", "interactions/2026.jsonl"].map { name in
      let after = try #require(FileManager.default.contents(atPath: "\(copy)/\(name)"))
      let before = folder.read(name).utf8.count
      var lines = Array(after.dropFirst(before))
      if lines.first == UInt8(ascii: "\n") { lines.removeFirst() }
      return PendingAct.Part(data: try #require(DataFile(name: name)), from: before, lines: lines)
    }
  }

  @Test("leaves nothing behind once it is saved")
  func leavesNothing() throws {
    try given().append(act)
    #expect(!folder.exists("pending.json"))
    #expect(folder.lines("contacts.jsonl").count == 3)
    #expect(try folder.open().dump().count == 4)
  }

  @Test("reads back as it was written down")
  func roundTrip() throws {
    _ = try given()
    let act = PendingAct(parts: try parts())
    #expect(PendingAct(FileBytes(act.encoded)) == act)
    #expect(act.lineCount == 4)
    #expect(act.encoded.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test("is finished by the next start, wherever it broke off")
  func finishes() throws {
    let whole = try given()
    let parts = try parts()
    let pending = PendingAct(parts: parts).encoded
    let before = folder.contents
    try whole.append(act)
    let after = try (folder.contents, whole.dump())
    // Byte by byte through all files, in the order in which they are written.
    let lengths = parts.map { folder.read($0.data.name).utf8.count - $0.from }
    for broken in stride(from: 0, through: lengths.reduce(0, +), by: 7) {
      try reset(to: before, parts)
      try folder.write("pending.json", Data(pending))
      var left = broken
      for (part, length) in zip(parts, lengths) {
        let now = min(left, length)
        left -= now
        let text = Data(after.0[part.data.name]!.utf8)
        if part.from + now > 0 { try folder.write(part.data.name, text.prefix(part.from + now)) }
      }
      #expect(try folder.open(.readOnly).dump() == after.1, "read only, \(broken)")
      #expect(try folder.open().dump() == after.1, "\(broken)")
      #expect(folder.contents == after.0, "\(broken)")
    }
  }

  private func reset(to contents: [String: String], _ parts: [PendingAct.Part]) throws {
    for part in parts {
      unlink(folder.path(part.data.name))
      if let text = contents[part.data.name] { try folder.write(part.data.name, text) }
    }
  }

  @Test("is written whole where what broke off was damaged")
  func damaged() throws {
    let store = try given()
    let parts = try parts()
    let pending = PendingAct(parts: parts).encoded
    try folder.write("pending.json", Data(pending))
    let text = folder.read("contacts.jsonl")
    try folder.write("contacts.jsonl", text + #"{"id":"c-2","# + "\0\0\0\0")
    try store.append([Patch(.contact, "c-1", ["star": true])])
    let book = try store.load(now: folder.now).book
    #expect(book.contact(ContactID("c-2"))?.note == "of the breakfast")
    #expect(book.contact(ContactID("c-1"))?.isStarred == true)
    #expect(!folder.exists("pending.json"))
  }

  @Test("that nobody can finish now is read all the same, and does not stop the next start")
  func cannotFinish() throws {
    _ = try given()
    try folder.write("pending.json", Data(PendingAct(parts: try parts()).encoded))
    try folder.write("queue.jsonl", "")
    let holder = try folder.open()
    #expect(!folder.exists("pending.json"))

    try folder.write("pending.json", Data(PendingAct(parts: parts2()).encoded))
    try holder.write { (_, _) throws(StorageError) in
      // The holder of the lock finished it first; now somebody breaks off again behind its back.
      try? folder.write("pending.json", Data(PendingAct(parts: parts2()).encoded))
      let other = try folder.open()
      let book = try other.load(now: folder.now).book
      #expect(book.queueStates[TweetID("twitter:9")]?.state == .done)
      #expect(folder.exists("pending.json"))
    }
    #expect(try folder.open().load(now: folder.now).book.queueStates.count == 1)
    #expect(!folder.exists("pending.json"))
  }

  @Test("counts for a start that could have everything from the cache")
  func besideTheCache() throws {
    let store = try given()
    let tweets = (1...40).map { number in
      Tweet(
        id: TweetID("twitter:\(number)"),
        time: Moment(seconds: 1_795_000_000 - Int64(number) * 86400 * 20),
        author: Handle("twitter:sam")!, kind: .tweet)
    }
    try store.append(tweets: tweets, patches: [])
    let loaded = try store.load(now: folder.now)
    let history = try store.loadHistory(continuing: loaded.book, now: folder.now)
    store.keep(
      Digest(fingerprint: 1, bytes: [1], days: [1], thread: { _ in 0 }), of: history,
      book: loaded.book)
    let line =
      #"{"id":"twitter:99","time":"2026-11-20T10:00:00Z","author":"twitter:jo","kind":"tweet"}"#
    let name = { (file: String, line: String) in
      PendingAct.Part(
        data: DataFile(name: file)!, from: folder.read(file).utf8.count,
        lines: Array((line + "\n").utf8))
    }
    let act = PendingAct(parts: [
      name("tweets/2026-11.jsonl", line), name("contacts.jsonl", #"{"id":"c-7","name":"Di"}"#),
    ])
    try folder.write("pending.json", Data(act.encoded))
    let book = try folder.open(.readOnly).load(now: folder.now).book
    #expect(book.tweets.row(of: book.tweets.existingKey(TweetID("twitter:99")) ?? 0) != nil)
    #expect(book.contact(ContactID("c-7"))?.name == "Di")
  }

  private func parts2() -> [PendingAct.Part] {
    let line = #"{"id":"twitter:9","state":"done"}"# + "\n"
    return [PendingAct.Part(data: DataFile(name: "queue.jsonl")!, from: 0, lines: Array(line.utf8))]
  }

  @Test("that cannot be read is put aside", arguments: ["", "{", #"{"files":[]}"#, "\0\0", "null"])
  func unreadable(_ text: String) throws {
    let store = try given()
    try folder.write("pending.json", text)
    _ = try folder.open(.readOnly).dump()
    try store.append(act)
    #expect(!folder.exists("pending.json"))
    #expect(folder.read("pending.rejected.json") == text)
    #expect(try store.dump().count == 4)
  }

  @Test(
    "never writes outside the folder",
    arguments: ["../x.jsonl", "/tmp/x.jsonl", "tweets/../x.jsonl"])
  func outside(_ name: String) throws {
    try folder.write(
      "pending.json", #"{"files":[{"name":"\#(name)","from":0,"lines":"{}\n"}]}"#)
    try folder.open().append([Patch(.contact, "c-1", ["name": "Sam"])])
    #expect(folder.exists("pending.rejected.json"))
    #expect(!FileManager.default.fileExists(atPath: folder.root + "/x.jsonl"))
  }
}

@Suite("A file whose sync failed")
struct DoubtTests {
  let folder = TemporaryStore()

  @Test("is written anew before anything is added to it")
  func writtenAnew() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    let (before, inode) = (folder.contents, folder.inode("contacts.jsonl"))
    let path = folder.path("contacts.jsonl")
    // As if the kernel had answered the act's own sync like that.
    let text = sentence {
      try store.write { (writing, appending) throws(StorageError) in
        let line = Array("{\"id\":\"c-2\"}\n".utf8)
        try appending.append(line, to: DataFile(name: "contacts.jsonl")!)
        try appending.commit(&writing.trust)
        throw .system(.sync, path: path, errno: EIO)
      }
    }
    #expect(text.contains("nothing counts as saved"))
    #expect(folder.contents == before)
    #expect(folder.inode("contacts.jsonl") == inode)

    try store.append([Patch(.contact, "c-2", ["name": "Jo"])])
    #expect(folder.inode("contacts.jsonl") != inode)
    #expect(try store.load(now: folder.now).book.contacts.map(\.name) == ["Sam", "Jo"])
    let anew = folder.inode("contacts.jsonl")
    try store.append([Patch(.contact, "c-3", ["name": "Di"])])
    #expect(folder.inode("contacts.jsonl") == anew)
  }
}

@Suite("Temporary files that a killed process left")
struct SweepTests {
  let folder = TemporaryStore()

  @Test("go an hour later, others stay")
  func sweeps() throws {
    try folder.open().append([Patch(.interaction, "i-1", ["time": "2026-03-01"])])
    let old = [".contacts.jsonl.tmp.7.8", "interactions/.2026.jsonl.tmp.7.9"]
    for name in old + [".queue.jsonl.tmp.7.8", ".hidden", "x.tmp.1"] { try folder.write(name, "x") }
    for name in old + [".hidden", "x.tmp.1"] { folder.age(name, seconds: 3700) }
    try folder.open().append([Patch(.contact, "c-1", ["name": "Sam"])])
    #expect(old.allSatisfy { !folder.exists($0) })
    #expect([".queue.jsonl.tmp.7.8", ".hidden", "x.tmp.1"].allSatisfy(folder.exists))
  }
}

extension TemporaryStore {
  func inode(_ name: String) -> UInt64 {
    var status = stat()
    return stat(path(name), &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Makes a file look as if nobody had written to it for so long.
  func age(_ name: String, seconds: Int) {
    var status = stat()
    stat(path(name), &status)
    var times = [status.st_mtim, status.st_mtim]
    times[1].tv_sec -= seconds
    times[0] = times[1]
    utimensat(AT_FDCWD, path(name), times, 0)
  }
}
