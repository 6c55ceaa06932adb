import Foundation
import Intake
import People
import Testing

/// Whatever bytes a file has, reading it ends with a plan or a sentence. `PERCH_FUZZ_RUNS` sets how
/// many variants of each sample are tried.
struct NetworkFuzzTests {
  private static let runs =
    ProcessInfo.processInfo.environment["PERCH_FUZZ_RUNS"].flatMap { Int($0) } ?? 500

  private static let samples = [
    "a.vcf", "a.ics", "list.csv", "Connections.csv", "messages.csv", "bluesky.json",
    "mastodon.json",
  ]

  @Test(arguments: samples.indices) func noBytesCrashAReader(number: Int) throws {
    let name = NetworkFuzzTests.samples[number]
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("fuzz/\(name)"))))
    var seeded = SeededGenerator(UInt64(number))
    let scratch = try Scratch()
    var setting = Intake.Setting()
    setting.now = Moment(seconds: 1_795_000_000)
    var (plans, records) = (0, 0)
    for _ in 0..<NetworkFuzzTests.runs {
      let bytes = mutated(whole, &seeded)
      let path = try scratch.put(name, bytes)
      guard let plan = try? Intake(book: Book(), setting).plan(paths: [path]) else { continue }
      plans += 1
      records += plan.tweets.count + plan.patches.count
      // What comes out can be applied, and coming again it changes nothing.
      let again = try Intake(book: Book(plan), setting).plan(paths: [path])
      #expect(again.tweets.isEmpty)
      #expect(again.patches.filter { $0.kind == .contact && $0.fields["deleted"] == nil }.isEmpty)
    }
    #expect(plans > 0 && records > 0)
  }

  @Test func theArchivesListsSurviveAnything() throws {
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("mastodon/outbox.json"))))
    var seeded = SeededGenerator(99)
    let scratch = try Scratch()
    var plans = 0
    for _ in 0..<NetworkFuzzTests.runs {
      let path = try scratch.put("outbox.json", mutated(whole, &seeded))
      if (try? Intake(book: Book()).plan(paths: [path])) != nil { plans += 1 }
    }
    #expect(plans > 0)
  }

  private func mutated(_ whole: [UInt8], _ seeded: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    let tokens = [
      "\"", "\n", ";", ":", ",", "=", "<", "\\", "{", "]", "\u{0}", "\u{FEFF}", "BEGIN:", "-1",
      "99999999999999999999",
    ]
    for _ in 0..<Int.random(in: 1...6, using: &seeded) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &seeded)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &seeded))
      switch Int.random(in: 0..<6, using: &seeded) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &seeded)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 3: bytes = Array(bytes.prefix(at))
      case 4: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &seeded)
      default:
        bytes.insert(
          contentsOf: tokens[Int.random(in: 0..<tokens.count, using: &seeded)].utf8, at: at)
      }
    }
    return bytes
  }
}
