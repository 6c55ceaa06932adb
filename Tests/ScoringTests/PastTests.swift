import People
import TestSupport
import Testing

@testable import Scoring

/// What was boiled down of older tweets stands for them.
@Suite struct PastTests {
  private static let until = Moment(rfc3339: "2026-09-01T00:00:00Z")!

  @Test(arguments: 1...20)
  func itMakesNoDifferenceWhetherOlderTweetsAreThere(_ seed: Int) {
    let story = RandomStory(seed: UInt64(seed)).book
    let (all, recent) = (story.made(), story.made(since: PastTests.until))
    let past = Past(all, until: PastTests.until)
    expectSame(
      Relations(book: all, now: now, past: past), all,
      Relations(book: recent, now: now, past: past), recent)
  }

  @Test(arguments: 1...20)
  func itComesToWhatAllTweetsComeTo(_ seed: Int) {
    let book = RandomStory(seed: UInt64(seed)).book.made()
    let past = Past(book, until: PastTests.until)
    let (one, other) = (
      Relations(book: book, now: now, past: past), Relations(book: book, now: now)
    )
    for index in book.contacts.indices {
      let (a, b) = (one.strength(index, now: now), other.strength(index, now: now))
      #expect(a.value.isAbout(b.value, 1e-9))
      #expect(a.reasons.map(\.phrase) == b.reasons.map(\.phrase))
      #expect((a.trend, a.incoming, a.outgoing) == (b.trend, b.incoming, b.outgoing))
      #expect((a.lastDay, a.last) == (b.lastDay, b.last))
      #expect(one.due(index, now: now, rank: 9) == other.due(index, now: now, rank: 9))
      for (a, b) in zip(
        one.timeline(of: index, months: 9, now: now), other.timeline(of: index, months: 9, now: now)
      ) {
        #expect(a.isAbout(b, 1e-9))
      }
    }
    #expect(
      one.whomNext(book: book, now: now, limit: 99).map(\.contact)
        == other.whomNext(book: book, now: now, limit: 99).map(\.contact))
  }

  @Test(arguments: 1...20)
  func itComesBackFromTheCacheAsItWas(_ seed: Int) throws {
    let story = RandomStory(seed: UInt64(seed)).book
    let (all, recent) = (story.made(), story.made(since: PastTests.until))
    let past = Past(all, until: PastTests.until)
    let back = try #require(kept(past, days: true))
    #expect(back.fingerprint == past.fingerprint)
    expectSame(
      Relations(book: all, now: now, past: past), all,
      Relations(book: recent, now: now, past: back), recent)
  }

  @Test func itIsOfNoUseForOtherWeights() {
    let past = Past(SmallBook("sam").made(), until: PastTests.until)
    var packer = Packer()
    past.pack(into: &packer)
    var weights = Weights()
    weights.like = 0.3
    packer.bytes.withUnsafeBytes { bytes in
      var unpacker = Unpacker(bytes)
      let isKept =
        Past(unpacking: &unpacker, days: Bytes(bytes: []), weights: weights) != nil
      #expect(!isKept)
    }
  }

  @Test func itIsLeftOutWhenAHandleWentOverToAnother() throws {
    var story = SmallBook("sam", "jo")
    for day in [200, 150, 100] {
      story.say("sam", .days(day), to: "anna")
      story.say("jo", .days(day), to: "anna")
    }
    let past = Past(story.made(), until: PastTests.until)
    story.person("sam") { $0.handles = [Handle("twitter:sam")!, Handle("twitter:jo")!] }
    story.person("jo") { $0.isDeleted = true }
    let relations = Relations(book: story.made(since: PastTests.until), now: now, past: past)
    #expect(!relations.hasPast)
  }

  @Test func itIsLeftOutWhereOldDaysAreWantedAndGone() throws {
    var story = SmallBook("sam")
    for day in [200, 150, 100] { story.say("sam", .days(day), to: "anna") }
    let past = Past(story.made(), until: PastTests.until)
    let (whole, damaged) = (kept(past, days: true), kept(past, days: false))
    let recent = story.made(since: PastTests.until)
    #expect(Relations(book: recent, now: now, past: damaged).hasPast)
    // Between days that the summary has already: those have to be gone through again.
    story.log("sam", daysAgo: 170)
    let more = story.made(since: PastTests.until)
    #expect(!Relations(book: more, now: now, past: damaged).hasPast)
    let relations = Relations(book: more, now: now, past: whole)
    #expect(relations.hasPast)
    let index = story.index("sam")
    #expect(
      relations.strength(index, now: now).value.isAbout(
        Relations(book: story.made(), now: now).strength(index, now: now).value, 1e-9))
  }

  @Test(arguments: 1...12)
  func anActOnItIsCountingAllAnew(_ seed: Int) {
    var story = RandomStory(seed: UInt64(seed)).book
    let past = Past(story.made(), until: PastTests.until)
    var refreshed = Relations(book: story.made(since: PastTests.until), now: now, past: past)
    story.log("p1", daysAgo: 3, .call, .incoming)
    story.log("p1", daysAgo: 140)
    story.person("p1") { $0.isStarred = true }
    story.person("stranger")
    let book = story.made(since: PastTests.until)
    for name in ["p1", "stranger"] {
      refreshed.refresh(contact: story.index(name), book: book, now: now)
    }
    expectSame(refreshed, book, Relations(book: book, now: now, past: past), book)
  }

  @Test func textsComeBackFromTheCacheAsTheyWere() throws {
    let texts = ["", "thanks!", "third time, nobody answers my order, why?", "a b c d e f g", "😂"]
    let features = Dictionary(
      uniqueKeysWithValues: texts.enumerated().map {
        (TweetKey($0.offset * 7 + 3), TextFeatures($0.element))
      })
    var packer = Packer()
    KeptTexts(features).pack(into: &packer)
    try packer.bytes.withUnsafeBytes { bytes in
      var unpacker = Unpacker(bytes)
      let kept = try #require(KeptTexts(unpacking: &unpacker))
      #expect(kept.all == features)
      for (key, features) in features {
        #expect(kept[key] == features)
        #expect(kept[key + 1] == nil)
      }
    }
    #expect(KeptTexts()[3] == nil)
  }

  private let now = SmallBook.now

  private func expectSame(_ one: Relations, _ a: Book, _ other: Relations, _ b: Book) {
    for index in a.contacts.indices {
      #expect(one.strength(index, now: now) == other.strength(index, now: now))
      #expect(one.due(index, now: now, rank: 9) == other.due(index, now: now, rank: 9))
      #expect(
        one.timeline(of: index, months: 9, now: now)
          == other.timeline(of: index, months: 9, now: now))
    }
    #expect(one.ranking(book: a, now: now) == other.ranking(book: b, now: now))
    #expect(
      one.whomNext(book: a, now: now, limit: 99) == other.whomNext(book: b, now: now, limit: 99))
  }

  /// What a past is after it was written and read.
  private func kept(_ past: Past, days: Bool) -> Past? {
    var (packer, dayPacker) = (Packer(), Packer())
    past.pack(into: &packer)
    past.packDays(into: &dayPacker)
    return packer.bytes.withUnsafeBytes { bytes in
      var unpacker = Unpacker(bytes)
      return Past(unpacking: &unpacker, days: Bytes(bytes: days ? dayPacker.bytes : nil))
    }
  }
}

private struct Bytes: DistantBytes {
  let bytes: [UInt8]?

  func read<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    bytes.map { $0.withUnsafeBytes { body($0) } }
  }
}
