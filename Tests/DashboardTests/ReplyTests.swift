import Commands
import Dashboard
import People
import TestSupport
import Testing

/// Answering: the composer and the handing over.
@Suite struct ReplyTests {
  private static let link = "https://x.com/intent/tweet?in_reply_to=130&text=Yes%21%20Thursday%3F"

  @Test func anAnswerIsHandedOverAndClosedWithYes() {
    var user = Scenario()
    user.press("rYes! Thursday?<^s>")
    #expect(user.copied == ["Yes! Thursday?"])
    #expect(user.sees(ReplyTests.link))
    #expect(user.sees("Posted? y / n"))
    user.press("y")
    #expect(user.saved.map(\.kind) == [.outbox, .outbox, .queue])
    #expect(user.saved[0].fields["inReplyTo"] == "twitter:130")
    #expect(user.saved[1].fields["state"] == "handed")
    #expect(user.sees("✓ answered"))
    #expect(user.sees("u undo “answered Sam Baker”"))
    user.press("u")
    #expect(
      user.saved.suffix(2).map(\.fields) == [["deleted": true], ["state": "draft", "time": .null]])
    #expect(user.sees("draft"))
  }

  @Test func withABrowserItsPageIsOpened() {
    var user = Scenario(hasBrowser: true)
    user.press("rYes! Thursday?<^s>")
    #expect(user.copied == ["Yes! Thursday?"])
    #expect(user.effects.contains(.open(ReplyTests.link)))
    user.happen(.opened(link: ReplyTests.link, problem: "No such file or directory"))
    #expect(user.sees("The browser did not start (No such file or directory)"))
  }

  @Test func noGoesBackToWriting() {
    var user = Scenario()
    user.press("rYes<^s>n, gladly<^s>")
    #expect(user.copied.last == "Yes, gladly")
  }

  @Test func aDraftIsThereWhenTheAnswerIsTakenUpAgain() {
    var user = Scenario()
    user.press("rhalf a thou<Esc>jkr")
    #expect(user.state.composer?.field.text == "half a thou")
  }

  @Test func tooLongIsNotHandedOver() {
    var user = Scenario()
    user.press("r")
    user.happen(.paste(String(repeating: "a", count: 281)))
    user.press("<^s>")
    #expect(user.sees("1 over the limit"))
    #expect(user.copied.isEmpty)
  }

  @Test func anEmptyAnswerIsNotHandedOver() {
    var user = Scenario()
    user.press("r  <^s>")
    #expect(user.sees("Type something first"))
  }

  @Test func keysAreInertWhileTyping() {
    var user = Scenario()
    user.press("rquiet seas*<Esc>")
    #expect(user.saved.map(\.kind) == [.outbox])
    #expect(user.saved.first?.fields["text"] == "quiet seas*")
  }

  @Test func aMessageIsAnsweredByMessage() {
    var message = SampleBooks.tweet(200, "2026-11-21T08:00:00Z", "graceok", "coffee at ten?")
    message.kind = .message
    message.to = [handle("twitter:anna")]
    let link = WebLink.answer(to: message, text: "yes")
    #expect(link == "https://x.com/messages/compose?recipient_id=\(message.authorID)")
  }

  @Test(arguments: [
    (
      "mastodon:far.example/77", "mastodon:sam@far.example", Tweet.Kind.tweet,
      "https://far.example/@sam/77"
    ),
    (
      "mastodon:far.example/notes/9a", "mastodon:sam@far.example", .message,
      "https://far.example/@sam"
    ),
    (
      "bluesky:did:plc:abc/app.bsky.feed.post/3k", "bluesky:sam.example", .reply,
      "https://bsky.app/profile/did%3Aplc%3Aabc/post/3k"
    ),
    ("linkedin:00ff", "linkedin:sam", .message, "https://www.linkedin.com/messaging/"),
  ])
  func postsOfOtherNetworksHaveTheirOwnPages(
    id: String, author: String, kind: Tweet.Kind, link: String
  ) throws {
    var tweet = SampleBooks.tweet(1, "2026-11-21T08:00:00Z", "graceok", "hello")
    (tweet.id, tweet.author, tweet.kind) = (TweetID(id), handle(author), kind)
    #expect(WebLink.tweet(tweet) == link && WebLink.answer(to: tweet, text: "yes") == link)
  }
}
