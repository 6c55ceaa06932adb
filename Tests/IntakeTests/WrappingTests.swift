import Foundation
import Intake
import People
import Testing

/// Archives and answers in other wrappings than X gives them in.
struct WrappingTests {
  private let account = """
    window.YTD.account.part0 = [ {"account":{"username":"anna","accountId":"99",
    "createdAt":"2009-01-01T00:00:00.000Z","accountDisplayName":"Anna"}} ]
    """
  private let tweets = """
    [ {"tweet":{"id":"2029900000000000000","id_str":"2029900000000000000","full_text":"hello",
    "created_at":"Fri Mar 06 13:02:05 +0000 2026"}} ]
    """

  private func plan(_ files: [String: String]) throws -> ImportPlan {
    let scratch = try Scratch()
    for (name, text) in files { _ = try scratch.put("in/\(name)", text) }
    return try Intake(book: Book()).plan(paths: ["\(scratch.path)/in"])
  }

  // MARK: - X's archive

  @Test(arguments: [
    "window.YTD.tweets.part0 = ", "YTD.tweets.part0 = ", "const x = ", "", "\u{FEFF}",
  ])
  func theNameOfAFileTellsWhatIsInIt(prefix: String) throws {
    let plan = try plan(["data/account.js": account, "data/tweets.js": prefix + tweets])
    #expect(plan.tweets.map(\.text) == ["hello"])
  }

  @Test(arguments: ["data/Tweets.js", "data/tweets (1).js", "data/tweets-part3.js"])
  func aFileMayBeCalledOtherwise(name: String) throws {
    let plan = try plan(["data/account.js": account, name: "window.YTD.tweets.part0 = " + tweets])
    #expect(plan.tweets.count == 1)
  }

  @Test func anEmptyFileCostsItselfAlone() throws {
    let plan = try plan([
      "data/account.js": account, "data/tweets.js": "x = " + tweets, "data/like.js": "",
    ])
    #expect(plan.tweets.count == 1)
    #expect(plan.report.inputs[0].skips.map(\.reason) == [.emptyFile])
  }

  @Test func anArchiveWithoutTweetsSaysSo() throws {
    let plan = try plan(["data/account.js": account])
    #expect(plan.report.inputs[0].notes == ["there is no tweets.js in it"])
  }

  @Test(arguments: ["", "twitter-2026/", "Downloads/old/twitter-2026/"])
  func aZipMayHaveFoldersAroundIt(folder: String) throws {
    for places in [("data/account.js", "data/tweets.js"), ("account.js", "tweet.js")] {
      var zip = ZipBuilder()
      zip.add("__MACOSX/\(folder)data/._tweets.js", "x")
      zip.add(folder + places.0, account)
      zip.add(folder + places.1, "window.YTD.tweet.part0 = " + tweets)
      let plan = try Intake.plan(file: "a.zip", zip.bytes)
      #expect(plan.tweets.count == 1, "\(folder) \(places)")
    }
  }

  @Test func aFolderAroundAnArchiveIsStepppedInto() throws {
    let plan = try plan([
      "twitter-2026/data/account.js": account, "twitter-2026/data/tweets.js": "x = " + tweets,
    ])
    #expect(plan.tweets.count == 1 && plan.report.leftAlone.isEmpty)
  }

  // MARK: - Answers

  private func page(_ id: Int) -> String {
    """
    {"data":[{"id":"\(id)","text":"hi","author_id":"5","created_at":"2026-10-01T10:00:00.000Z"}],\
    "includes":{"users":[{"id":"5","username":"sam","name":"Sam"}]}}
    """
  }

  private func packed(_ text: String) -> [UInt8] {
    Deflated.gzip(Deflated.stored(Array(text.utf8), isLast: true), Array(text.utf8))
  }

  @Test func readsPackedAnswers() throws {
    let lines = "\n\(page(1))\r\n\n  \n\(page(2))\n"
    #expect(try Intake.plan(file: "a.jsonl.gz", packed(lines)).tweets.count == 2)
    // What was packed in pieces that were put one behind the other.
    let pieces = packed("\(page(1))\n") + packed("\(page(2))\n")
    #expect(try Intake.plan(file: "a.jsonl.gz", pieces).tweets.count == 2)
  }

  @Test(arguments: [4, 8, 30, 90])
  func packedAnswersThatAreDamagedAreRefused(fromEnd: Int) throws {
    let whole = packed(page(1))
    var wrong = whole
    wrong[wrong.count - fromEnd] ^= 0x11
    for bytes in [wrong, whole.dropLast(fromEnd)] {
      let scratch = try Scratch()
      let sentence = Intake.refusal(try scratch.put("a.json.gz", bytes))
      #expect(sentence.contains("cut short or damaged"), "\(sentence)")
    }
  }

  @Test func aTarWhoseSumIsWrongIsRefused() throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("mastodon.tar.gz"))))
    bytes[bytes.count - 7] ^= 1
    let scratch = try Scratch()
    let sentence = Intake.refusal(try scratch.put("a.tar.gz", bytes))
    #expect(sentence.contains("is cut short or damaged: nothing was imported"))
  }

  @Test func aBrokenLineCostsALine() throws {
    for broken in ["{\"data\": [", "]", "nonsense", "{\"data\":\"\u{1}\"}", "{\"a\": \"x"] {
      let plan = try Intake.plan(
        file: "a.jsonl", "\(page(1))\n\(broken)\n\(page(2))\n{\"data\"".utf8)
      #expect(plan.tweets.count == 2, "\(broken)")
      #expect(plan.report.inputs[0].skips.map(\.reason) == [.unreadable])
      #expect(plan.report.inputs[0].skips[0].count == 2)
      #expect(plan.report.inputs[0].skips[0].examples.map(\.line) == [2, 4])
    }
  }

  @Test func readsAnswersInUTF16AsPowerShellSavesThem() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in page(1).utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Intake.plan(file: "a.json", bytes).tweets.count == 1)
  }

  @Test func readsTweetsThatWereTakenOutOfTheirPage() throws {
    let tweet = """
      {"id":"8","text":"hi","author_id":"5","created_at":"2026-10-01T10:00:00.000Z",
      "author":{"id":"5","username":"sam","name":"Sam"},"referenced_tweets":[{"type":"quoted",
      "id":"7","text":"before","author_id":"6","created_at":"2026-09-01T10:00:00.000Z","author":{"id":"6","username":"jo"}}]}
      """
    let plan = try Intake.plan(file: "a.json", "[\(tweet)]".utf8)
    #expect(plan.tweet("twitter:8")?.author == Handle("twitter:sam"))
    #expect(plan.tweet("twitter:8")?.kind == .quote)
    #expect(plan.tweet("twitter:7")?.author == Handle("twitter:jo"))
  }

  // MARK: - Mastodon and Bluesky

  @Test func anOutboxMayBeCalledOtherwise() throws {
    let outbox = try Data(contentsOf: URL(fileURLWithPath: fixture("mastodon/outbox.json")))
    let plan = try Intake.plan(file: "my posts.json", outbox)
    #expect(plan.tweets == (try Intake.plan("mastodon/outbox.json")).tweets)
  }

  private var bookWithSam: Book {
    var book = Book.of(me: "anna")
    book.apply([
      Patch(.contact, "c-me", ["handles": ["bluesky:anna.example.org": true]]),
      Patch(.contact, "c-1", ["handles": ["mastodon:sam@b.example": true]]),
      Patch(.contact, "c-2", ["handles": ["bluesky:sam.example.org": true]]),
    ])
    return book
  }

  @Test func aFollowOnMastodonHasItsDay() throws {
    let follow = """
      [{"id":"1","type":"follow","created_at":"2026-01-05T10:00:00.000Z","account":{"id":"1",
      "username":"sam","acct":"sam@b.example","url":"https://b.example/@sam"}}]
      """
    let plan = try Intake.plan(file: "a.json", follow.utf8, into: bookWithSam)
    #expect(plan.patch("c-1")?["followsMe"] == true)
    #expect(plan.patch("c-1")?["followsMeSince"] == "2026-01-05/2026-01-05")
    let again = try Intake.plan(file: "a.json", follow.utf8, into: Book(plan, onto: bookWithSam))
    #expect(again.patches.isEmpty)
  }

  @Test func followsOnBlueskyHaveTheirDays() throws {
    let answers = """
      {"notifications":[{"uri":"at://did:plc:sam/app.bsky.graph.follow/1","reason":"follow",
      "author":{"did":"did:plc:sam","handle":"sam.example.org"},
      "record":{"$type":"app.bsky.graph.follow","createdAt":"2026-01-05T10:00:00.000Z"},
      "indexedAt":"2026-01-05T10:00:01.000Z"}]}
      {"profile":{"did":"did:plc:anna","handle":"anna.example.org"}}
      {"records":[{"uri":"at://did:plc:anna/app.bsky.graph.follow/1",
      "value":{"$type":"app.bsky.graph.follow","createdAt":"2026-02-07T10:00:00.000Z",
      "subject":"did:plc:sam"}}]}
      """
    let plan = try Intake.plan(file: "a.json", answers.utf8, into: bookWithSam)
    #expect(plan.patch("c-2")?["followsMeSince"] == "2026-01-05/2026-01-05")
    #expect(plan.patch("c-2")?["iFollowSince"] == "2026-02-07/2026-02-07")
    #expect(plan.patch("c-2")?["iFollow"] == true)
  }
}
