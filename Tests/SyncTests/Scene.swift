import Foundation
import People
import Storage

@testable import Sync

/// A user's folders and clock, for one test; gone when it is over.
final class Scene: @unchecked Sendable {
  let root: String
  /// What the clock says; waiting moves it on.
  let time = Locked(Moment(rfc3339: "2026-11-21T09:00:00Z")!)
  /// Every wait, in seconds.
  let waits = Locked<[Double]>([])
  var wishes = SyncWishes()

  /// - Parameter accounts: what stands in the accounts file.
  init(_ accounts: String) throws {
    root = NSTemporaryDirectory() + "perch-sync-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let folder = try PrivateFolder(root + "/config")
    try folder.replace(AccountsFile.name, Array(accounts.utf8))
  }

  /// A copy of everything that another has on the disk now.
  init(copyOf other: Scene) throws {
    root = NSTemporaryDirectory() + "perch-sync-" + UUID().uuidString
    time.withLock { $0 = other.now }
    try FileManager.default.copyItem(atPath: other.root, toPath: root)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static let mastodon = """
    [anna]  # mine
    network = "mastodon"
    server = "https://mastodon.example"
    token = "secret"

    """
  static let bluesky = """
    [anna]
    network = "bluesky"
    server = "https://bluesky.example"
    handle = "anna.example"
    token = "access-1"
    refresh = "refresh"

    """
  static let x = """
    [anna]
    network = "x"
    server = "https://x.example"
    token = "secret"
    client = "app"
    refresh = "refresh"

    """

  var now: Moment { time.withLock { $0 } }

  func pass(hours: Int) {
    time.withLock { $0 = $0.adding(seconds: Double(hours) * 3600) }
  }

  var pace: Pace {
    Pace(
      now: { [time] in time.withLock { $0 } },
      wait: { [waits, time] seconds in
        waits.withLock { $0.append(seconds) }
        time.withLock { $0 = $0.adding(seconds: seconds) }
      }, seed: 1)
  }

  func store() throws -> Store {
    try Store.open(
      Store.Location(data: root + "/data", cache: root + "/cache", state: root + "/state"),
      clock: { [time] in time.withLock { $0 } }, access: .readWrite)
  }

  func file() throws -> AccountsFile { try AccountsFile(try PrivateFolder(root + "/config")) }

  var accountsText: String {
    String(
      decoding: FileManager.default.contents(atPath: root + "/config/accounts.toml") ?? Data(),
      as: UTF8.self)
  }

  @discardableResult
  func sync(_ client: any HTTPClient) throws -> AccountReport { try syncAll(client)[0] }

  /// Syncs each account.
  @discardableResult
  func syncAll(_ client: any HTTPClient) throws -> [AccountReport] {
    let state = try PrivateFolder(root + "/state/sync")
    return try SyncRun(try file(), BookKeeper(try store()), state, client, pace, wishes).run()
  }

  /// How many lines a file of the data folder has.
  func lines(_ name: String) throws -> Int {
    try String(contentsOfFile: "\(root)/data/\(name)", encoding: .utf8)
      .split(separator: "\n").count
  }

  func position() throws -> SyncPosition {
    try SyncPosition.read("anna", in: try PrivateFolder(root + "/state/sync"))
  }

  /// Puts something into the outbox, as the composer does.
  func queue(
    _ id: String, _ text: String, answering parent: String? = nil, on network: String,
    by account: String? = nil
  ) throws {
    var fields: Fields = [
      "network": .text(network), "text": .text(text), "state": "queued",
    ]
    if let parent { fields["inReplyTo"] = .text(parent) }
    if let account { fields["account"] = .text(account) }
    try store().append([Patch(.outbox, id, fields)])
  }

  /// All records of the kinds, a line each.
  func dump(_ kinds: Set<String>? = nil) throws -> [String] {
    var lines: [String] = []
    try store().dump { line in
      if kinds?.contains(where: { line.contains("\"kind\":\"\($0)\"") }) ?? true {
        lines.append(line)
      }
    }
    return lines
  }

  /// Lines that only one of two books has, the first few.
  func difference(from other: Scene) throws -> [String] {
    let (mine, others) = (try Set(dump()), try Set(other.dump()))
    return mine.symmetricDifference(others).sorted().prefix(6).map {
      "\(mine.contains($0) ? "+" : "-") \($0)"
    }
  }

  func outbox() throws -> [String: OutboxEntry] {
    let book = try store().load(now: now).book
    return Dictionary(uniqueKeysWithValues: book.outbox.entries.map { ($0.id.description, $0) })
  }
}
