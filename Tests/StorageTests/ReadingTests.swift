import Foundation
import People
import Testing

@testable import Storage

@Suite("Reading damaged and foreign files")
struct ReadingTests {
  let folder = TemporaryStore()

  @Test("names each line that it cannot read, and loses none of the others")
  func unreadable() throws {
    let store = try folder.open()
    let deep = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    let long = String(repeating: "x", count: 1 << 20)
    let lines: [(String, String?)] = [
      ("\u{FEFF}{\"id\":\"c-1\"}", nil), ("{\"id\":\"c-2\"}\r", nil), ("", nil), ("  \t\r", nil),
      ("{\"id\":\"c-3\",\"a\":1,\"a\":2}", "a key stands twice in one object"),
      ("{\"id\":\"c-3\",\"a\":\(deep)}", "nested deeper than 32 levels"),
      ("{\"id\":\"c-3\",\"a\":\"\(long)\"}", "longer than 1 MiB"),
      ("[1]", "not a JSON object"), ("{\"id\":7}", "no \"id\", or one that is not text"),
      ("{}", "no \"id\", or one that is not text"),
      ("{\"id\":\"c-3\",\"at\":\"soon\"}", "\"at\" is no time in RFC 3339, or \"by\" no text"),
      ("<<<<<<< HEAD", "a conflict marker that git left"), ("{\"id\":\"c-4\"}", nil),
      ("=======", "a conflict marker that git left"), ("{\"id\":\"c-5\"}", nil),
      (">>>>>>> theirs", "a conflict marker that git left"),
      ("\0\0\0\0", "zero bytes, as a power cut leaves them"), ("{\"id\":\"c-6\",}", "not JSON"),
      ("{\"id\":\"c-6\"} {}", "not JSON"), ("{\"id\":\"c-7\"}", nil),
    ]
    var bytes = Data(lines.map { $0.0 + "\n" }.joined().utf8)
    bytes +=
      Data("{\"id\":\"c-8\",\"name\":\"".utf8) + Data([0xFF]) + Data("\"}\n{\"id\":\"c-9".utf8)
    try folder.write("contacts.jsonl", bytes)

    let loaded = try store.load(now: folder.now)
    #expect(loaded.book.contacts.map(\.id.description) == ["c-1", "c-2", "c-4", "c-5", "c-7"])
    let wanted = lines.enumerated().compactMap { number, line in
      line.1.map { "contacts.jsonl:\(number + 1): \($0)" }
    }
    #expect(
      loaded.report.lines == wanted + [
        "contacts.jsonl:21: not UTF-8",
        "contacts.jsonl:22: a last line that was cut off (10 bytes)",
      ])
    #expect(try store.check().load.lines == loaded.report.lines)
  }

  @Test("keeps fields and kinds that it does not know")
  func unknownFields() throws {
    let store = try folder.open()
    try folder.write(
      "needs.jsonl",
      #"{"id":"w-1","kind":"offer","new":{"z":[1.5,null,18446744073709551615],"a":-0.25}}"# + "\n")
    try store.append([Patch(.need, "w-1", ["what": "pizza"])])
    #expect(
      try store.dump() == [
        #"{"kind":"need","id":"w-1","needKind":"offer","#
          + #""new":{"a":-0.25,"z":[1.5,null,18446744073709551615]},"what":"pizza"}"#
      ])
  }

  @Test("loads what the first version could have been given: empty records")
  func emptyRecords() throws {
    let store = try folder.open()
    for (file, id) in [
      ("contacts", "c-1"), ("follow-ups", "f-1"), ("interactions/2026", "i-1"),
      ("queue", "twitter:1"), ("tweets/2026-11", "twitter:1"), ("outbox", "o-1"),
    ] {
      try folder.write("\(file).jsonl", "{\"id\":\"\(id)\"}\n")
    }
    let loaded = try store.load(now: folder.now)
    #expect(loaded.report.isClean)
    #expect(loaded.book.contacts.count == 1)
    #expect(loaded.book.tweets.isEmpty)
    #expect(try store.dump().count == 6)
    #expect(
      try store.check().findings == [
        "tweet twitter:1: has no \"time\"", "tweet twitter:1: has no \"author\"",
        "tweet twitter:1: has no \"kind\"",
      ])
  }

  @Test("tells of handles that two contacts claim; the smaller id has them")
  func duplicateHandles() throws {
    let store = try folder.open()
    try folder.write(
      "contacts.jsonl",
      """
      {"id":"c-2","handles":{"twitter:sam":true,"twitter:jo":true}}
      {"id":"c-1","handles":{"twitter:sam":true}}
      {"id":"c-0","handles":{"twitter:jo":true},"deleted":true}

      """)
    let loaded = try store.load(now: folder.now)
    #expect(loaded.book.contact(of: Handle("twitter:sam")!)?.id == ContactID("c-1"))
    #expect(loaded.report.lines == ["twitter:sam belongs to c-1 and c-2"])
    #expect(try store.check().load.lines == ["twitter:sam belongs to c-1 and c-2"])
  }

  @Test("checks modes and contacts that nobody is")
  func check() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["met": ["through": "c-8"]]),
      Patch(.followUp, "f-1", ["contact": "c-9"]), Patch(.followUp, "f-2", ["contact": "c-1"]),
      Patch(.event, "e-1", ["people": ["c-7": true, "c-1": true]]),
    ])
    folder.chmod("contacts.jsonl", 0o644)
    let report = try store.check()
    #expect(
      report.findings == [
        "contact c-1: \"through\" names c-8, who is no contact",
        "follow-up f-1: \"contact\" names c-9, who is no contact",
        "event e-1: \"people\" names c-7, who is no contact",
        "\(folder.path("contacts.jsonl")): mode 0644, others may read it: chmod go-rwx",
      ])
    #expect(report.lines[1] == "records: contact 1, follow-up 2, event 1")
    #expect(report.fields["clean"] == false)
  }
}
