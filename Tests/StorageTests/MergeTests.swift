import Foundation
import JSONText
import People
import TestSupport
import Testing

@testable import Storage

@Suite("The merge rule")
struct MergeTests {
  /// What lines make of a record, as canonical JSON.
  func merged(_ lines: [String]) throws -> String {
    var merge = MergedRecord()
    for line in lines {
      try JSONReader().read(line) { json in
        var heads = LineHeads(json)
        let isStamped = heads.readStamp()
        #expect(isStamped)
        merge.add(json, Stamp(heads))
      }
    }
    var writer = JSONWriter()
    writer.canonical(PatchValue.object(merge.members))
    return writer.string
  }

  func line(_ second: Int, _ body: String, by: String = "a") -> String {
    #"{"id":"x","at":"2026-01-01T00:00:0\#(second)Z","by":"\#(by)",\#(body)}"#
  }

  @Test(
    "lets the newest stamp win at each leaf",
    arguments: [
      (["\"a\":1", "\"b\":2"], #"{"a":1,"b":2}"#),
      (["\"a\":1", "\"a\":2"], #"{"a":2}"#),
      (["\"a\":1", "\"a\":null"], "{}"),
      (["\"a\":null", "\"a\":1"], #"{"a":1}"#),
      (["\"a\":{\"b\":1}", "\"a\":{\"c\":2}"], #"{"a":{"b":1,"c":2}}"#),
      (["\"a\":{\"b\":1}", "\"a\":{\"b\":null}"], #"{"a":{}}"#),
      (["\"a\":5", "\"a\":{}"], #"{"a":{}}"#),
      (["\"a\":{\"b\":1}", "\"a\":5"], #"{"a":5}"#),
      (["\"a\":{\"b\":1}", "\"a\":5", "\"a\":{\"c\":2}"], #"{"a":{"c":2}}"#),
      (["\"a\":{\"b\":1}", "\"a\":null", "\"a\":{}"], #"{"a":{}}"#),
      (["\"a\":[1,{\"b\":null}]", "\"c\":1"], #"{"a":[1,{"b":null}],"c":1}"#),
      (["\"a\":{\"b\":{\"c\":1}}", "\"a\":{\"b\":2}"], #"{"a":{"b":2}}"#),
    ])
  func newest(_ bodies: [String], _ result: String) throws {
    let lines = bodies.enumerated().map { line($0.offset, $0.element) }
    #expect(try merged(lines) == result)
    #expect(try merged(lines.reversed()) == result)
    #expect(try merged(lines + lines) == result)
  }

  @Test("settles equal times by machine, then by the greater text; objects outlive plain values")
  func ties() throws {
    func both(_ a: String, _ b: String) throws -> String {
      let result = try merged([a, b])
      #expect(try merged([b, a]) == result)
      return result
    }
    #expect(try both(line(1, "\"a\":9", by: "a"), line(1, "\"a\":1", by: "b")) == #"{"a":1}"#)
    #expect(try both(line(1, "\"a\":\"x\""), line(1, "\"a\":\"y\"")) == #"{"a":"y"}"#)
    #expect(try both(line(1, "\"a\":7"), line(1, "\"a\":{\"b\":1}")) == #"{"a":{"b":1}}"#)
  }

  @Test("takes a line without a time for older than any other, and looks below the millisecond")
  func times() throws {
    #expect(try merged([line(0, "\"a\":1"), #"{"id":"x","a":2}"#]) == #"{"a":1}"#)
    let finer = #"{"id":"x","at":"2026-01-01T00:00:00.0000004Z","by":"","a":2}"#
    #expect(try merged([finer, line(0, "\"a\":1", by: "z")]) == #"{"a":2}"#)
    let shifted = #"{"id":"x","at":"2026-01-01T02:00:05+02:00","a":2}"#
    #expect(try merged([shifted, line(4, "\"a\":1")]) == #"{"a":2}"#)
  }

  @Test("keeps two spellings of one letter apart")
  func bytes() throws {
    let text = try merged([line(0, "\"\u{E9}\":1"), line(1, "\"e\u{301}\":2")])
    #expect(text.utf8.elementsEqual("{\"e\u{301}\":2,\"\u{E9}\":1}".utf8))
  }

  @Test("with distinct stamps is RFC 7396 applied oldest first", arguments: 0..<400)
  func agreesWithRFC(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let patches = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      RandomPatch.fields(depth: 3, &random)
    }
    var naive: Fields = [:]
    for patch in patches { naive.merge(patch: patch) }
    let lines = patches.enumerated().map { line($0.offset, RandomPatch.body($0.element)) }
    var writer = JSONWriter()
    writer.canonical(FieldValue.object(naive))
    #expect(try merged(lines.shuffled(using: &random)) == writer.string)
  }

  @Test("is a function of the set of lines, equal stamps and all", arguments: 0..<200)
  func isAFunctionOfTheSet(_ seed: UInt64) throws {
    var random = SeededGenerator(seed + 10_000)
    let lines = (0..<Int.random(in: 1...10, using: &random)).map { _ in
      line(
        Int.random(in: 0...3, using: &random),
        RandomPatch.body(RandomPatch.fields(depth: 3, &random)),
        by: Bool.random(using: &random) ? "a" : "b")
    }
    let result = try merged(lines)
    for _ in 0..<10 {
      let again = lines + lines.filter { _ in Bool.random(using: &random) }
      #expect(try merged(again.shuffled(using: &random)) == result)
    }
  }
}

/// Small patches that often name the same places.
enum RandomPatch {
  static func fields(depth: Int, _ random: inout SeededGenerator) -> Fields {
    var fields: Fields = [:]
    for key in ["p", "q", "r"] where Bool.random(using: &random) {
      fields[key] = value(depth: depth, &random)
    }
    return fields.isEmpty ? ["p": value(depth: 0, &random)] : fields
  }

  private static func value(depth: Int, _ random: inout SeededGenerator) -> FieldValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
    case 0: return .null
    case 1: return .integer(Int64.random(in: 0...2, using: &random))
    case 2: return .text(["x", "y"].randomElement(using: &random) ?? "")
    case 3: return .list([.null, .bool(true)])
    case 4: return .object([:])
    default: return .object(fields(depth: depth - 1, &random))
    }
  }

  /// The members of a patch as JSON without the braces.
  static func body(_ fields: Fields) -> String {
    var writer = JSONWriter()
    writer.canonical(FieldValue.object(fields))
    return String(writer.string.dropFirst().dropLast())
  }
}
