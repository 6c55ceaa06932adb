internal import JSONText
internal import People
internal import Storage

/// The person who signs in: at a terminal outside of tests.
package protocol Conversation {
  func say(_ line: String)

  /// - Parameter isSecret: what is typed is not shown.
  /// - Returns: nil where nothing more comes.
  func ask(_ prompt: String, isSecret: Bool) -> String?

  /// Waits for the browser to come back to `address`, or for somebody to paste where it went.
  ///
  /// - Returns: the whole address it came to; nil where nothing more comes.
  func awaitRedirect(to address: WebAddress, _ prompt: String) -> String?
}

extension Conversation {
  func wanted(_ prompt: String, isSecret: Bool = false) throws(SyncTrouble) -> String {
    let answer = ask(prompt, isSecret: isSecret)?.trimmingSpace ?? ""
    guard !answer.isEmpty else { throw .notGiven(prompt.lowercased()) }
    return answer
  }
}

/// Proof that who comes with a code is who asked for it (RFC 7636, S256).
package struct ProofKey {
  package let verifier: String

  package init(verifier: String) { self.verifier = verifier }

  package var challenge: String {
    var hash = SHA256()
    Array(verifier.utf8).withUnsafeBytes { hash.update($0) }
    return Base64.addressText(hash.bytes)
  }
}

/// Makes an account of what a person says and a network answers.
package struct SigningIn {
  private let courier: Courier
  private let person: any Conversation
  /// What nobody can guess.
  private let chance: () -> String

  package init(
    _ client: any HTTPClient, _ pace: Pace, _ person: any Conversation,
    chance: (() -> String)? = nil
  ) {
    courier = Courier(client, pace)
    (self.person, self.chance) = (person, chance ?? Chance.text)
  }

  /// What a sign-in wants to know beforehand.
  package struct Wishes {
    package var server: String?
    package var handle: String?
    package var client: String?
    package var tokenCommand: String?
    /// Where X sends the browser, as it stands in the developer's app.
    package var redirect = "http://127.0.0.1:8917/callback"
    package var usesPIN = false

    package init() {}
  }

  /// Signs in to an account that is there already: its tokens are new, all else stays as it is.
  ///
  /// - Throws: `.otherAccount` where somebody else signs in; `.signIn` where a command has the token.
  package func again(_ account: Account) throws(SyncTrouble) -> Account {
    guard account[.tokenCommand] == nil else {
      throw .signIn("the token of \(account.name) is what its token_command prints")
    }
    var wishes = Wishes()
    (wishes.server, wishes.client) = (account.server?.origin, account[.client])
    wishes.handle = account[.id] ?? account[.handle]
    wishes.usesPIN = account[.tokenSecret] != nil
    let fresh =
      switch account.network {
      case .mastodon: try mastodon(account.name, wishes)
      case .bluesky: try bluesky(account.name, wishes)
      case .twitter, .linkedin: try x(account.name, wishes)
      }
    if let was = account[.id], let now = fresh[.id], was != now {
      throw .otherAccount(account: account.name, was: was, now: now)
    }
    var renewed = account
    for field in [Account.Field.token, .tokenSecret, .refresh, .expires, .client, .clientSecret] {
      renewed[field] = fresh.values[field]
    }
    renewed[.pds] = fresh.values[.pds] ?? account[.pds]
    return renewed
  }

  // MARK: - Mastodon

  /// Registers Perch with the server, has the person allow it in a browser, and takes the code that
  /// they bring back.
  package func mastodon(_ name: String, _ wishes: Wishes) throws(SyncTrouble) -> Account {
    let spelled = try given(wishes.server, "Server, as mastodon.social")
    let server = try SigningIn.server(spelled)
    var account = try SigningIn.account(name, .mastodon, server)
    if let command = wishes.tokenCommand {
      account[.tokenCommand] = command
      return account
    }
    let scope = "read write:statuses"
    let app = try form(
      server.at("/api/v1/apps"), "the registration",
      [
        ("client_name", "Perch"), ("redirect_uris", SigningIn.outOfBand), ("scopes", scope),
      ]
    ) { json -> (String, String)? in
      json["client_id"]?.filled.flatMap { id in
        json["client_secret"]?.filled.map { (id, $0) }
      }
    }
    let proof = ProofKey(verifier: chance() + chance())
    let page = server.at(
      "/oauth/authorize",
      [
        ("response_type", "code"), ("client_id", app.0), ("redirect_uri", SigningIn.outOfBand),
        ("scope", scope), ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
      ])
    person.say("Open this page, allow Perch, and bring its code back:\n\(page)")
    let code = try person.wanted("Code")
    account[.client] = app.0
    account[.clientSecret] = app.1
    account[.token] = try form(
      server.at("/oauth/token"), "a token",
      [
        ("grant_type", "authorization_code"), ("code", code), ("client_id", app.0),
        ("client_secret", app.1), ("redirect_uri", SigningIn.outOfBand), ("scope", scope),
        ("code_verifier", proof.verifier),
      ]
    ) { $0["access_token"]?.filled }
    return account
  }

  private static let outOfBand = "urn:ietf:wg:oauth:2.0:oob"

  // MARK: - Bluesky

  /// Begins a session with an app password, which is not kept.
  package func bluesky(_ name: String, _ wishes: Wishes) throws(SyncTrouble) -> Account {
    let handle = String(
      try given(wishes.handle, "Handle, as anna.bsky.social").drop { $0 == "@" })
    let server =
      if let spelled = wishes.server { try SigningIn.server(spelled) } else {
        try home(of: handle)
      }
    var account = try SigningIn.account(name, .bluesky, server)
    account[.handle] = handle
    if let command = wishes.tokenCommand {
      account[.tokenCommand] = command
      return account
    }
    let password = try person.wanted(
      "App password (Settings, Privacy and security)", isSecret: true)
    let session = try BlueskyServer(
      account, courier, password: { () throws(SyncTrouble) in password },
      keep: { (_) throws(SyncTrouble) in })
    do throws(SyncTrouble) {
      try session.signIn(password)
    } catch {
      guard case .network(.refused(_, 401, let said)) = error, said.contains("AuthFactorToken")
      else { throw error }
      try session.signIn(password, code: try person.wanted("Code that came by mail"))
    }
    return session.account
  }

  private static let bluesky = WebAddress("https://bsky.social")

  /// Where somebody signs in: at Bluesky itself, or where the data of a handle lie that is none of
  /// its own. A handle leads to a lasting id, whose document tells that.
  private func home(of handle: String) throws(SyncTrouble) -> WebAddress {
    guard let bluesky = SigningIn.bluesky, !handle.hasPrefix("did:") else {
      return try SigningIn.server("https://bsky.social")
    }
    if handle.hasSuffix(".bsky.social") { return bluesky }
    do throws(NetworkTrouble) {
      let resolve = bluesky.at("/xrpc/com.atproto.identity.resolveHandle", [("handle", handle)])
      let did = try courier.get(resolve, headers: []).read(from: bluesky.host, "a lasting id") {
        $0["did"]?.filled
      }
      guard let page = DIDDocument.page(did) else { return bluesky }
      let home = try courier.get(page, headers: []).read(from: page.host, "a document") {
        .some(DIDDocument.home($0, near: bluesky))
      }
      guard let home, !home.host.hasSuffix(".bsky.network") else { return bluesky }
      return home
    } catch {
      // Whoever cannot be found so may be known there all the same.
      return bluesky
    }
  }

  // MARK: - X

  /// OAuth 2 with PKCE for a public client: X sends the browser back to this machine.
  package func x(_ name: String, _ wishes: Wishes) throws(SyncTrouble) -> Account {
    let server = try SigningIn.server(wishes.server ?? "https://api.x.com")
    var account = try SigningIn.account(name, .twitter, server)
    if wishes.server == nil { account[.server] = nil }
    if let command = wishes.tokenCommand {
      account[.tokenCommand] = command
      return account
    }
    if wishes.usesPIN { return try xByPIN(account, server, wishes) }
    let client = try given(wishes.client, "Client ID of your app (developer.x.com)")
    guard let redirect = WebAddress(wishes.redirect) else { throw .badServer(wishes.redirect) }
    let (proof, state) = (ProofKey(verifier: chance() + chance()), chance())
    let page = SigningIn.xPage(server).at(
      "/i/oauth2/authorize",
      [
        ("response_type", "code"), ("client_id", client), ("redirect_uri", wishes.redirect),
        ("scope", "tweet.read tweet.write users.read dm.read offline.access"), ("state", state),
        ("code_challenge", proof.challenge), ("code_challenge_method", "S256"),
      ])
    person.say("Open this page and allow your app:\n\(page)")
    let prompt = "Or, from another machine, paste the address that the browser ended at"
    guard
      let came = person.awaitRedirect(to: redirect, prompt).flatMap({
        WebAddress($0.trimmingSpace)
      })
    else { throw .notGiven("address") }
    guard came.value(of: "state") == state else {
      throw .signIn("what came back is not what was asked for")
    }
    guard let code = came.value(of: "code"), !code.isEmpty else {
      throw .signIn(came.value(of: "error") ?? "there is no code in the address")
    }
    account[.client] = client
    let request = XPass.tokenRequest(
      server,
      [
        ("grant_type", "authorization_code"), ("code", code), ("client_id", client),
        ("redirect_uri", wishes.redirect), ("code_verifier", proof.verifier),
      ], nil, client)
    let answer = try asking { () throws(NetworkTrouble) in try courier.post(request) }
    try XPass.take(answer, into: &account, courier.now)
    return account
  }

  /// OAuth 1.0a: the person brings seven digits back.
  private func xByPIN(
    _ account: Account, _ server: WebAddress, _ wishes: Wishes
  ) throws(SyncTrouble) -> Account {
    var account = account
    let client = try given(wishes.client, "API key of your app (developer.x.com)")
    let secret = try person.wanted("API key secret", isSecret: true)
    var oauth = OAuth1(client: client, clientSecret: secret)
    let first = try signed(
      oauth, server.at("/oauth/request_token"), ["oauth_callback": "oob"], "a request token")
    guard let token = first["oauth_token"], let tokenSecret = first["oauth_token_secret"] else {
      throw .signIn("X gave no request token")
    }
    let page = server.at("/oauth/authorize", [("oauth_token", token)])
    person.say("Open this page, allow your app, and bring its PIN back:\n\(page)")
    let pin = try person.wanted("PIN")
    (oauth.token, oauth.tokenSecret) = (token, tokenSecret)
    let last = try signed(
      oauth, server.at("/oauth/access_token"), ["oauth_verifier": pin], "a token")
    guard let token = last["oauth_token"], let tokenSecret = last["oauth_token_secret"] else {
      throw .signIn("X gave no token")
    }
    account[.client] = client
    account[.clientSecret] = secret
    account[.token] = token
    account[.tokenSecret] = tokenSecret
    account[.id] = last["user_id"]
    account[.handle] = last["screen_name"]
    return account
  }

  /// X has people on one host and programs on another; a server for tests has one for both.
  private static func xPage(_ server: WebAddress) -> WebAddress {
    server.host == "api.x.com" ? WebAddress("https://x.com") ?? server : server
  }

  // MARK: - What all have

  /// What was wished for, or else is asked for.
  private func given(_ value: String?, _ prompt: String) throws(SyncTrouble) -> String {
    if let value { return value }
    return try person.wanted(prompt)
  }

  private static func server(_ spelled: String) throws(SyncTrouble) -> WebAddress {
    let text = spelled.contains("://") ? spelled : "https://\(spelled)"
    guard let server = WebAddress(text) else { throw .badServer(spelled) }
    return server.at("")
  }

  private static func account(
    _ name: String, _ network: Network, _ server: WebAddress
  ) throws(SyncTrouble) -> Account {
    let values: [Account.Field: String] = [
      .network: network == .twitter ? "x" : network.rawValue, .server: server.origin,
    ]
    guard Account.isName(name), let account = Account(name: name, values) else {
      throw .badName(name)
    }
    return account
  }

  private func form<Result>(
    _ address: WebAddress, _ what: String, _ pairs: [(String, String)],
    _ read: (JSON) -> Result?
  ) throws(SyncTrouble) -> Result {
    try asking { () throws(NetworkTrouble) in
      let request = HTTPRequest(
        .post, address, headers: [Body.form, ("Accept", "application/json")],
        body: Array(WebAddress.form(pairs).utf8))
      return try courier.post(request).read(from: address.host, what, read)
    }
  }

  /// The answer is a form, not JSON.
  private func signed(
    _ oauth: OAuth1, _ address: WebAddress, _ extra: [String: String], _ what: String
  ) throws(SyncTrouble) -> [String: String] {
    let header = oauth.header(.post, address, extra, nonce: chance(), time: courier.now.seconds)
    let answer = try asking { () throws(NetworkTrouble) in
      try courier.post(HTTPRequest(.post, address, headers: [("Authorization", header)]))
    }
    var values: [String: String] = [:]
    for pair in String(decoding: answer.body, as: UTF8.self).split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1)
      if halves.count == 2 { values[String(halves[0])] = WebAddress.decoded(halves[1]) }
    }
    return values
  }
}
