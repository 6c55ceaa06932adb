import People
import TestSupport
import Testing

/// Contacts that turned out to be one person.
@Suite struct MergingTests {
  private let sam = ContactID("c-sam")
  private let samB = ContactID("c-sam-b")

  /// Sam twice: on Twitter, and on Mastodon with tags, a note, a follow-up and a coffee of his own.
  private var samTwice: Book {
    var book = SampleBooks.small
    book.put(
      SampleBooks.person("c-sam-b", "Samuel Baker", "mastodon:sam@example.org") {
        $0.tags = ["fair"]
        $0.note = "prefers the phone"
        $0.cadence = Cadence("6w")
        $0.emails = ["sam@example.org"]
      })
    book.put(SampleBooks.promise("f-9", "c-sam-b", "2026-12-01", "send the map"))
    var coffee = Interaction(id: InteractionID("i-9"))
    coffee.contact = samB
    coffee.time = "2026-11-01"
    coffee.channel = .coffee
    book.put(coffee)
    return book
  }

  private var merged: Book {
    var book = samTwice
    book.apply(book.merging(samB, into: sam))
    return book
  }

  @Test func allThatIsKnownStandsWithOne() throws {
    let book = merged
    let contact = try #require(book.contact(sam))
    #expect(
      contact.handles.map(\.description).sorted() == [
        "mastodon:sam@example.org", "twitter:sambaker",
      ])
    #expect(contact.tags == ["press", "fair"])
    #expect(contact.note == "likes being asked about covers · prefers the phone")
    #expect(contact.name == "Sam Baker")
    #expect(contact.cadence == Cadence("6w"))
    #expect(contact.emails == ["sam@example.org"])
    #expect(book.contact(samB) == contact)
    #expect(book.contact(of: try #require(Handle("mastodon:sam@example.org"))) == contact)
    #expect(book.home(book.followUp(FollowUpID("f-9"))?.contact) == sam)
    #expect(book.home(book.interaction(InteractionID("i-9"))?.contact) == sam)
  }

  @Test func theRecordsStayAsTheyAre() {
    let (before, after) = (samTwice, merged)
    for index in before.contacts.indices where before.contacts.id(index) != samB {
      #expect(after.contacts.record(index) == before.contacts.record(index))
    }
  }

  @Test func takenBackBothAreAsBefore() throws {
    let before = samTwice
    var book = merged
    let patches = before.merging(samB, into: sam)
    let act = Act(id: "a-1", label: "", patches: patches, inverse: before.inverse(of: patches))
    let step = book.takingBack(act)
    #expect(step.left == [])
    book.apply(step.patches)
    #expect(Shown(book) == Shown(before))
  }

  @Test func whatComesLaterForTheMergedOneIsShownWithThePerson() throws {
    var book = merged
    book.apply([
      Patch(.contact, "c-sam-b", ["handles": ["bluesky:sam.example.org": true], "name": "S"])
    ])
    let handle = try #require(Handle("bluesky:sam.example.org"))
    #expect(book.contact(of: handle)?.id == sam)
    #expect(book.contact(sam)?.name == "Sam Baker")
  }

  @Test func whatIsTakenOffThePersonIsNotShownAgain() {
    var book = merged
    book.apply(
      book.prepared([Patch(.contact, "c-sam", ["tags": ["fair": .null], "note": "new note"])]))
    #expect(book.contact(sam)?.tags == ["press"])
    #expect(book.contact(sam)?.note == "new note")
  }

  @Test func eachSentToTheOtherIsOnePerson() {
    var book = samTwice
    book.apply(book.merging(samB, into: sam))
    var other = samTwice
    other.apply(other.merging(sam, into: samB))
    book.apply(samTwice.merging(sam, into: samB))
    other.apply(samTwice.merging(samB, into: sam))
    #expect(book.contact(sam)?.id == sam)
    #expect(Shown(book) == Shown(other))
  }

  @Test func sentToNobodyKnownItStaysItself() {
    var book = samTwice
    book.apply([Patch(.contact, "c-sam-b", ["mergedInto": "c-nowhere"])])
    #expect(book.contact(samB)?.id == samB)
  }

  @Test func theDeletionOfOneHidesNotTheOther() {
    var book = merged
    book.apply([Patch(.contact, "c-sam", ["deleted": true])])
    #expect(book.contact(samB)?.name == "Samuel Baker")
    #expect(book.contact(sam) == nil)
  }

  @Test func anAnswerGivenEarlierIsTakenBack() {
    var book = samTwice
    book.apply([book.parting(sam, samB)])
    #expect(book.contact(sam)?.notSame == [samB])
    book.apply(book.merging(samB, into: sam))
    #expect(book.contact(sam)?.notSame == [])
  }

  @Test func mergedTwiceIsMergedOnce() {
    #expect(merged.merging(samB, into: sam).isEmpty)
    #expect(merged.merging(sam, into: samB).isEmpty)
  }

  /// Any records, put in any order, make one book, and each that is not deleted is shown once.
  @Test(arguments: 0..<300) func orderDoesNotMatterAndNothingDisappears(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let records = MergingTests.records(&random)
    let shown = Shown(book(records))
    for _ in 0..<4 {
      #expect(Shown(book(records.shuffled(using: &random))) == shown)
    }
    let alive = records.filter { !$0.isDeleted }
    #expect(shown.handles == Set(alive.flatMap(\.handles)).sorted())
    #expect(shown.tags == Set(alive.flatMap(\.tags)).sorted())
    for record in alive {
      #expect(shown.people.filter { $0.tags.isSuperset(of: record.tags) }.count == 1)
      #expect(book(records).contact(record.id) != nil)
    }
  }

  private func book(_ records: [Contact]) -> Book {
    var book = Book()
    for record in records { book.put(record) }
    return book
  }

  private static func records(_ random: inout SeededGenerator) -> [Contact] {
    let ids = (0..<7).map { ContactID("c-\($0)") }
    return ids.map { id in
      SampleBooks.person(id.description, "Sam", "twitter:\(id.description.dropFirst(2))x") {
        $0.tags = ["tag-\(id)"]
        if Bool.random(using: &random) { $0.mergedInto = ids.randomElement(using: &random) }
        $0.isDeleted = Int.random(in: 0..<5, using: &random) == 0
      }
    }
  }
}

/// What a book shows of contacts, whatever its records are.
private struct Shown: Equatable {
  let people: [Contact]

  init(_ book: Book) {
    people = book.contacts.indices
      .filter { book.contacts.marks[$0].isDisjoint(with: [.deleted, .merged]) }
      .map { book.contacts[$0] }.sorted { $0.id < $1.id }
  }

  var handles: [Handle] { people.flatMap(\.handles).sorted() }
  var tags: [String] { people.flatMap(\.tags).sorted() }
}
