import People
import Storage
import Testing

@testable import Sync

/// Two accounts on Mastodon: `@anna` at home and at work, each with its own server.
@Suite("Several accounts of one network")
struct SeveralAccountsTests {
  private static let accounts = """
    [home]
    network = "mastodon"
    server = "https://mastodon.example"
    token = "secret"

    [work]
    network = "mastodon"
    server = "https://work.example"
    token = "secret"

    """

  /// Brings each request to the server that it is for.
  private final class Ways: HTTPClient {
    let home = MastodonDouble()
    let work = MastodonDouble(host: "work.example")

    func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
      request.address.host == "work.example" ? work.answer(request) : home.answer(request)
    }
  }

  private func synced() throws -> (Scene, Ways) {
    let (scene, ways) = (try Scene(SeveralAccountsTests.accounts), Ways())
    ways.work.grow(1)
    try scene.syncAll(ways)
    return (scene, ways)
  }

  private func mention(_ scene: Scene) throws -> Tweet {
    let book = try scene.store().load(now: scene.now).book
    return try #require(
      (0..<book.tweets.count).compactMap { book.tweet($0) }
        .first { $0.text.contains("and another?") && $0.kind == .reply })
  }

  @Test("An answer goes by the account that was spoken to, a new post by the first")
  func spokenTo() throws {
    let (scene, ways) = try synced()
    try scene.queue(
      "o-1", "Gladly", answering: try mention(scene).id.description, on: "mastodon")
    try scene.queue("o-2", "Hello", on: "mastodon")
    let reports = try scene.syncAll(ways)
    #expect(reports.flatMap(\.troubles) == [])
    #expect(ways.work.posted == ["Gladly"] && ways.home.posted == ["Hello"])
    let outbox = try scene.outbox()
    #expect(outbox["o-1"]?.account == Handle("mastodon:anna@work.example"))
    #expect(outbox["o-2"]?.account == Handle("mastodon:anna@mastodon.example"))
  }

  @Test("What names an account goes by that one, whatever it answers")
  func named() throws {
    let (scene, ways) = try synced()
    try scene.queue("o-1", "From work", on: "mastodon", by: "mastodon:anna@work.example")
    try scene.syncAll(ways)
    #expect(ways.work.posted == ["From work"] && ways.home.posted == [])
  }

  @Test("What names an account that is not here waits, and says so once")
  func stranger() throws {
    let (scene, ways) = try synced()
    try scene.queue("o-1", "Elsewhere", on: "mastodon", by: "mastodon:anna@third.example")
    try scene.syncAll(ways)
    let entry = try #require(try scene.outbox()["o-1"])
    #expect(entry.state == .queued && entry.isOpen)
    #expect(entry.error == "it goes by @anna@third.example, and there is no such account here")
    let before = try scene.lines("outbox.jsonl")
    try scene.syncAll(ways)
    #expect(try scene.lines("outbox.jsonl") == before)
    #expect(ways.work.posted + ways.home.posted == [])
  }

  @Test("What was being sent is looked for at the account that it went by")
  func lookedFor() throws {
    let (scene, ways) = try synced()
    try scene.queue("o-1", "Twice?", on: "mastodon", by: "mastodon:anna@work.example")
    try scene.syncAll(Losing(ways))
    #expect(try scene.outbox()["o-1"]?.state == .sending)
    scene.pass(hours: 2)
    try scene.syncAll(ways)
    #expect(try scene.outbox()["o-1"]?.state == .sent)
    #expect(ways.work.posted == ["Twice?"] && ways.home.posted == [])
  }

  /// What was posted was heard, and the answer is lost.
  private final class Losing: HTTPClient {
    private let ways: Ways

    init(_ ways: Ways) { self.ways = ways }

    func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
      let answer = try ways.send(request)
      if request.method == .post { throw .cut(request.address.host) }
      return answer
    }
  }
}
