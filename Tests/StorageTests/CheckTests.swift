import Foundation
import Glibc
import People
import Testing

@testable import Storage

@Suite("Checking and repairing")
struct CheckTests {
  let folder = TemporaryStore()
  let copy = "contacts.sync-conflict-20260101-000000-ABCDEFG.jsonl"
  let temporary = ".queue.jsonl.tmp.1.2"

  /// A folder with everything wrong that can be mended.
  func damaged() throws -> Store {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    try store.append([Patch(.contact, "c-1", ["name": "Sam B"])])
    try folder.write("contacts.jsonl", folder.read("contacts.jsonl") + "[1]\n{\"id\":\"c-9")
    try folder.write(copy, #"{"id":"c-2","name":"Jo"}"# + "\n")
    try folder.write("events.jsonl", "")
    folder.chmod("events.jsonl", 0o644)
    try folder.write(temporary, "half")
    age(temporary, by: 7200)
    try folder.write("tweets/.2026-11.jsonl.tmp.3.4", "half")
    let act = PendingAct(parts: [
      PendingAct.Part(
        data: try #require(DataFile(name: "needs.jsonl")), from: 0,
        lines: Array("{\"id\":\"w-1\"}\n{\"id\":\"w-2\"}\n".utf8))
    ])
    try folder.write("pending.json", String(decoding: act.encoded, as: UTF8.self))
    return try folder.open(.readOnly)
  }

  /// Has a file seem to have been written some seconds before now.
  func age(_ name: String, by seconds: Int) {
    let past = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, folder.path(name), [past, past], 0)
  }

  @Test("says all that is wrong, and what is only good to know")
  func explains() throws {
    let report = try damaged().check()
    #expect(
      report.findings == [
        "contacts.jsonl:3: not a JSON object",
        "contacts.jsonl:4: a last line that was cut off (10 bytes)",
        "\(folder.path("events.jsonl")): mode 0644, others may read it: chmod go-rwx",
        "\(copy): set aside by Syncthing; its lines count",
        "pending.json: an act of 2 lines that was not finished; they count, "
          + "and the next write finishes it",
        "\(temporary): a temporary file that was left",
      ])
    #expect(
      report.notes == ["tweets/.2026-11.jsonl.tmp.3.4: a temporary file, not an hour old"])
    #expect(report.lines[1] == "records: contact 2, need 2")
    let contacts = try #require(report.files.first)
    #expect(contacts.superseded == folder.lines("contacts.jsonl")[0].utf8.count + 1)
    #expect(report.fields["clean"] == false)
    #expect(report.fields["conflictCopies"] == .list([.text(copy)]))
  }

  @Test("mends what it can after a backup, loses nothing, and is then content")
  func repairs() throws {
    let book = try damaged().dump()
    let store = try folder.open()
    try folder.write(
      "pending.json", folder.exists("pending.json") ? folder.read("pending.json") : "x")
    let report = try store.repair()
    #expect(report.isClean)
    #expect(
      report.done == [
        "pending.json could not be read and is pending.rejected.json now",
        "\(temporary): removed",
        "\(folder.path("events.jsonl")): only you may read it now",
        "contacts.jsonl: 2 unreadable lines set aside in contacts.rejected.jsonl",
        "\(copy): taken into contacts.jsonl",
      ])
    #expect(try store.dump() == book)
    #expect(folder.read("contacts.rejected.jsonl") == "[1]\n{\"id\":\"c-9\n")
    #expect(
      report.after.notes.contains("contacts.rejected.jsonl: 2 lines that cannot be read, set aside")
    )

    let backup = try #require(report.backup)
    #expect(backup == "\(folder.root)/data.before-repair-20261121T090000Z.tar")
    _ = try Store.restore(folder.location, from: backup, now: folder.now)
    #expect(folder.exists(copy))
    #expect(try folder.open().dump() == book)
  }

  @Test("with nothing to mend writes nothing")
  func nothingToMend() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    let before = folder.contents
    let report = try store.repair()
    #expect(report.lines == ["Nothing to mend."])
    #expect(report.backup == nil)
    #expect(folder.contents == before)
  }

  @Test("leaves to the user what only the user knows, with the words to type")
  func leftToTheUser() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["handles": ["twitter:sam": true]]),
      Patch(.contact, "c-2", ["handles": ["twitter:sam": true], "met": ["through": "c-8"]]),
      Patch(.followUp, "f-1", ["contact": "c-9"]),
      Patch(.event, "e-1", ["people": ["c-7": true, "c-1": true]]),
    ])
    try folder.write("tweets/2026-11.jsonl", #"{"id":"twitter:7","author":"twitter:sam"}"# + "\n")
    let report = try store.repair()
    #expect(!report.isClean)
    #expect(
      report.after.advice == [
        #"take twitter:sam from c-1: perch put contact '{"handles":{"twitter:sam":null},"id":"c-1"}'"#,
        #"take twitter:sam from c-2: perch put contact '{"handles":{"twitter:sam":null},"id":"c-2"}'"#,
        #"take c-8 out: perch put contact '{"id":"c-2","met":{"through":null}}'"#,
        #"take c-9 out: perch put follow-up '{"contact":null,"id":"f-1"}'"#,
        #"take c-7 out: perch put event '{"id":"e-1","people":{"c-7":null}}'"#,
        #"say it, or take the tweet out: perch put tweet '{"deleted":true,"id":"twitter:7"}'"#,
      ])
    for line in report.after.advice.dropFirst() {
      let words = try #require(line.split(separator: "perch put ").last).split(
        separator: " ", maxSplits: 1)
      let kind = try #require(RecordKind(rawValue: String(words[0])))
      _ = try store.put(kind, String(words[1].dropFirst().dropLast()))
    }
    #expect(try store.check().isClean)
  }

  @Test("says which records lie in another month or year than their time's, which is fine")
  func misplaced() throws {
    let store = try folder.open()
    let tweet =
      #"{"id":"twitter:7","time":"2026-10-02T00:00:00Z","author":"twitter:a","kind":"like"}"#
    try folder.write("tweets/2026-11.jsonl", tweet + "\n")
    try folder.write("interactions/2026.jsonl", #"{"id":"i-1","time":"2025-01-01"}"# + "\n")
    let report = try store.check()
    #expect(report.isClean)
    #expect(
      report.notes == [
        "interactions/2026.jsonl: records of interactions/2025.jsonl by their time: 1",
        "tweets/2026-11.jsonl: records of tweets/2026-10.jsonl by their time: 1",
      ])
  }
}
