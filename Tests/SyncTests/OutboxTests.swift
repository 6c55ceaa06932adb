import Foundation
import People
import Storage
import Testing

@testable import Sync

@Suite("The outbox")
struct OutboxTests {
  /// A scene whose user has answered the one mention that there is.
  private func answered(_ kind: Kind) throws -> (Scene, any NetworkDouble) {
    let (scene, double) = (try Scene(kind.accounts), kind.double)
    double.grow(1)
    try scene.sync(DoubleClient(double))
    let book = try scene.store().load(now: scene.now).book
    let tweets = (0..<book.tweets.count).compactMap { book.tweet($0) }
    let mention = try #require(
      tweets.first { $0.text.contains("and another?") && $0.kind == .reply })
    try scene.queue("o-1", "Gladly & soon", answering: mention.id.description, on: kind.network)
    return (scene, double)
  }

  @Test("What is queued is sent once, with its id after", arguments: Kind.allCases)
  func sends(_ kind: Kind) throws {
    let (scene, double) = try answered(kind)
    let report = try scene.sync(DoubleClient(double))
    #expect(report.troubles.isEmpty)
    #expect(report.delivery.sent.count == 1)
    #expect(double.posted == ["Gladly & soon"])
    let entry = try #require(try scene.outbox()["o-1"])
    #expect(entry.state == .sent && entry.sent == report.delivery.sent[0].post && entry.tries == 1)
    // The fetch that follows brings it, as the same tweet.
    let book = try scene.store().load(now: scene.now).book
    #expect(entry.sent.flatMap { book.tweet($0) }?.text.hasSuffix("Gladly & soon") == true)
    try scene.sync(DoubleClient(double))
    #expect(double.posted.count == 1)
  }

  @Test("An introduction's step is taken once its words are sent")
  func takesTheStep() throws {
    let (scene, double) = try answered(.mastodon)
    try scene.store().append([
      Patch(.contact, "c-1", ["name": "Jo"]), Patch(.contact, "c-2", ["name": "Grace"]),
      Patch(.introduction, "n-1", ["a": "c-1", "b": "c-2", "proposed": "2026-11-01"]),
      Patch(.outbox, "o-1", ["introduction": "n-1", "step": "ask", "person": "c-1"]),
    ])
    try scene.sync(DoubleClient(double))
    let book = try scene.store().load(now: scene.now).book
    let introduction = try #require(book.introductions[IntroductionID("n-1")])
    #expect(Array(introduction.asked.keys) == [ContactID("c-1")])
  }

  @Test("Each answer lost once: nothing is sent twice, nothing is lost", arguments: Kind.allCases)
  func lostAnswers(_ kind: Kind) throws {
    let (whole, wholeDouble) = try answered(kind)
    let client = DoubleClient(wholeDouble)
    try whole.sync(client)
    for lost in 0..<client.requests.count {
      let (scene, double) = try answered(kind)
      try scene.sync(DoubleClient(double, plan: { number, _ in number == lost ? .lost : nil }))
      for _ in 0..<2 where try scene.outbox()["o-1"]?.state != .sent {
        scene.pass(hours: 2)
        try scene.sync(DoubleClient(double))
      }
      #expect(double.posted.count == 1, "\(kind.rawValue), request \(lost)")
      #expect(try scene.outbox()["o-1"]?.state == .sent, "\(kind.rawValue), request \(lost)")
    }
  }

  @Test(
    "Killed before or after each request: nothing is sent twice, nothing is lost",
    arguments: Kind.allCases)
  func killed(_ kind: Kind) throws {
    let (whole, wholeDouble) = try answered(kind)
    let count = Locked(0)
    try whole.sync(DoubleClient(wholeDouble, watch: { _, _ in count.withLock { $0 += 1 } }))
    for death in 0..<count.withLock({ $0 }) {
      let (scene, double) = try answered(kind)
      let (step, wreck) = (Locked(0), Locked<Scene?>(nil))
      // What is on the disk at that moment is all that a killed process leaves; the double hears
      // nothing after it.
      let client = DoubleClient(
        double,
        watch: { _, _ in
          let isTime = step.withLock { step in
            step += 1
            return step == death + 1
          }
          if isTime { wreck.withLock { $0 = try? Scene(copyOf: scene) } }
        },
        plan: { _, _ in wreck.withLock { $0 != nil } ? .noHost : nil })
      try scene.sync(client)
      let survivor = try #require(wreck.withLock { $0 })
      for _ in 0..<2 {
        survivor.pass(hours: 2)
        try survivor.sync(DoubleClient(double))
      }
      #expect(double.posted == ["Gladly & soon"], "\(kind.rawValue), step \(death)")
      #expect(try survivor.outbox()["o-1"]?.state == .sent, "\(kind.rawValue), step \(death)")
    }
  }

  @Test("What X would refuse is not tried, and is left to be posted by hand")
  func refusedBeforehand() throws {
    let (scene, double) = (try Scene(Scene.x), XDouble())
    double.grow(1)
    try scene.sync(DoubleClient(double))
    // Sam's first question speaks to nobody.
    try scene.queue(
      "o-2", "May I?", answering: "twitter:1800000000000000001", on: "twitter")
    let client = DoubleClient(double)
    let left = try scene.sync(client).delivery.left
    #expect(!client.requests.contains { $0.method == .post })
    #expect(left.map(\.why) == ["X lets programs answer only who mentioned or quoted you"])
    #expect(
      left[0].link
        == "https://x.com/intent/tweet?in_reply_to=1800000000000000001&text=May%20I%3F")
    let entry = try #require(try scene.outbox()["o-2"])
    #expect(entry.state == .failed && entry.isOpen && entry.error == left[0].why)
  }

  @Test("On Mastodon an answer names whom it is for, or nobody would hear of it")
  func notified() throws {
    let (scene, double) = try answered(.mastodon)
    try scene.sync(DoubleClient(double))
    #expect((double as? MastodonDouble)?.notified == ["@sam@other.example"])
    let mine = try #require(try scene.outbox()["o-1"]?.sent)
    try scene.queue(
      "o-2", "and @SAM@other.example knows", answering: mine.description, on: "mastodon")
    try scene.sync(DoubleClient(double))
    // What answers my own goes to those who were named there; here they are named already.
    #expect((double as? MastodonDouble)?.posted.last == "and @SAM@other.example knows")
  }

  @Test("What is not shown any more cannot be answered, and keeps nothing else from being sent")
  func gone() throws {
    let (scene, double) = try answered(.bluesky)
    try scene.queue("o-2", "Hello", on: "bluesky")
    (double as? BlueskyDouble)?.block()
    let report = try scene.sync(DoubleClient(double))
    #expect(report.delivery.left.map(\.why) == ["what it answers is not shown to you there"])
    #expect(double.posted == ["Hello"] && report.troubles.isEmpty)
    #expect(try scene.outbox()["o-1"]?.state == .failed)
  }

  @Test("Where the account itself may not post, what is queued waits")
  func accountRefused() throws {
    let (scene, double) = try answered(.x)
    let why = "Your client app is not configured with the appropriate oauth1 app permissions."
    for (status, title) in [(403, "Forbidden"), (402, "CreditsDepleted")] {
      let report = try scene.sync(
        Refusing(double, .json(["title": title, "detail": why], status: status)))
      #expect(report.delivery.waiting == 1 && report.troubles.count == 1)
      #expect(try scene.outbox()["o-1"]?.state == .queued)
    }
    let report = try scene.sync(
      Refusing(double, .json(["title": "Forbidden", "detail": "Not this one"], status: 403)))
    #expect(report.delivery.left.map(\.why) == ["Forbidden: Not this one"])
  }

  /// A network that takes no posts.
  private final class Refusing: HTTPClient {
    private let (double, answer): (any NetworkDouble, HTTPAnswer)

    init(_ double: any NetworkDouble, _ answer: HTTPAnswer) {
      (self.double, self.answer) = (double, answer)
    }

    func send(_ request: HTTPRequest) throws(NetworkTrouble) -> HTTPAnswer {
      request.method == .post ? answer : double.answer(request)
    }
  }

  @Test("A message is answered by hand, not before everybody")
  func messages() throws {
    let (scene, double) = (try Scene(Scene.x), XDouble())
    try scene.queue("o-1", "Between us", answering: "twitter:dm-12", on: "twitter")
    let left = try scene.sync(DoubleClient(double)).delivery.left
    #expect(left.map(\.why) == ["Perch sends no messages on X"] && double.posted == [])
  }

  @Test("A network that is away leaves it queued")
  func away() throws {
    let (scene, double) = try answered(.mastodon)
    let report = try scene.sync(DoubleClient(double, plan: { _, _ in .offline }))
    #expect(report.delivery.waiting == 1)
    #expect(try scene.outbox()["o-1"]?.state == .queued)
  }

  @Test("On Bluesky what is a link, a mention or a tag stands by its bytes")
  func facets() throws {
    let facets = try PostFacets("Zoë: see https://a.example/ü. @sam.example #tea") {
      (name) throws(SyncTrouble) in name == "sam.example" ? "did:plc:sam" : nil
    }
    let text = String(decoding: Body.object { facets.put(into: &$0) }, as: UTF8.self)
    #expect(text.contains(#""byteStart":10,"byteEnd":30"#))
    #expect(text.contains(#""did":"did:plc:sam""#) && text.contains(#""tag":"tea""#))
  }

  @Test("Keys of records are 13 letters in order of time")
  func keys() {
    let early = RecordKey.make(of: OutboxID("o-1"), at: Moment(seconds: 1_795_000_000))
    let late = RecordKey.make(of: OutboxID("o-1"), at: Moment(seconds: 1_795_000_001))
    #expect(early.count == 13 && early < late)
    #expect("234567abcdefghij".contains(early.first ?? "z"))
  }
}
