import Foundation
import Glibc
import People
import Testing

@testable import Storage

@Suite("When saving fails")
struct FailureTests {
  let folder = TemporaryStore()

  func tweets(_ count: Int, text: String = "hello") -> [Tweet] {
    (0..<count).map { number in
      var tweet = Tweet(
        id: TweetID("twitter:\(1000 + number)"),
        time: Moment(seconds: 1_760_000_000 + Int64(number) * 86400 * 3),
        author: Handle("twitter:sam")!, kind: .tweet)
      tweet.text = text
      return tweet
    }
  }

  /// Makes a file as large as the file system lets it be, but for `room` bytes: the next write
  /// gets no further than that.
  func fill(_ name: String, leaving room: Int) throws {
    try folder.write(name, "")
    var (fits, fails) = (0, Int.max)
    guard truncate(folder.path(name), fails) != 0 else { fits = fails; return }
    while fails - fits > 1 {
      let middle = fits + (fails - fits) / 2
      if truncate(folder.path(name), middle) == 0 { fits = middle } else { fails = middle }
    }
    truncate(folder.path(name), fits - room)
  }

  func size(_ name: String) -> Int {
    var status = stat()
    return stat(folder.path(name), &status) == 0 ? Int(status.st_size) : -1
  }

  @Test("in the middle of an import, every file is as it was and new ones are gone")
  func importRollsBack() throws {
    let store = try folder.open()
    try store.append(tweets: Array(tweets(3)), patches: [])
    let more = Array(tweets(40).dropFirst(3))
    try folder.write("tweets/2026-01.jsonl", "")
    link(folder.path("tweets/2026-01.jsonl"), folder.root + "/second")
    let before = folder.contents
    let text = sentence {
      try store.append(tweets: more, patches: [Patch(.contact, "c-1", ["name": "Sam"])])
    }
    #expect(text.contains("2026-01.jsonl has a second name"))
    #expect(folder.contents == before)

    unlink(folder.root + "/second")
    try store.append(tweets: more, patches: [Patch(.contact, "c-1", ["name": "Sam"])])
    #expect(try store.dump().count == 41)
  }

  @Test("half-way through the bytes, they are taken back", arguments: [0, 1, 70, 1000])
  func shortWrite(_ room: Int) throws {
    let store = try folder.open()
    try fill("tweets/2026-01.jsonl", leaving: room)
    let full = size("tweets/2026-01.jsonl")
    let text = sentence { try store.append(tweets: tweets(40), patches: []) }
    #expect(text.contains("2026-01.jsonl may not grow any more"))
    #expect(size("tweets/2026-01.jsonl") == full)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("tweets"))
    #expect(names == ["2026-01.jsonl"])
  }

  @Test("in the second file of an act, the first is as it was")
  func actRollsBack() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "Sam"]), Patch(.queue, "twitter:1", ["state": "done"]),
    ])
    link(folder.path("queue.jsonl"), folder.root + "/second")
    let before = folder.contents
    let act = [
      Patch(.contact, "c-2", ["name": "Jo"]), Patch(.interaction, "i-1", ["time": "2026-01-01"]),
      Patch(.queue, "twitter:2", ["state": "done"]),
    ]
    #expect(sentence { try store.append(act) }.contains("queue.jsonl has a second name"))
    #expect(folder.contents == before)
    unlink(folder.root + "/second")
    try store.append(act)
    #expect(try store.dump().count == 5)
  }

  @Test("the sentences say what happened, to what, and what to do")
  func sentences() {
    func words(_ operation: StorageError.Operation, _ number: Int32) -> String {
      StorageError.system(operation, path: "/d/contacts.jsonl", errno: number).sentence
    }
    #expect(
      words(.write, ENOSPC)
        == "The disk is full: nothing was changed. Free some space and try again.")
    #expect(words(.create, EROFS).hasPrefix("/d/contacts.jsonl is on a file system that is read"))
    #expect(words(.open, EACCES).hasPrefix("Perch may not open /d/contacts.jsonl: nothing was"))
    #expect(words(.sync, EIO).hasPrefix("The disk reported an error when Perch tried to save"))
    #expect(words(.open, EMFILE).hasPrefix("Too many files are open"))
    #expect(words(.create, EACCES).contains("who owns its folder (ls -ld /d)"))
    #expect(words(.open, ENOTDIR).hasPrefix("/d/contacts.jsonl is not a folder"))
    #expect(
      Refusal.badField(.interaction, field: "channel", wanted: "text").sentence
        == "In an interaction \"channel\" must be text.")
  }

  @Test("for another writer, the holder of the lock is named and nothing is written")
  func locked() throws {
    let (mine, other) = (try folder.open(), try folder.open(patience: .zero))
    let before = folder.contents
    let text = try mine.write { (_, _) throws(StorageError) in
      sentence { try other.append([Patch(.contact, "c-1", ["name": "Sam"])]) }
    }
    #expect(text.contains(".lock (process \(getpid()) on "))
    #expect(text.hasSuffix("nothing was changed. Try again when it is done."))
    #expect(folder.contents == before)
    try folder.open().append([Patch(.contact, "c-1", ["name": "Sam"])])
  }

  @Test("for want of a folder, a right or a plain file, a sentence says so")
  func refusals() throws {
    #expect(sentence { _ = try folder.open(.readOnly) }.hasPrefix("There is no data folder at "))
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    #expect(
      sentence { try folder.open(.readOnly).append([Patch(.contact, "c-2", [:])]) }
        .hasSuffix("was opened for reading only: nothing was changed."))

    link(folder.path("contacts.jsonl"), folder.root + "/second")
    #expect(
      sentence { try store.append([Patch(.contact, "c-1", [:])]) }.contains("has a second name"))
    unlink(folder.root + "/second")

    rename(folder.path("contacts.jsonl"), folder.root + "/elsewhere")
    symlink(folder.root + "/elsewhere", folder.path("contacts.jsonl"))
    for act in [
      { try store.append([Patch(.contact, "c-1", [:])]) }, { _ = try store.load(now: folder.now) },
    ] {
      #expect(sentence(act).contains("contacts.jsonl is not a plain file"))
    }
    unlink(folder.path("contacts.jsonl"))
    mkfifo(folder.path("contacts.jsonl"), 0o600)
    #expect(
      sentence { try store.append([Patch(.contact, "c-1", [:])]) }.contains("is not a plain file"))
    #expect(sentence { _ = try store.dump() }.contains("is not a plain file"))
  }

  @Test("or could do harm, the folder is not opened")
  func foreignFolders() throws {
    _ = try folder.open()
    folder.chmod("", 0o770)
    #expect(
      sentence { _ = try folder.open() }
        == "Others can write to \(folder.root)/data. Run: chmod go-rwx \(folder.root)/data")
    folder.chmod("", 0o755)
    _ = try folder.open()
    #expect(folder.mode(folder.root + "/data") == 0o700)

    try folder.write("perch.json", #"{"format": 2}"#)
    let before = folder.contents
    #expect(
      sentence { _ = try folder.open() }.contains("says format 2, which this version of Perch"))
    #expect(folder.contents == before)
    try folder.write("perch.json", "\0\0\0")
    _ = try folder.open()

    symlink(folder.root + "/data", folder.root + "/link")
    let linked = Store.Location(data: folder.root + "/link", cache: "", state: "")
    #expect(
      sentence {
        _ = try Store.open(linked, clock: { TemporaryStore.start }, access: .readOnly)
      }.contains("is a symbolic link"))
  }
}
