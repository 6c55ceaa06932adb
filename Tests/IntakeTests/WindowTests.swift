import Foundation
import JSONText
import People
import Testing

@testable import Intake

/// Files that stream by, in steps much smaller than they are.
struct WindowTests {
  /// Gives `count` times the same entry as the array of an archive's file, without having it.
  private final class Endless: ByteSource {
    let size: Int
    private let entry: [UInt8]
    private var rest: Int
    private var waiting: [UInt8]

    init(_ entry: String, count: Int) {
      self.entry = Array(",\n\(entry)".utf8)
      rest = count
      size = self.entry.count * count
      waiting = Array("[ \(entry)".utf8)
    }

    func read(into place: UnsafeMutableRawPointer, _ size: Int) -> Int {
      while waiting.count < size, rest > 0 {
        rest -= 1
        waiting += rest > 0 ? entry : Array("]".utf8)
      }
      let given = waiting.prefix(size)
      given.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
      }
      waiting.removeFirst(given.count)
      return given.count
    }
  }

  /// The ids and places of all entries of a file, read in steps.
  private func walk(_ path: String, step: Int) throws -> (ids: [String], places: [Place]) {
    let window = try Window(try FileSource(path), path: path, file: "tweets.js", step: step)
    while window.all.count < 64, try window.more(keepingFrom: 0) {}
    let prefix = try #require(ArchivePrefix(window.all))
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    let entries = Entries(window, from: prefix.start + 1, layout: .array, reader: reader)
    var (ids, places, skips): ([String], [Place], Skips) = ([], [], Skips())
    try entries.forEach(&skips, progress: { _ in }) { json in
      ids.append(json["tweet"]?["id_str"]?.text ?? "")
      places.append(entries.place)
      return .taken
    }
    #expect(skips.list.isEmpty)
    return (ids, places)
  }

  @Test(arguments: [1, 7, 64, 1000]) func theStepDoesNotMatter(step: Int) throws {
    let path = fixture("anna-2026-02/data/tweets.js")
    let whole = try walk(path, step: 1 << 20)
    let parts = try walk(path, step: step)
    #expect(whole.ids.count == 12 && parts.ids == whole.ids)
    #expect(parts.places == whole.places)
  }

  @Test func memoryDoesNotGrowWithTheFile() throws {
    let entry = #"{"tweet":{"id_str":"20","full_text":"\#(String(repeating: "fox ", count: 50))"}}"#
    let source = Endless(entry, count: 40_000)
    let window = try Window(source, path: "x", file: "tweets.js", step: 4096)
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    let entries = Entries(window, from: 1, layout: .array, reader: reader)
    var skips = Skips()
    var most = 0
    try entries.forEach(&skips, progress: { _ in }) { _ in
      most = max(most, window.capacity)
      return .taken
    }
    #expect(entries.count == 40_000 && window.size > 8_000_000)
    #expect(most < 32_768)
  }

  @Test func whatCanNotBeAnEntryEndsTheReadingAtOnce() throws {
    let source = Endless("} {\"a\":1}", count: 100_000)
    let window = try Window(source, path: "x", file: "tweets.js", step: 4096)
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    let entries = Entries(window, from: 1, layout: .array, reader: reader)
    var skips = Skips()
    #expect(throws: ImportProblem.cut(path: "x", file: "tweets.js", entry: 0, line: 1)) {
      try entries.forEach(&skips, progress: { _ in }) { _ in .taken }
    }
    #expect(window.capacity < 32_768)
  }

  @Test func aPageOfManyStepsIsOneEntry() throws {
    let scratch = try Scratch()
    let page = #"{"data":"\#(String(repeating: "x", count: 100_000))"}  "#
    let path = try scratch.put("page.json", page)
    let window = try Window(try FileSource(path), path: path, file: "page.json", step: 100)
    let reader = JSONReader(maxDepth: 64, uniqueKeys: false)
    let entries = Entries(window, from: 0, layout: .sequence, reader: reader)
    var (skips, lengths) = (Skips(), [Int]())
    try entries.forEach(&skips, progress: { _ in }) { json in
      lengths.append(json["data"]?.utf8?.count ?? 0)
      return .taken
    }
    #expect(lengths == [100_000])
  }
}
