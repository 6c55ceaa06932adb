import Foundation
import Intake
import People
import Storage
import Testing

@testable import Sync

/// The networks whose doubles tests go through.
enum Kind: String, CaseIterable, Sendable {
  case mastodon, bluesky, x, xPosts

  var double: any NetworkDouble {
    switch self {
    case .mastodon: MastodonDouble()
    case .bluesky: BlueskyDouble()
    case .x: XDouble()
    case .xPosts: XDouble(word: "post")
    }
  }

  var accounts: String {
    switch self {
    case .mastodon: Scene.mastodon
    case .bluesky: Scene.bluesky
    case .x, .xPosts: Scene.x
    }
  }

  var network: String {
    switch self {
    case .mastodon: "mastodon"
    case .bluesky: "bluesky"
    case .x, .xPosts: "twitter"
    }
  }
}

@Suite("Fetching")
struct FetchingTests {
  @Test("A first sync brings all pages, the next one what is new", arguments: Kind.allCases)
  func twice(_ kind: Kind) throws {
    let (scene, double) = (try Scene(kind.accounts), kind.double)
    double.grow(5)
    let first = try scene.sync(DoubleClient(double))
    #expect(first.troubles.isEmpty)
    #expect(try scene.dump(["tweet"]).count { !$0.contains("\"tweetKind\":\"like\"") } == 15)

    let client = DoubleClient(double)
    let gain = try scene.sync(client).gain
    #expect(gain == BookKeeper.Gain())
    #expect(client.requests.count <= 3)

    double.grow(1)
    #expect(try scene.sync(DoubleClient(double)).troubles.isEmpty)
    #expect(try scene.dump(["tweet"]).count { !$0.contains("\"tweetKind\":\"like\"") } == 18)
  }

  @Test("Who waits for an answer, and what for, is in the book", arguments: Kind.allCases)
  func conversation(_ kind: Kind) throws {
    let (scene, double) = (try Scene(kind.accounts), kind.double)
    double.grow(1)
    try scene.sync(DoubleClient(double))
    let book = try scene.store().load(now: scene.now).book
    #expect(book.me != nil)
    let tweets = (0..<book.tweets.count).compactMap { book.tweet($0) }.filter { $0.kind != .like }
    let question = try #require(tweets.first { $0.text.contains("and another?") })
    #expect(tweets.first { $0.id == question.replyTo }?.text.hasSuffix("A question") == true)
    let mine = try #require(tweets.first { $0.text.hasSuffix("An answer") })
    #expect(mine.replyTo == question.id)
    #expect(book.contact(of: question.author) != nil, "whom I answered is a contact")
  }

  @Test(
    "A sync that is cut short keeps what came, and the next goes on there", arguments: Kind.allCases
  )
  func resumes(_ kind: Kind) throws {
    let (scene, double) = (try Scene(kind.accounts), kind.double)
    double.grow(5)
    // The second page of the first list never comes.
    let broken = DoubleClient(
      double,
      plan: { number, _ in
        number > (kind == .mastodon ? 4 : kind == .bluesky ? 4 : 1) ? .noHost : nil
      })
    let report = try scene.sync(broken)
    #expect(report.troubles.count == 1)
    #expect(report.gain.tweets > 0)

    let client = DoubleClient(double)
    #expect(try scene.sync(client).troubles.isEmpty)
    let place = kind == .mastodon ? "max_id" : kind == .bluesky ? "cursor" : "pagination_token"
    #expect(client.requests[0].address.value(of: place) != nil)
    let whole = try Scene(kind.accounts)
    try whole.sync(DoubleClient(double))
    let difference = try scene.difference(from: whole)
    #expect(difference == [])
  }

  @Test("A server that asks to wait is not asked before")
  func waits() throws {
    let (scene, double) = (try Scene(Scene.mastodon), MastodonDouble())
    let report = try scene.sync(DoubleClient(double, plan: { _, _ in .limited }))
    #expect(
      report.troubles == [
        "mastodon.example asks to wait until 2026-11-21T09:15:00Z. The next sync after that goes on from here."
      ])
    let client = DoubleClient(double)
    #expect(try scene.sync(client).troubles.count == 1)
    #expect(client.requests.isEmpty)
    scene.pass(hours: 1)
    #expect(try scene.sync(client).troubles.isEmpty)
  }

  @Test("A passing trouble is tried again, ever later")
  func backsOff() throws {
    let (scene, double) = (try Scene(Scene.mastodon), MastodonDouble())
    let report = try scene.sync(
      DoubleClient(double, plan: { number, _ in number < 2 ? .outOfOrder : nil }))
    #expect(report.troubles.isEmpty)
    let waits = scene.waits.withLock { $0 }
    #expect(waits.count == 2 && (1..<1.5).contains(waits[0]) && (2..<3).contains(waits[1]))
  }

  @Test("A session that has expired is renewed, and kept", arguments: [Kind.bluesky, .x])
  func renews(_ kind: Kind) throws {
    let (scene, double) = (try Scene(kind.accounts), kind.double)
    double.grow(1)
    (double as? BlueskyDouble)?.expire()
    (double as? XDouble)?.expire()
    #expect(try scene.sync(DoubleClient(double)).troubles.isEmpty)
    let text = scene.accountsText
    #expect(
      text.contains(kind == .bluesky ? "access-2" : "secret-4") && !text.contains("\"secret\""))
  }

  @Test("Where the answer that had the new tokens was lost, one sentence says to sign in")
  func lostTokens() throws {
    let (scene, double) = (try Scene(Scene.x), XDouble())
    double.grow(1)
    double.expire()
    let form = [
      ("grant_type", "refresh_token"), ("refresh_token", "refresh"), ("client_id", "app"),
    ]
    _ = double.answer(
      XPass.tokenRequest(try #require(WebAddress("https://x.example")), form, nil, "app"))
    let troubles = try scene.sync(DoubleClient(double)).troubles
    #expect(troubles.count == 1)
    #expect(troubles.first?.hasPrefix("anna has to sign in again: perch account sign-in") == true)
    try scene.signIn(double)
    #expect(try scene.sync(DoubleClient(double)).troubles.isEmpty)
  }

  @Test("Where the mark of the last sync is too old to be known, all is asked for again")
  func oldMark() throws {
    let (scene, double) = (try Scene(Scene.x), XDouble())
    double.grow(2)
    try scene.sync(DoubleClient(double))
    double.forgetMarks()
    double.grow(1)
    let report = try scene.sync(DoubleClient(double))
    #expect(report.troubles == [] && report.gain.tweets == 3)
  }

  @Test("Bluesky is asked where the account's data lie, once a session has told it")
  func home() throws {
    let (scene, double) = (try Scene(Scene.bluesky), BlueskyDouble())
    double.expire()
    let client = DoubleClient(double)
    try scene.sync(client)
    let hosts = client.requests.map(\.address.host)
    #expect(hosts.first == "bluesky.example" && Set(hosts.dropFirst()) == ["pds.example"])
    #expect(scene.accountsText.contains("pds = \"https://pds.example\""))
  }

  @Test("Of a long history only the months are read of which something came")
  func months() throws {
    let scene = try Scene(Scene.x)
    func tweet(_ id: String, _ time: String) throws -> Tweet {
      var tweet = Tweet(
        id: TweetID("twitter:\(id)"), time: try #require(Moment(rfc3339: time)),
        author: try #require(Handle("twitter:anna")), kind: .tweet)
      tweet.text = "Number \(id)"
      return tweet
    }
    try scene.store().append(
      tweets: [
        try tweet("20", "2019-03-01T00:00:00Z"), try tweet("30", "2020-05-02T10:00:00Z"),
        try tweet("90", "2026-11-20T10:00:00Z"),
      ], patches: [])
    let keeper = BookKeeper(try scene.store())
    #expect(try !keeper.book(now: scene.now).isComplete)
    func take(_ ids: [(String, String)]) throws -> BookKeeper.Gain {
      var answers = Answers(
        account: try #require(Handle("twitter:anna")), accountID: "7", host: "x.example")
      let posts = ids.map { id, time in
        ["id": id, "created_at": time, "author_id": "7", "text": "Number \(id)"]
      }
      let users = [["id": "7", "username": "anna", "name": "Anna"]]
      answers.bodies = [HTTPAnswer.json(["data": posts, "includes": ["users": users]]).body]
      return try keeper.take(answers, now: scene.now)
    }
    let known = [("30", "2020-05-02T10:00:00.000Z"), ("90", "2026-11-20T10:00:00.000Z")]
    #expect(try take(known + [("31", "2020-05-03T10:00:00.000Z")]).tweets == 1)
    #expect(try take(known + [("31", "2020-05-03T10:00:00.000Z")]) == BookKeeper.Gain())
    // Somebody else writes meanwhile.
    try scene.store().append(tweets: [try tweet("32", "2020-05-04T10:00:00Z")], patches: [])
    #expect(
      try take([("32", "2020-05-04T10:00:00.000Z"), ("20", "2019-03-01T00:00:00.000Z")]).tweets
        == 0)
    #expect(try take([("91", "2026-11-20T11:00:00.000Z")]).tweets == 1)
    #expect(try scene.dump(["tweet"]).count == 6)
    let lines = try scene.lines("tweets/2020-05.jsonl")
    #expect(try take(known + [("31", "2020-05-03T10:00:00.000Z")]) == BookKeeper.Gain())
    #expect(try scene.lines("tweets/2020-05.jsonl") == lines)
  }

  @Test("What X costs is counted once a day, and stops at the cap")
  func cost() throws {
    let (scene, double) = (try Scene(Scene.x), XDouble())
    double.grow(5)
    let first = try scene.sync(DoubleClient(double))
    // Myself and Sam; ten of my own, among them the five that my own answer; five that others wrote.
    let expected: Int64 = 2 * 10_000 + 10 * 1_000 + 5 * 5_000
    #expect(first.spent == expected)
    #expect(try scene.sync(DoubleClient(double)).spent == first.spent)

    scene.wishes.cap = 1_000_000
    let client = DoubleClient(double)
    let report = try scene.sync(client)
    #expect(report.troubles.first?.contains("would pass your cap of $1.00") == true)
    #expect(client.requests.isEmpty)
    scene.wishes.isOverCapAllowed = true
    #expect(try scene.sync(client).troubles.isEmpty)
  }
}

/// `PERCH_FAULTS=10000` tries that many.
@Suite("Whatever goes wrong")
struct RandomFaultTests {
  private static let count = Int(ProcessInfo.processInfo.environment["PERCH_FAULTS"] ?? "") ?? 24

  @Test(
    "After the last good answer the book is that of a sync without faults", arguments: Kind.allCases
  )
  func sequences(_ kind: Kind) throws {
    for seed in 0..<(RandomFaultTests.count / Kind.allCases.count) {
      let (scene, double) = (try Scene(kind.accounts), kind.double)
      let chance = Locked(SeededGenerator(UInt64(seed)))
      for _ in 0..<4 {
        double.grow(chance.withLock { Int.random(in: 0...3, using: &$0) })
        let report = try scene.sync(
          DoubleClient(
            double,
            plan: { _, _ in
              chance.withLock { chance -> Fault? in
                guard Int.random(in: 0..<3, using: &chance) == 0 else { return nil }
                return Fault.allCases.randomElement(using: &chance)
              }
            }))
        // What the sentence says helps.
        if report.troubles.contains(where: { $0.contains("account sign-in anna") }) {
          try scene.signIn(double)
        }
        scene.pass(hours: 25)
      }
      if (try scene.sync(DoubleClient(double)).troubles.contains { $0.contains("sign-in") }) {
        try scene.signIn(double)
      }
      let last = try scene.sync(DoubleClient(double))
      #expect(last.troubles.isEmpty, "seed \(seed)")
      // With the tokens that hold by now: those of the start may have been renewed.
      let whole = try Scene(scene.accountsText)
      #expect(try whole.sync(DoubleClient(double)).troubles.isEmpty)
      let difference = try scene.difference(from: whole)
      #expect(difference == [], "\(kind.rawValue), seed \(seed)")
    }
  }
}
