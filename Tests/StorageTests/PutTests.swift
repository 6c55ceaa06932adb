import Foundation
import People
import Testing

@testable import Storage

@Suite("Putting a patch from outside")
struct PutTests {
  let folder = TemporaryStore()

  @Test("saves it once, and says so the second time")
  func twice() throws {
    let store = try folder.open()
    let patch = #"{"id":"c-1","name":"Sam","handles":{"twitter:@SamBaker":true},"new":[1]}"#
    #expect(try store.put(.contact, patch))
    let before = folder.contents
    #expect(try !store.put(.contact, patch))
    #expect(try !store.put(.contact, #"{"id":"c-1","note":null,"handles":{}}"#))
    #expect(folder.contents == before)
    #expect(
      try store.dump() == [
        #"{"kind":"contact","id":"c-1","handles":{"twitter:sambaker":true},"name":"Sam","new":[1]}"#
      ])
    #expect(try store.put(.contact, #"{"id":"c-1","deleted":true}"#))
    #expect(try store.dump().isEmpty)
  }

  @Test(
    "refuses what breaks the format, and says how",
    arguments: [
      (RecordKind.contact, "{", "The patch is not JSON that Perch reads: not JSON."),
      (.contact, #"{"id":"c-1","a":1,"a":2}"#, "a key stands twice in one object"),
      (.contact, "[]", "The patch must be a JSON object."),
      (.contact, #"{"name":"Sam"}"#, "The patch has no \"id\", or one that is not text."),
      (.contact, #"{"id":7}"#, "The patch has no \"id\""),
      (.contact, #"{"id":"f-1"}"#, "\"f-1\" is no id of a contact: it must look like c-…."),
      (.queue, #"{"id":"7"}"#, "it must look like twitter:1859512345678901234."),
      (.contact, #"{"id":"c-1","at":"2026-01-01T00:00:00Z"}"#, "\"at\" is the store's to set"),
      (.contact, #"{"id":"c-1","name":7}"#, "In a contact \"name\" must be text."),
      (.contact, #"{"id":"c-1","tags":["a"]}"#, "\"tags\" must be an object with true as values"),
      (.contact, #"{"id":"c-1","tags":{"a":1}}"#, "\"tags\" must be an object with true"),
      (.contact, #"{"id":"c-1","circle":7}"#, "\"circle\" must be one of 5, 15, 50, 150."),
      (.contact, #"{"id":"c-1","met":{"through":"x"}}"#, "\"met.through\" must be an id like c-…"),
      (.contact, #"{"id":"c-1","handles":{"sam":true}}"#, "\"sam\" is no handle"),
      (.contact, #"{"id":"c-1","handles":{"myspace:sam":true}}"#, "is no handle"),
      (
        .contact, #"{"id":"c-1","handles":{"twitter:Sam":true,"twitter:sam":null}}"#,
        "names the handle twitter:sam twice"
      ),
      (.contact, #"{"id":"c-9","handles":{"twitter:JO":true}}"#, "belongs to the contact c-2"),
      (.contact, #"{"id":"c-3","deleted":null}"#, "twitter:jo belongs to the contact c-2 already"),
      (.followUp, #"{"id":"f-1","due":"tomorrow"}"#, "\"due\" must be a day like 2026-12-04, or"),
      (.followUp, #"{"id":"f-1","repeat":"6x"}"#, "\"repeat\" must be a time span like 10d, 6w"),
      (.interaction, #"{"id":"i-1","channel":"fax"}"#, "\"channel\" must be one of tweet, reply"),
      (.introduction, #"{"id":"n-1","asked":{"c-1":true}}"#, "with times as values"),
      (.tweet, #"{"id":"twitter:7","text":"hi"}"#, "is new, or would be left, without \"time\""),
      (.tweet, #"{"id":"twitter:1","kind":null}"#, "without \"kind\", which it must have"),
      (.message, #"{"id":"twitter:7","kind":"tweet"}"#, "\"kind\" must be one of message"),
      (.outbox, #"{"id":"o-1","tries":-1}"#, "\"tries\" must be a whole number, not negative"),
    ])
  func refuses(_ kind: RecordKind, _ patch: String, _ words: String) throws {
    let store = try folder.open()
    _ = try store.put(.contact, #"{"id":"c-3","handles":{"twitter:jo":true}}"#)
    _ = try store.put(.contact, #"{"id":"c-3","deleted":true}"#)
    _ = try store.put(.contact, #"{"id":"c-2","handles":{"twitter:jo":true}}"#)
    _ = try store.put(
      .tweet,
      #"{"id":"twitter:1","time":"2026-11-01T00:00:00Z","author":"twitter:a","kind":"tweet"}"#)
    let before = folder.contents
    let text = sentence { _ = try store.put(kind, patch) }
    #expect(text.contains(words), "\(text)")
    #expect(folder.contents == before)
  }

  @Test("finds a tweet's month when the patch does not say")
  func tweets() throws {
    let store = try folder.open()
    let tweet =
      #"{"id":"twitter:7","time":"2025-03-31T23:30:00-02:00","author":"twitter:Sam","#
      + #""kind":"reply","mentions":["twitter:@Anna"],"text":"a \"b\""}"#
    #expect(try store.put(.tweet, tweet))
    #expect(try !store.put(.tweet, tweet))
    #expect(try store.put(.tweet, #"{"id":"twitter:7","likes":2}"#))
    #expect(folder.lines("tweets/2025-04.jsonl").count == 2)
    let book = try store.load(now: folder.now).book
    #expect(book.tweet(0)?.mentions == [Handle("twitter:anna")!])
    #expect(book.tweet(0)?.likes == 2)
  }

  @Test("dumps a record a line, sorted, stamps and what is deleted left out")
  func dump() throws {
    let store = try folder.open()
    for (kind, patch) in [
      (RecordKind.need, #"{"id":"w-1","kind":"need","what":"a room"}"#),
      (.contact, #"{"id":"c-2","tags":{"b":true,"a":true}}"#),
      (.contact, #"{"id":"c-10","met":{"where":"Halifax","on":"2024-05"}}"#),
      (.contact, #"{"id":"c-3","name":"gone"}"#), (.contact, #"{"id":"c-3","deleted":true}"#),
      (
        .message,
        #"{"id":"twitter:5","time":"2026-11-01T00:00:00Z","author":"twitter:a","to":{"twitter:b":true}}"#
      ),
    ] {
      #expect(try store.put(kind, patch))
    }
    #expect(
      try store.dump() == [
        #"{"kind":"contact","id":"c-10","met":{"on":"2024-05","where":"Halifax"}}"#,
        #"{"kind":"contact","id":"c-2","tags":{"a":true,"b":true}}"#,
        #"{"kind":"message","id":"twitter:5","author":"twitter:a","#
          + #""time":"2026-11-01T00:00:00Z","to":{"twitter:b":true}}"#,
        #"{"kind":"need","id":"w-1","needKind":"need","what":"a room"}"#,
      ])
  }
}
