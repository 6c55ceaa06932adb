import Foundation
import People
import Storage
import Testing

@testable import Sync

@Suite("Accounts")
struct AccountsTests {
  @Test("A change leaves comments and other accounts as they are")
  func edits() throws {
    let scene = try Scene(
      """
      # all of mine
      [anna]  # the first
      network = "mastodon"
      server = "https://m.example"
      token = "old"  # from May

      [work]
      network = "x"
      token = "other"

      """)
    var file = try scene.file()
    var anna = try file.account("anna")
    anna[.token] = "new \"quoted\""
    anna[.id] = "12"
    try file.put(anna)
    #expect(
      scene.accountsText == """
        # all of mine
        [anna]  # the first
        network = "mastodon"
        server = "https://m.example"
        token = "new \\"quoted\\""
        id = "12"

        [work]
        network = "x"
        token = "other"

        """)
    #expect(try scene.file().account("anna")[.token] == "new \"quoted\"")
    try file.remove("anna")
    #expect(try scene.file().accounts.map(\.name) == ["work"])
    var status = stat()
    stat("\(scene.root)/config/accounts.toml", &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("A file that others can read is refused, with what to do")
  func open() throws {
    let scene = try Scene(Scene.mastodon)
    let path = "\(scene.root)/config/accounts.toml"
    chmod(path, 0o640)
    let trouble = #expect(throws: SyncTrouble.self) { try scene.file() }
    #expect(trouble?.sentence.contains("chmod 600 \(path)") == true)
  }

  @Test("A mistake is told with its line")
  func mistakes() throws {
    for (text, line, words) in [
      ("[a]\nnetwork = \"x\"\ntokne = \"t\"\n", 3, "“tokne” is none of"),
      ("[a]\nnetwork = \"gopher\"\n", 1, "[a] wants network"),
      ("[a]\nnetwork = \"mastodon\"\nserver = \"http://m.example\"\n", 1, "[a] wants server"),
      ("[a\n", 1, "it is no TOML"), ("token = \"t\"\n", 1, "every account is a table"),
    ] {
      let scene = try Scene(text)
      let trouble = #expect(throws: SyncTrouble.self) { try scene.file() }
      guard case .badAccounts(_, line, let what)? = trouble else {
        Issue.record("\(text): \(String(describing: trouble))")
        continue
      }
      #expect(what.hasPrefix(words))
    }
  }

  @Test("An account as text is its name, whatever prints it")
  func secrecy() throws {
    let account = try Scene(Scene.mastodon).file().account("anna")
    var dumped = ""
    dump(account, to: &dumped)
    for text in ["\(account)", String(reflecting: account), dumped] {
      #expect(!text.contains("secret"))
    }
  }

  @Test("A token may come from a command, and stays out of the file")
  func command() throws {
    let double = MastodonDouble()
    double.grow(1)
    let scene = try Scene(
      """
      [anna]
      network = "mastodon"
      server = "https://mastodon.example"
      token_command = "printf 'secret\\nmore\\n'"

      """)
    #expect(try scene.sync(DoubleClient(double)).troubles.isEmpty)
    #expect(!scene.accountsText.contains("token = "))
    let failing = try Scene(scene.accountsText.replacingOccurrences(of: "printf", with: "false;"))
    let report = try failing.sync(DoubleClient(double))
    #expect(report.troubles == ["The token_command of anna gave no token: exit status 127."])
  }

  @Test("The places of one account are not another's")
  func otherAccount() throws {
    let (scene, double) = (try Scene(Scene.mastodon), MastodonDouble())
    try scene.sync(DoubleClient(double))
    var file = try scene.file()
    var account = try file.account("anna")
    account[.id] = "99"
    try file.put(account)
    #expect(try scene.sync(DoubleClient(double)).troubles.first?.contains("was 1") == true)
  }
}

@Suite("Signing in")
struct SigningInTests {
  private func signingIn(_ double: any NetworkDouble, _ person: SignedInPerson) throws -> SigningIn
  {
    SigningIn(DoubleClient(double), try Scene("").pace, person)
  }

  @Test("Mastodon: register, allow, bring the code back")
  func mastodon() throws {
    let person = SignedInPerson(["mastodon.example", "1234"])
    let account = try signingIn(MastodonDouble(), person).mastodon("m", SigningIn.Wishes())
    #expect(account[.token] == "secret" && account[.client] == "app")
    let page = person.said[0]
    #expect(page.contains("https://mastodon.example/oauth/authorize?response_type=code"))
    #expect(page.contains("code_challenge_method=S256") && page.contains("urn%3Aietf%3Awg"))
    #expect(throws: SyncTrouble.self) {
      try signingIn(MastodonDouble(), SignedInPerson(["mastodon.example", "9999"]))
        .mastodon("m", SigningIn.Wishes())
    }
    #expect(throws: SyncTrouble.badServer("http://mastodon.example")) {
      try signingIn(MastodonDouble(), SignedInPerson(["http://mastodon.example"]))
        .mastodon("m", SigningIn.Wishes())
    }
  }

  @Test("Bluesky: an app password, which is not kept")
  func bluesky() throws {
    var wishes = SigningIn.Wishes()
    (wishes.server, wishes.handle) = ("https://bluesky.example", "@anna.example")
    let account = try signingIn(BlueskyDouble(), SignedInPerson(["app-password"])).bluesky(
      "b", wishes)
    #expect(account[.id] == "did:plc:anna" && account[.refresh] == "refresh")
    #expect(!account.values.values.contains("app-password"))
  }

  @Test("Bluesky: a handle of somebody's own leads to where their data lie")
  func blueskyHome() throws {
    let double = BlueskyDouble()
    let client = DoubleClient(double)
    let person = SignedInPerson(["app-password"])
    var wishes = SigningIn.Wishes()
    wishes.handle = "anna.example"
    let account = try SigningIn(client, try Scene("").pace, person).bluesky("b", wishes)
    #expect(account[.server] == "https://pds.example" && account[.pds] == "https://pds.example")
    #expect(client.requests.map(\.address.host) == ["bsky.social", "plc.directory", "pds.example"])
  }

  @Test("X: the browser comes back with the code that was asked for, and no other")
  func x() throws {
    var wishes = SigningIn.Wishes()
    (wishes.server, wishes.client) = ("https://x.example", "app")
    let person = SignedInPerson()
    let account = try signingIn(XDouble(), person).x("x", wishes)
    #expect(account[.refresh] == "refresh-1" && account[.expires] == "2026-11-21T11:00:00Z")
    person.comeBack = { _ in "http://127.0.0.1:8917/callback?state=forged&code=c0de" }
    #expect(throws: SyncTrouble.signIn("what came back is not what was asked for")) {
      try signingIn(XDouble(), person).x("x", wishes)
    }
  }

  @Test("The challenge is the one of RFC 7636, appendix B")
  func proof() {
    let key = ProofKey(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    #expect(key.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test("SHA-1 and its HMAC are those of FIPS 180-4 and RFC 2202")
  func digests() {
    func hex(_ bytes: [UInt8]) -> String {
      bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
    }
    #expect(hex(SHA1.digest(Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    let mac = SHA1.hmac(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(hex(mac) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
  }
}

@Suite("Addresses, times and limits")
struct AddressTests {
  @Test("Only https, or this machine")
  func addresses() {
    for good in [
      "https://a.example", "http://127.0.0.1:80/x", "http://localhost", "http://[::1]:3/",
    ] {
      #expect(WebAddress(good) != nil, "\(good)")
    }
    for bad in [
      "http://a.example", "ftp://a.example", "https://u:p@a.example", "https://a.example\\@b/",
      "http://127.0.0.1.evil.example/", "https://", "https:/a.example", "https://a b/",
      "http://127.1", "https://a.example:99999/",
    ] { #expect(WebAddress(bad) == nil, "\(bad)") }
  }

  @Test("A limit ends by the server's clock, in whichever way it says so")
  func limits() throws {
    let now = try #require(Moment(rfc3339: "2026-11-21T09:00:00Z"))
    let date = (name: "date", value: "Sat, 21 Nov 2026 12:00:00 GMT")
    func seconds(_ headers: [(name: String, value: String)], _ said: String = "") -> Double {
      RateLimit.end(HTTPAnswer(status: 429, headers: headers), now, said).seconds(since: now)
    }
    #expect(seconds([]) == 900)
    #expect(seconds([("retry-after", "30")]) == 30)
    #expect(seconds([("x-rate-limit-reset", "1795251700")]) == 100)
    #expect(seconds([("x-ratelimit-reset", "2026-11-21T12:05:00.522286Z"), date]).rounded() == 301)
    #expect(seconds([("ratelimit-reset", "1795262400"), date]) == 1)
    #expect(seconds([("x-rate-limit-reset", "1895251700")]) == 86_400)
    #expect(
      seconds([("x-rate-limit-remaining", "39999")], "UsageCapExceeded: Monthly") == 86_400)
  }

  @Test("Pages of Mastodon lead nowhere else")
  func links() throws {
    let server = try #require(WebAddress("https://m.example"))
    let header = """
      <https://m.example/api/v1/x?max_id=7>; rel="next", <https://m.example/api/v1/x?min_id=9>; rel="prev"
      """
    let links = PageLinks(header, server)
    #expect(links.next == "7" && links.previous == "9")
    #expect(PageLinks("<https://evil.example/?max_id=7>; rel=\"next\"", server).next == nil)
  }
}
