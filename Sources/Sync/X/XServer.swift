internal import JSONText
internal import People

/// The X API v2, as one account sees it.
package final class XServer {
  package internal(set) var account: Account
  package internal(set) var meter: CostMeter
  let courier: Courier
  let server: WebAddress
  let wishes: SyncWishes
  private var pass: XPass

  /// - Parameter pass: how requests are authorised, and renewed.
  init(
    _ account: Account, _ courier: Courier, _ pass: XPass, _ meter: CostMeter, _ wishes: SyncWishes
  ) throws(SyncTrouble) {
    guard let server = account.server else {
      throw .missing(account: account.name, field: "server")
    }
    (self.account, self.courier, self.server) = (account, courier, server)
    (self.pass, self.meter, self.wishes) = (pass, meter, wishes)
  }

  /// Does something with authorised headers, and once more where the token had expired.
  func authorised<Result>(
    _ method: HTTPRequest.Method, _ address: WebAddress,
    _ body: ([(name: String, value: String)]) throws(NetworkTrouble) -> Result
  ) throws(SyncTrouble) -> Result {
    if pass.isExpired(account, courier.now) { try pass.renew(&account, courier) }
    do throws(NetworkTrouble) {
      return try body(try pass.headers(account, method, address, courier.now))
    } catch {
      guard case .refused(_, 401, _) = error, pass.canRenew(account) else {
        throw .network(error)
      }
      try pass.renew(&account, courier)
      return try asking { () throws(NetworkTrouble) in
        try body(try pass.headers(account, method, address, courier.now))
      }
    }
  }

  func get(
    _ path: String, _ query: [(String, String)]
  ) throws(SyncTrouble) -> HTTPAnswer {
    let address = server.at(path, query)
    return try authorised(.get, address) { (headers) throws(NetworkTrouble) in
      try courier.get(address, headers: headers)
    }
  }
}

extension XServer: Feed {
  package var host: String { server.host }

  package var streams: [Stream] {
    var streams = [Stream(name: "mentions", most: 800), Stream(name: "own", most: 3200)]
    if account.readsHome { streams.append(Stream(name: "home", most: 400)) }
    if account.readsMessages { streams.append(Stream(name: "messages", most: 400)) }
    return streams
  }

  package func identify() throws(SyncTrouble) {
    guard account[.id] == nil || account[.handle] == nil else { return }
    try refuseOverCap(CostMeter.Resource.user.price)
    let answer = try get("/2/users/me", [("user.fields", XServer.userFields)])
    let (id, name) = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "the account") { json in
        json["data"]?["id"]?.filled.flatMap { id in
          json["data"]?["username"]?.filled.map { (id, $0) }
        }
      }
    }
    meter.count([(.user, id)], at: courier.now)
    if let was = account[.id], was != id {
      throw .otherAccount(account: account.name, was: was, now: id)
    }
    account[.id] = id
    account[.handle] = name
  }

  package func page(
    _ stream: Stream, since: String?, next: String?
  ) throws(SyncTrouble) -> StreamPage {
    let size = 100
    // Each post with its author, and the post that it answers with the author of that.
    try refuseOverCap(
      Int64(size) * (XServer.resource(stream).price + 2 * CostMeter.Resource.user.price))
    var query = XServer.fields(stream) + [("max_results", "\(size)")]
    if let since, stream.name != "messages" { query.append(("since_id", since)) }
    if let next { query.append(("pagination_token", next)) }
    let answer = try get(path(stream), query)
    let (page, ids) = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a list") { json in
        XServer.read(json, answer.body, stream, since: since)
      }
    }
    meter.count(ids, at: courier.now)
    return page
  }

  /// None: what is answered comes along with the answers.
  package func conversation(_ id: String) throws(SyncTrouble) -> StreamPage {
    StreamPage(body: Array("{\"meta\":{\"result_count\":0}}".utf8))
  }

  /// Nothing is asked that could pass the user's cap.
  func refuseOverCap(_ more: Int64) throws(SyncTrouble) {
    let spent = meter.spent(at: courier.now)
    guard spent + more > wishes.cap, !wishes.isOverCapAllowed else { return }
    throw .overCap(
      account: account.name, spent: CostMeter.dollars(spent), cap: CostMeter.dollars(wishes.cap))
  }

  static func resource(_ stream: Stream) -> CostMeter.Resource {
    switch stream.name {
    case "home": .post
    case "messages": .message
    default: .owned
    }
  }

  private func path(_ stream: Stream) -> String {
    let user = "/2/users/\(WebAddress.encoded(account[.id] ?? ""))"
    return switch stream.name {
    case "mentions": "\(user)/mentions"
    case "own": "\(user)/tweets"
    case "home": "\(user)/timelines/reverse_chronological"
    default: "/2/dm_events"
    }
  }
}

// MARK: - What is asked, and what comes

extension XServer {
  private static let userFields =
    "username,name,description,location,public_metrics,verified,created_at"

  private static func fields(_ stream: Stream) -> [(String, String)] {
    if stream.name == "messages" {
      return [
        ("dm_event.fields", "id,text,event_type,created_at,sender_id,dm_conversation_id"),
        ("event_types", "MessageCreate"), ("expansions", "sender_id"),
        ("user.fields", userFields),
      ]
    }
    return [
      (
        "tweet.fields",
        "created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,"
          + "public_metrics,entities,lang,reply_settings,note_tweet,edit_history_tweet_ids"
      ),
      (
        "expansions",
        "author_id,referenced_tweets.id,referenced_tweets.id.author_id,in_reply_to_user_id"
      ),
      ("user.fields", userFields),
    ]
  }

  /// Without `data` a page is empty, which is no error; with `errors` alone it is refused by its
  /// status.
  private static func read(
    _ json: JSON, _ body: [UInt8], _ stream: Stream, since: String?
  ) -> (StreamPage, [(CostMeter.Resource, String)])? {
    guard json.isObject, json["data"] != nil || json["meta"] != nil || json["errors"] != nil else {
      return nil
    }
    var page = StreamPage(body: body)
    let ids = json["data"]?.elements.compactMap { $0["id"]?.text } ?? []
    page.count = ids.count
    page.newest = json["meta"]?["newest_id"]?.filled ?? ids.max(by: isOlder)
    // Messages know no `since_id`.
    let isThere =
      stream.name == "messages"
      && since.map { since in
        ids.contains { !isOlder(since, $0) }
      } == true
    page.next = isThere ? nil : json["meta"]?["next_token"]?.filled
    var resources = ids.map { (resource(stream), $0) }
    let includes = json["includes"]
    for list in [includes?["tweets"], includes?["posts"]] {
      for id in list?.elements.compactMap({ $0["id"]?.text }) ?? [] {
        resources.append((.post, id))
      }
    }
    for user in includes?["users"]?.elements.map({ $0 }) ?? [] {
      if let id = user["id"]?.text { resources.append((.user, id)) }
    }
    return (page, resources)
  }

  /// Ids are numbers of up to 20 digits.
  static func isOlder(_ a: String, _ b: String) -> Bool {
    (a.utf8.count, a) < (b.utf8.count, b)
  }
}
