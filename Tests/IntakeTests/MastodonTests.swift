import Foundation
import Intake
import People
import Testing

/// Mastodon's archive.
struct MastodonArchiveTests {
  private func post(_ number: String, _ plan: ImportPlan) throws -> Tweet {
    try #require(plan.tweet("mastodon:social.example/\(number)"))
  }

  @Test func readsAPost() throws {
    let plan = try Intake.plan("mastodon")
    let post = try post("109300000000000001", plan)
    #expect(
      post.text == """
        Hello, fediverse & friends 🦊
        Second line

        See https://example.org/a-long-address
        """)
    #expect(post.kind == .tweet && post.author.description == "mastodon:anna@social.example")
    #expect(post.time.rfc3339 == "2022-11-07T10:00:00Z" && post.language == "en")
    #expect(post.links.map(\.url) == ["https://example.org/a-long-address"])
    #expect(post.media == [Tweet.Media(kind: "photo", url: "/media/1.png", alt: "a train")])
  }

  @Test func anAnswerNamesWhomItAnswersAndKeepsItsWarning() throws {
    let answer = try post("109300000000000002", try Intake.plan("mastodon"))
    #expect(answer.text == "CW: politics\n\n@sam@other.example not so")
    #expect(answer.kind == .reply && answer.replyTo?.description == "mastodon:other.example/77")
    #expect(answer.replyToAuthor?.description == "mastodon:sam@other.example")
    #expect(answer.mentions.map(\.description) == ["mastodon:sam@other.example"])
  }

  @Test func whatIsNotForEverybodyStaysPrivate() throws {
    let plan = try Intake.plan("mastodon")
    let direct = try post("109300000000000003", plan)
    #expect(
      direct.kind == .message && direct.to.map(\.description) == ["mastodon:kai@other.example"])
    let followers = try post("109300000000000004", plan)
    #expect(followers.kind == .message && followers.to.isEmpty && followers.mentions.isEmpty)
  }

  @Test func aBoostIsARepostAndALikeHasItsPostsAge() throws {
    let plan = try Intake.plan("mastodon")
    let boost = try post("109300000000000005", plan)
    #expect(boost.kind == .repost && boost.of?.description == "mastodon:other.example/88")
    #expect(boost.mentions.map(\.at) == ["@sam@other.example"])
    let like = try #require(plan.tweets.first { $0.kind == .like })
    #expect(like.of?.description == "mastodon:other.example/109300000000000009")
    #expect(like.time.rfc3339.hasPrefix("2022-11-"))
    let skips = plan.report.inputs[0].skips
    #expect(Set(skips.map(\.reason)) == [.likeWithoutTime, .incomplete, .notAPost])
    #expect(
      skips.first { $0.reason == .incomplete }?.examples
        == [Place(file: "outbox.json", entry: 6, line: 7)])
  }

  @Test func saysWhoTheUserIsAndMakesThoseTheyTalkedTo() throws {
    let plan = try Intake.plan("mastodon")
    let me = try #require(plan.patch("c-me"))
    #expect(me["name"] == "Anna 🦊" && me["bio"] == "Writes about #trains & cities")
    #expect(me["handles"] == ["mastodon:anna@social.example": true])
    #expect(
      plan.patch("c-ma-sam@other.example")?["handles"] == ["mastodon:sam@other.example": true])
    #expect(plan.patch("c-ma-kai@other.example") != nil && plan.report.contactsMade == 2)
  }

  @Test func isTheSameAsFolderZipTarAndSingleFile() throws {
    let folder = try Intake.plan("mastodon")
    #expect(try Intake.plan("mastodon.tar.gz").tweets == folder.tweets)
    var zip = ZipBuilder()
    for name in ["actor.json", "likes.json", "outbox.json"] {
      zip.add(name, try String(contentsOfFile: fixture("mastodon/\(name)"), encoding: .utf8))
    }
    let scratch = try Scratch()
    let zipped = try Intake.plan(try scratch.put("export.zip", zip.bytes))
    #expect(zipped.tweets == folder.tweets && zipped.patches == folder.patches)
    let alone = try Intake.plan("mastodon/outbox.json")
    #expect(alone.tweets == folder.tweets.filter { $0.kind != .like })
  }

  @Test func againItAddsNothing() throws {
    let book = Book(try Intake.plan("mastodon"))
    let again = try Intake.plan("mastodon.tar.gz", into: book)
    #expect(again.tweets.isEmpty && again.patches.isEmpty)
  }

  @Test func anotherPersonsArchiveIsRefused() {
    var book = Book()
    book.apply([
      Patch(.contact, "c-me", ["me": true, "handles": ["mastodon:bob@social.example": true]])
    ])
    let sentence = Intake.refusal(fixture("mastodon"), into: book)
    #expect(sentence.contains("archive of mastodon:anna@social.example, but you are mastodon:bob"))
  }

  @Test func aCutArchiveIsRefusedWhole() throws {
    let whole = Array(
      try String(contentsOfFile: fixture("mastodon/outbox.json"), encoding: .utf8).utf8)
    let scratch = try Scratch()
    let sentence = Intake.refusal(try scratch.put("outbox.json", whole.prefix(3000)))
    #expect(sentence.contains("is cut short or damaged after entry"))
  }
}

/// Answers of Mastodon's API.
struct MastodonPageTests {
  private func account(_ id: Int, _ acct: String, more: String = "") -> String {
    let parts = acct.split(separator: "@")
    let host = parts.count > 1 ? parts[1] : "home.example"
    return """
      {"id":"\(id)","username":"\(parts[0])","acct":"\(acct)","display_name":"\(parts[0].uppercased())",
      "url":"https://\(host)/@\(parts[0])","note":"<p>about \(parts[0])</p>","followers_count":5\(more)}
      """
  }

  private func status(
    _ id: Int, by account: String, _ text: String, uri: String? = nil, more: String = ""
  ) -> String {
    """
    {"id":"\(id)","uri":"\(uri ?? "https://home.example/users/x/statuses/\(id)")",
    "created_at":"2026-08-01T13:53:15.378Z","content":"<p>\(text)</p>","visibility":"public",
    "account":\(account),"media_attachments":[]\(more)}
    """
  }

  private func plan(_ json: String, into book: Book = Book()) throws -> ImportPlan {
    try Intake.plan(file: "page.json", json.utf8, into: book)
  }

  private var anna: Book {
    var book = Book()
    book.apply([
      Patch(.contact, "c-me", ["me": true, "handles": ["mastodon:anna@home.example": true]])
    ])
    return book
  }

  @Test func joinsAnswersToPostsOfOtherServers() throws {
    let sam = account(2, "sam@far.example")
    let parent = status(10, by: sam, "first", uri: "https://far.example/users/sam/statuses/900")
    let answer = status(
      11, by: account(1, "anna"), "second",
      more:
        #","in_reply_to_id":"10","in_reply_to_account_id":"2","mentions":[{"id":"2","acct":"sam@far.example","url":"https://far.example/@sam"}]"#
    )
    // Timelines have the newest first, so the answer is read before what it answers.
    let plan = try plan("[\(answer),\(parent)]", into: anna)
    let found = try #require(plan.tweet("mastodon:home.example/11"))
    #expect(found.kind == .reply && found.replyTo?.description == "mastodon:far.example/900")
    #expect(found.replyToAuthor?.description == "mastodon:sam@far.example")
    #expect(plan.patch("c-ma-sam@far.example")?["name"] == "SAM")
    #expect(plan.patch("c-ma-sam@far.example")?["bio"] == "about sam")
  }

  @Test func readsNotificationsOneByOneAndInGroups() throws {
    let post = status(20, by: account(1, "anna"), "mine")
    let one =
      #"{"id":"5","type":"favourite","created_at":"2026-08-01T14:00:00Z","account":\#(account(2, "sam@far.example")),"status":\#(post)}"#
    let single = try plan("[\(one)]", into: anna)
    let like = try #require(single.tweets.first { $0.kind == .like })
    #expect(
      like.of?.description == "mastodon:home.example/20" && like.author.at == "@sam@far.example")
    let grouped = """
      {"accounts":[\(account(2, "sam@far.example")),\(account(1, "anna"))],"statuses":[\(post)],
      "notification_groups":[{"group_key":"favourite-20","type":"favourite",
      "latest_page_notification_at":"2026-08-01T14:00:00Z","sample_account_ids":["2"],"status_id":"20"}]}
      """
    let again = try plan(grouped, into: Book(single, onto: anna))
    #expect(again.tweets.isEmpty && again.report.known(.like) == 1)
  }

  @Test func keepsDirectPostsAsMessagesAndBoostsWithTheirText() throws {
    let direct = status(
      30, by: account(2, "sam@far.example"), "psst",
      more:
        #","visibility":"direct","mentions":[{"id":"1","acct":"anna","url":"https://home.example/@anna"}]"#
    ).replacing(#""visibility":"public","#, with: "")
    let boost = status(
      31, by: account(1, "anna"), "",
      uri: "https://home.example/users/anna/statuses/31/activity",
      more: #","reblog":\#(status(32, by: account(2, "sam@far.example"), "look"))"#)
    let plan = try plan("[\(direct),\(boost)]", into: anna)
    let message = try #require(plan.tweets.first { $0.kind == .message })
    #expect(message.to.map(\.at) == ["@anna@home.example"])
    let repost = try #require(plan.tweets.first { $0.kind == .repost })
    #expect(
      repost.text == "RT @sam@far.example: look"
        && repost.mentions.map(\.at) == ["@sam@far.example"])
  }

  @Test func saysWhyAnAnswerGivesNothing() throws {
    let recorded =
      #"[{"request":{"method":"GET","uri":"https://home.example/api/v1/x"},"status":404,"body":{"error":"Record not found"}},{"request":{"method":"DELETE","uri":"https://home.example/api/v1/statuses/1"},"body":\#(status(1, by: account(1, "anna"), "gone"))},{"request":{"method":"GET","uri":"https://home.example/api/v1/lists"},"body":[]}]"#
    let plan = try plan(recorded)
    let reasons = Set(plan.report.inputs[0].skips.map(\.reason))
    #expect(reasons == [.otherError, .deletedPost, .noPosts])
    #expect(plan.report.inputs[0].what == "answers of Mastodon" && plan.tweets.isEmpty)
  }

  @Test func onlyAConfirmedLinkGivesAHandle() throws {
    let fields =
      #","fields":[{"name":"x","value":"<a href=\"https://x.com/sambaker\">x</a>","verified_at":null},{"name":"b","value":"<a href=\"https://bsky.app/profile/sam.example\">b</a>","verified_at":"2026-01-01T00:00:00Z"}]"#
    let post = status(
      40, by: account(1, "anna"), "hi",
      more: #","mentions":[{"id":"2","acct":"sam@far.example","url":"https://far.example/@sam"}]"#)
    let plan = try plan("[\(post),\(account(2, "sam@far.example", more: fields))]", into: anna)
    let sam = try #require(plan.patch("c-ma-sam@far.example"))
    #expect(sam["handles"] == ["mastodon:sam@far.example": true, "bluesky:sam.example": true])
    #expect(
      sam["urls"] == ["https://x.com/sambaker": true, "https://bsky.app/profile/sam.example": true])
  }
}

/// Posts' HTML as text.
struct HTMLTextTests {
  @Test(arguments: [
    ("<p>a</p><p>b</p>", "a\n\nb"), ("a<br>b<br/>c", "a\nb\nc"), ("a &amp;amp; b", "a &amp; b"),
    ("&#x1F98A;&#39;&nope;&", "🦊'&nope;&"), ("1 < 2 > 0", "1 < 2 > 0"), ("<b>x</b>y", "xy"),
    ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"), ("<script>x</script>y", "y"),
    (#"<a href="https://e.org/a?b=1&amp;c=2">e.org</a>!"#, "https://e.org/a?b=1&c=2!"),
    (#"<a href='javascript:x'>y</a>"#, "y"), ("<a href=\"https://e.org\">x", "https://e.org"),
    ("a\n  b", "a b"), ("<p", ""), ("<a href=", ""), ("", ""), ("<!-- x -->y", "y"),
  ]) func readsHTML(html: String, text: String) throws {
    let messages =
      "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
      + "1,Sam,https://www.linkedin.com/in/sam,Anna,https://www.linkedin.com/in/anna,"
      + "2025-06-01 14:03:22 UTC,,\"\(html.replacing("\"", with: "\"\""))<i></i>\"\n"
    #expect(try Intake.plan(file: "messages.csv", messages.utf8).tweets.first?.text == text)
  }
}
