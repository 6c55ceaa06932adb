import Foundation
import Intake
import People
import Testing

/// Sound files with a few bytes changed, cut or doubled: whatever comes of it, it is a plan or a
/// sentence. `PERCH_MUTATIONS` gives the number of runs for each file, 60 by default.
struct MutationTests {
  private static let count =
    ProcessInfo.processInfo.environment["PERCH_MUTATIONS"].flatMap { Int($0) } ?? 60

  private static let spices: [[UInt8]] = [
    [], [0], [0xFF], [0xF0, 0x9F], Array("\"".utf8), Array("{".utf8), Array("]".utf8),
    Array("\\u0000".utf8), Array("\\ud83d".utf8), Array("-1".utf8), Array("null".utf8),
    Array("99999999999999999999".utf8), Array("&amp;".utf8), Array("[[[[[[[[".utf8),
  ]

  private func roll(_ bound: Int, _ random: inout SeededGenerator) -> Int {
    Int.random(in: 0..<max(bound, 1), using: &random)
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...roll(4, &random) {
      let at = roll(bytes.count, &random)
      let length = min(roll(12, &random), bytes.count - at)
      switch roll(4, &random) {
      case 0: bytes.removeSubrange(at..<(at + length))
      case 1: bytes.insert(contentsOf: bytes[at..<(at + length)], at: roll(bytes.count, &random))
      case 2: bytes.insert(contentsOf: Self.spices[roll(Self.spices.count, &random)], at: at)
      default: if at < bytes.count { bytes[at] ^= UInt8(1 << roll(8, &random)) }
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
    var random = SeededGenerator(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for run in 0..<Self.count {
      let path = try scratch.put(
        Foundation.URL(filePath: name).lastPathComponent, mutated(sound, &random))
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
