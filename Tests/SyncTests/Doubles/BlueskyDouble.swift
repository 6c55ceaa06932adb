import Foundation
import People

@testable import Sync

/// A server with Bluesky's API: `anna.example` is at home on it, `sam.example` writes to her.
final class BlueskyDouble: NetworkDouble {
  fileprivate struct World {
    var posts: [[String: Any]] = []
    var notifications: [[String: Any]] = []
    var records: [String: [String: Any]] = [:]
    var posted: [String] = []
    var next = 1
    var session = 1
    var isBlocked = false
  }

  private struct Sealed: @unchecked Sendable { var world = World() }
  private let sealed = Locked(Sealed())
  private let pageSize: Int
  private static let anna = ["did": "did:plc:anna", "handle": "anna.example"]
  private static let sam = ["did": "did:plc:sam", "handle": "sam.example"]

  init(pageSize: Int = 3) { self.pageSize = pageSize }

  var posted: [String] { sealed.withLock { $0.world.posted } }

  /// The token that is accepted is void from now on.
  func expire() { sealed.withLock { $0.world.session += 1 } }

  var answersToSignIn: [String] { ["app-password"] }

  func grow(_ count: Int) {
    sealed.withLock { sealed in
      for _ in 0..<count {
        let asked = sealed.world.post(BlueskyDouble.sam, "A question")
        let mention = sealed.world.post(
          BlueskyDouble.sam, "@anna.example and another?", answers: asked)
        sealed.world.notifications.append(
          mention.merging(["reason": "mention", "isRead": false]) { $1 })
        _ = sealed.world.post(BlueskyDouble.anna, "An answer", answers: mention)
      }
    }
  }

  /// Whoever wrote to her has blocked her.
  func block() { sealed.withLock { $0.world.isBlocked = true } }

  /// What `plc.directory` has of her, and every session tells.
  private static func document(_ request: HTTPRequest) -> [String: Any] {
    let here = request.address.isLoopback ? request.address.origin : "https://pds.example"
    return [
      "id": "did:plc:anna", "alsoKnownAs": ["at://anna.example"],
      "service": [
        [
          "id": "#atproto_pds", "type": "AtprotoPersonalDataServer",
          "serviceEndpoint": here,
        ]
      ],
    ]
  }

  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    if request.address.host == "plc.directory" { return .json(BlueskyDouble.document(request)) }
    if request.path.hasSuffix(".resolveHandle") { return .json(["did": "did:plc:anna"]) }
    return sealed.withLock { sealed in
      let method = request.path.dropFirst("/xrpc/".count)
      let token = request.header("Authorization") ?? ""
      switch method {
      case "com.atproto.server.createSession":
        guard request.json["password"] as? String == "app-password" else {
          return .json(["error": "AuthenticationRequired", "message": "no"], status: 401)
        }
        return session(sealed.world, request)
      case "com.atproto.server.refreshSession":
        guard token == "Bearer refresh" else {
          return .json(["error": "ExpiredToken"], status: 400)
        }
        return session(sealed.world, request)
      default: break
      }
      guard token == "Bearer access-\(sealed.world.session)" else {
        return .json(["error": "ExpiredToken", "message": "Token has expired"], status: 400)
      }
      return answer(String(method), request, &sealed.world)
    }
  }

  private func session(_ world: World, _ request: HTTPRequest) -> HTTPAnswer {
    .json([
      "accessJwt": "access-\(world.session)", "refreshJwt": "refresh", "did": "did:plc:anna",
      "handle": "anna.example", "didDoc": BlueskyDouble.document(request),
    ])
  }

  private func answer(
    _ method: String, _ request: HTTPRequest, _ world: inout World
  ) -> HTTPAnswer {
    switch method {
    case "app.bsky.notification.listNotifications":
      return page("notifications", world.notifications, request)
    case "app.bsky.feed.getAuthorFeed":
      let own = world.posts.filter { ($0["author"] as? [String: String]) == BlueskyDouble.anna }
      return page("feed", own.map { ["post": $0, "indexedAt": $0["indexedAt"] as Any] }, request)
    case "app.bsky.feed.getPostThread":
      guard let post = world.posts.first(where: { $0.uri == request.address.value(of: "uri") })
      else { return .json(["error": "NotFound"], status: 400) }
      let isHers = post["author"] as? [String: String] == BlueskyDouble.anna
      if world.isBlocked, !isHers {
        return .json(["thread": ["$type": "app.bsky.feed.defs#blockedPost", "blocked": true]])
      }
      let reply = (post["record"] as? [String: Any])?["reply"] as? [String: Any]
      let parent = (reply?["parent"] as? [String: String])?["uri"]
      var thread: [String: Any] = ["post": post]
      if let above = world.posts.first(where: { $0.uri == parent }) {
        thread["parent"] = ["post": above]
      }
      return .json(["thread": thread])
    case "com.atproto.repo.getRecord":
      let record = world.records[request.address.value(of: "rkey") ?? ""]
      return record.map { .json($0) } ?? .json(["error": "RecordNotFound"], status: 400)
    case "com.atproto.repo.createRecord": return take(request, &world)
    default: return .json(["error": "MethodNotImplemented"], status: 501)
    }
  }

  /// Newest first; the cursor is the time of the last one given.
  private func page(
    _ name: String, _ all: [[String: Any]], _ request: HTTPRequest
  ) -> HTTPAnswer {
    func time(_ entry: [String: Any]) -> String { entry["indexedAt"] as? String ?? "" }
    let sorted = all.sorted { time($0) > time($1) }
    let below = request.address.value(of: "cursor")
    let wanted = sorted.filter { entry in below.map { time(entry) < $0 } ?? true }
    let page = Array(wanted.prefix(pageSize))
    var body: [String: Any] = [name: page]
    if page.count == pageSize, let last = page.last { body["cursor"] = time(last) }
    return .json(body)
  }

  /// A key that is taken is refused, as a repository does.
  private func take(_ request: HTTPRequest, _ world: inout World) -> HTTPAnswer {
    let body = request.json
    guard let record = body["record"] as? [String: Any], let key = body["rkey"] as? String else {
      return .json(["error": "InvalidRequest"], status: 400)
    }
    guard world.records[key] == nil else {
      return .json(
        ["error": "InternalServerError", "message": "Internal Server Error"], status: 500)
    }
    let uri = "at://did:plc:anna/app.bsky.feed.post/\(key)"
    world.records[key] = ["uri": uri, "value": record]
    world.posts.append([
      "uri": uri, "cid": "cid-\(key)", "author": BlueskyDouble.anna, "record": record,
      "indexedAt": minute(world.next),
    ])
    world.next += 1
    world.posted.append(record["text"] as? String ?? "")
    return .json(["uri": uri, "cid": "cid-\(key)"])
  }
}

extension BlueskyDouble.World {
  mutating func post(
    _ author: [String: String], _ text: String, answers: [String: Any]? = nil
  ) -> [String: Any] {
    var record: [String: Any] = [
      "$type": "app.bsky.feed.post", "text": text, "createdAt": minute(next),
    ]
    if let answers {
      let parent = ["uri": answers.uri, "cid": "cid"]
      record["reply"] = ["parent": parent, "root": parent]
    }
    let uri = "at://\(author["did"] ?? "")/app.bsky.feed.post/key\(next)"
    let post: [String: Any] = [
      "uri": uri, "cid": "cid", "author": author, "record": record, "indexedAt": minute(next),
    ]
    posts.append(post)
    next += 1
    return post
  }
}

extension [String: Any] {
  fileprivate var uri: String { self["uri"] as? String ?? "" }
}
