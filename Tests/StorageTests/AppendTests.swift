import Foundation
import People
import Testing

@testable import Storage

@Suite("Saving an act")
struct AppendTests {
  let folder = TemporaryStore()

  @Test("writes a stamped line that the next start reads")
  func saves() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "Sam", "handles": ["twitter:sam": true]]),
      Patch(.followUp, "f-1", ["contact": "c-1", "due": "2026-12-04", "what": "say hello"]),
      Patch(.interaction, "i-1", ["contact": "c-1", "time": "2025-03-01", "channel": "coffee"]),
      Patch(.queue, "twitter:7", ["state": "done"]),
    ])
    #expect(
      folder.read("contacts.jsonl")
        == #"{"id":"c-1","at":"2026-11-21T09:00:00.000Z","by":"\#(store.machine)","#
        + #""handles":{"twitter:sam":true},"name":"Sam"}"# + "\n")
    #expect(folder.exists("interactions/2025.jsonl"))

    let book = try folder.open(.readOnly).load(now: folder.now).book
    #expect(book.contact(of: Handle("twitter:sam")!)?.name == "Sam")
    #expect(book.followUp(FollowUpID("f-1"))?.what == "say hello")
    #expect(book.interaction(InteractionID("i-1"))?.channel == .coffee)
    #expect(book.queueStates[TweetID("twitter:7")]?.state == .done)
    #expect(book.isComplete)
  }

  @Test("merges what comes later, and undoes by the book's own inverse")
  func merges() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam", "tags": ["press": true]])])
    let before = try store.load(now: folder.now).book
    let change = [Patch(.contact, "c-1", ["name": .null, "tags": ["local": true], "star": true])]
    try store.append(change)
    let contact = try #require(try store.load(now: folder.now).book.contact(ContactID("c-1")))
    #expect(contact.name == "")
    #expect(contact.tags == ["press", "local"])
    #expect(contact.isStarred)
    try store.append(before.inverse(of: change))
    #expect(try store.load(now: folder.now).book.contacts.elementsEqual(before.contacts))
  }

  @Test("puts what says no time to where its record is, many at once")
  func findsRecords() throws {
    let store = try folder.open()
    let years = [2019, 2024, 2025]
    try store.append(
      years.map {
        Patch(.interaction, "i-\($0)", ["contact": "c-1", "time": .text("\($0)-03-01")])
      })
    try store.append(years.map { Patch(.interaction, "i-\($0)", ["note": "x"]) })
    for year in years { #expect(folder.lines("interactions/\(year).jsonl").count == 2) }
    try store.append([Patch(.interaction, "i-2019", ["note": "y"])])
    #expect(folder.lines("interactions/2019.jsonl").count == 3)
    try store.append([
      Patch(.interaction, "i-new", ["note": "y"]), Patch(.interaction, "i-2024", [:]),
    ])
    #expect(folder.lines("interactions/2026.jsonl").count == 1)
  }

  @Test("never stamps earlier than what was seen, whatever the clock says")
  func stamps() throws {
    let store = try folder.open()
    try folder.write(
      "events.jsonl", #"{"id":"e-1","at":"2030-01-01T00:00:00.123456Z","name":"x"}"# + "\n")
    try store.append([Patch(.contact, "c-1", ["name": "a"])])
    folder.now = moment("2020-01-01T00:00:00Z")
    try store.append([Patch(.contact, "c-1", ["name": "b"]), Patch(.contact, "c-1", ["name": "c"])])
    let stamps = folder.lines("contacts.jsonl").map { $0.split(separator: "\"")[7] }
    #expect(
      stamps == [
        "2030-01-01T00:00:00.124Z", "2030-01-01T00:00:00.125Z", "2030-01-01T00:00:00.126Z",
      ])
    #expect(try store.load(now: folder.now).book.contacts.first?.name == "c")
  }

  @Test("goes on after what another session wrote")
  func otherSession() throws {
    let (mine, other) = (try folder.open(), try folder.open())
    _ = try mine.load(now: folder.now)
    try other.append([Patch(.contact, "c-1", ["name": "theirs"])])
    try mine.append([Patch(.contact, "c-1", ["name": "mine"])])
    try other.append([Patch(.contact, "c-1", ["note": "theirs again"])])
    let contact = try #require(try mine.load(now: folder.now).book.contacts.first)
    #expect(contact.name == "mine")
    #expect(contact.note == "theirs again")
    #expect(mine.machine == other.machine)
  }

  @Test("closes a torn last line and leaves it as it is")
  func tornTail() throws {
    let store = try folder.open()
    try store.append([Patch(.contact, "c-1", ["name": "Sam"])])
    try folder.write("contacts.jsonl", folder.read("contacts.jsonl") + #"{"id":"c-2","na"#)
    var report = try store.load(now: folder.now).report
    #expect(report.lines == ["contacts.jsonl:2: a last line that was cut off (15 bytes)"])

    try store.append([Patch(.contact, "c-3", ["name": "Jo"])])
    let loaded = try store.load(now: folder.now)
    report = loaded.report
    #expect(report.lines == ["contacts.jsonl:2: not JSON"])
    #expect(loaded.book.contacts.map(\.name) == ["Sam", "Jo"])
    #expect(folder.lines("contacts.jsonl")[1] == #"{"id":"c-2","na"#)
  }

  @Test("reads a whole last line that an editor did not end")
  func unendedLine() throws {
    let store = try folder.open()
    try folder.write("contacts.jsonl", #"{"id":"c-1","name":"Sam"}"#)
    #expect(try store.load(now: folder.now).book.contacts.map(\.name) == ["Sam"])
    try store.append([Patch(.contact, "c-2", ["name": "Jo"])])
    #expect(try store.load(now: folder.now).book.contacts.map(\.name) == ["Sam", "Jo"])
  }

  @Test("keeps everything private, whatever it finds")
  func modes() throws {
    let store = try folder.open()
    try folder.write("queue.jsonl", "")
    folder.chmod("queue.jsonl", 0o644)
    try store.append([
      Patch(.queue, "twitter:7", ["state": "done"]),
      Patch(.interaction, "i-1", ["time": "2026-01-01"]),
    ])
    for name in ["", "/interactions"] {
      #expect(folder.mode(folder.root + "/data" + name) == 0o700)
    }
    for name in ["queue.jsonl", "interactions/2026.jsonl", ".lock", "perch.json"] {
      #expect(folder.mode(folder.path(name)) == 0o600)
    }
    #expect(folder.mode(folder.root + "/state/machine") == 0o600)
  }

  @Test("of a tweet puts it where the tweet is")
  func patchOfTweet() throws {
    let store = try folder.open()
    var tweet = Tweet(
      id: TweetID("twitter:7"), time: moment("2025-02-03T00:00:00Z"),
      author: Handle("twitter:sam")!, kind: .tweet)
    tweet.text = "hello"
    try store.append(tweets: [tweet], patches: [])
    try store.append([Patch(.tweet, "twitter:7", ["likes": 3])])
    #expect(folder.lines("tweets/2025-02.jsonl").count == 2)
    let book = try store.load(now: folder.now).book
    #expect(book.tweet(0)?.likes == 3)
    #expect(book.tweet(0)?.text == "hello")
  }

  @Test("that would take more than a MiB is refused")
  func tooLong() throws {
    let store = try folder.open()
    let note = FieldValue.text(String(repeating: "x", count: 1 << 20))
    let before = folder.contents
    let text = sentence { try store.append([Patch(.contact, "c-1", ["note": note])]) }
    #expect(text.hasPrefix("The contact c-1 would take a line of 10486"))
    #expect(folder.contents == before)
  }
}
