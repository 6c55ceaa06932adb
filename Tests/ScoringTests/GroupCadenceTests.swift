import People
import Scoring
import TestSupport
import Testing

/// How often whole groups are to be kept in touch with.
@Suite struct GroupCadenceTests {
  private func due(_ id: String, _ book: Book, _ groups: GroupCadences) throws -> DueDate? {
    let relations = Relations(book: book, now: SampleBooks.now, groups: groups)
    return relations.due(
      try #require(book.index(of: ContactID(id))), now: SampleBooks.now, rank: 1)
  }

  private func cadence(_ text: String) throws -> Cadence { try #require(Cadence(text)) }

  @Test func theTagThatAsksMostOftenCounts() throws {
    let groups = GroupCadences(
      tags: ["press": try cadence("6w"), "customer": try cadence("2w")],
      circles: [.inner: try cadence("1d")])
    var book = SampleBooks.small
    #expect(try due("c-sam", book, groups)?.phrase == "every 6w, as #press")
    book.apply([Patch(.contact, "c-sam", ["tags": ["customer": true]])])
    #expect(try due("c-sam", book, groups)?.phrase == "every 2w, as #customer")
    book.apply([Patch(.contact, "c-sam", ["cadence": "9d"])])
    #expect(try due("c-sam", book, groups)?.phrase == "every 9d, set by hand")
  }

  @Test func aCircleAsksWhereNoTagDoes() throws {
    let groups = GroupCadences(circles: [.inner: try cadence("3d")])
    let due = try due("c-grace", SampleBooks.small, groups)
    #expect(due?.phrase == "every 3d, as inner" && due?.ideal == Day("2026-11-21"))
    #expect(try self.due("c-grace", SampleBooks.small, GroupCadences())?.phrase != due?.phrase)
  }

  @Test func aTagThatIsGivenLaterCountsAtOnce() throws {
    let groups = GroupCadences(tags: ["fair": try cadence("5w")])
    var book = SampleBooks.small
    var relations = Relations(book: book, now: SampleBooks.now, groups: groups)
    let jo = try #require(book.index(of: ContactID("c-jo")))
    book.apply([Patch(.contact, "c-jo", ["tags": ["fair": true]])])
    relations.refresh(contact: jo, book: book, now: SampleBooks.now)
    let due = relations.due(jo, now: SampleBooks.now, rank: 1)
    #expect(due?.phrase == "every 5w, as #fair")
  }

  @Test func nobodyIsSuggestedWhomNothingIsToBeSuggestedOf() {
    var book = SampleBooks.empty
    for (id, change): (String, FieldValue) in [("c-a", nil), ("c-b", true)] {
      book.put(
        SampleBooks.person(id, id, "twitter:\(id.dropFirst(2))") { $0.cadence = Cadence("1w") })
      book.apply([Patch(.contact, id, ["muted": change])])
    }
    let ties = Relations(book: book, now: SampleBooks.now).ties(book: book, now: SampleBooks.now)
    #expect((ties.cooling + ties.hello).map(\.contact) == [ContactID("c-a")])
  }
}
