import Dispatch
import Foundation
import People
import Testing

@testable import Storage

@Suite("Writers of one folder at once")
struct WritersTests {
  let folder = TemporaryStore()

  /// How many acts each writer does; the nightly run asks for 1,000.
  static let acts =
    ProcessInfo.processInfo.environment["PERCH_WRITER_ACTS"].flatMap(Int.init) ?? 60

  @Test("lose nothing, whether their acts are one line or several")
  func eightWriters() throws {
    let stores = try (0..<8).map { _ in try folder.open(patience: .seconds(60)) }
    DispatchQueue.concurrentPerform(iterations: stores.count) { writer in
      for act in 0..<WritersTests.acts {
        let id = "\(writer)-\(act)"
        var patches = [
          Patch(.contact, "c-shared", ["tags": [id: true]]),
          Patch(.queue, "twitter:\(writer)\(1000 + act)", ["state": "done"]),
        ]
        if act % 3 == 0 { patches.removeFirst() }
        #expect(throws: Never.self) { try stores[writer].append(patches) }
      }
    }
    let store = try folder.open()
    let book = try store.load(now: folder.now).book
    #expect(book.queueStates.count == 8 * WritersTests.acts)
    let shared = try #require(book.contact(ContactID("c-shared")))
    #expect(shared.tags.count == 8 * (WritersTests.acts - (WritersTests.acts + 2) / 3))
    #expect(!folder.exists("pending.json"))
    #expect(try store.check().load.isClean)
    // However many wrote at once, no two lines of a record have one stamp.
    let stamps = folder.lines("contacts.jsonl").map { $0.split(separator: "\"")[7] }
    #expect(Set(stamps).count == stamps.count)
  }

  @Test("lose nothing while others compact and take back")
  func compactAndUndo() throws {
    let stores = try (0..<4).map { _ in try folder.open(patience: .seconds(60)) }
    let note = FieldValue.text(String(repeating: "x", count: 400))
    DispatchQueue.concurrentPerform(iterations: stores.count) { writer in
      for act in 0..<WritersTests.acts {
        let patch = Patch(.contact, "c-\(writer)", ["note": note, "tags": ["\(act)": true]])
        #expect(throws: Never.self) {
          try stores[writer].append([patch])
          // Every other act is taken back, as an undo does it.
          if act % 2 == 1 {
            try stores[writer].append([
              Patch(.contact, "c-\(writer)", ["note": .null, "tags": ["\(act)": .null]])
            ])
          }
          if writer == 0, act % 5 == 0 { _ = try stores[writer].compact() }
        }
      }
    }
    let store = try folder.open()
    for round in 0..<2 {
      let book = try store.load(now: folder.now).book
      let kept = Set((0..<WritersTests.acts).filter { $0 % 2 == 0 }.map { "\($0)" })
      for writer in stores.indices {
        #expect(book.contact(ContactID("c-\(writer)"))?.tags == kept, "round \(round)")
      }
      _ = try store.compact()
    }
    #expect(try store.check().load.isClean)
  }
}
