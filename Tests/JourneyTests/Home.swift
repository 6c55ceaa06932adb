import Foundation
import Testing

/// A home folder of its own for one journey, gone afterwards, in which it is always the same minute.
final class Home {
  static let now = "2026-02-12T09:14:00Z"
  let path: String
  /// Whose book and state these are; nil for its own.
  private var shared: Home?

  init() throws {
    path = NSTemporaryDirectory() + "perch-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Another place to start programs from, for the same person on the same machine.
  convenience init(sharing other: Home) throws {
    try self.init()
    shared = other
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// All that a program started here knows of the world.
  var environment: [String: String] {
    let owner = shared?.path ?? path
    return [
      "HOME": owner, "PERCH_HOME": owner + "/book", "XDG_CACHE_HOME": owner + "/cache",
      "XDG_STATE_HOME": owner + "/state", "XDG_CONFIG_HOME": owner + "/config",
      "TMUX_TMPDIR": path, "PERCH_NOW": Home.now, "TZ": "UTC", "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "SHELL": "/bin/sh", "PATH": "/usr/local/bin:/usr/bin:/bin",
    ]
  }

  /// Runs perch without a terminal, to its end; returns what it printed.
  @discardableResult
  func perch(_ arguments: String...) throws -> String {
    let (output, status) = run(perchProgram, arguments, environment, in: path)
    try #require(status == 0, "perch \(arguments.joined(separator: " ")): \(output)")
    return output
  }

  /// Brings in an invented archive of @anna, and three people who write to her.
  func importAnna() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    try perch(
      "import", tests.path + "/IntakeTests/Fixtures/anna-2026-02",
      tests.path + "/JourneyTests/Fixtures/mentions.json")
  }

  /// Half a year ago there was talk with everybody.
  func talkedHalfAYearAgo() throws {
    let author = try #require(try dump("tweet").compactMap { $0["author"] as? String }.first)
    let others = try dump("contact").compactMap { $0["handles"] as? [String: Any] }
      .flatMap(\.keys).filter { $0 != author }
    for (day, other) in others.sorted().enumerated() {
      let tweet = """
        {"id":"twitter:7\(day)","time":"2025-08-\(10 + day)T08:00:00Z","author":"\(other)",\
        "kind":"tweet","text":"hello","mentions":["\(author)"]}
        """
      try perch("put", "tweet", tweet)
    }
  }

  /// The names of those who wait for an answer, best first.
  func waiting() throws -> [String] {
    try records(perch("queue", "--json")).compactMap { $0["name"] as? String }
  }

  /// The records of a kind as the data folder has them.
  func dump(_ kind: String) throws -> [[String: Any]] {
    try records(perch("dump")).filter { $0["kind"] as? String == kind }
  }

  private func records(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}

/// The program as it was built along with these tests: it lies beside them.
var perchProgram: String {
  let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  return tests.deletingLastPathComponent().appending(path: "perch").path
}
