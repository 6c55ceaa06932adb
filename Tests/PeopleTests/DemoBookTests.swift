import Foundation
import People
import Testing

/// What the demo book promises to whoever opens Perch for the first time.
@Suite struct DemoBookTests {
  let book = DemoFolder()

  // MARK: - The form

  @Test func everyLineHasItsOwnIDAndAStampNotAfterTheReference() throws {
    for (_, records) in Dictionary(grouping: try book.stamped(), by: { $0.file }) {
      #expect(Set(records.map(\.id)).count == records.count)
    }
    for record in try book.stamped() {
      #expect(!record.id.isEmpty && record.text("by") == "demo", "\(record.file) \(record.id)")
      #expect(Moment(rfc3339: record.text("at")) != nil, "\(record.id)")
      #expect(record.text("at") <= DemoFolder.reference, "\(record.id)")
    }
  }

  @Test func tweetsAndMessagesStandOnceAndInTheirMonth() throws {
    let all = try book.tweets() + book.messages()
    #expect(Set(all.map(\.id)).count == all.count)
    for record in all {
      #expect(record.file.hasSuffix("/\(record.text("time").prefix(7)).jsonl"), "\(record.id)")
      #expect(record.text("time") <= DemoFolder.reference, "\(record.id)")
      #expect(Tweet.Kind(rawValue: record.text("kind")) != nil, "\(record.id)")
      #expect(Handle(record.text("author")) != nil, "\(record.id)")
      #expect(!record.names("mentions").contains(record.text("author")), "\(record.id)")
    }
  }

  @Test func repliesPointToAnEarlierTweetOfWhomTheyAnswerInItsThread() throws {
    let tweets = try book.tweets()
    let byID = Dictionary(uniqueKeysWithValues: tweets.map { ($0.id, $0) })
    for tweet in tweets where !tweet.text("replyTo").isEmpty {
      let parent = try #require(byID[tweet.text("replyTo")], "\(tweet.id)")
      #expect(parent.text("author") == tweet.text("replyToAuthor"))
      #expect(parent.text("thread") == tweet.text("thread"))
      #expect(parent.text("time") <= tweet.text("time"))
    }
    for tweet in tweets where !tweet.text("of").isEmpty {
      #expect(byID[tweet.text("of")] != nil, "\(tweet.id)")
    }
  }

  @Test func handlesAreNormalAndBelongToOneContact() throws {
    let handles = try book.contacts().flatMap { $0.names("handles") }
    #expect(Set(handles).count == handles.count)
    for handle in handles { #expect(Handle(handle) != nil, "\(handle)") }
    #expect(try book.me().names("handles").contains("twitter:anna"))
  }

  @Test func whateverNamesAContactTweetOrEventNamesOneThatIsThere() throws {
    let contacts = Set(try book.contacts().map(\.id))
    let tweets = Set((try book.tweets() + book.messages()).map(\.id))
    let events = Set(try book.records("events.jsonl").map(\.id))
    for record in try book.stamped() {
      for key in ["contact", "a", "b"] where record.fields[key] != nil {
        #expect(contacts.contains(record.text(key)), "\(record.id)")
      }
      for person in record.names("people") { #expect(contacts.contains(person), "\(record.id)") }
      let evidence = record.names("evidence") + [record.text("evidence"), record.text("tweet")]
      #expect(evidence.allSatisfy { $0.isEmpty || tweets.contains($0) }, "\(record.id)")
      #expect(record.text("event").isEmpty || events.contains(record.text("event")))
    }
    for act in try book.records("queue.jsonl") { #expect(tweets.contains(act.id)) }
  }

  @Test func datesAndCadencesCanBeRead() throws {
    for followUp in try book.records("follow-ups.jsonl") {
      #expect(Due(followUp.text("due")) != nil, "\(followUp.id)")
      let cadence = followUp.text("repeat")
      #expect(cadence.isEmpty || Cadence(cadence) != nil, "\(followUp.id)")
    }
    for interaction in try book.records("interactions") {
      #expect(interaction.file == "interactions/\(interaction.text("time").prefix(4)).jsonl")
      #expect(Channel(rawValue: interaction.text("channel")) != nil, "\(interaction.id)")
      #expect(Direction(rawValue: interaction.text("direction")) != nil, "\(interaction.id)")
    }
  }
}
