import People
import TestSupport
import Testing

@testable import Storage

/// Contacts that two machines merge, part, fill in and write to, each without the other's lines.
@Suite("One person, two machines")
struct MergedContactsTests {
  let folder = TemporaryStore()

  struct Shown: Equatable {
    var contacts: [Contact]
    /// Whom each follow-up is about.
    var promises: [String]

    init(_ book: Book) {
      contacts = book.contacts.indices
        .filter { book.contacts.marks[$0].isDisjoint(with: [.deleted, .merged]) }
        .map { book.contacts[$0] }.sorted { $0.id < $1.id }
      promises = book.followUps.map { "\($0.id) \(book.home($0.contact)?.description ?? "")" }
        .sorted()
    }
  }

  private func lines(_ random: inout SeededGenerator) -> (contacts: [String], followUps: [String]) {
    var contacts = (1...5).map {
      #"{"id":"c-\#($0)","at":"2026-01-01T00:00:00Z","by":"a","handles":{"twitter:h\#($0)":true}}"#
    }
    let followUps = (1...5).map {
      #"{"id":"f-\#($0)","at":"2026-01-01T00:00:00Z","by":"b","contact":"c-\#($0)","what":"w"}"#
    }
    for second in 10..<Int.random(in: 12...34, using: &random) {
      let (id, other) = (
        Int.random(in: 1...5, using: &random), Int.random(in: 1...6, using: &random)
      )
      let machine = ["a", "b"].randomElement(using: &random) ?? ""
      let field =
        [
          #""mergedInto":"c-\#(other)""#, #""mergedInto":"c-\#(other)""#, #""mergedInto":null"#,
          #""tags":{"t\#(second)":true}"#, #""handles":{"mastodon:m\#(second)":true}"#,
          #""note":"n\#(second)""#,
        ].randomElement(using: &random) ?? ""
      contacts.append(
        #"{"id":"c-\#(id)","at":"2026-01-01T00:00:\#(second)Z","by":"\#(machine)",\#(field)}"#)
    }
    return (contacts, followUps)
  }

  @Test("any order of lines gives one book, and nothing disappears", arguments: 0..<40)
  func anyOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let (contacts, followUps) = lines(&random)
    let store = try folder.open()
    try folder.write("contacts.jsonl", contacts.joined(separator: "\n") + "\n")
    try folder.write("follow-ups.jsonl", followUps.joined(separator: "\n") + "\n")
    let book = try store.load(now: folder.now).book
    let shown = Shown(book)
    for number in 1...5 {
      let handle = try #require(Handle("twitter:h\(number)"))
      #expect(shown.contacts.filter { $0.handles.contains(handle) }.count == 1)
      #expect(book.contact(of: handle)?.id == book.home(ContactID("c-\(number)")))
    }
    for promise in shown.promises {
      #expect(shown.contacts.contains { promise.hasSuffix(" \($0.id)") })
    }
    for _ in 0..<4 {
      let again = contacts.shuffled(using: &random)
      let cut = Int.random(in: 0...again.count, using: &random)
      try folder.write("contacts.jsonl", again[..<cut].map { $0 + "\n" }.joined())
      try folder.write(
        "contacts.sync-conflict-20260101-000000-ABCDEFG.jsonl",
        again[cut...].map { $0 + "\n" }.joined())
      #expect(Shown(try store.load(now: folder.now).book) == shown)
    }
  }

  @Test("what one machine writes to a merged contact is shown with the person by the other")
  func laterLines() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "Sam", "handles": ["twitter:sam": true]]),
      Patch(.contact, "c-2", ["name": "Sam B.", "handles": ["mastodon:sam": true]]),
    ])
    var book = try store.load(now: folder.now).book
    let follower = store.follow()
    try store.append(book.merging(ContactID("c-2"), into: ContactID("c-1")))
    try folder.write(
      "interactions/2026.jsonl",
      #"{"id":"i-1","at":"2026-11-20T00:00:00Z","by":"other","contact":"c-2","time":"2026-11-20"}"#
        + "\n")
    try folder.write(
      "contacts.sync-conflict-20260101-000000-ABCDEFG.jsonl",
      #"{"id":"c-2","at":"2026-11-20T00:00:00Z","by":"other","tags":{"late":true}}"# + "\n")
    let before = book
    book.apply(before.merging(ContactID("c-2"), into: ContactID("c-1")))
    _ = book.take(try follower.look(book), under: [])
    let sam = try #require(book.contact(ContactID("c-1")))
    #expect(sam.tags == ["late"])
    #expect(book.home(book.interaction(InteractionID("i-1"))?.contact) == sam.id)
    #expect(Shown(book) == Shown(try store.load(now: folder.now).book))
  }

  @Test("a look through the folder sees a merge and its undoing")
  func seen() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["handles": ["twitter:sam": true]]),
      Patch(.contact, "c-2", ["handles": ["mastodon:sam": true]]),
    ])
    var book = try store.load(now: folder.now).book
    let follower = store.follow()
    let other = try folder.open()
    for into: FieldValue in ["c-1", .null] {
      try other.append([Patch(.contact, "c-2", ["mergedInto": into])])
      let change = book.take(try follower.look(book), under: [])
      #expect(change.movesHandles)
      #expect(Shown(book) == Shown(try store.load(now: folder.now).book))
    }
    #expect(Shown(book).contacts.count == 2)
  }

  @Test("a handle that one person has twice is nothing to check")
  func check() throws {
    let store = try folder.open()
    try folder.write(
      "contacts.jsonl",
      #"{"id":"c-1","handles":{"twitter:sam":true}}"# + "\n"
        + #"{"id":"c-2","handles":{"twitter:sam":true},"mergedInto":"c-1"}"# + "\n"
        + #"{"id":"c-3","mergedInto":"c-9"}"# + "\n")
    folder.chmod("contacts.jsonl", 0o600)
    let report = try store.check()
    #expect(report.load.duplicateHandles.isEmpty)
    #expect(report.dangling.map(\.contact) == ["c-9"])
    #expect(try store.load(now: folder.now).book.contestedHandles.isEmpty)
  }
}
