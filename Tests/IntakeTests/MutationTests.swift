import Foundation
import Intake
import People
import Testing

/// Sound files with a few bytes changed, cut or doubled: whatever comes of it, it is a plan or a
/// sentence. `PERCH_MUTATIONS` gives the number of runs for each file, 60 by default.
struct MutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["PERCH_MUTATIONS"].flatMap { Int($0) } ?? 60

  /// A small generator with a seed, so that a failure can be had again.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(bound, 1)))
    }
  }

  private static let spices: [[UInt8]] = [
    [], [0], [0xFF], [0xF0, 0x9F], Array("\"".utf8), Array("{".utf8), Array("]".utf8),
    Array("\\u0000".utf8), Array("\\ud83d".utf8), Array("-1".utf8), Array("null".utf8),
    Array("99999999999999999999".utf8), Array("&amp;".utf8), Array("[[[[[[[[".utf8),
  ]

  private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.roll(4) {
      let at = dice.roll(bytes.count)
      let length = min(dice.roll(12), bytes.count - at)
      switch dice.roll(4) {
      case 0: bytes.removeSubrange(at..<(at + length))
      case 1: bytes.insert(contentsOf: bytes[at..<(at + length)], at: dice.roll(bytes.count))
      case 2: bytes.insert(contentsOf: Self.spices[dice.roll(Self.spices.count)], at: at)
      default: if at < bytes.count { bytes[at] ^= UInt8(1 << dice.roll(8)) }
      }
    }
    return bytes
  }

  @Test(arguments: [
    "anna-2026-02/data/tweets.js", "anna-2026-02/data/like.js", "anna-2026-02/data/note-tweet.js",
    "anna-2026-02/data/direct-messages.js", "anna-2026-02/data/direct-messages-group.js",
    "anna-2026-02/data/manifest.js", "anna-2026-02/data/follower.js", "anna-2020/data/tweet.js",
    "anna-2014/data/js/tweets/2014_01.js", "anna-2014/data/js/tweets/2016_05.js",
    "anna-2014/data/js/user_details.js", "anna-2014/data/js/tweet_index.js",
    "anna-2014/tweets.csv", "anna.zip", "api/mentions.json", "api/pages.jsonl", "api/posts.json",
    "api/recorded.json",
  ]) func isAPlanOrASentence(_ name: String) throws {
    let scratch = try Scratch()
    let sound = try Array(Data(contentsOf: URL(filePath: fixture(name))))
    var dice = Dice(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
    for run in 0..<Self.count {
      let path = try scratch.put(
        Foundation.URL(filePath: name).lastPathComponent, mutated(sound, &dice))
      do {
        let plan = try Intake(book: .of(me: "anna")).plan(paths: [path])
        let ids = plan.tweets.map(\.id)
        #expect(Set(ids).count == ids.count, "\(name), run \(run)")
        #expect(plan.tweets.map(\.time) == plan.tweets.map(\.time).sorted(), "\(name), run \(run)")
      } catch {
        #expect(!error.sentence.isEmpty, "\(name), run \(run)")
      }
    }
  }
}
