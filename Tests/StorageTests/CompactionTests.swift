import Foundation
import People
import TestSupport
import Testing

@testable import Storage

@Suite("Compaction")
struct CompactionTests {
  let folder = TemporaryStore()

  func line(_ id: String, _ second: Int, _ body: String, by: String = "a") -> String {
    #"{"id":"\#(id)","at":"2026-01-01T00:00:0\#(second).000Z","by":"\#(by)",\#(body)}"#
  }

  /// What compaction makes of a file with these lines.
  func compacted(_ lines: [String]) throws -> [String] {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    let file = try CompactedFile([FileBytes(bytes)], path: "")
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("keeps of a record what counts, a line a stamp")
  func merges() throws {
    let lines = [
      line("c-2", 1, #""name":"Jo""#),
      line("c-1", 1, #""name":"Sam","note":"old""#), line("c-1", 2, #""note":null"#),
      line("c-1", 3, #""tags":{"press":true}"#), line("c-1", 4, #""name":"Sam B""#),
      line("c-1", 5, #""name":"Sam Baker""#),
    ]
    #expect(
      try compacted(lines) == [
        line("c-1", 2, #""note":null"#), line("c-1", 3, #""tags":{"press":true}"#),
        line("c-1", 5, #""name":"Sam Baker""#), line("c-2", 1, #""name":"Jo""#),
      ])
  }

  @Test("drops nothing that could still matter to another machine")
  func keepsWhatMatters() throws {
    let kept = [
      // A tombstone, and fields that could come back with it.
      line("c-1", 1, #""name":"Sam""#), line("c-1", 2, #""deleted":true"#),
      // A place that is an object, though empty, and the value that it took the place of.
      line("c-2", 1, #""met":5"#), line("c-2", 2, #""met":{}"#),
      // Finer than a millisecond, without a time, without a machine.
      #"{"id":"c-3","note":"x"}"#,
      #"{"id":"c-3","at":"2026-01-01T00:00:00.000Z","name":"x"}"#,
      #"{"id":"c-3","at":"2026-01-01T00:00:00.0000004Z","by":"b","new":[1,{"b":null}]}"#,
    ]
    #expect(try compacted(kept.reversed()) == kept)
  }

  @Test("says what one stamp has twice in two lines")
  func twoLinesOfOneStamp() throws {
    let kept = [
      line("c-1", 1, #""p":{"q":{"r":1}}"#), line("c-1", 1, #""p":{"q":2}"#),
      line("c-1", 1, #""p":3"#),
    ]
    #expect(try compacted([kept[2], kept[0], kept[1]]) == kept)
  }

  @Test("leaves a record of one line as it is spelled, once")
  func oneLine() throws {
    let lines = [#"{ "name" : "Zo\u00eb", "id":"c-1" , "n":1.50 }"#]
    #expect(try compacted(lines + lines) == lines)
  }

  @Test("leaves lines as they are that would not fit into one, or whose time has no spelling")
  func asTheyAre() throws {
    let long = String(repeating: "x", count: 600_000)
    let lines = [
      #"{"id":"c-1","a":"\#(long)"}"#, #"{"id":"c-1","b":"\#(long)"}"#,
      #"{"id":"c-2","at":"9999-12-31T23:59:59-01:00","a":1}"#,
      #"{"id":"c-2","at":"9999-12-31T23:59:59-02:00","a":2}"#,
    ]
    #expect(try compacted(lines) == lines)
  }

  @Test("of a folder keeps the book, says what it did, and a second time changes nothing")
  func folderTwice() throws {
    let store = try folder.open()
    for name in ["a", "b", "c"] {
      try store.append([
        Patch(.contact, "c-1", ["name": .text(name)]),
        Patch(.queue, "twitter:1", ["state": "done"]),
        Patch(.interaction, "i-1", ["time": "2025-01-01", "note": .text(name)]),
      ])
    }
    let book = try store.dump()
    let report = try store.compact()
    #expect(try store.dump() == book)
    #expect(folder.lines("contacts.jsonl").count == 1)
    #expect(
      report.changes.map(\.name) == ["contacts.jsonl", "interactions/2025.jsonl", "queue.jsonl"])
    #expect(report.lines[0].hasPrefix("contacts.jsonl: 3 lines are 1 now, "))
    #expect(report.lines[3].hasPrefix("3 of 3 files rewritten: 9 lines are 3 now, "))

    let before = folder.contents
    #expect(try store.compact().changes.isEmpty)
    #expect(folder.contents == before)
    for name in before.keys where name.hasSuffix(".jsonl") {
      #expect(folder.mode(folder.path(name)) == 0o600)
    }
    try store.append([Patch(.contact, "c-1", ["name": "d"])])
    #expect(try store.load(now: folder.now).book.contacts.map(\.name) == ["d"])
  }

  @Test("sets aside what cannot be read, once, and keeps every byte of it")
  func rejects() throws {
    let store = try folder.open()
    let bad = [
      "<<<<<<< HEAD", "=======", ">>>>>>> theirs", "\0\0\0", "{\"id\":7}\r",
      "{\"id\":\"c-1\",\"a\":1,\"a\":2}", "[1]",
    ]
    let torn = #"{"id":"c-3","na"#
    let good = [line("c-1", 1, #""name":"Sam""#), line("c-2", 1, #""name":"Jo""#)]
    let text = ([good[0]] + bad + [good[1]] + bad + [torn]).joined(separator: "\n")
    try folder.write("contacts.jsonl", text)
    let report = try store.compact()
    #expect(folder.read("contacts.jsonl") == good.map { $0 + "\n" }.joined())
    let rejected = (bad + [torn]).map { $0 + "\n" }.joined()
    #expect(folder.read("contacts.rejected.jsonl") == rejected)
    #expect(report.lines[0].hasSuffix("; 15 unreadable set aside in contacts.rejected.jsonl"))

    try folder.write("contacts.jsonl", text)
    _ = try store.compact()
    #expect(folder.read("contacts.rejected.jsonl") == rejected)
    #expect(try store.check().load.isClean)
  }

  @Test("takes in what Syncthing set aside, of shards and rejected lines too")
  func takesInConflicts() throws {
    let store = try folder.open()
    let copy = ".sync-conflict-20260101-000000-ABCDEFG"
    try folder.write("contacts.jsonl", line("c-1", 1, #""name":"Sam""#) + "\n")
    try folder.write("contacts\(copy).jsonl", line("c-1", 2, #""name":"Jo""#) + "\n[1]\n")
    try folder.write("contacts.rejected\(copy).jsonl", "[2]\n")
    try folder.write("events\(copy).jsonl", line("e-1", 2, #""name":"Fair""#) + "\n")
    let tweet = #"{"id":"twitter:7","time":"2026-10-02T00:00:00Z","author":"twitter:sam","kind":"#
    try folder.write("tweets/2026-10\(copy).jsonl", tweet + "\"tweet\"}\n")
    let book = try store.dump()
    let report = try store.compact()
    #expect(try store.dump() == book)
    #expect(book.count == 3)
    #expect(
      Set(folder.contents.keys) == [
        "contacts.jsonl", "contacts.rejected.jsonl", "events.jsonl", "perch.json", "tweets",
        "tweets/2026-10.jsonl",
      ])
    #expect(folder.lines("contacts.rejected.jsonl") == ["[1]", "[2]"])
    #expect(report.changes.flatMap(\.copies).count == 3)
  }

  @Test("leaves a month's file alone that has nothing to gain but order")
  func months() throws {
    let store = try folder.open()
    let lines = ["9", "8"].map {
      #"{"id":"twitter:\#($0)","time":"2026-10-02T00:00:00Z","author":"twitter:sam","kind":"like"}"#
    }
    try folder.write("tweets/2026-10.jsonl", lines.map { $0 + "\n" }.joined())
    #expect(try store.compact().changes.isEmpty)
    try folder.write("tweets/2026-10.jsonl", (lines + lines).map { $0 + "\n" }.joined())
    #expect(try store.compact().changes.map(\.name) == ["tweets/2026-10.jsonl"])
    #expect(folder.lines("tweets/2026-10.jsonl").map(String.init) == lines.reversed())
  }

  @Test("unasked, is done where most of a file is superseded, or a copy was set aside")
  func ifItPays() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "a"]), Patch(.contact, "c-1", ["name": "b"])])
    #expect(try store.compactIfItPays().files.isEmpty)
    let long = String(repeating: "x", count: 70_000)
    for tail in ["a", "b", "c"] {
      try store.append([Patch(.contact, "c-2", ["note": .text(long + tail)])])
    }
    #expect(try store.compactIfItPays().changes.map(\.name) == ["contacts.jsonl"])
    #expect(try store.compactIfItPays().files.isEmpty)
    try folder.write("events.sync-conflict-1.jsonl", line("e-1", 2, #""name":"Fair""#) + "\n")
    #expect(try store.compactIfItPays().changes.map(\.name) == ["events.jsonl"])
  }

  @Test("is refused to readers, and done by one at a time")
  func refusals() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "a"]), Patch(.contact, "c-1", ["name": "b"])])
    let before = folder.contents
    #expect(
      sentence { _ = try folder.open(.readOnly).compact() }
        .hasSuffix("was opened for reading only: nothing was changed."))
    let other = try folder.open()
    try store.write { (_, _) throws(StorageError) in
      #expect(sentence { _ = try other.compact() }.contains("Another program holds"))
    }
    #expect(folder.contents == before)
  }

  @Test("keeps what a later version of Perch added: fields, values, files, through edits")
  func laterVersions() throws {
    let store = try folder.open()
    let alone = #"{"id":"c-1", "aura" : [1.50,{"x":null}] ,"handles":{"ravelry:sam":true}}"#
    let later = #"{"id":"i-1","time":"2026-01-01","channel":"telepathy","depth":{"a":{},"b":null}}"#
    let pets = "{\"id\":\"p-1\",\"name\":\"Rex\"}\n{\"id\":\"p-1\",\"name\":\"Max\"}\nnot yet JSON"
    try folder.write("contacts.jsonl", alone + "\n")
    try folder.write("interactions/2026.jsonl", later + "\n")
    try folder.write("pets.jsonl", pets)
    try store.append([Patch(.interaction, "i-1", ["note": "hm"])])
    _ = try store.compact()
    #expect(folder.read("contacts.jsonl") == alone + "\n")
    #expect(folder.read("pets.jsonl") == pets)
    let merged = folder.lines("interactions/2026.jsonl")
    #expect(
      merged.first
        == #"{"id":"i-1","channel":"telepathy","depth":{"a":{},"b":null},"time":"2026-01-01"}"#)
    #expect(merged.count == 2)
  }
}
