import People
import TestSupport
import Testing

/// Introductions, needs and offers as the book holds them.
@Suite("Introductions and needs in the book")
struct ConnectingTests {
  private let made: [Patch] = [
    Patch(
      .introduction, "n-1",
      [
        "a": "c-sam", "b": "c-jo", "why": "both bake", "proposed": "2026-11-02",
        "asked": ["c-sam": "2026-11-03T08:00:00Z"], "evidence": ["twitter:120": true],
      ]),
    Patch(.need, "w-1", ["contact": "c-jo", "kind": "need", "what": "soup for forty"]),
  ]

  private func book() -> Book {
    var book = SampleBooks.small
    book.apply(made)
    return book
  }

  @Test("say again what was written")
  func roundTrip() throws {
    let book = book()
    for patch in made { #expect(book.fields(patch.kind, patch.id) == patch.fields) }
    let introduction = try #require(book.introductions[IntroductionID("n-1")])
    #expect(introduction.isOpen && introduction.proposed?.moment.utcDay == Day("2026-11-02"))
    #expect(book.times(introduction.asked, of: ContactID("c-sam")) != nil)
    #expect(book.times(introduction.asked, of: ContactID("c-jo")) == nil)
  }

  @Test("are about who a contact turned out to be")
  func merged() throws {
    var book = SampleBooks.twins
    book.apply(made)
    book.apply(book.merging(ContactID("c-jo"), into: ContactID("c-jo-b")))
    let jo = try #require(book.home(ContactID("c-jo")))
    #expect(book.needs(of: jo).map(\.what) == ["soup for forty"])
    #expect(book.introductions(of: jo).count == 1)
    #expect(book.introductions(of: ContactID("c-sam"), and: ContactID("c-jo-b")).count == 1)
    let introduction = try #require(book.introductions.records.first)
    #expect(try #require(book.pair(of: introduction)).b == jo)
    book.apply(book.merging(ContactID("c-sam"), into: jo))
    #expect(book.pair(of: introduction) == nil)
  }

  @Test("go and come with undo, and keep what was changed since")
  func undo() {
    var book = SampleBooks.small
    let inverse = book.inverse(of: made)
    book.apply(made)
    let act = Act(id: "a-1", label: "introduced", patches: made, inverse: inverse)
    var other = book
    book.apply(book.takingBack(act).patches)
    #expect(book.introductions(of: ContactID("c-jo")).isEmpty)
    #expect(book.needs(of: ContactID("c-jo")).isEmpty)
    other.apply([Patch(.need, "w-1", ["what": "soup for fifty"])])
    let back = other.takingBack(act)
    #expect(back.left.map { other.words($0) } == ["“soup for fifty”"])
    #expect(back.patches.map(\.kind) == [.introduction])
  }

  @Test("that were refused or put off are kept, and are none")
  func refused() {
    var book = SampleBooks.small
    book.apply([
      Patch(.need, "w-1", ["contact": "c-jo", "refused": true]),
      Patch(.need, "w-2", ["contact": "c-jo", "askAgain": "2026-12-01T00:00:00Z"]),
      Patch(.introduction, "n-1", ["a": "c-jo", "b": "c-sam", "refused": true]),
    ])
    #expect(book.needs(of: ContactID("c-jo")).isEmpty)
    #expect(book.introductions(of: ContactID("c-jo")).isEmpty)
    #expect(book.introductions(of: ContactID("c-jo"), and: ContactID("c-sam")).count == 1)
  }
}
