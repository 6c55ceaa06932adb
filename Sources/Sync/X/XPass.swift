internal import JSONText
internal import People

/// How requests to X are authorised: OAuth 2 with a token that is renewed, or OAuth 1.0a, which
/// signs each.
struct XPass {
  /// Keeps renewed tokens: the old ones are void from then on.
  let keep: (Account) throws(SyncTrouble) -> Void
  /// A token that a command printed, in place of the file's.
  let token: String?
  /// Numbers that no two requests share.
  let nonce: () -> String
  /// A token is renewed that much before its end, in seconds.
  private static let margin = 60.0

  init(
    token: String?, nonce: @escaping () -> String,
    keep: @escaping (Account) throws(SyncTrouble) -> Void
  ) {
    (self.token, self.nonce, self.keep) = (token, nonce, keep)
  }

  func canRenew(_ account: Account) -> Bool {
    token == nil && account[.refresh] != nil && account[.client] != nil
  }

  func isExpired(_ account: Account, _ now: Moment) -> Bool {
    guard canRenew(account), let end = account[.expires].flatMap({ Moment(rfc3339: $0) }) else {
      return false
    }
    return end.seconds(since: now) < XPass.margin
  }

  func renew(_ account: inout Account, _ courier: Courier) throws(SyncTrouble) {
    guard let server = account.server, let refresh = account[.refresh],
      let client = account[.client]
    else { throw .missing(account: account.name, field: "refresh") }
    let form = [("grant_type", "refresh_token"), ("refresh_token", refresh), ("client_id", client)]
    let request = XPass.tokenRequest(server, form, account[.clientSecret], client)
    let answer: HTTPAnswer
    do throws(NetworkTrouble) {
      answer = try courier.post(request)
    } catch {
      // The token for renewing works once. Where the answer that had the next one was lost, or the
      // user took the right back, only signing in helps.
      guard case .refused(_, 400...401, _) = error else { throw .network(error) }
      throw .mustSignIn(account.name)
    }
    try XPass.take(answer, into: &account, courier.now)
    try keep(account)
  }

  /// Asks for a token; confidential clients say their secret as well.
  static func tokenRequest(
    _ server: WebAddress, _ form: [(String, String)], _ secret: String?, _ client: String
  ) -> HTTPRequest {
    var headers = [Body.form]
    if let secret {
      let both = "\(WebAddress.encoded(client)):\(WebAddress.encoded(secret))"
      headers.append(("Authorization", "Basic \(Base64.text(Array(both.utf8)))"))
    }
    return HTTPRequest(
      .post, server.at("/2/oauth2/token"), headers: headers,
      body: Array(WebAddress.form(form).utf8))
  }

  static func take(
    _ answer: HTTPAnswer, into account: inout Account, _ now: Moment
  ) throws(SyncTrouble) {
    let host = account.server?.host ?? "X"
    let (token, refresh, seconds) = try asking { () throws(NetworkTrouble) in
      try answer.read(from: host, "a token") { json in
        json["access_token"]?.filled.map {
          ($0, json["refresh_token"]?.filled, json["expires_in"]?.integer)
        }
      }
    }
    account[.token] = token
    if let refresh { account[.refresh] = refresh }
    account[.expires] = seconds.map { now.adding(seconds: Double($0)).rfc3339 }
  }

  func headers(
    _ account: Account, _ method: HTTPRequest.Method, _ address: WebAddress, _ now: Moment
  ) throws(NetworkTrouble) -> [(name: String, value: String)] {
    guard let token = token ?? account[.token] else { return [] }
    guard let secret = account[.tokenSecret], let client = account[.client],
      let clientSecret = account[.clientSecret]
    else { return [("Authorization", "Bearer \(token)")] }
    let oauth = OAuth1(
      client: client, clientSecret: clientSecret, token: token, tokenSecret: secret)
    return [
      ("Authorization", oauth.header(method, address, [:], nonce: nonce(), time: now.seconds))
    ]
  }
}
