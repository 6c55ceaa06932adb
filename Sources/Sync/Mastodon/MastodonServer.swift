internal import Intake
internal import JSONText
internal import People

/// A server with Mastodon's API, as one account sees it.
package final class MastodonServer {
  package internal(set) var account: Account
  let courier: Courier
  let server: WebAddress
  let token: String

  /// - Parameter token: as the account or its command has it.
  init(
    _ account: Account, token: String, _ courier: Courier
  ) throws(SyncTrouble) {
    guard let server = account.server else {
      throw .missing(account: account.name, field: "server")
    }
    (self.account, self.courier, self.server, self.token) = (account, courier, server, token)
  }

  var headers: [(name: String, value: String)] {
    [("Authorization", "Bearer \(token)"), ("Accept", "application/json")]
  }

  func get(
    _ path: String, _ query: [(String, String)] = []
  ) throws(SyncTrouble) -> HTTPAnswer {
    let address = server.at(path, query)
    return try asking { () throws(NetworkTrouble) in
      try courier.get(address, headers: headers)
    }
  }
}

extension MastodonServer: Feed {
  package var host: String { server.host }

  package var streams: [Stream] { Stream.withNotifications(of: account) }

  package func identify() throws(SyncTrouble) {
    guard account[.id] == nil || account[.handle] == nil else { return }
    let answer = try get("/api/v1/accounts/verify_credentials")
    let (id, name) = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "the account") { json in
        json["id"]?.filled.flatMap { id in json["acct"]?.filled.map { (id, $0) } }
      }
    }
    let handle = name.contains("@") ? name : "\(name)@\(server.host)"
    if let was = account[.id], was != id {
      throw .otherAccount(account: account.name, was: was, now: id)
    }
    account[.id] = id
    account[.handle] = handle
  }

  package func page(
    _ stream: Stream, since: String?, next: String?
  ) throws(SyncTrouble) -> StreamPage {
    let path =
      switch stream.name {
      case "notifications": "/api/v1/notifications"
      case "own": "/api/v1/accounts/\(WebAddress.encoded(account[.id] ?? ""))/statuses"
      default: "/api/v1/timelines/home"
      }
    var query = [("limit", stream.name == "notifications" ? "80" : "40")]
    if let since { query.append(("since_id", since)) }
    if let next { query.append(("max_id", next)) }
    let answer = try get(path, query)
    var page = try read(answer, isList: true)
    let link = PageLinks(answer["link"] ?? "", server)
    page.next = page.count == 0 ? nil : link.next
    // While a timeline is made anew (206) its newest is none to go by.
    page.newest = answer.status == 206 ? nil : link.previous ?? page.newest
    return page
  }

  package func conversation(_ id: String) throws(SyncTrouble) -> StreamPage {
    try read(try get("/api/v1/statuses/\(WebAddress.encoded(id))/context"), isList: false)
  }

  private func read(_ answer: HTTPAnswer, isList: Bool) throws(SyncTrouble) -> StreamPage {
    try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json in
        guard isList ? json.isArray : json["ancestors"]?.isArray == true else { return nil }
        var page = StreamPage(body: answer.body)
        page.count = json.count
        page.newest = json.elements.first { _ in true }?["id"]?.filled
        for entry in json.elements { self.note(entry, &page) }
        for list in [json["ancestors"], json["descendants"]] {
          for entry in list?.elements.map({ $0 }) ?? [] { self.note(entry, &page) }
        }
        return page
      }
    }
  }

  /// Notes which posts stand in an entry, and whether it answers one that may not be here: not
  /// mine, and not come yet.
  private func note(_ entry: JSON, _ page: inout StreamPage) {
    let status = entry["status"] ?? entry
    for post in [status, status["reblog"]].compactMap({ $0 }) {
      guard let id = post["id"]?.filled, let uri = post["uri"]?.text else { continue }
      page.names[id] = MastodonID.post(uri)?.description
    }
    guard entry["type"]?.text == "mention", let id = status["id"]?.filled,
      let parent = status["in_reply_to_id"]?.filled,
      status["in_reply_to_account_id"]?.text != account[.id]
    else { return }
    page.wanted.append(StreamPage.Wanted(id: id, parent: parent))
  }
}

/// The pages before and behind one, as the `Link` header tells them (RFC 8288). Some of their ids
/// stand nowhere else.
struct PageLinks {
  /// The `max_id` of the page behind.
  private(set) var next: String?
  /// The `min_id` (or `since_id`) of the page before.
  private(set) var previous: String?

  /// - Parameter server: links elsewhere are none.
  init(_ header: String, _ server: WebAddress) {
    for part in header.split(separator: "<") {
      let halves = part.split(separator: ">", maxSplits: 1)
      guard halves.count == 2, let address = server.following(halves[0]),
        address.isSameServer(as: server)
      else { continue }
      if halves[1].contains("rel=\"next\"") { next = address.value(of: "max_id") }
      if halves[1].contains("rel=\"prev\"") {
        previous = address.value(of: "min_id") ?? address.value(of: "since_id")
      }
    }
  }
}
