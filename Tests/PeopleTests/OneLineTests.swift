import People
import TestSupport
import Testing

/// One line says what happened, as the people for whom this is made would type it.
@Suite struct OneLineTests {
  private let now = SampleBooks.now

  /// The small book, with two Joes, and a breakfast that has been.
  private var book: Book {
    var book = SampleBooks.small
    book.put(SampleBooks.person("c-joe-1", "Joe Adams", "twitter:joea"))
    book.put(SampleBooks.person("c-joe-2", "Joe Brown", "twitter:joeb"))
    book.put(SampleBooks.person("c-zoe", "Zoë Brandt", "twitter:zoeb"))
    book.put(SampleBooks.person("c-mia", "Mia van der Berg", "linkedin:mia"))
    var event = Event(id: EventID("e-1"))
    event.name = "Chamber Breakfast"
    event.on = "2026-11-20"
    book.put(event)
    return book
  }

  private func read(_ text: String, about subject: ContactID? = nil) -> OneLine {
    let book = book
    return OneLine(
      text, book: book, names: NameIndex(book), now: now, zone: .utc,
      subject: subject.map { OneLine.Person(spelled: "", which: .known($0, adding: nil)) })
  }

  private func known(_ id: String) -> OneLine.Which { .known(ContactID(id), adding: nil) }
  private func new(_ name: String, _ handle: String? = nil) -> OneLine.Which {
    .new(name: name, handle: handle.flatMap { Handle($0) })
  }

  @Test func theWholeOfIt() {
    let line = read(
      "met Sam Baker @sambaker and Jo at Chamber breakfast yesterday #press promised slides by friday"
    )
    #expect(line.channel == .met)
    #expect(line.people.map(\.which) == [known("c-sam"), known("c-jo")])
    #expect(line.event == OneLine.Gathering(name: "Chamber Breakfast", known: EventID("e-1")))
    #expect(line.when == Due("2026-11-20"))
    #expect(line.tags == ["press"])
    #expect(
      line.promises == [
        OneLine.Promise(what: "slides", due: Due("2026-11-27")!, isDueGuessed: false, to: [])
      ])
    #expect(line.note == "")
    #expect(line.problem == nil)
  }

  @Test func thePromiseMayNameSomebodyElse() {
    let line = read(
      "met Sam Baker @sambaker at Chamber breakfast yesterday #press promised intro to Jo by friday"
    )
    #expect(line.people.map(\.which) == [known("c-sam")])
    #expect(line.promises.map(\.what) == ["intro to Jo"])
  }

  @Test func theOldFormStillWorks() {
    let line = read("@sambaker coffee good talk")
    #expect(line.people.map(\.which) == [known("c-sam")])
    #expect(line.channel == .coffee)
    #expect(line.note == "good talk")
    #expect(line.when == nil)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let channel: Channel?
    let people: [String]
    var day: String?
    var event: String?
    var place = ""
    var note = ""
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      text: "coffee with Grace on tuesday about her studio", channel: .coffee, people: ["c-grace"],
      day: "2026-11-17", note: "about her studio"),
    Case(
      text: "called grace, she needs a printer", channel: .call, people: ["c-grace"],
      note: "she needs a printer"),
    Case(
      text: "had lunch with Jo Lind and Pat Doyle last friday", channel: .met,
      people: ["c-jo", "c-pat"], day: "2026-11-20"),
    Case(
      text: "ran into zoe brandt at the Boat Show in Halifax", channel: .met, people: ["c-zoe"],
      event: "Boat Show", place: "Halifax"),
    Case(
      text: "email from Pat 3 nov: order is late again", channel: .email, people: ["c-pat"],
      day: "2026-11-03", note: "order is late again"),
    Case(
      text: "dm to @sambaker 2026-11-03 asked for the piece", channel: .message, people: ["c-sam"],
      day: "2026-11-03", note: "asked for the piece"),
    Case(
      text: "met Ana Ruiz @anaruiz yesterday", channel: .met, people: ["Ana Ruiz twitter:anaruiz"],
      day: "2026-11-20"),
    Case(text: "met bob at the Boat Show", channel: .met, people: ["Bob"], event: "Boat Show"),
    Case(
      text: "Jo Lind coffee the new gallery", channel: .coffee, people: ["c-jo"],
      note: "the new gallery"),
    Case(text: "coffee at Low Tide with Jo", channel: .coffee, people: ["c-jo"], place: "Low Tide"),
    Case(
      text: "met Jo, Pat & Grace Okoye at Chamber breakfast", channel: .met,
      people: ["c-jo", "c-pat", "c-grace"], event: "Chamber Breakfast"),
    Case(text: "met Mia van der Berg and Li Wei", channel: .met, people: ["c-mia", "Li Wei"]),
    Case(
      text: "met Sam Okafor 2 days ago", channel: .met, people: ["Sam Okafor"], day: "2026-11-19"),
    Case(
      text: "spoke to pat this morning and talked about maps", channel: .call, people: ["c-pat"],
      day: "2026-11-21", note: "and talked about maps"),
    Case(text: "wildfire sponsors food", channel: nil, people: ["Wildfire"], note: "sponsors food"),
    Case(
      text: "met 李娜 @lina at Boat Show", channel: .met, people: ["李娜 twitter:lina"],
      event: "Boat Show"),
    Case(text: "met sam@example.org", channel: .met, people: [], note: "sam@example.org"),
    Case(
      text: "met lovely Jo Lind yesterday", channel: .met, people: ["c-jo"], day: "2026-11-20",
      note: "lovely"),
    Case(text: "met @sam@example.social", channel: .met, people: [" mastodon:sam@example.social"]),
    Case(
      text: "coffee good talk with @jolind", channel: .coffee, people: ["c-jo"],
      note: "good talk with"),
  ]

  @Test(arguments: cases) func asPeopleTypeIt(_ wanted: Case) {
    let line = read(wanted.text)
    #expect(line.channel == wanted.channel)
    #expect(line.people.map(OneLineTests.spelled) == wanted.people)
    #expect(line.when?.day.description == wanted.day)
    #expect(line.event?.name == wanted.event)
    #expect(line.note == wanted.note)
    #expect(line.place == wanted.place)
  }

  private static func spelled(_ person: OneLine.Person) -> String {
    switch person.which {
    case .known(let id, _): id.description
    case .new(let name, let handle): handle.map { "\(name) \($0)" } ?? name
    case .unsure(let several): several.map(\.description).joined(separator: "|")
    }
  }

  @Test func anAmbiguousNameAsks() {
    var line = read("met Joe at Boat Show")
    #expect(line.problem == .unsure("Joe", [ContactID("c-joe-1"), ContactID("c-joe-2")]))
    line.choose(ContactID("c-joe-2"), for: "Joe")
    #expect(line.problem == nil)
  }

  @Test func aHandleSaysWhich() {
    #expect(read("met Joe @joeb").people.map(\.which) == [known("c-joe-2")])
  }

  @Test func aKnownPersonGetsAHandleOnAnotherNetwork() {
    let handle = Handle("twitter:miavdb")
    #expect(
      read("met Mia van der Berg @miavdb").people.map(\.which)
        == [.known(ContactID("c-mia"), adding: handle)])
  }

  @Test func anotherHandleThereIsAnotherPerson() {
    #expect(
      read("met Sam Baker @otherbaker").people.map(\.which)
        == [new("Sam Baker", "twitter:otherbaker")])
  }

  @Test func aPromiseMayBeToOneOfThem() {
    let line = read("met Sam Baker and Jo Lind yesterday, promised Jo slides next week")
    #expect(line.promises.map(\.to) == [[1]])
    #expect(line.promises.map(\.what) == ["slides"])
    #expect(line.promises.map(\.due.description) == ["2026-11-23"])
  }

  @Test func severalPromisesAndANoteAfterThem() {
    let line = read(
      "coffee with Jo I'll send maps tomorrow; she likes boats promised to call Pat by 4 dec")
    #expect(line.promises.map(\.what) == ["send maps", "call Pat"])
    #expect(line.promises.map(\.due.description) == ["2026-11-22", "2026-12-04"])
    #expect(line.note == "she likes boats")
  }

  @Test func aPromiseWithoutADateIsDueInAWeek() {
    let line = read("met Jo promised 2 maps")
    #expect(line.promises.map(\.what) == ["2 maps"])
    #expect(line.promises.map(\.due.description) == ["2026-11-28"])
    #expect(line.promises.map(\.isDueGuessed) == [true])
  }

  @Test func aSubjectNeedsNoName() {
    let line = read("coffee good talk about the fair", about: ContactID("c-sam"))
    #expect(line.people.map(\.which) == [known("c-sam")])
    #expect(line.note == "good talk about the fair")
    let more = read("met Jo Lind too at Boat Show", about: ContactID("c-sam"))
    #expect(more.people.map(\.which) == [known("c-sam"), known("c-jo")])
  }

  @Test func whatIsMissingIsSaid() {
    #expect(read("").problem == .noPerson)
    #expect(read("coffee yesterday").problem == .noPerson)
    #expect(read("Jo Lind likes boats").problem == .noChannel)
    #expect(read("met @anna").problem == .noPerson)
  }

  @Test func itIsOneActOfAllRecords() throws {
    var book = book
    var ids = IDSource(seed: 1)
    let line = read(
      "met Ana Ruiz @anaruiz and Jo at Boat Show in Halifax yesterday #fair promised maps by friday"
    )
    let patches = line.patches(book: book, ids: &ids, now: now, zone: .utc)
    let inverse = book.inverse(of: patches)
    let before = book
    book.apply(patches)
    let handle = try #require(Handle("twitter:anaruiz"))
    let ana = try #require(book.contact(of: handle))
    #expect(ana.id == ContactID("c-tw-anaruiz"))
    #expect(ana.name == "Ana Ruiz")
    #expect(ana.tags == ["fair"])
    #expect(ana.met?.on == "2026-11-20")
    #expect(ana.met?.place == "Halifax")
    let event = try #require(book.events.values.first { $0.name == "Boat Show" })
    #expect(event.people == [ana.id, ContactID("c-jo")])
    #expect(event.on == "2026-11-20")
    #expect(book.contact(ContactID("c-jo"))?.met?.event == event.id.description)
    let logged = book.interactions.filter { $0.event == event.id.description }
    #expect(logged.map(\.time) == ["2026-11-20", "2026-11-20"])
    #expect(
      book.followUps.filter { $0.what == "maps" }.map(\.due) == [
        Due("2026-11-27"), Due("2026-11-27"),
      ])

    let act = Act(id: "a-1", label: "", patches: patches, inverse: inverse)
    let step = book.takingBack(act)
    #expect(step.left.isEmpty)
    book.apply(step.patches)
    #expect(book.contact(ContactID("c-jo")) == before.contact(ContactID("c-jo")))
    #expect(book.contact(ana.id) == nil)
    #expect(book.events[event.id]?.isDeleted == true)
    #expect(
      book.followUps.filter { $0.isOpen }.count == before.followUps.filter { $0.isOpen }.count)
  }

  @Test func aKnownEventGetsItsPeople() throws {
    var ids = IDSource(seed: 1)
    let patches = read("met Jo at chamber breakfast yesterday").patches(
      book: book, ids: &ids, now: now, zone: .utc)
    #expect(patches.contains(Patch(.event, "e-1", ["people": ["c-jo": true]])))
  }

  /// Whatever is typed, it is read, and what is saved can be taken back.
  @Test(arguments: 0..<40) func anythingIsRead(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let parts = [
      "met", "coffee", "with", "and", "at", "in", "Sam", "Baker", "@sambaker", "Jo", "Joe", "by",
      "friday", "yesterday", "promised", "slides", "#press", "#", "@", "3", "nov", "2026-11-03",
      "9:30", "the", "I'll", ",", ";", "李娜", "e\u{301}", "👍🏽", "@a@b.c", "\u{202E}x", "last", "ago",
      "a", "week", "Boat", "Show", "Chamber", "breakfast", "next", "99999999999999999999", "-", "“",
      "van",
    ]
    let book = book
    let names = NameIndex(book)
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 0..<14, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }
      let text = words.joined(separator: " ")
      let line = OneLine(text, book: book, names: names, now: now, zone: .utc)
      var ids = IDSource(seed: 1)
      let patches = line.patches(book: book, ids: &ids, now: now, zone: .utc)
      #expect(patches.isEmpty == (line.problem != nil), "\(text)")
      #expect(line.when.map { $0.day <= Day(year: 2026, month: 11, day: 21)! } ?? true, "\(text)")
      var after = book
      after.apply(patches)
      let act = Act(id: "a", label: "", patches: patches, inverse: book.inverse(of: patches))
      let step = after.takingBack(act)
      #expect(step.left.isEmpty, "\(text)")
      after.apply(step.patches)
      for contact in book.contacts { #expect(after.contact(contact.id) == contact, "\(text)") }
      #expect(after.followUps.filter(\.isOpen).count == book.followUps.filter(\.isOpen).count)
    }
  }
}
