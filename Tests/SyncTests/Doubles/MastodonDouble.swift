import Foundation
import People

@testable import Sync

/// A server with Mastodon's API: `@anna` is at home on it, `@sam@other.example` writes to her.
final class MastodonDouble: NetworkDouble {
  fileprivate struct World {
    var statuses: [[String: Any]] = []
    var notifications: [[String: Any]] = []
    var keys: [String: Int] = [:]
    var posted: [String] = []
    var notified: [String] = []
    var next = 1
  }

  private struct Sealed: @unchecked Sendable { var world = World() }
  private let sealed = Locked(Sealed())
  /// How many entries a page has at most.
  private let pageSize: Int
  private let host: String

  init(pageSize: Int = 3, host: String = "mastodon.example") {
    (self.pageSize, self.host) = (pageSize, host)
  }

  /// Without the names that answers begin with.
  var posted: [String] { sealed.withLock { $0.world.posted } }
  /// Who heard of what was posted: whom it names, and nobody else.
  var notified: [String] { sealed.withLock { $0.world.notified } }

  var answersToSignIn: [String] { ["1234"] }

  func grow(_ count: Int) {
    sealed.withLock { sealed in
      for _ in 0..<count {
        let asked = sealed.world.add(account: MastodonDouble.sam, text: "<p>A question</p>", host)
        var mention = sealed.world.add(
          account: MastodonDouble.sam, text: "<p>@anna and another?</p>", host, answers: asked)
        mention["mentions"] = [
          ["id": "1", "username": "anna", "acct": "anna", "url": "https://\(host)/@anna"]
        ]
        sealed.world.replaceLast(mention)
        sealed.world.notify("mention", mention)
        let own = sealed.world.add(
          account: MastodonDouble.anna(host), text: "<p>An answer</p>", host, answers: mention)
        sealed.world.notify("favourite", own)
      }
    }
  }

  fileprivate static func anna(_ host: String) -> [String: Any] {
    [
      "id": "1", "username": "anna", "acct": "anna", "display_name": "Anna", "note": "",
      "url": "https://\(host)/@anna",
    ]
  }

  fileprivate static var sam: [String: Any] {
    [
      "id": "2", "username": "sam", "acct": "sam@other.example", "display_name": "Sam", "note": "",
      "url": "https://other.example/@sam",
    ]
  }

  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    sealed.withLock { sealed in
      guard
        request.header("Authorization") == "Bearer secret" || request.path.hasPrefix("/oauth")
          || request.path == "/api/v1/apps"
      else { return .json(["error": "The access token is invalid"], status: 401) }
      switch request.path {
      case "/api/v1/accounts/verify_credentials":
        return .json(MastodonDouble.anna(host).merging(["source": [:]]) { $1 })
      case "/api/v1/notifications": return page(sealed.world.notifications, request)
      case "/api/v1/accounts/1/statuses":
        return page(sealed.world.statuses.filter { $0.author == "1" }, request)
      case "/api/v1/statuses": return take(request, &sealed.world)
      case "/api/v1/apps": return .json(["client_id": "app", "client_secret": "hidden"])
      case "/oauth/token":
        return request.field("code") == "1234" && request.field("code_verifier") != nil
          ? .json(["access_token": "secret", "token_type": "Bearer"])
          : .json(["error": "invalid_grant"], status: 400)
      default: return context(request, sealed.world)
      }
    }
  }

  /// Newest first; `Link` tells the pages around it.
  private func page(_ all: [[String: Any]], _ request: HTTPRequest) -> HTTPAnswer {
    let (since, most) = (request.address.value(of: "since_id"), request.address.value(of: "max_id"))
    let wanted = all.filter { entry in
      since.map { Int(entry.id)! > Int($0)! } ?? true
        && most.map { Int(entry.id)! < Int($0)! } ?? true
    }
    let page = Array(wanted.sorted { Int($0.id)! > Int($1.id)! }.prefix(pageSize))
    guard let first = page.first, let last = page.last else { return .json([]) }
    let here = "\(request.address.origin)\(request.path)"
    let link =
      "<\(here)?max_id=\(last.id)>; rel=\"next\", <\(here)?min_id=\(first.id)>; rel=\"prev\""
    return .json(page, headers: [("link", link)])
  }

  private func context(_ request: HTTPRequest, _ world: World) -> HTTPAnswer {
    let parts = request.path.split(separator: "/")
    guard parts.count >= 4, parts[2] == "statuses",
      let post = world.statuses.first(where: { $0.id == parts[3] })
    else { return .json(["error": "Record not found"], status: 404) }
    if parts.count == 4 { return .json(post) }
    let parents = world.statuses.filter { $0.id == post["in_reply_to_id"] as? String }
    return .json(["ancestors": parents, "descendants": []])
  }

  /// The same key is the same post.
  private func take(_ request: HTTPRequest, _ world: inout World) -> HTTPAnswer {
    let key = request.header("Idempotency-Key") ?? UUID().uuidString
    if let at = world.keys[key] { return .json(world.statuses[at]) }
    let text = request.field("status") ?? ""
    let parent = request.field("in_reply_to_id")
    let answered = world.statuses.first { $0.id == parent }
    if parent != nil, answered == nil { return .json(["error": "gone"], status: 404) }
    let names = text.split(separator: " ").prefix { $0.hasPrefix("@") }
    let rest = text.split(separator: " ").dropFirst(names.count).joined(separator: " ")
    let links = names.map { name in
      let short = name.dropFirst().prefix { $0 != "@" }
      return "<span class=\"h-card\"><a href=\"https://other.example/@\(short)\""
        + " class=\"u-url mention\">@<span>\(short)</span></a></span> "
    }
    let html = "<p>\(links.joined())\(rest.replacingOccurrences(of: "&", with: "&amp;"))</p>"
    var post = world.add(
      account: MastodonDouble.anna(host), text: html, host, answers: answered)
    post["visibility"] = request.field("visibility") ?? "public"
    world.replaceLast(post)
    world.keys[key] = world.statuses.count - 1
    world.posted.append(rest)
    world.notified += names.map(String.init)
    return .json(post)
  }
}

extension MastodonDouble.World {
  mutating func add(
    account: [String: Any], text: String, _ host: String, answers: [String: Any]? = nil
  ) -> [String: Any] {
    let id = "\(next)"
    let isOwn = account["id"] as? String == "1"
    let place = isOwn ? "\(host)/users/anna" : "other.example/users/sam"
    var status: [String: Any] = [
      "id": id, "uri": "https://\(place)/statuses/\(isOwn ? id : "9\(id)")",
      "created_at": minute(next), "account": account, "content": text, "visibility": "public",
      "mentions": [], "media_attachments": [], "reblogs_count": 0, "favourites_count": 0,
      "replies_count": 0, "spoiler_text": "",
    ]
    if let answers {
      status["in_reply_to_id"] = answers.id
      status["in_reply_to_account_id"] = answers.author
    }
    statuses.append(status)
    next += 1
    return status
  }

  mutating func replaceLast(_ status: [String: Any]) { statuses[statuses.count - 1] = status }

  mutating func notify(_ type: String, _ status: [String: Any]) {
    notifications.append([
      "id": "\(next)", "type": type, "created_at": minute(next), "account": MastodonDouble.sam,
      "status": status,
    ])
    next += 1
  }
}

extension [String: Any] {
  fileprivate var id: String { self["id"] as? String ?? "" }
  fileprivate var author: String { (self["account"] as? [String: Any])?["id"] as? String ?? "" }
}
