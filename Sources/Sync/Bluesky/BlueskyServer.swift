internal import JSONText
internal import People

/// A server with Bluesky's API, as one account sees it. Sessions are renewed by themselves.
package final class BlueskyServer {
  package internal(set) var account: Account
  let courier: Courier
  /// Where the account's data lie: its requests go there, once a session has told it. Sessions
  /// begin at the account's `server`.
  var server: WebAddress
  /// Gives the app password, where a command has it.
  private let password: () throws(SyncTrouble) -> String?
  /// Keeps renewed tokens: the old ones are void from then on.
  private let keep: (Account) throws(SyncTrouble) -> Void

  init(
    _ account: Account, _ courier: Courier,
    password: @escaping () throws(SyncTrouble) -> String?,
    keep: @escaping (Account) throws(SyncTrouble) -> Void
  ) throws(SyncTrouble) {
    guard let server = account.server else {
      throw .missing(account: account.name, field: "server")
    }
    let home = account[.pds].flatMap { WebAddress($0) }
    (self.account, self.courier, self.server) = (account, courier, home ?? server)
    (self.password, self.keep) = (password, keep)
  }

  // MARK: - Sessions

  /// Does something with a session, and once more with a new one where the old one has expired.
  func withSession<Result>(
    _ body: ([(name: String, value: String)]) throws(NetworkTrouble) -> Result
  ) throws(SyncTrouble) -> Result {
    if account[.token] == nil { try renew() }
    do throws(NetworkTrouble) {
      return try body(headers(account[.token]))
    } catch {
      guard BlueskyServer.isExpired(error) else { throw .network(error) }
      try renew()
      return try asking { () throws(NetworkTrouble) in try body(headers(account[.token])) }
    }
  }

  private func headers(_ token: String?) -> [(name: String, value: String)] {
    [("Authorization", "Bearer \(token ?? "")"), ("Accept", "application/json")]
  }

  private static func isExpired(_ trouble: NetworkTrouble) -> Bool {
    guard case .refused(_, let status, let said) = trouble else { return false }
    return status == 401
      || status == 400 && (said.contains("ExpiredToken") || said.contains("InvalidToken"))
  }

  /// By the token for renewing, which works once; else by the app password, of which the servers
  /// take few a day.
  private func renew() throws(SyncTrouble) {
    if let refresh = account[.refresh] {
      let address = server.at("/xrpc/com.atproto.server.refreshSession")
      do throws(NetworkTrouble) {
        try take(try courier.post(HTTPRequest(.post, address, headers: headers(refresh))))
      } catch {
        guard BlueskyServer.isExpired(error) else { throw .network(error) }
        guard let password = try password() else { throw .mustSignIn(account.name) }
        return try signIn(password)
      }
      return try keep(account)
    }
    guard let password = try password() else {
      throw .missing(account: account.name, field: "token")
    }
    try signIn(password)
  }

  /// Begins a session with an app password.
  ///
  /// - Parameter code: that the server sent by mail, where it asks for one.
  package func signIn(_ password: String, code: String? = nil) throws(SyncTrouble) {
    var pairs: [(StaticString, String)] = [
      ("identifier", account[.id] ?? account[.handle] ?? ""), ("password", password),
    ]
    if let code { pairs.append(("authFactorToken", code)) }
    let body = Body.object(pairs)
    let address = (account.server ?? server).at("/xrpc/com.atproto.server.createSession")
    try asking { () throws(NetworkTrouble) in
      try take(try courier.post(HTTPRequest(.post, address, headers: [Body.json], body: body)))
    }
    try keep(account)
  }

  private func take(_ answer: HTTPAnswer) throws(NetworkTrouble) {
    let found = try answer.read(from: server.host, "a session") {
      json -> [Account.Field: String]? in
      guard let token = json["accessJwt"]?.filled, let refresh = json["refreshJwt"]?.filled,
        let did = json["did"]?.filled, did.hasPrefix("did:")
      else { return nil }
      var found: [Account.Field: String] = [
        .token: token, .refresh: refresh, .id: did, .handle: json["handle"]?.filled ?? did,
      ]
      found[.pds] = json["didDoc"].flatMap { DIDDocument.home($0, near: self.server)?.origin }
      return found
    }
    for (field, value) in found { account[field] = value }
    if let home = account[.pds].flatMap({ WebAddress($0) }) { server = home }
  }

  func get(
    _ method: String, _ query: [(String, String)]
  ) throws(SyncTrouble) -> HTTPAnswer {
    let address = server.at("/xrpc/\(method)", query)
    return try withSession { (headers) throws(NetworkTrouble) in
      try courier.get(address, headers: headers)
    }
  }
}

/// Where an account's data lie, as its document tells it (AT protocol, DID: `#atproto_pds`).
enum DIDDocument {
  /// Where the document of a lasting id stands; nil for a kind of id that is not known.
  static func page(_ did: String) -> WebAddress? {
    if did.hasPrefix("did:plc:") { return WebAddress("https://plc.directory/\(did)") }
    guard did.hasPrefix("did:web:") else { return nil }
    return WebAddress("https://\(did.dropFirst("did:web:".count))/.well-known/did.json")
  }

  /// - Parameter server: that gave the document. One elsewhere sends nobody to this machine.
  static func home(_ document: JSON, near server: WebAddress) -> WebAddress? {
    let service = document["service"]?.elements.first { service in
      service["id"]?.text?.hasSuffix("#atproto_pds") == true
        && service["type"]?.text == "AtprotoPersonalDataServer"
    }
    guard let home = service?["serviceEndpoint"]?.text.flatMap({ WebAddress($0) }),
      !home.isLoopback || server.isLoopback
    else { return nil }
    return home
  }
}

extension BlueskyServer: Feed {
  package var host: String { server.host }

  package var streams: [Stream] { Stream.withNotifications(of: account) }

  package func identify() throws(SyncTrouble) {
    if account[.id] == nil || account[.token] == nil { try renew() }
  }

  package func page(
    _ stream: Stream, since: String?, next: String?
  ) throws(SyncTrouble) -> StreamPage {
    var query = [("limit", "100")]
    if stream.name == "own" { query.append(("actor", account[.id] ?? "")) }
    if let next { query.append(("cursor", next)) }
    let method =
      switch stream.name {
      case "notifications": "app.bsky.notification.listNotifications"
      case "own": "app.bsky.feed.getAuthorFeed"
      default: "app.bsky.feed.getTimeline"
      }
    let answer = try get(method, query)
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json in
        guard let list = json["notifications"] ?? json["feed"], list.isArray else { return nil }
        var page = StreamPage(body: answer.body)
        page.count = list.count
        for entry in list.elements { self.note(entry, since, &page) }
        BlueskyServer.people(json, 0, &page.names)
        let isThere = since.map { since in
          list.elements.contains { BlueskyServer.mark($0).map { $0 < since } ?? false }
        }
        let cursor = json["cursor"]?.filled
        page.next = isThere == true || list.count == 0 || cursor == next ? nil : cursor
        return page
      }
    }
  }

  package func conversation(_ id: String) throws(SyncTrouble) -> StreamPage {
    let answer = try get(
      "app.bsky.feed.getPostThread", [("uri", id), ("depth", "0"), ("parentHeight", "20")])
    return try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a conversation") { json in
        guard json["thread"]?.isObject == true else { return nil }
        var page = StreamPage(body: answer.body)
        BlueskyServer.people(json, 0, &page.names)
        return page
      }
    }
  }

  /// Whose lasting ids stand with their handles, at whatever depth.
  private static func people(_ json: JSON, _ depth: Int, _ names: inout [String: String]) {
    guard depth < 60 else { return }
    if let did = json["did"]?.filled, let handle = json["handle"]?.filled,
      handle != "handle.invalid"
    {
      names[did] = handle
    }
    for (_, value) in json.members where value.isObject || value.isArray {
      people(value, depth + 1, &names)
    }
    for value in json.elements { people(value, depth + 1, &names) }
  }

  private func note(_ entry: JSON, _ since: String?, _ page: inout StreamPage) {
    let mark = BlueskyServer.mark(entry) ?? ""
    if mark > page.newest ?? "" { page.newest = mark }
    let parent = entry["record"]?["reply"]?["parent"]?["uri"]?.text
    // What answers me stands among what I wrote.
    guard let parent, let uri = entry["uri"]?.filled, entry["reason"]?.isText == true,
      mark > since ?? "",
      !parent.hasPrefix("at://\(account[.id] ?? "?")/")
    else { return }
    page.wanted.append(StreamPage.Wanted(id: uri, parent: parent))
  }

  /// When Bluesky saw it, with milliseconds, so that marks are in order as texts; nil for a post
  /// that is pinned to the top.
  private static func mark(_ entry: JSON) -> String? {
    let reason = entry["reason"]
    if reason?["$type"]?.text?.hasSuffix("reasonPin") == true { return nil }
    let time = reason?["indexedAt"] ?? entry["post"]?["indexedAt"] ?? entry["indexedAt"]
    return time?.text.flatMap { Moment(rfc3339: $0) }?.rfc3339Milliseconds
  }
}
