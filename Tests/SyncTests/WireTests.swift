import Foundation
import JSONText
import People
import Testing

@testable import Sync

/// What comes over real sockets, from a server that misbehaves.
@Suite("On the wire", .serialized)
struct WireTests {
  private static var client: CurlClient {
    var limits = CurlClient.Limits()
    (limits.connect, limits.whole, limits.drip, limits.largest) = (2, 4, 1, 1 << 20)
    return CurlClient(version: "0.1.0", limits: limits)
  }

  private func ask(_ reply: ReplayServer.Reply) throws -> NetworkTrouble {
    let server = ReplayServer { _ in reply }
    defer { server.stop() }
    let scene = try Scene("")
    let courier = Courier(WireTests.client, scene.pace)
    let address = try #require(WebAddress("\(server.origin)/api"))
    return try #require(throws: NetworkTrouble.self) {
      let answer = try courier.get(address, headers: [])
      _ = try answer.read(from: "127.0.0.1", "a list") { $0.isArray ? true : nil }
    }
  }

  @Test("Every fault is told from the others, in one sentence")
  func faults() throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    let host = "127.0.0.1"
    let cases: [(ReplayServer.Reply, NetworkTrouble)] = [
      (.hangUp, .cut(host)),
      (.bytes("\(head)Content-Length: 100\r\n\r\n[1,2"), .cut(host)),
      (.bytes("\(head)Transfer-Encoding: chunked\r\n\r\nA\r\n[1,2"), .cut(host)),
      (.bytes("\(head)Content-Length: 9999999999\r\n\r\n[1,2"), .tooLarge(host)),
      (.bytes("\(head)Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"), .cut(host)),
      (.endless("\(head)\r\n[\(String(repeating: "1,", count: 4096))"), .tooLarge(host)),
      (
        .endless("HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 4000))\r\n"),
        .cut(host)
      ),
      (.silence, .tooSlow(host)),
      (.drip("\(head)Content-Length: 900\r\n\r\n[1,2,3,4,5,6,7,8,9"), .tooSlow(host)),
      (.answer(HTTPAnswer(status: 200, body: Array("<html>".utf8))), .notJSON(host)),
      (.answer(HTTPAnswer(status: 200, body: Array("{}".utf8))), .unexpected(host, "a list")),
      (.answer(HTTPAnswer(status: 500)), .refused(host, status: 500, said: "")),
      (
        .answer(.json(["title": "Forbidden", "detail": "Not\nyours"], status: 403)),
        .refused(host, status: 403, said: "Forbidden: Not yours")
      ),
      (
        .answer(.json(["error": "バリデーションに失敗しました"], status: 422)),
        .refused(host, status: 422, said: "バリデーションに失敗しました")
      ),
      (
        .answer(HTTPAnswer(status: 302, headers: [("Location", "https://evil.example/x")])),
        .redirected(host, to: "https://evil.example/x")
      ),
      (
        .answer(HTTPAnswer(status: 301, headers: [("Location", "/api")])),
        .redirected(host, to: "itself, again and again")
      ),
    ]
    for (reply, expected) in cases {
      let trouble = try ask(reply)
      #expect(trouble == expected)
      #expect(!trouble.sentence.contains("\n") && "?.".contains(trouble.sentence.last ?? "x"))
    }
  }

  @Test("Where nobody listens, where no such name is, and where encryption is none")
  func unreachable() throws {
    let server = ReplayServer { _ in .hangUp }
    server.stop()
    let courier = Courier(WireTests.client, try Scene("").pace)
    func trouble(_ text: String) throws -> NetworkTrouble {
      let address = try #require(WebAddress(text))
      return try #require(throws: NetworkTrouble.self) { try courier.get(address, headers: []) }
    }
    #expect(try trouble("\(server.origin)/") == .noConnection("127.0.0.1"))
    #expect(try trouble("https://nobody.invalid/") == .noSuchHost("nobody.invalid"))
    let plain = ReplayServer(greeting: "Hello, I speak no TLS\r\n") { _ in .hangUp }
    defer { plain.stop() }
    guard case .notTrusted = try trouble("https://127.0.0.1:\(plain.port)/") else {
      Issue.record("a server without TLS was trusted")
      return
    }
  }

  @Test("A token goes to the server it is for, and to nobody else")
  func redirects() throws {
    let other = ReplayServer { _ in .answer(.json([])) }
    defer { other.stop() }
    let place = "\(other.origin)/stolen"
    let server = ReplayServer { _ in
      .answer(HTTPAnswer(status: 307, headers: [("Location", place)]))
    }
    defer { server.stop() }
    let courier = Courier(WireTests.client, try Scene("").pace)
    let address = try #require(WebAddress("\(server.origin)/api"))
    #expect(throws: NetworkTrouble.redirected("127.0.0.1", to: place)) {
      try courier.get(address, headers: [("Authorization", "Bearer secret")])
    }
    #expect(other.requests.isEmpty)
  }

  @Test("It says what it is, and unpacks what is packed")
  func manners() throws {
    let server = ReplayServer { _ in .answer(.json([1, 2])) }
    defer { server.stop() }
    let address = try #require(WebAddress("\(server.origin)/a?b=c%20d"))
    let answer = try WireTests.client.send(HTTPRequest(.post, address, body: []))
    #expect(answer.status == 200 && answer.body == Array("[1,2]".utf8))
    let request = server.requests[0]
    #expect(request.header("User-Agent") == "perch/0.1.0")
    #expect(request.header("Accept-Encoding") == "gzip, deflate")
    #expect(request.address.value(of: "b") == "c d" && request.header("Cookie") == nil)
  }

  @Test("Over the wire as without it", arguments: [Kind.mastodon, .bluesky, .x])
  func same(_ kind: Kind) throws {
    let double = kind.double
    double.grow(4)
    let server = ReplayServer(double)
    defer { server.stop() }
    let name = kind == .mastodon ? "mastodon" : kind == .bluesky ? "bluesky" : "x"
    let text = kind.accounts.replacingOccurrences(
      of: "https://\(name).example", with: server.origin)
    let scene = try Scene(text)
    #expect(try scene.sync(WireTests.client).troubles.isEmpty)
    #expect(try scene.dump(["tweet"]).count >= 12)
  }
}
