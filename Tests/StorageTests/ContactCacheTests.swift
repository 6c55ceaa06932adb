import Foundation
import People
import TestSupport
import Testing

@testable import Storage

/// The contacts are what their lines say, whatever the cache has of them.
@Suite("The cache of contacts")
struct ContactCacheTests {
  let folder = TemporaryStore()

  struct Known: Equatable {
    var contacts: [Contact]
    var columns: [String]
  }

  func known(_ book: Book) -> Known {
    Known(contacts: Array(book.contacts), columns: columns(book))
  }

  /// What is asked of all contacts by the column.
  func columns(_ book: Book) -> [String] {
    book.contacts.indices.map { index in
      let table = book.contacts
      let columns =
        "\(table.marks[index].rawValue) \(table.name(index)) \(table.circle(index) ?? 0) "
        + "\(table.cadence(index)?.description ?? "") \(table.metDay(index)?.description ?? "")"
      let owned = table[index].handles.sorted().map { handle in
        "\(handle) \(book.contact(of: handle)?.id.description ?? "nobody's")"
      }
      return "\(table.id(index)) \(columns) \(owned)"
    } + book.contestedHandles.map { book.handles[$0] }.sorted()
      + [book.myHandle?.description ?? ""] + book.myHandles.map { book.handles[$0] }.sorted()
  }

  func line(_ random: inout SeededGenerator, _ second: Int) -> String {
    let id = Int.random(in: 1...9, using: &random)
    let fields = [
      #""name":"N\#(second)""#, #""star":true"#, #""star":null"#, #""muted":true"#, #""me":true"#,
      #""deleted":true"#, #""deleted":null"#, #""cadence":"6w""#, #""circle":15"#,
      #""met":{"on":"2026-03-0\#(id)","where":"here"}"#, #""handles":{"twitter:h\#(id)":true}"#,
      #""handles":{"twitter:h\#(id % 4)":true,"mastodon:x":true}"#, #""handles":{"Bad":true}"#,
      #""handles":{"twitter:h\#(id)":null}"#, #""name":7"#, #""note":"n""#, #""tags":{"a":true}"#,
      #""mergedInto":"c-\#(id % 5 + 1)""#, #""mergedInto":"c-\#(id % 3 + 7)""#,
      #""mergedInto":null"#, #""tags":{"archived":true,"write-freely":true}"#,
      #""tags":{"archived":null}"#,
    ].shuffled(using: &random)
    var names: Set<Substring> = []
    let some = fields.filter { names.insert($0.split(separator: ":")[0]).inserted }.prefix(4)
    return
      #"{"id":"c-\#(id)","at":"2026-01-01T00:00:00.\#(100 + second)Z",\#(some.joined(separator: ","))}"#
  }

  /// What a store without a cache reads of the same folder.
  func anew() throws -> Known {
    var location = folder.location
    location.cache = folder.root + "/none"
    let store = try Store.open(
      location, clock: { [now = folder.now] in now }, access: .readOnly, patience: .zero)
    return known(try store.load(now: folder.now).book)
  }

  func cached() throws -> Known {
    known(try folder.open().load(now: folder.now).book)
  }

  @Test("takes in what was added since, and notices all else", arguments: 0..<60)
  func added(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var lines: [String] = []
    for round in 0..<6 {
      let new = (0..<Int.random(in: 0...6, using: &random)).map { line(&random, round * 10 + $0) }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: lines.shuffle(using: &random)
      case 1: lines = lines.dropLast()
      case 2: lines.append("not a line")
      case 3: try folder.write("contacts.sync-conflict-1.jsonl", line(&random, 99) + "\n")
      default: break
      }
      lines += new
      try folder.write("contacts.jsonl", lines.map { $0 + "\n" }.joined())
      #expect(try cached() == anew())
      if Bool.random(using: &random) { try folder.open().keep(ContactColumns.self) }
      #expect(try cached() == anew())
    }
  }

  @Test("may be damaged at any byte, or be another folder's", arguments: 0..<40)
  func damaged(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let lines = (0..<20).map { line(&random, $0) }
    try folder.write("contacts.jsonl", lines.map { $0 + "\n" }.joined())
    let store = try folder.open()
    store.keep(ContactColumns.self)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.root + "/cache").first)
    let url = URL(fileURLWithPath: folder.root + "/cache/" + name)
    var bytes = try Data(contentsOf: url)
    switch seed % 3 {
    case 0: bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
    case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << (seed / 3 % 8)
    default:
      let other = ContactCacheTests()
      try other.folder.write("contacts.jsonl", line(&random, 50) + "\n")
      try other.folder.open().keep(ContactColumns.self)
      let cache = other.folder.root + "/cache/"
      let theirs = try FileManager.default.contentsOfDirectory(atPath: cache).first
      bytes = try Data(contentsOf: URL(fileURLWithPath: cache + #require(theirs)))
    }
    try bytes.write(to: url)
    #expect(try cached() == anew())
  }

  @Test("is followed by acts")
  func acts() throws {
    let store = try folder.open()
    try store.append([
      Patch(.contact, "c-1", ["name": "Sam", "handles": ["twitter:sam": true]]),
      Patch(.contact, "c-2", ["name": "Jo", "handles": ["twitter:jo": true], "note": "old"]),
    ])
    store.keep(ContactColumns.self)
    try store.append([
      Patch(.contact, "c-2", ["star": true, "name": "Joanna"]),
      Patch(.contact, "c-3", ["name": "New", "handles": ["twitter:new": true]]),
    ])
    let book = try folder.open().load(now: folder.now).book
    #expect(book.contacts.map(\.name) == ["Sam", "Joanna", "New"])
    #expect(book.contact(ContactID("c-2"))?.note == "old")
    #expect(book.contact(of: Handle("twitter:new")!)?.name == "New")
    // The next append has a later stamp than any that was in the cache.
    #expect(try cached() == anew())
  }
}
