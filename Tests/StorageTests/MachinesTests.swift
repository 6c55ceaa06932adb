import Foundation
import JSONText
import People
import TestSupport
import Testing

@testable import Storage

/// Three machines write, merge and compact in any order; in the end all hold one book.
@Suite("Several machines")
struct MachinesTests {
  /// How many histories are tried. More in the nightly run: `PERCH_HISTORIES=10000`.
  static let histories =
    ProcessInfo.processInfo.environment["PERCH_HISTORIES"].flatMap(Int.init) ?? 300

  /// What lines make of all records: everything that could still matter, by id.
  static func state(_ lines: [String]) -> [String: [StampedPatch]] {
    var records: [String: MergedRecord] = [:]
    for line in lines {
      try? JSONReader().read(line) { json in
        var heads = LineHeads(json)
        if heads.readStamp(), let id = heads.id?.text {
          records[id, default: MergedRecord()].add(json, Stamp(heads))
        }
      }
    }
    return records.mapValues(\.patches)
  }

  @Test("hold one book after any history of acts, merges and compactions")
  func anyHistory() throws {
    for seed in 0..<UInt64(MachinesTests.histories) {
      var world = World(seed)
      try world.run()
      let all = MachinesTests.state(world.written)
      let compacted = try World.compact(world.written)
      for order in 0..<30 {
        let lines = world.glued()
        #expect(MachinesTests.state(lines) == all, "seed \(seed)")
        if order < 3 { #expect(try World.compact(lines) == compacted, "seed \(seed)") }
      }
    }
  }

  @Test("hold one book in their folders too", arguments: 0..<12)
  func folders(_ seed: UInt64) throws {
    var world = World(seed + 1_000_000)
    try world.run()
    let reference = try Machine(world.written).book()
    let parts = world.machines
    let folder = try Machine(parts[0])
    _ = try folder.store.compact()
    for (day, part) in parts.enumerated().dropFirst() {
      try folder.folder.write(
        "contacts.sync-conflict-2026010\(day)-000000-ABCDEFG.jsonl", part.joined(separator: "\n"))
      if Bool.random(using: &world.random) { _ = try folder.store.compact() }
    }
    _ = try folder.store.compactIfItPays()
    #expect(try folder.book() == reference)
  }

  /// A data folder with these lines of contacts.
  private struct Machine {
    let folder = TemporaryStore()
    let store: Store

    init(_ lines: [String]) throws {
      store = try folder.open()
      try folder.write("contacts.jsonl", lines.map { $0 + "\n" }.joined())
    }

    func book() throws -> [String] {
      try store.dump().filter { $0.hasPrefix(#"{"kind":"contact""#) }
    }
  }
}

/// Some machines with a file of contacts each, and all that was ever written on them.
struct World {
  var random: SeededGenerator
  var machines: [[String]] = [[], [], []]
  private(set) var written: [String] = []
  /// Seconds that each machine's clock is wrong by: up to a day.
  private let skews: [Int]
  private var second = 100_000

  init(_ seed: UInt64) {
    random = SeededGenerator(seed)
    skews = [0, Int.random(in: -86400...86400, using: &random), 1]
  }

  mutating func run() throws {
    for _ in 0..<Int.random(in: 3...25, using: &random) {
      let machine = Int.random(in: 0..<3, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: machines[machine] = try World.compact(machines[machine])
      case 1: merge(Int.random(in: 0..<3, using: &random), into: machine)
      default: write(on: machine)
      }
    }
  }

  /// What a merge of all machines could have left in a file: any order, lines twice.
  mutating func glued() -> [String] {
    let lines = machines.joined()
    return (lines + lines.filter { _ in Bool.random(using: &random) }).shuffled(using: &random)
  }

  private mutating func merge(_ other: Int, into machine: Int) {
    machines[machine] = (machines[machine] + machines[other]).shuffled(using: &random)
  }

  private mutating func write(on machine: Int) {
    second += Int.random(in: 0...1, using: &random)
    let id = Int.random(in: 1...2, using: &random)
    let body = RandomPatch.body(RandomPatch.fields(depth: 3, &random))
    let deleted = ["", "", "", ",\"deleted\":true", ",\"deleted\":null"]
    let line =
      "{\"id\":\"c-\(id)\",\(stamp(machine))\(body)\(deleted.randomElement(using: &random) ?? "")}"
    machines[machine].append(line)
    written.append(line)
  }

  private mutating func stamp(_ machine: Int) -> String {
    let time = Moment(seconds: Int64(second + skews[machine])).rfc3339.dropLast()
    let fraction = ["", ".5", ".0000001"].randomElement(using: &random) ?? ""
    let by = ["a", "b", "c"][machine]
    return switch Int.random(in: 0..<10, using: &random) {
    case 0: ""
    case 1: "\"at\":\"\(time)\(fraction)Z\","
    case 2: "\"at\":\"\(time)\(fraction)+00:00\",\"by\":\"\(by)\","
    default: "\"at\":\"\(time)\(fraction)Z\",\"by\":\"\(by)\","
    }
  }

  static func compact(_ lines: [String]) throws -> [String] {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    let file = try CompactedFile([FileBytes(bytes)], path: "")
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
