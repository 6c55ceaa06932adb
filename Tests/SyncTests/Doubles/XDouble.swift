import Foundation
import People

@testable import Sync

/// The API of X: `@anna` (7) has an account, `@sam` (8) writes to her.
final class XDouble: NetworkDouble {
  fileprivate struct World {
    var mentions: [[String: Any]] = []
    var own: [[String: Any]] = []
    var all: [String: [String: Any]] = [:]
    var posted: [String] = []
    var next = 1
    var token = "secret"
    var refresh = "refresh"
    /// Marks from before it are refused.
    var oldestKnown = 0
  }

  private struct Sealed: @unchecked Sendable { var world = World() }
  private let sealed = Locked(Sealed())
  private let pageSize: Int
  /// Fields by the names of before August 2026, or of after.
  private let word: String
  private static let users = [
    ["id": "7", "username": "anna", "name": "Anna"], ["id": "8", "username": "sam", "name": "Sam"],
  ]

  init(pageSize: Int = 3, word: String = "tweet") { (self.pageSize, self.word) = (pageSize, word) }

  var posted: [String] { sealed.withLock { $0.world.posted } }

  /// The token that is accepted is void from now on.
  func expire() { sealed.withLock { $0.world.token = "other" } }

  /// All marks that were given so far are too old from now on.
  func forgetMarks() { sealed.withLock { $0.world.oldestKnown = .max } }

  private static func invalid(_ message: String) -> HTTPAnswer {
    .json(
      [
        "errors": [["message": message]], "title": "Invalid Request",
        "detail": "One or more parameters to your request was invalid.",
        "type": "https://api.x.com/2/problems/invalid-request",
      ], status: 400)
  }

  var answersToSignIn: [String] { [] }

  func grow(_ count: Int) {
    sealed.withLock { sealed in
      for _ in 0..<count {
        let asked = sealed.world.tweet("8", "A question", word)
        let mention = sealed.world.tweet("8", "@anna and another?", word, answers: asked)
        sealed.world.mentions.append(mention)
        sealed.world.own.append(sealed.world.tweet("7", "@sam An answer", word, answers: mention))
      }
    }
  }

  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    sealed.withLock { sealed in
      if request.path == "/2/oauth2/token" { return renew(request, &sealed.world) }
      guard request.header("Authorization") == "Bearer \(sealed.world.token)" else {
        return .json(["title": "Unauthorized", "detail": "Unauthorized"], status: 401)
      }
      switch (request.method, request.path) {
      case (.get, "/2/users/me"): return .json(["data": XDouble.users[0]])
      case (.get, "/2/users/7/mentions"): return page(sealed.world.mentions, request, sealed.world)
      case (.get, "/2/users/7/tweets"): return page(sealed.world.own, request, sealed.world)
      case (.post, "/2/tweets"): return take(request, &sealed.world)
      default: return .json(["title": "Not Found"], status: 404)
      }
    }
  }

  private func renew(_ request: HTTPRequest, _ world: inout World) -> HTTPAnswer {
    guard request.field("client_id") == "app" else {
      return .json(["error": "invalid_client"], status: 401)
    }
    let isCode = request.field("code") == "c0de" && request.field("code_verifier") != nil
    guard isCode || request.field("refresh_token") == world.refresh else {
      return .json(["error": "invalid_grant"], status: 400)
    }
    (world.token, world.refresh) = ("secret-\(world.next)", "refresh-\(world.next)")
    world.next += 1
    return .json([
      "access_token": world.token, "refresh_token": world.refresh, "expires_in": 7200,
    ])
  }

  /// Newest first; `data` is left out where there is nothing.
  private func page(
    _ list: [[String: Any]], _ request: HTTPRequest, _ world: World
  ) -> HTTPAnswer {
    guard (5...100).contains(Int(request.address.value(of: "max_results") ?? "10") ?? 0) else {
      return XDouble.invalid("The `max_results` query parameter value is not between 5 and 100")
    }
    let since = request.address.value(of: "since_id").flatMap { Int($0) } ?? 0
    guard since == 0 || since >= world.oldestKnown else {
      return XDouble.invalid("'since_id' must be a tweet id created after [2026-11-14T09:00Z].")
    }
    let below = request.address.value(of: "pagination_token").flatMap { Int($0.dropFirst()) }
    func number(_ tweet: [String: Any]) -> Int { Int(tweet["id"] as? String ?? "") ?? 0 }
    let wanted = list.filter { number($0) > since && number($0) < below ?? .max }
      .sorted { number($0) > number($1) }
    let page = Array(wanted.prefix(pageSize))
    var meta: [String: Any] = ["result_count": page.count]
    guard let first = page.first, let last = page.last else { return .json(["meta": meta]) }
    meta["newest_id"] = first["id"]
    meta["oldest_id"] = last["id"]
    if wanted.count > page.count { meta["next_token"] = "t\(number(last))" }
    let parents = page.compactMap { tweet in
      (tweet["referenced_\(word)s"] as? [[String: String]])?.first?["id"]
    }
    return .json([
      "data": page, "meta": meta,
      "includes": [
        "users": XDouble.users, "\(word)s": Set(parents).sorted().compactMap { world.all[$0] },
      ],
    ])
  }

  /// Every request is a post: X knows no key.
  private func take(_ request: HTTPRequest, _ world: inout World) -> HTTPAnswer {
    let text = request.json["text"] as? String ?? ""
    let parent = (request.json["reply"] as? [String: String])?["in_reply_to_tweet_id"]
    let answered = parent.flatMap { world.all[$0] }
    let isAllowed = answered.map { ($0["text"] as? String ?? "").contains("@anna") } ?? true
    guard isAllowed else {
      return .json(["title": "Forbidden", "detail": "Not allowed"], status: 403)
    }
    // X writes the name of whom it answers before it.
    let tweet = world.tweet("7", answered == nil ? text : "@sam \(text)", word, answers: answered)
    world.own.append(tweet)
    world.posted.append(text)
    return .json(["data": ["id": tweet["id"], "text": tweet["text"]]], status: 201)
  }
}

extension XDouble.World {
  mutating func tweet(
    _ author: String, _ text: String, _ word: String, answers: [String: Any]? = nil
  ) -> [String: Any] {
    let id = "\(1_800_000_000_000_000_000 + next)"
    var tweet: [String: Any] = [
      "id": id, "author_id": author, "created_at": minute(next), "lang": "en",
      "text": text.replacingOccurrences(of: "&", with: "&amp;"), "conversation_id": id,
      "edit_history_\(word)_ids": [id],
    ]
    if text.contains("@anna") {
      tweet["entities"] = ["mentions": [["start": 0, "end": 5, "username": "anna", "id": "7"]]]
    }
    if let answers {
      tweet["referenced_\(word)s"] = [["type": "replied_to", "id": answers["id"] as? String ?? ""]]
      tweet["in_reply_to_user_id"] = answers["author_id"]
    }
    all[id] = tweet
    next += 1
    return tweet
  }
}
