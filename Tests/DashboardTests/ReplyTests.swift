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
    user.press("rYes! Thursday?<Enter>")
    #expect(user.effects == [.copy("Yes! Thursday?")])
    #expect(user.sees(ReplyTests.link))
    #expect(user.sees("Posted? y / n"))
    user.press("y")
    #expect(user.saved.map(\.kind) == [.outbox, .queue])
    #expect(user.saved[0].fields["state"] == "handed")
    #expect(user.saved[0].fields["inReplyTo"] == "twitter:130")
    #expect(user.sees("✓ answered"))
    #expect(user.sees("u undo “answered Sam Baker”"))
    user.press("u")
    #expect(user.saved.suffix(2).map(\.fields) == [["deleted": true], ["deleted": true]])
  }

  @Test func withABrowserItsPageIsOpened() {
    var user = Scenario(hasBrowser: true)
    user.press("rYes! Thursday?<Enter>")
    #expect(user.effects == [.copy("Yes! Thursday?"), .open(ReplyTests.link)])
    user.happen(.opened(link: ReplyTests.link, problem: "No such file or directory"))
    #expect(user.sees("The browser did not start (No such file or directory)"))
  }

  @Test func noGoesBackToWriting() {
    var user = Scenario()
    user.press("rYes<Enter>n, gladly<Enter>")
    #expect(user.effects.last == .copy("Yes, gladly"))
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
    user.press("<Enter>")
    #expect(user.sees("1 over the limit"))
    #expect(user.effects.isEmpty)
  }

  @Test func anEmptyAnswerIsNotHandedOver() {
    var user = Scenario()
    user.press("r  <Enter>")
    #expect(user.sees("Type an answer first"))
  }

  @Test func keysAreInertWhileTyping() {
    var user = Scenario()
    user.press("rquiet seas*<Esc>")
    #expect(user.saved.isEmpty)
    #expect(user.effects.isEmpty)
  }

  @Test func editingIsWhatReadlineUsersExpect() {
    var field = TextField("two words")
    press(["^w", "^a"], &field)
    field.insert("début ")
    #expect(field.text == "début two ")
    press(["^k"], &field)
    #expect(field.text == "début ")
    press(["Backspace", "Left"], &field)
    field.insert("\u{1B}[31m\tx\r\n")
    #expect(field.text == "débu[31m x t")
    press(["^u"], &field)
    #expect(field.text == "t")
  }

  private func press(_ keys: [String], _ field: inout TextField) {
    for key in keys.compactMap({ Key($0) }) { _ = field.take(key) }
  }

  @Test(arguments: [
    ("hello", 5), ("日本", 4), ("👩‍👩‍👧", 2), ("café", 4), ("cafe\u{301}", 4), ("🇨🇦", 2),
    ("see https://example.org/a/very/long/path?with=things now", 31), ("example.org", 23),
    ("a.b", 3), ("…", 2), ("line\nline", 9),
  ])
  func lengthIsWeighted(text: String, length: Int) {
    #expect(TweetLength.weighted(text) == length)
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
